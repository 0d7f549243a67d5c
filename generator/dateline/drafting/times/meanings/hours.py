"""Parts of a day, and times of the clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from dateline.drafting.times import periods
from dateline.drafting.times.expression import PUBLISHED
from dateline.drafting.times.meanings.meaning import Answer, date_of

if TYPE_CHECKING:
    from dateline.drafting.times.meanings.meaning import Context, Meaning


class Zone(NamedTuple):
    """A time zone: minutes east of UTC, or None where only "local time" is said."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """Morning, night: `TMO`, `TNI`; of a day where that is said."""

    part: str
    day: Meaning | None = None

    def resolve(self, context: Context) -> Answer | None:
        """Return the part of its day, to records no more exact than the day."""
        answer = _day_of(self.day, context)
        if answer is None:
            return None
        return replace(answer, type="TIME", value=f"{answer.value}{self.part}")


@dataclass(frozen=True, slots=True)
class NightTo:
    """The night before a day, as Russians count it: "в ночь на 10 августа" began on the 9th."""

    day: Meaning

    def resolve(self, context: Context) -> Answer | None:
        """Return the day's night; to records one of two days."""
        answer = _day_of(self.day, context)
        if answer is None or answer.period is None:
            return None
        before = periods.shifted(answer.period, -1)
        edtf = answer.edtf if before is None else f"[{before.edtf}..{answer.period.edtf}]"
        value = f"{answer.value}TNI"
        return replace(answer, type="TIME", value=value, edtf=edtf, doubts=())


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour and minute, with a zone and a day where these are said."""

    hour: int
    minute: int
    zone: Zone | None = None
    day: Meaning | None = None

    def resolve(self, context: Context) -> Answer | None:
        """Return the minute of its day."""
        answer = _day_of(self.day, context)
        if answer is None or answer.period is None:
            return None
        hour, day = self.hour, answer.period
        if hour == 24:  # noqa: PLR2004 - midnight of the day that ends
            after = periods.shifted(day, 1)
            if after is None:
                return None
            hour, day = 0, after
        text = f"{day.value}T{hour:02}:{self.minute:02}{_written(self.zone)}"
        return replace(answer, type="TIME", value=text, edtf=text, period=day, doubts=())


def _day_of(day: Meaning | None, context: Context) -> Answer | None:
    """Return the day that is said, or the one just before, or the article's."""
    if day is not None:
        answer = day.resolve(context)
        is_day = answer is not None and answer.period is not None and answer.period.unit == "day"
        return answer if is_day else None
    near = context.near
    if near is not None and near.period.unit == "day":
        return date_of(near.period, near.anchor)
    return date_of(periods.day(context.published), PUBLISHED)


def _written(zone: Zone | None) -> str:
    if zone is None or zone.minutes is None:
        return ""
    if not zone.minutes:
        return "Z"
    hours, minutes = divmod(abs(zone.minutes), 60)
    return f"{'-' if zone.minutes < 0 else '+'}{hours:02}:{minutes:02}"
