"""Days as pages write them: for machines (ISO 8601 and its kin), and in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.publication.months import month_of

if TYPE_CHECKING:
    from collections.abc import Iterator

EARLIEST: Final = 1800
"""Years before it are taken for slips; the latest year is the caller's to judge."""

_LATEST: Final = 2200
_ISO: Final = re.compile(
    r"\s*(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"
    r"(?:[T ]+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]{1,12})?)?"
    r" ?(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_COMPACT: Final = re.compile(r"\s*(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![0-9])")
_SECONDS: Final = re.compile(r"\s*([0-9]{10})(?:[0-9]{3})?\s*")
_SEPARATED: Final = re.compile(
    r"(?<![0-9./-])(?P<year>[12][0-9]{3})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?P=mark)"
    r"(?P<day>[0-9]{1,2})(?![0-9])"
    r"|(?<![0-9./-])(?P<first>[0-9]{1,2})(?P<other>[-./])(?P<second>[0-9]{1,2})(?P=other)"
    r"(?P<last>[12][0-9]{3})(?![0-9]|[-./][0-9])"
    r"|(?P<cjk_year>[12][0-9]{3}) ?[年년] ?(?P<cjk_month>[0-9]{1,2}) ?[月월] ?"
    r"(?P<cjk_day>[0-9]{1,2}) ?[日일]"
)
_WORD: Final = r"[^\W\d_]{3,12}"
_IN_WORDS: Final = re.compile(
    rf"(?<![0-9])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er|º|ª|°)?\.?,?(?: of| de| d['’])? ?[-–]?"
    rf"(?P<month>{_WORD})\.?,?(?: de| del)? ?[-–]?(?P<year>[12][0-9]{{3}})(?![0-9])"
    rf"|(?<![^\W_])(?P<name>{_WORD})\.? ?[-–]?(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf",? ?[-–]?(?P<of>[12][0-9]{{3}})(?![0-9])"
    rf"|(?<![0-9])(?P<big>[12][0-9]{{3}})(?:\.|,|-| m\.)? ?(?P<moon>{_WORD})\.? "
    rf"(?P<low>[0-9]{{1,2}})(?![0-9:])"
)


class Written(NamedTuple):
    """A day in a text, its place there, and the other day that its numbers could mean."""

    day: date
    start: int
    end: int
    other: date | None = None


class Stamp(NamedTuple):
    """A day written for machines; `instant` and `is_local` as in `Candidate`."""

    day: date
    instant: float | None = None
    is_local: bool = False


def stamp(text: str) -> Stamp | None:
    """Return what a machine-readable value says: ISO 8601, compact digits, Unix seconds.

    Also a day in words or with slashes, since many pages fill such fields by hand. The day is that
    of the zone in which the value is written. None where there is none.
    """
    text = " ".join(text[:100].split())
    if seconds := _SECONDS.fullmatch(text):
        moment = datetime.fromtimestamp(int(seconds[1]), UTC)
        return Stamp(moment.date(), moment.timestamp())
    if found := _ISO.match(text):
        return _iso(found)
    if found := _COMPACT.match(text):
        day = _day(found["year"], found["month"], found["day"])
        return Stamp(day) if day else None
    first = next(days_in(text), None)
    return Stamp(first.day) if first else None


def days_in(text: str, *, month_first: bool = True) -> Iterator[Written]:
    """Yield the days written in a text, in order.

    `month_first` says how to read 3/9/2020 where both readings are days; the other reading is then
    told too. With stops, 3.9.2020 is always 3 September. Linear in the text's length.
    """
    found = [*_numeric(text, month_first=month_first), *_worded(text)]
    yield from sorted(found, key=lambda one: one.start)


def _iso(found: re.Match[str]) -> Stamp | None:
    day = _day(found["year"], found["month"], found["day"])
    if day is None or found["zone"] is None:
        return Stamp(day) if day else None
    zone = _zone(found["zone"])
    try:
        moment = datetime(
            day.year, day.month, day.day, int(found["hour"]), int(found["minute"]), tzinfo=zone
        )
    except ValueError:
        return Stamp(day)
    return Stamp(day, moment.timestamp(), is_local=zone != UTC)


def _zone(text: str) -> timezone:
    if text in {"Z", "UTC", "GMT"}:
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    if not minutes or minutes >= 24 * 60:
        return UTC
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _numeric(text: str, *, month_first: bool) -> Iterator[Written]:
    for found in _SEPARATED.finditer(text):
        other = None
        if found["year"]:
            day = _day(found["year"], found["month"], found["day"])
        elif found["cjk_year"]:
            day = _day(found["cjk_year"], found["cjk_month"], found["cjk_day"])
        else:
            european = _day(found["last"], found["second"], found["first"])
            american = _day(found["last"], found["first"], found["second"])
            if found["other"] == "." or american is None:
                day = european or american
            elif european is None:
                day = american
            else:
                day, other = (american, european) if month_first else (european, american)
        if day:
            yield Written(day, found.start(), found.end(), None if other == day else other)


def _worded(text: str) -> Iterator[Written]:
    at = 0
    while found := _IN_WORDS.search(text, at):
        at = found.end()
        year = found["year"] or found["of"] or found["big"]
        month = month_of(found["month"] or found["name"] or found["moon"])
        day = month and _day(year, str(month), found["day"] or found["number"] or found["low"])
        if day:
            yield Written(day, found.start(), found.end())
        else:  # the word may be no month, and the true date begin behind it
            at = found.start() + 1


def _day(year: str, month: str, day: str) -> date | None:
    if not EARLIEST <= int(year) <= _LATEST:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
