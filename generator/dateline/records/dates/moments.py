"""A day, minute or second of civil time, as it stands on the clock of the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dateline.records.dates.gregorian import day_number

LAST_SECOND: Final = 86_399
"""The last second of a day; no leap seconds."""

YEAR_DIGITS: Final = 9999
"""The last year of four digits."""

MINUTE: Final = 60
HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day.

    `second` counts from midnight (0-86399) and is the first of its minute unless `to_second`.
    `zone` is minutes east of UTC, or None where the timeline's zone is meant.
    """

    second: int
    to_second: bool = False
    zone: int | None = None

    @property
    def last(self) -> int:
        """Return the last second that it covers."""
        return self.second if self.to_second else self.second + MINUTE - 1

    @property
    def clock(self) -> str:
        """Return it as `15:30` or `15:30:20`, without the zone."""
        hour, rest = divmod(self.second, HOUR)
        minute, second = divmod(rest, MINUTE)
        return f"{hour:02}:{minute:02}" + (f":{second:02}" if self.to_second else "")

    def __str__(self) -> str:
        return self.clock + zone_text(self.zone)


def zone_text(zone: int | None) -> str:
    """Return an offset in minutes as EDTF writes it: nothing, `Z` or `+03:00`."""
    if zone is None:
        return ""
    if zone == 0:
        return "Z"
    hours, minutes = divmod(abs(zone), 60)
    return f"{'-' if zone < 0 else '+'}{hours:02}:{minutes:02}"


@dataclass(frozen=True, slots=True)
class Moment:
    """The first or the last day, minute or second that a date expression may mean, by local time.

    `str()` gives `2020-08-17` or `2020-08-17T15:30`; `time` has no zone. Years before 0000
    and after 9999 carry a sign, as in ISO 8601's expanded form: `-0043-03-15`, `+12345-01-01`.
    """

    year: int
    month: int
    day: int
    time: Time | None = None

    @property
    def day_number(self) -> int:
        """Return the days since 1970-01-01."""
        return day_number(self.year, self.month, self.day)

    @property
    def begins(self) -> tuple[int, int]:
        """Return its first second as (day number, second of the day)."""
        return (self.day_number, 0 if self.time is None else self.time.second)

    @property
    def ends(self) -> tuple[int, int]:
        """Return its last second as (day number, second of the day)."""
        return (self.day_number, LAST_SECOND if self.time is None else self.time.last)

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else "+" if self.year > YEAR_DIGITS else ""
        day = f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"
        return day if self.time is None else f"{day}T{self.time.clock}"
