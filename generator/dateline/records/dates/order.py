"""Chronological order, and how the spans of two dates lie to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.dates.points import PRECISIONS

if TYPE_CHECKING:
    from dateline.records.dates.expression import DateExpression
    from dateline.records.dates.moments import Moment

FOREVER: Final = 2**53 - 1
"""The day number of an end that is open; the largest integer that JSON keeps everywhere."""

_BLOCKS: Final = frozenset(PRECISIONS[PRECISIONS.index("month") :])


def stands_at(expression: DateExpression) -> Moment:
    """Return where it stands in the order: its earliest; without one, its end's first moment."""
    *_, last = expression.points
    return expression.earliest or last.first


def sort_key(expression: DateExpression) -> tuple[int, int, int, int, int]:
    """Return integers that order dates when compared one after the other.

    (start day, start second, 0 for a block else 1, -end day, -end second), in days since
    1970-01-01 and seconds of the day, by local time as written. Doubt changes nothing. A
    lone month, season, year, decade or century is a block, which heads its period. Then the
    longer span comes first; an end that is open or not known is the longest.
    """
    day, second = stands_at(expression).begins
    is_block = expression.kind == "point" and expression.precision in _BLOCKS
    latest = expression.latest
    end_day, end_second = (FOREVER, 0) if latest is None else latest.ends
    return (day, second, 0 if is_block else 1, -end_day, -end_second)


def span_contains(outer: DateExpression, inner: DateExpression) -> bool:
    """Return whether all that `inner` may mean lies within what `outer` may mean."""
    if outer.earliest is not None and (
        inner.earliest is None or inner.earliest.begins < outer.earliest.begins
    ):
        return False
    return outer.latest is None or (
        inner.latest is not None and inner.latest.ends <= outer.latest.ends
    )


def days_apart(one: DateExpression, other: DateExpression) -> int:
    """Return the days from one span to the other: 0 if they share a day, 1 for neighbours."""
    return max(0, _gap(one, other), _gap(other, one))


def _gap(before: DateExpression, after: DateExpression) -> int:
    if before.latest is None or after.earliest is None:
        return 0
    return after.earliest.day_number - before.latest.day_number


def starts_after(one: DateExpression, other: DateExpression) -> bool:
    """Return whether even the earliest that `one` may mean is later than all of `other`."""
    if one.earliest is None or other.latest is None:
        return False
    return one.earliest.begins > other.latest.ends
