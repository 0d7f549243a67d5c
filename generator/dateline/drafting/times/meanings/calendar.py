"""Dates with a number or a name in the calendar: days, months, years, seasons, quarters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from dateline.drafting.times import periods
from dateline.drafting.times.expression import PUBLISHED, Candidate
from dateline.drafting.times.meanings.meaning import Answer, between_two, date_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.drafting.times.meanings.meaning import Context, Meaning
    from dateline.drafting.times.periods import Period

_MIDWEEK: Final = timedelta(days=3)
"""A week belongs to the month that most of it lies in."""

_FAR: Final = 250
"""Days; a year so far from the article's day is taken only where the tense asks for it."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day or longer with its year."""

    period: Period

    def resolve(self, _: Context) -> Answer:
        """Return it."""
        return date_of(self.period, says_year=True)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month, with its year where that is said."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def resolve(self, context: Context) -> Answer | None:
        """Return the day, without a year the nearest that the tense allows."""
        if self.year is None:
            answer = _in_some_year(self.in_year, context)
        else:
            day = self.in_year(self.year)
            answer = None if day is None else date_of(day, says_year=True)
        return answer if answer is None else self._checked(answer, context)

    def in_year(self, year: int) -> Period | None:
        """Return the day in that year."""
        return periods.calendar_day(year, self.month, self.day)

    def _checked(self, answer: Answer, context: Context) -> Answer:
        """Heed the weekday: it may tell the year, and where it fits no year there is a doubt."""
        day = answer.period
        if self.weekday is None or day is None or day.first.weekday() == self.weekday:
            return answer
        if self.year is None:
            for year in (context.published.year, day.first.year - 1, day.first.year + 1):
                fitting = self.in_year(year)
                if fitting is not None and fitting.first.weekday() == self.weekday:
                    return date_of(fitting, PUBLISHED)
        nearest = periods.moved(day.first, "day", _shortest(self.weekday - day.first.weekday()))
        if nearest is None:
            return answer
        sure = 0.7
        other = Candidate(nearest.isoformat(), round(1 - sure, 2))
        return replace(answer, doubts=(Candidate(day.edtf, sure), other))


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A day written as 8/9/2020, which is in August to some and in September to others."""

    first: Period
    second: Period

    def resolve(self, _: Context) -> Answer:
        """Return the first, with the doubt."""
        return replace(between_two(self.first, self.second, 0.6), says_year=True)


@dataclass(frozen=True, slots=True)
class Month:
    """A month, with its year or with "last", "this" or "next" where that is said."""

    month: int
    year: int | None = None
    shift: int | None = None

    def resolve(self, context: Context) -> Answer | None:
        """Return the month."""
        if self.year is not None:
            return date_of(self._of(self.year), says_year=True)
        if self.shift is None:
            return _in_some_year(self._of, context, far=366)
        return date_of(_shifted(self._of, self.shift, context.published), PUBLISHED)

    def in_year(self, year: int) -> Period | None:
        """Return the month in that year."""
        return self._of(year)

    def _of(self, year: int) -> Period:
        return periods.month(date(year, self.month, 1))


@dataclass(frozen=True, slots=True)
class Season:
    """A season, by its number from spring, with its year or a shift where that is said."""

    season: int
    year: int | None = None
    shift: int | None = None

    def resolve(self, context: Context) -> Answer | None:
        """Return the season."""
        if self.year is not None:
            return date_of(self._of(self.year), says_year=True)
        if self.shift:
            return date_of(_shifted(self._of, self.shift, context.published), PUBLISHED)
        return _in_some_year(self._of, context)

    def in_year(self, year: int) -> Period | None:
        """Return the season in that year."""
        return self._of(year)

    def _of(self, year: int) -> Period:
        return periods.season_of(year, self.season)


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """The first quarter, the second half; -1 is the last one that is over."""

    unit: Literal["quarter", "half"]
    number: int

    def resolve(self, context: Context) -> Answer | None:
        """Return it, in the nearest year that the tense allows."""
        if self.number < 0:
            now = periods.AROUND[self.unit](context.published)
            last = periods.shifted(now, self.number)
            return None if last is None else date_of(last, PUBLISHED)
        return _in_some_year(self._of, context, far=200)

    def in_year(self, year: int) -> Period | None:
        """Return it in that year."""
        count = 4 if self.unit == "quarter" else 2
        number = self.number if self.number > 0 else count
        return self._of(year) if number <= count else None

    def _of(self, year: int) -> Period:
        months = 3 if self.unit == "quarter" else 6
        number = self.number if self.number > 0 else 12 // months
        return periods.AROUND[self.unit](date(year, number * months, 1))


@dataclass(frozen=True, slots=True)
class Within:
    """A month, a quarter, a day of a year that other words tell: "October of next year"."""

    inner: Meaning
    outer: Meaning

    def resolve(self, context: Context) -> Answer | None:
        """Return the inner one in the year of the outer."""
        outer = self.outer.resolve(context)
        if outer is None or outer.period is None:
            return None
        if isinstance(self.inner, DayOfMonth | Month | Season | PartOfYear):
            inner = self.inner.in_year(outer.period.first.year)
            return (
                None if inner is None else replace(date_of(inner, *outer.anchors), says_year=True)
            )
        return self.inner.resolve(context)


@dataclass(frozen=True, slots=True)
class NthOf:
    """The first week of March, the last day of the month; -1 is the last."""

    number: int
    unit: periods.Unit
    outer: Meaning

    def resolve(self, context: Context) -> Answer | None:
        """Return it where it lies within."""
        outer = self.outer.resolve(context)
        if outer is None or outer.period is None:
            return None
        whole = outer.period
        first, last = whole.first, whole.last
        if self.unit == "week":
            first, last = first + _MIDWEEK, last - _MIDWEEK
        if self.number > 0:
            at = periods.moved(first, self.unit, self.number - 1)
        else:
            at = periods.moved(last, self.unit, self.number + 1)
        if at is None or not whole.first <= at <= whole.last:
            return None
        return date_of(periods.AROUND[self.unit](at), *outer.anchors, says_year=outer.says_year)


def _in_some_year(
    in_year: Callable[[int], Period | None], context: Context, far: int = _FAR
) -> Answer | None:
    """Return the period in the year that context, tense and nearness speak for.

    A date before it in its sentence that says an earlier year lends it: "In 2003 ... in March".
    """
    published = context.published
    lent = context.year
    if lent is not None and lent.period.first.year < published.year:
        period = in_year(lent.period.first.year)
        if period is not None and lent.period.unit in {"year", "month", "day", "season"}:
            return replace(date_of(period, lent.anchor), says_year=True)
    years = range(published.year - 4, published.year + 5)  # 29 February comes every four
    near = [period for year in years if (period := in_year(year))]
    near.sort(key=lambda period: _distance(period, published))
    if not near:
        return None
    nearest = near[0]
    direction = context.look()
    if not direction or _side(nearest, published) in {0, direction}:
        return date_of(nearest, PUBLISHED)
    fitting = next((period for period in near if _side(period, published) == direction), nearest)
    if fitting is nearest:
        return date_of(nearest, PUBLISHED)
    if _distance(fitting, published) > far:
        return between_two(nearest, fitting, 0.8)
    return between_two(fitting, nearest, 0.8)


def _shifted(of_year: Callable[[int], Period], shift: int, published: date) -> Period:
    """Return "last", "this" or "next" of what comes once a year."""
    year = published.year
    if not shift:
        return of_year(year)
    if shift > 0:
        return next(
            period for period in map(of_year, range(year, year + 3)) if period.first > published
        )
    return next(
        period for period in map(of_year, range(year, year - 3, -1)) if period.last < published
    )


def _distance(period: Period, published: date) -> int:
    if period.first <= published <= period.last:
        return 0
    return min(abs((period.first - published).days), abs((period.last - published).days))


def _side(period: Period, published: date) -> int:
    if period.first <= published <= period.last:
        return 0
    return 1 if period.first > published else -1


def _shortest(days: int) -> int:
    """Return the shorter way round the week."""
    return (days + 3) % 7 - 3
