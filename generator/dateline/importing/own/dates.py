"""Dates that our exports could not hold, from what is left of them and the words beside it.

TimelineJS and markwhen know days, months and years only. Our exports write the earliest and the
latest that a date can be, and the date in the words of `dateline.records.dates`. Of all dates of
which that much would have been left, the one is meant that is said in these words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dateline.records.dates import LANGUAGES, Point, Refusal, parse, words
from dateline.records.dates.forms import one_date
from dateline.records.dates.points import SIGNS, SPRING, WINTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIGNS: Final = tuple(SIGNS.values())
_HALVES: Final = ("{0}", "{0}/..", "{0}/", "../{0}", "/{0}", "[..{0}]", "[{0}..]")
_SPANS: Final = ("{0}/{1}", "[{0}..{1}]", "[{0},{1}]")
_CLOCK: Final = re.compile(r"(?<![0-9:])[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_ZONE: Final = re.compile(r"\(UTC(?:([+-])([0-9]{1,2})(?::([0-9]{2}))?)?\)")
_UNKNOWN: Final = 0
_FEBRUARY: Final = 2


@lru_cache(maxsize=16_384)
def says(date: str, shown: str) -> bool:
    """Tell whether words are those for a date, in any of our languages."""
    expression = parse(date)
    return not isinstance(expression, Refusal) and shown.casefold() in {
        words(expression, language).casefold() for language in LANGUAGES
    }


@lru_cache(maxsize=16_384)
def meant_by(date: str, shown: str) -> str:
    """Return the date that became this one and is said in these words; empty where none is."""
    return next((one for one in _candidates(date, shown) if says(one, shown)), "")


def _candidates(date: str, shown: str) -> Iterator[str]:
    expression = parse(date)
    if isinstance(expression, Refusal):
        return
    yield from one_date(shown)
    points = list(expression.points)
    starts = _timed(_beginning(points[0]), shown)
    ends = _timed(_ending(points[-1]), shown)
    for point in dict.fromkeys([*starts, *ends]):
        yield from (form.format(one) for one in _in_doubt(point) for form in _HALVES)
    both = [(first, last) for first in starts for last in ends]
    for form in _SPANS:
        yield from (form.format(first, last) for first, last in both)
    for form in _SPANS:
        yield from (
            form.format(one, other)
            for first, last in both
            for one in _in_doubt(first)
            for other in _in_doubt(last)
        )
    if len(points) > 1:  # what spans all of it: a season, a decade
        yield from (one for point in starts if point in ends for one in _in_doubt(point))


def _in_doubt(point: str) -> Sequence[str]:
    return [point] if "T" in point else [f"{point}{sign}" for sign in _SIGNS]


def _beginning(point: Point) -> list[str]:
    """Return the point, and all wider ones that begin with it."""
    year, month = point.year, point.month or 1
    season = SPRING + (month - 3) // 3 if month % 3 == 0 else None
    wider = [Point(year, season)] if season else []
    wider += [*_wider(year, month), Point(year, hidden=1), Point(year, hidden=2)]
    return _texts(point, [one for one in wider if one.first.begins == point.first.begins])


def _ending(point: Point) -> list[str]:
    """Return the point, and all wider ones that end with it."""
    year, month = point.year, point.month or 12
    season = SPRING + (month - 3) // 3 if month > _FEBRUARY else WINTER
    wider = [Point(year if season < WINTER else year - 1, season), *_wider(year, month)]
    wider += [Point(year - 9, hidden=1), Point(year - 99, hidden=2)]
    return _texts(point, [one for one in wider if one.last.ends == point.last.ends])


def _wider(year: int, month: int) -> list[Point]:
    return [
        Point(year, month),
        Point(year, month, _UNKNOWN),
        Point(year),
        Point(year, _UNKNOWN),
        Point(year, _UNKNOWN, _UNKNOWN),
    ]


def _texts(point: Point, wider: Sequence[Point]) -> list[str]:
    texts = [str(point), *(str(one) for one in wider)]
    return [one for one in dict.fromkeys(texts) if not isinstance(parse(one), Refusal)]


def _zones(shown: str) -> Sequence[str]:
    """Return the zones in words as EDTF writes them, and that none may be meant."""
    found = _ZONE.finditer(shown)
    return ["", *(f"{z[1]}{z[2].zfill(2)}:{z[3] or '00'}" if z[1] else "Z" for z in found)]


def _timed(points: Sequence[str], shown: str) -> Sequence[str]:
    """Return points, and the first at the times, and in the zones, that words tell of."""
    first = points[0]
    clocks = [""] if "T" in first else [f"T{one}" for one in _CLOCK.findall(_ZONE.sub("", shown))]
    timed = [f"{first}{clock}{zone}" for clock in clocks for zone in _zones(shown)]
    return list(dict.fromkeys([*points, *timed]))
