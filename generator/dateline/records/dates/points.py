"""One date without an interval or a set around it: from a second to a century."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from dateline.records.dates.gregorian import days_in_month
from dateline.records.dates.moments import YEAR_DIGITS, Moment, Time

Precision = Literal["second", "minute", "day", "month", "season", "year", "decade", "century"]
Doubt = Literal["none", "uncertain", "approximate", "both"]

PRECISIONS: Final[tuple[Precision, ...]] = get_args(Precision)
"""Finest first."""

_YEAR_PRECISIONS: Final[tuple[Precision, ...]] = ("year", "decade", "century")

SIGNS: Final[dict[Doubt, str]] = {"none": "", "uncertain": "?", "approximate": "~", "both": "%"}

UNKNOWN: Final = 0
"""A month or a day written `XX`: there was one, nobody knows which."""

SPRING: Final = 21
WINTER: Final = 24


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written; the grammar has checked it against the calendar.

    `hidden` is how many last digits of the year are `X` (0-2); `year` is then the earliest year
    meant. `month` is 1-12, UNKNOWN, or a season 21-24: the northern meteorological seasons, three
    whole months each from March, so that winter is December to February of the next year.
    """

    year: int
    month: int | None = None
    day: int | None = None
    time: Time | None = None
    hidden: int = 0
    doubt: Doubt = "none"

    @property
    def precision(self) -> Precision:
        """Return how much is known: for `2020-08-XX` the month, for `2020-XX` the year."""
        if self.time is not None:
            return "second" if self.time.to_second else "minute"
        if self.day:
            return "day"
        if self.month:
            return "season" if self.month >= SPRING else "month"
        return _YEAR_PRECISIONS[self.hidden]

    @property
    def is_season(self) -> bool:
        """Return whether the month's place holds a season."""
        return self.month is not None and self.month >= SPRING

    @property
    def has_unknown(self) -> bool:
        """Return whether a month or a day is written `XX`."""
        return UNKNOWN in {self.month, self.day}

    @property
    def first(self) -> Moment:
        """Return the earliest moment that it may mean."""
        if self.month is not None and self.month >= SPRING:
            return Moment(self.year, (self.month - SPRING) * 3 + 3, 1)
        time = None if self.time is None else replace(self.time, zone=None)
        return Moment(self.year, self.month or 1, self.day or 1, time)

    @property
    def last(self) -> Moment:
        """Return the latest moment that it may mean."""
        if self.day:
            return self.first
        year, month = self.year + 10**self.hidden - 1, self.month or 12
        if month == WINTER:
            year, month = year + 1, 2
        elif month >= SPRING:
            month = (month - SPRING) * 3 + 5
        return Moment(year, month, days_in_month(year, month))

    def __str__(self) -> str:
        text = self._year_text()
        if self.month is not None:
            text += f"-{self.month:02}" if self.month else "-XX"
        if self.day is not None:
            text += f"-{self.day:02}" if self.day else "-XX"
        if self.time is not None:
            text += f"T{self.time}"
        return text + SIGNS[self.doubt]

    def _year_text(self) -> str:
        sign = "-" if self.year < 0 else ""
        if abs(self.year) > YEAR_DIGITS:
            return f"Y{self.year}"
        if self.hidden:
            known = abs(self.year + (10**self.hidden - 1 if sign else 0)) // 10**self.hidden
            return f"{sign}{known:0{4 - self.hidden}}" + "X" * self.hidden
        return f"{sign}{abs(self.year):04}"
