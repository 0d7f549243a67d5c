"""Months and years as headings over events in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.dates import stands_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records.dates import DateExpression
    from dateline.timeline.happening import Happening


_WIDER_THAN_A_MONTH: Final = {"season", "year", "decade", "century"}


class Period(NamedTuple):
    """A month with its events, or a year (`month` 0) with those of no known month."""

    year: int
    month: int
    happenings: tuple[Happening, ...]


def periods(happenings: Iterable[Happening]) -> list[Period]:
    """Return events, which come in order, under the months that they begin in."""
    return [
        Period(*when, tuple(members))
        for when, members in groupby(happenings, key=lambda one: month_of(one.event.date))
    ]


def by_year(happenings: Iterable[Happening]) -> dict[int, list[str]]:
    """Return the events, which come in order, that begin in each year."""
    years: dict[int, list[str]] = defaultdict(list)
    for one in happenings:
        years[month_of(one.event.date)[0]].append(one.id)
    return dict(years)


def by_month(happenings: Iterable[Happening]) -> dict[tuple[int, int], list[str]]:
    """Return the events, which come in order, that begin in each month; month 0 is not known."""
    months: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in happenings:
        months[month_of(one.event.date)].append(one.id)
    return dict(months)


def continuing(
    happenings: Iterable[Happening], months: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], list[str]]:
    """Return for each of the months the events that began before it and had not ended."""
    known = sorted(when for when in months if when[1])
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in happenings:
        date = one.event.date
        last = date.latest if date.kind == "interval" else None
        if last is not None:
            first = bisect_right(known, month_of(date))
            for when in known[first : bisect_left(known, (last.year, last.month + 1))]:
                found[when].append(one.id)
    return dict(found)


def month_of(date: DateExpression) -> tuple[int, int]:
    """Return the year and month under which a date stands; month 0 where only a year is known.

    A date without a known start stands at its end.
    """
    moment = stands_at(date)
    if date.kind == "point" and date.precision in _WIDER_THAN_A_MONTH:
        return (moment.year, 0)
    return (moment.year, moment.month)
