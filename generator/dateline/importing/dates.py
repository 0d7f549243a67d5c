"""Dates as people write them in tables, to date expressions; never more exact than written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from dateline.importing.dates_in_words import doubt_in, doubted
from dateline.records.dates import Refusal, parse
from dateline.records.dates.forms import one_date

DateOrder = Literal["edtf", "day-month-year", "month-day-year", "year-month-day"]

_UNKNOWN: Final = frozenset(
    {
        "",
        "-",
        "–",
        "—",
        "?",
        "??",
        "n/a",
        "na",
        "none",
        "null",
        "unknown",
        "unknown date",
        "undated",
    }
    | {"no date", "n.d.", "nd", "tba", "tbd", "date unknown", "not known", "неизвестно", "невядома"}
)
_ASIDE: Final = re.compile(
    r"\(?\b(?:believed(?: to be)?|presumed|presumably|uncertain|unconfirmed|estimated?|est\.)\)?:?",
    re.IGNORECASE,
)
_DOUBT_WORD: Final = re.compile(
    r"^(?:(?:circa|ca\.?|c\.|about|around|approximately|approx\.?|probably|possibly|perhaps|maybe|likely"
    r"|около|примерно|каля|прыкладна|вероятно|возможно|верагодна|магчыма)(?=[\s0-9])\s*)+",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(?P<day>.*?[^\s,T])(?:T|,?\s+(?:at\s+)?)"
    r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?P<fraction>[.,][0-9]+)?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_NUMBERS: Final = re.compile(r"([0-9]{1,4})[-/. ]+([0-9]{1,2})(?:[-/. ]+([0-9]{1,4}))?\.?")
_SPAN: Final = re.compile(r"\s*(?:\s[-–—]\s|–|—|\bto\b|\buntil\b|\btill\b)\s*", re.IGNORECASE)
_HOUR: Final = re.compile(r"[0-9]{1,2}\s*[AaPp]\.?[Mm]")
_NOON: Final = 12
_PARTS: Final = {"d": "day", "m": "month", "y": "year"}


class Read(NamedTuple):
    """A date expression, or why there is none (then the date is empty).

    `lost` is what of the written date it does not say.
    """

    date: str
    why: str = ""
    lost: str = ""


@lru_cache(maxsize=16_384)
def read_date(text: str, order: DateOrder = "edtf") -> Read:
    """Return what is meant by a date in EDTF or in one of the usual forms.

    `order` tells `3/4/2020`; without it, such a date is not read.
    """
    plain = " ".join(text.split())
    if plain.casefold() in _UNKNOWN:
        return Read("", f"its date is “{plain}”" if plain else "it has no date")
    stem = _DOUBT_WORD.sub("", _ASIDE.sub(" ", plain).strip(" ,:"))
    sign = doubt_in(plain) if stem != plain else ""
    found = _one(stem, order)
    if not found.date:
        ends = _SPAN.split(stem)
        if len(ends) == len(("start", "end")):
            found = _span(ends[0], ends[1], order) or found
    if not found.date:
        return Read("", found.why or _refusal(plain))
    return _in_doubt(found, sign) if sign else found


def _in_doubt(found: Read, sign: str) -> Read:
    date = doubted(found.date, sign)
    if "T" in found.date and "T" not in date:
        return Read(date, lost=f"the time in {found.date}: only a day can be in doubt")
    return found._replace(date=date)


def _one(text: str, order: DateOrder) -> Read:
    """Read one date, with or without a time."""
    if not isinstance(parse(text), Refusal):
        return _without_midnight(text)
    clock = _CLOCK.fullmatch(text)
    if clock:
        day = _day(clock["day"], order)
        if day.date.count("-") != len(("month", "day")):
            return day._replace(date="")
        read = _without_midnight(f"{day.date}T{_time(clock)}")
        if clock["fraction"] and read.date:
            return read._replace(lost=f"the part of a second, {clock['fraction']}")
        return read
    return _day(text, order)


def _day(text: str, order: DateOrder) -> Read:
    """Read a day, a month or a year."""
    if not isinstance(parse(text), Refusal):
        return Read(text)
    numbers = _NUMBERS.fullmatch(text)
    if order != "edtf" and numbers:
        date = _ordered([part for part in numbers.groups() if part], order)
        if date and not isinstance(parse(date), Refusal):
            return Read(date)
        return Read("", f"its date, “{text}”, is none in the order {order}")
    return _in_words(text)


def _in_words(text: str) -> Read:
    """Read a date in a form that means one thing only."""
    if _HOUR.search(text):  # an hour alone is less than a minute
        return Read("", f"its date, “{text}”, has an hour without minutes")
    meant = one_date(text)
    if len(meant) <= 1:
        return Read("".join(meant))
    choice = " or ".join(f"`{one}`" for one in meant[:2])
    return Read("", f"its date, “{text}”, may be {choice}: say in the mapping which order")


def _ordered(parts: list[str], order: DateOrder) -> str:
    """Return the date of two or three numbers in an order; empty where they are none."""
    names = order.split("-")
    if len(parts) == len(("month", "year")):
        names = [name for name in names if name != "day"]
    by_name = dict(zip(names, parts, strict=False))
    year = by_name.get("year", "")
    if len(year) != len("2020"):
        return ""
    rest = [by_name[name].zfill(2) for name in ("month", "day") if by_name.get(name)]
    return "-".join([year, *rest])


def _time(clock: re.Match[str]) -> str:
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % _NOON + (_NOON if clock["half"][0] in "Pp" else 0)
    second = f":{clock['second']}" if clock["second"] else ""
    zone = clock["zone"] or ""
    if zone[3:] and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{hour:02}:{clock['minute']}{second}{zone}"


def _without_midnight(date: str) -> Read:
    """Take away 00:00:00: databases and spreadsheets write it where no time was given."""
    found = parse(date)
    if isinstance(found, Refusal):
        return Read("", found.message)
    day, mark, time = date.partition("T00:00:00")
    if mark and "/" not in date and "T" not in time:
        return Read(day, lost=f"the time {(mark + time)[1:]}, which only means that none was given")
    return Read(str(found))


def _span(start: str, end: str, order: DateOrder) -> Read | None:
    first, last = _one(start, order), _one(end, order)
    if not first.date or not last.date:
        return None
    found = parse(f"{first.date}/{last.date}")
    if isinstance(found, Refusal):
        return Read("", found.message)
    return Read(str(found), lost=first.lost or last.lost)


def joined(start: Read, end: Read) -> Read:
    """Return the interval from a start to an end; an end that says the same is left out."""
    if not start.date or not end.date or start.date == end.date:
        return start
    found = parse(f"{start.date}/{end.date}")
    if isinstance(found, Refusal):
        return Read("", found.message)
    return Read(str(found), lost=start.lost or end.lost)


def _refusal(text: str) -> str:
    found = parse(text)
    if isinstance(found, Refusal):
        return f"its date cannot be read: {found.message}"
    return ""
