"""markwhen's dates to date expressions: EDTF, ranges, eras, months by name, American or not."""

from __future__ import annotations

import re
from typing import Final, Literal

from dateline.importing.dates import Read, joined, read_date
from dateline.records.dates import Refusal, parse
from dateline.records.dates.moments import YEAR_DIGITS

Order = Literal["day-month-year", "month-day-year"]

_BEGINNING: Final = re.compile(
    r"\s*(?:[-\[0-9/.]|now\b|(?:by|before|after)\b|[!.]\w|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_RECURRENCE: Final = re.compile(r"\s+every\s.+", re.IGNORECASE)
_ERA: Final = re.compile(
    r"([0-9]{1,5})\s?(BCE|BC|AD|CE)?(?:\s?[–-]\s?([0-9]{1,5})\s?(BCE|BC|AD|CE)?)?", re.IGNORECASE
)
_SPANS: Final = (
    re.compile(r"(.+?)\s+(?:[-–]|to)\s+(.+)", re.IGNORECASE),
    re.compile(r"(.+?)\s*/\s*(.+)"),
    re.compile(r"(.+?)\s*[-–]\s*(.+)"),
)
_LENGTH: Final = re.compile(r"(?:[0-9]+\s*[a-z ]+[,\s]*)+", re.IGNORECASE)
_RELATIVE: Final = re.compile(
    r"(?:by|before|after)\b|!\w|\.(?:start|end)\b|now\b|[0-9]+\s*[a-z]+\s*$", re.IGNORECASE
)
_HOUR: Final = re.compile(r"(.+[0-9])\s+([0-9]{1,2}\s*[ap]m|[0-9]{1,2})", re.IGNORECASE)
_CLOCK: Final = re.compile(r"[0-9]{1,2}(?::[0-9]{2})?\s*(?:[ap]m)?", re.IGNORECASE)
_FRACTION: Final = re.compile(r"(?<=:[0-9]{2})\.[0-9]+(?=Z?$)")
_LONGEST: Final = 80  # characters of a date
_YEAR_LENGTHS: Final = range(3, 6)


def may_begin_event(line: str) -> bool:
    """Tell quickly whether a line can begin with a date."""
    return ":" in line and _BEGINNING.match(line) is not None


def split_event(line: str, order: Order) -> tuple[str, Read, str] | None:
    """Return an event line's date as written, what it means, and its text; None for other lines.

    Of several colons the last one counts before which all is a date: times hold colons too.
    """
    best = None
    at = line.find(":")
    while 0 <= at <= _LONGEST:
        found = read_when(line[:at].strip(), order)
        if found is not None:
            best = (line[:at].strip(), found, line[at + 1 :].strip())
        at = line.find(":", at + 1)
    return best


def read_when(text: str, order: Order) -> Read | None:
    """Return what a date of markwhen's means; None where the text is no date at all."""
    plain = " ".join(text.split())
    once = _RECURRENCE.sub("", plain)
    found = _single(once, order) or _span(once, order)
    if found is None and plain and (_RELATIVE.match(once) or _CLOCK.fullmatch(once)):
        return Read("", f"its date, “{plain}”, is told from other dates or from today")
    if found is not None and once != plain:
        lost = f"that it is repeated: “{plain[len(once) :].strip()}”"
        return found._replace(lost="; ".join(filter(None, (found.lost, lost))))
    return found


def _single(text: str, order: Order) -> Read | None:
    if not isinstance(parse(text), Refusal):
        return Read(text)
    era = _ERA.fullmatch(text)
    if era:
        return _eras(era)
    hour = _HOUR.fullmatch(text)
    if hour:
        day = _single(hour[1], order)
        if day and day.date.count("-") == len(("month", "day")):
            return day._replace(lost=f"the hour {hour[2]}, without minutes")
    found = read_date(_FRACTION.sub("", text), order)
    return found if found.date and "/" not in found.date else None


def _eras(found: re.Match[str]) -> Read | None:
    """Read `44 BCE`, `300-200 BC`, `50 BC - 50 AD`; a bare number of three digits is a year."""
    first, second = found[1], found[3]
    last_era = (found[4] or "").upper()
    first_era = (found[2] or last_era).upper()
    if not first_era and not second and len(first) not in _YEAR_LENGTHS:
        return None
    if not first_era and second and min(len(first), len(second)) not in _YEAR_LENGTHS:
        return None
    start = _year(int(first), first_era)
    end = _year(int(second), last_era) if second else ""
    if not start or (second and not end):
        return Read("", f"its date, “{found[0]}”, is in a year 0")
    return joined(Read(start), Read(end))


def _year(number: int, era: str) -> str:
    if not number:
        return ""
    year = 1 - number if era.startswith("B") else number
    if abs(year) > YEAR_DIGITS:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _span(text: str, order: Order) -> Read | None:
    for pattern in _SPANS:
        found = pattern.fullmatch(text)
        start = _single(found[1].strip(), order) if found else None
        if found is None or start is None or not start.date:
            continue
        right = found[2].strip()
        if right.lower() == "now":
            return start._replace(date=f"{start.date}/..")
        end = _single(right, order)
        if end is not None and end.date:
            return joined(start, end)
        if _LENGTH.fullmatch(right):
            return Read(f"{start.date}/", lost=f"how long it lasted: “{right}”")
    return None
