"""Months and years as headings over events in order."""

from __future__ import annotations

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


def month_of(date: DateExpression) -> tuple[int, int]:
    """Return the year and month under which a date stands; month 0 where only a year is known.

    A date without a known start stands at its end.
    """
    moment = stands_at(date)
    if date.kind == "point" and date.precision in _WIDER_THAN_A_MONTH:
        return (moment.year, 0)
    return (moment.year, moment.month)
