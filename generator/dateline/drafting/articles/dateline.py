"""Datelines: `MINSK, Aug 17 (Reuters) - `, `МИНСК, 17 августа. /ТАСС/. `.

Read part by part from the start of a paragraph: places, a day, an agency, in whatever order, up to
the mark behind which the report begins.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.agencies import agency_of
from dateline.drafting.articles.article import Dateline
from dateline.drafting.articles.publication.months import month_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPHS: Final = 8
"""Paragraphs from the top that can begin with a dateline; before it stand titles and captions."""

_LONGEST: Final = 160
_INITIALS: Final = 3
"""Letters; so few capitals are rather an abbreviation than a place."""

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЎЄЇҐ"
_NAME_WORD: Final = rf"[{_UPPER}][^\W\d_]*(?:[.'’-][^\W\d_]*){{0,4}}"
_NAME: Final = rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|la|on|al)){{0,3}}"
_PLACES: Final = re.compile(rf"(?P<first>{_NAME})(?:(?:, |/| and | и ){_NAME}){{0,2}}")
_WEEKDAYS: Final = (
    r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?|(?i:понедельник|вторник"
    r"|среда|четверг|пятница|суббота|воскресенье|панядзелак|аўторак|серада|чацвер|пятніца|субота"
    r"|нядзеля|пн|вт|ср|чт|пт|сб|вс)"
)
_DAY: Final = re.compile(
    rf"(?:(?:{_WEEKDAYS})\.?,? )?"
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?P<month>[^\W\d_]{3,12})"
    r"|(?P<name>[^\W\d_]{3,12})\.? (?P<number>[0-9]{1,2})(?:st|nd|rd|th)?)"
    r"(?![0-9:])(?:,? (?P<year>[12][0-9]{3}))?(?: (?:года|г|года)(?![^\W_]))?\.?"
)
_BRACKETED: Final = re.compile(r"[(/\[]\s?(?P<name>[^()/\[\]\n]{2,40})\s?[)/\]]")
_BARE: Final = re.compile(
    r"(?P<name>[^\W\d_][^\W_]*(?:[/-][^\W_]+)?(?: [^\W\d_]+)?)(?= ?[-–—.:]|\. )"
)
_MARK: Final = re.compile(r"\s*(?:--|[-–—:,.])?\s*")
_DASH: Final = re.compile(r"\s*(?:--|[-–—])\s*")
_ENDS: Final = re.compile(r"(?:--|[-–—:.])\s*$")
_MONTH_WORD: Final = re.compile(r"[^\W\d_]+")


class _Parts(NamedTuple):
    """What was read so far: the first place, the day, the agency, and where it ends."""

    place: str = ""
    day: tuple[int | None, int, int] | None = None
    agency: str = ""
    end: int = 0
    places: str = ""


def find_dateline(text: str, published: date | None = None, start: int = 0) -> Dateline | None:
    """Return the dateline at the start of one of the first paragraphs from `start` on, or None.

    A day without a year is the one nearest to `published`; without that it is left out.
    """
    for begin in _paragraphs(text, start):
        parts = _read(text[begin : begin + _LONGEST])
        if parts:
            day = _day_of(parts.day, published)
            place = _usual_case(parts.place)
            return Dateline(begin, begin + parts.end, place, day, parts.agency)
    return None


def _paragraphs(text: str, start: int) -> Iterator[int]:
    at, count = start, 0
    while at < len(text) and count < _PARAGRAPHS:
        if not text[at].isspace():
            yield at
            count += 1
            at = text.find("\n", at)
            if at < 0:
                return
        at += 1


def _read(head: str) -> _Parts | None:
    head = head.partition("\n")[0]
    parts = _Parts()
    while parts.end < len(head):
        more = _next(head, parts)
        if more is None:
            break
        mark = _MARK.match(head, more.end)
        parts = more._replace(end=mark.end() if mark else more.end)
        if parts.agency:
            parts = _with_its_day(head, parts)
            break
    return parts if _is_dateline(head, parts) else None


def _with_its_day(head: str, parts: _Parts) -> _Parts:
    """Take in the day that stands behind the agency: "ELMTOWN (AP), Aug. 17 -"."""
    if parts.day or _ENDS.search(head[: parts.end]):
        return parts
    day = _DAY.match(head, parts.end)
    dash = day and _DASH.match(head, day.end())
    written = _written(day) if day else None
    return parts._replace(day=written, end=dash.end()) if dash and written else parts


def _written(day: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Return the year, month and day that are written; None where the word is no month."""
    month = month_of(day["month"] or day["name"])
    year = int(day["year"]) if day["year"] else None
    return (year, month, int(day["day"] or day["number"])) if month else None


def _next(head: str, parts: _Parts) -> _Parts | None:
    day = _DAY.match(head, parts.end) if parts.day is None else None
    if day and (written := _written(day)):
        return parts._replace(day=written, end=day.end())
    found = _BRACKETED.match(head, parts.end)
    if found and (parts.place or parts.day or agency_of(found["name"])):
        name = agency_of(found["name"]) or found["name"].strip()
        return parts._replace(agency=name, end=found.end())
    bare = _BARE.match(head, parts.end) if parts.place or parts.day else None
    if bare and agency_of(bare["name"]):
        return parts._replace(agency=agency_of(bare["name"]), end=bare.end())
    places = _PLACES.match(head, parts.end) if not parts.place else None
    if places and not agency_of(places[0]):
        first = places["first"].removesuffix(".")  # "Минск. 17 августа"
        return parts._replace(place=_without_month(first), end=_end(places, head), places=places[0])
    return None


def _without_month(name: str) -> str:
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and month_of(words[-1]) else name


def _end(places: re.Match[str], head: str) -> int:
    """Return where the places end; a month in capitals behind them is the day's."""
    for word in _MONTH_WORD.finditer(head, places.start(), places.end()):
        if word.start() > places.start() and month_of(word[0]):
            return len(head[: word.start()].rstrip(" ,"))
    return places.end()


def _is_dateline(head: str, parts: _Parts) -> bool:
    read, rest = head[: parts.end], head[parts.end :]
    if not rest:
        return False
    is_marked = bool(_ENDS.search(read)) or read.rstrip().endswith(("/", "]"))
    in_capitals = parts.places.isupper() and len(parts.place) > _INITIALS
    if parts.agency:
        return is_marked or in_capitals
    ends_in_dash = read.rstrip().endswith(("-", "–", "—"))
    begins = rest[0].isupper() or rest[0] in "“\"«'"
    return bool(ends_in_dash and begins and parts.place and (parts.day or in_capitals))


def _usual_case(place: str) -> str:
    if not place.isupper() or len(place) <= _INITIALS:
        return place
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), place)


def _day_of(written: tuple[int | None, int, int] | None, published: date | None) -> date | None:
    if written is None:
        return None
    year, month, day = written
    years = [year] if year else []
    if not year and published:
        years = [published.year - 1, published.year, published.year + 1]
    found: list[date] = []
    for one in years:
        try:
            found.append(date(one, month, day))
        except ValueError:
            continue
    if not found:
        return None
    return min(found, key=lambda one: abs((one - published).days)) if published else found[0]
