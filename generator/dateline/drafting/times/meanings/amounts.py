"""How long and how often; and times that are only hinted at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from dateline.drafting.times import periods
from dateline.drafting.times.expression import PUBLISHED
from dateline.drafting.times.meanings.meaning import Answer

if TYPE_CHECKING:
    from dateline.drafting.times.meanings.meaning import Context, Meaning

_LETTERS: Final = {
    "second": ("T", 1, "S"),
    "minute": ("T", 1, "M"),
    "hour": ("T", 1, "H"),
    "day": ("", 1, "D"),
    "night": ("", 1, "D"),
    "week": ("", 1, "W"),
    "fortnight": ("", 2, "W"),
    "weekend": ("", 1, "WE"),
    "month": ("", 1, "M"),
    "quarter": ("", 3, "M"),
    "season": ("", 3, "M"),
    "half": ("", 6, "M"),
    "year": ("", 1, "Y"),
    "decade": ("", 10, "Y"),
    "century": ("", 100, "Y"),
    "millennium": ("", 1000, "Y"),
}
_PARTS: Final = {"second": 60, "hour": 60, "minute": 60, "day": 24, "year": 12}
_SMALLER: Final = {"minute": "second", "hour": "minute", "day": "hour", "year": "month"}
_SEVERAL: Final = {"decade": "E", "century": "C", "millennium": "L"}


def length(number: float | None, unit: str) -> str:
    """Return a duration's TIMEX3 value: `P2Y`, `PT30M`, `PXD` where the number is not known."""
    time, factor, letter = _LETTERS[unit]
    if number is None:
        return f"P{time}X{_SEVERAL.get(unit, letter)}"
    if number != int(number) and unit in _SMALLER:
        smaller = number * _PARTS[unit]
        if smaller == int(smaller):
            return length(smaller, _SMALLER[unit])
    total = number * factor
    return f"P{time}{int(total) if total == int(total) else total}{letter}"


@dataclass(frozen=True, slots=True)
class Duration:
    """So many units; None is several. -1: the time up to the article's day, 1: from it on."""

    number: float | None
    unit: str
    side: Literal[-1, 0, 1] = 0

    def resolve(self, context: Context) -> Answer:
        """Return the duration; its place in the calendar where it ends or begins today."""
        value = length(self.number, self.unit)
        if not self.side or self.number is None or self.number != int(self.number):
            return Answer("DURATION", value)
        unit = self.unit
        today = periods.day(context.published)
        other = None
        if unit in {"day", "week", "month", "year", "decade"}:
            count = int(self.number) * self.side
            other = periods.moved(context.published, unit, count)  # type: ignore[arg-type]  # of these five
        if other is None:
            return Answer("DURATION", value)
        ends = sorted([today, periods.day(other)], key=lambda period: period.first)
        return Answer("DURATION", value, periods.between(*ends), anchors=(PUBLISHED,))


@dataclass(frozen=True, slots=True)
class Set:
    """Something that comes again and again: `P1Y`, `XXXX-WXX-7`."""

    value: str

    def resolve(self, _: Context) -> Answer:
        """Return it; no time of its own."""
        return Answer("SET", self.value)


@dataclass(frozen=True, slots=True)
class Vague:
    """Now, recently, soon: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`."""

    value: str

    def resolve(self, _: Context) -> Answer:
        """Return it; no time that a record could hold."""
        return Answer("DATE", self.value)


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another."""

    first: Meaning
    last: Meaning
    first_at: tuple[int, int]
    last_at: tuple[int, int]
    """Where the two stand in the text."""

    def resolve(self, context: Context) -> Answer | None:
        """Return the time between, both ends included."""
        last = self.last.resolve(context)
        first = self.first.resolve(context)
        if first is None or last is None or first.period is None or last.period is None:
            return None
        if first.period.first > last.period.last:
            return None
        value = _difference(first.period, last.period)
        edtf = periods.between(first.period, last.period)
        unit = first.period.unit
        whole = periods.Period(unit, first.period.first, last.period.last, value, edtf)
        return Answer("DURATION", value, edtf, whole)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates that share their month: "on 9 and 12 August"."""

    first: Meaning
    last: Meaning
    first_at: tuple[int, int]
    last_at: tuple[int, int]

    def resolve(self, _: Context) -> Answer | None:
        """Return None: only the two mean anything."""
        return None


def _difference(first: periods.Period, last: periods.Period) -> str:
    if first.unit == last.unit == "year":
        return length(last.first.year - first.first.year, "year")
    if first.unit == last.unit == "month":
        years = last.first.year - first.first.year
        return length(years * 12 + last.first.month - first.first.month, "month")
    return length((last.first - first.first).days, "day")
