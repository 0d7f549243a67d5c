"""A date expression in words, and for machines."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dateline.records.dates.gregorian import weekday as weekday_of
from dateline.records.dates.languages import LANGUAGES
from dateline.records.dates.names import Names, is_plain_year, span_of, weekday_names
from dateline.records.dates.points import WINTER, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records.dates.expression import DateExpression, Span
    from dateline.records.dates.languages.phrases import Unit

__all__ = ["LANGUAGES", "machine", "weekday", "words"]


class _Shared(NamedTuple):
    """Several points in words, with what they share said once, behind them."""

    unit: Unit
    heads: list[str]
    tail: str = ""


@cache
def _names(language: str) -> Names:
    return Names(language if language in LANGUAGES else "en")


def words(expression: DateExpression, language: str) -> str:
    """Say the date in a language; in English where `LANGUAGES` has it not."""
    names = _names(language)
    phrases = names.phrases
    if expression.kind == "one-of":
        return _one_of(expression.spans, names)
    start, *ends = expression.points
    if ends:
        return _interval(start, ends[0], names)
    if expression.kind in {"point", "interval"}:
        return names.alone(start)
    date = names.within(start, after=True)
    return phrases.half_open[expression.kind].of(date)


def weekday(expression: DateExpression, language: str) -> str | None:
    """Say the weekday of one known day or of a time on it; None for all else."""
    point = expression.point
    if point is None or not point.day or point.doubt != "none":
        return None
    return weekday_names(_names(language).language)[weekday_of(point.first.day_number)]


def machine(expression: DateExpression) -> str | None:
    """Return what `datetime` of HTML's `<time>` may hold, or None where HTML has no form for it.

    A day, a time, a month (also for `2020-08-XX`) or a year from 1 on, all without doubt.
    """
    point = expression.point
    if point is None or point.doubt != "none" or point.year < 1:
        return None
    if point.hidden or point.is_season:
        return None
    known = Point(point.year, point.month or None, point.day or None, point.time)
    return str(known).removeprefix("Y")


def _interval(start: Point, end: Point, names: Names) -> str:
    if start.doubt == end.doubt != "none":
        plain = _interval(replace(start, doubt="none"), replace(end, doubt="none"), names)
        return names.doubted(plain, start.doubt)
    if start.time and end.time and end == replace(start, time=end.time):
        day = names.point(replace(start, time=None))
        zone = names.zone(end.time)
        first = names.clock(start.time) if start.time.zone != end.time.zone else start.time.clock
        return f"{day}, {span_of(first, end.time.clock)}{zone}"
    unit, (first, last), tail = _share((start, end), names)
    if unit == "other":
        return names.phrases.from_to.format(first=first, last=last)
    span = span_of(first, last, tail)
    return names.phrases.year_span.format(span=span) if unit == "year" else span


def _share(points: Sequence[Point], names: Names) -> _Shared:
    """Say what points of one unit share once; points of several units, or in doubt, in full."""
    units = {_unit(point) for point in points}
    years = {point.year for point in points}
    unit = units.pop()
    if units or unit == "other":
        return _Shared("other", [names.within(point) for point in points])
    if unit == "year":
        return _Shared(unit, [names.year(point.year) for point in points])
    if len(years) > 1 or WINTER in {point.month for point in points}:
        return _Shared(unit, [names.point(point) for point in points])
    year = f" {names.year(years.pop())}"
    if unit != "day":
        return _Shared(unit, [names.month(point) for point in points], year)
    days = [names.day_of_month(point) for point in points]
    if len({point.month for point in points}) > 1:
        return _Shared(unit, days, year)
    month = days[0].removeprefix(str(points[0].day))
    return _Shared(unit, [str(point.day) for point in points], month + year)


def _unit(point: Point) -> Unit:
    if point.doubt != "none" or point.has_unknown or point.time or point.hidden:
        return "other"
    if point.day:
        return "day"
    if point.month:
        return "season" if point.is_season else "month"
    return "year" if is_plain_year(point.year) else "other"


def _one_of(spans: tuple[Span, ...], names: Names) -> str:
    if len(spans) == 1:
        return _alternative(spans[0], names, alone=True)
    points = [span.start for span in spans if span.is_point and span.start is not None]
    if len(points) < len(spans):
        return names.phrases.one_of.format(
            list="; ".join(_alternative(span, names, alone=False) for span in spans)
        )
    shared = _share(points, names)
    *others, last = shared.heads
    either = names.phrases.or_last.format(first=", ".join(others), last=last)
    if shared.unit == "year":
        return names.phrases.years_either.format(list=either)
    return either + shared.tail


def _alternative(span: Span, names: Names, *, alone: bool) -> str:
    known = [point for point in span if point is not None]
    if span.is_point or len(known) == 1:
        date = names.within(known[0])
        if span.is_point:
            return date
        template = names.phrases.or_earlier if span.start is None else names.phrases.or_later
        return template.format(date=date)
    unit, (first, last), tail = _share(known, names)
    dashed = span_of(first, last, tail)
    if not alone:
        return names.phrases.year_span.format(span=dashed) if unit == "year" else dashed
    return names.phrases.between[unit].format(first=first, last=last, tail=tail, span=dashed)
