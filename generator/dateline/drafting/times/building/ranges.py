"""From one date to another, and two dates that share a month."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.drafting.times import periods
from dateline.drafting.times.building.built import Built, built, fixed_year
from dateline.drafting.times.meanings.amounts import Pair, Range
from dateline.drafting.times.meanings.calendar import DayOfMonth, Month

if TYPE_CHECKING:
    from dateline.drafting.times.found import Found, Span
    from dateline.drafting.times.meanings.meaning import Meaning

_LEAP_YEAR: Final = 2000


def day_range(found: Found) -> Built | None:
    """Build "9 to 12 August"."""
    month, year = found.whole("month"), found.whole("year")
    first, last = found.whole("first"), found.whole("last")
    if month is None or first is None or last is None or first >= last:
        return None
    if periods.calendar_day(year or _LEAP_YEAR, month, last) is None:
        return None
    return built(Range(*_two_days(found, month, first, last)), "RANGE")


def day_pair(found: Found) -> Built | None:
    """Build "9 and 12 August", which is no range."""
    month, first, last = found.whole("month"), found.whole("first"), found.whole("last")
    if month is None or first is None or last is None:
        return None
    return built(Pair(*_two_days(found, month, first, last)), "RANGE")


def _two_days(
    found: Found, month: int, first: int, last: int
) -> tuple[Meaning, Meaning, Span, Span]:
    year = found.whole("year")
    start = min(found.span(name)[0] for name in found.captured)
    spans = (start, found.span("first")[1]), (found.span("last")[0], found.end)
    return DayOfMonth(month, first, year), DayOfMonth(month, last, year), *spans


def month_range(found: Found) -> Built | None:
    """Build "May to July 2020", "November to January 2021"."""
    first, last, year = found.whole("first"), found.whole("last"), found.whole("year")
    if first is None or last is None:
        return None
    first_year = None if year is None else year - (first > last)
    months = Month(first, first_year), Month(last, year)
    spans = found.span("first"), (found.span("last")[0], found.end)
    return built(Range(*months, *spans), "RANGE")


def range_(found: Found) -> Built | None:
    """Build "from Monday to August 12"; a year that only one end has is both's."""
    first, last = found.meaning("first"), found.meaning("last")
    if first is None or last is None:
        return None
    if isinstance(first, DayOfMonth | Month) and isinstance(last, DayOfMonth | Month):
        year = first.year or last.year
        first = replace(first, year=year)
        last = replace(last, year=year)
    return built(Range(first, last, found.span("first"), found.span("last")), "RANGE")


def years(found: Found) -> Built | None:
    """Build "2014-2016"."""
    first, last = found.whole("first"), found.whole("last")
    if first is None or last is None or first >= last:
        return None
    ends = fixed_year(first), fixed_year(last)
    return built(Range(*ends, found.span("first"), (found.span("last")[0], found.end)), "RANGE")


def year_range(found: Found) -> Built | None:
    """Build "2019-20"."""
    year, last = found.whole("year"), found.whole("two")
    if year is None or last is None or last != (year + 1) % 100:
        return None
    ends = fixed_year(year), fixed_year(year + 1)
    return built(Range(*ends, found.span("year"), found.span("two")), "RANGE")
