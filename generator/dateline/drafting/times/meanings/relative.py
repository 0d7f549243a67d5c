"""Dates counted from the article's day, or from a date that the text has named before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.drafting.times import periods
from dateline.drafting.times.expression import PUBLISHED
from dateline.drafting.times.meanings.meaning import Answer, between_two, date_of

if TYPE_CHECKING:
    from datetime import date

    from dateline.drafting.times.meanings.meaning import Context
    from dateline.drafting.times.periods import Period, Unit

_WEEK: Final = 7
_TUESDAY: Final = 1
_FINER: Final = frozenset({"week", "month", "quarter", "half", "season"})


@dataclass(frozen=True, slots=True)
class Shifted:
    """Today, last week, next year, two years ago: whole units from the article's day."""

    unit: Unit
    count: int

    def resolve(self, context: Context) -> Answer | None:
        """Return the unit that holds the day so far away."""
        at = periods.moved(context.published, self.unit, self.count)
        if at is None:
            return None
        period = periods.AROUND[self.unit](at)
        if self.unit == "weekend" and not self.count:
            return self._this_weekend(period, context)
        return date_of(period, PUBLISHED)

    def _this_weekend(self, coming: Period, context: Context) -> Answer:
        """Return the weekend; on Monday and Tuesday what has happened was on the last one."""
        before = periods.shifted(coming, -1)
        if before and context.published.weekday() <= _TUESDAY and context.look() < 0:
            return between_two(before, coming, 0.8)
        return date_of(coming, PUBLISHED)


@dataclass(frozen=True, slots=True)
class FromPrevious:
    """The next day, two weeks later, a year earlier: from a date that was named before."""

    unit: Unit
    count: int

    def resolve(self, context: Context) -> Answer | None:
        """Return it; "a year earlier" keeps to the month or quarter that it is held against."""
        at, anchor = context.published, PUBLISHED
        unit = self.unit
        if context.previous is not None:
            period = context.previous.period
            at = period.last if self.count > 0 and unit == "day" else period.first
            anchor = context.previous.anchor
            if unit == "year" and context.beside is not None and period.unit in _FINER:
                unit = period.unit
        moved = periods.moved(at, self.unit, self.count)
        return None if moved is None else date_of(periods.AROUND[unit](moved), anchor)


@dataclass(frozen=True, slots=True)
class Same:
    """That day, the same month, that time: a date that was named before, once more.

    With `beside` it must have been in the same sentence, as with "in the year".
    """

    unit: Unit | None = None
    beside: bool = False

    def resolve(self, context: Context) -> Answer | None:
        """Return it; the article's day where none was named."""
        named = context.beside if self.beside else context.previous
        if named is None:
            unit = self.unit or "day"
            return date_of(periods.AROUND[unit](context.published), PUBLISHED)
        period = named.period
        if self.unit is not None:
            period = periods.AROUND[self.unit](period.first)
        return date_of(period, named.anchor)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday, from 0 for Monday, alone, with "last", "this" or "next", or of such a week."""

    weekday: int
    shift: int | None = None
    week: int | None = None

    def resolve(self, context: Context) -> Answer | None:
        """Return the day.

        Alone it is the last one up to the article's day, or where the sentence looks ahead the next
        one from it: an article of a Monday says "on Monday" of its own day.
        """
        published = context.published
        back = (published.weekday() - self.weekday) % _WEEK
        ahead = (self.weekday - published.weekday()) % _WEEK
        if self.week is not None:
            of_week = self.weekday - published.weekday() + self.week * _WEEK
            return _or(_day(published, of_week), None, 1)
        if self.shift is not None:
            return self._shifted(published, self.shift, context)
        direction = context.look()
        if not back:
            other = _day(published, _WEEK if direction > 0 else -_WEEK)
            return _or(_day(published, 0), other, 0.85)
        first, second = _day(published, -back), _day(published, ahead)
        if direction > 0:
            first, second = second, first
        if direction:
            return None if first is None else date_of(first, PUBLISHED)
        return _or(first, second, 0.85)

    def _shifted(self, published: date, shift: int, context: Context) -> Answer | None:
        back = (published.weekday() - self.weekday) % _WEEK or _WEEK
        ahead = (self.weekday - published.weekday()) % _WEEK or _WEEK
        if shift < 0:
            return _or(_day(published, -back), _day(published, -back - _WEEK), 0.8)
        if shift > 0:
            return _or(_day(published, ahead), _day(published, ahead + _WEEK), 0.7)
        in_week = _day(published, self.weekday - published.weekday())
        other = _day(published, -back if context.look() < 0 else ahead)
        if in_week is None or in_week == other:
            return None if in_week is None else date_of(in_week, PUBLISHED)
        return _or(in_week, other, 0.7)


def _day(published: date, days: int) -> Period | None:
    moved = periods.moved(published, "day", days)
    return None if moved is None else periods.day(moved)


def _or(first: Period | None, second: Period | None, sure: float) -> Answer | None:
    if first is None:
        return None
    if second is None or first == second:
        return replace(date_of(first), anchors=(PUBLISHED,))
    return between_two(first, second, sure)
