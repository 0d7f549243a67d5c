"""Forms of one date that name a month, a season, an era, a decade; what each is in EDTF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.records.dates.slip_words import DECADE, idle_words, month_words, season_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_LAST_DAY: Final = 31
_YEAR_LENGTHS: Final = range(3, 5)
_BEFORE_CHRIST: Final = frozenset({"bc", "bce"})
_ERAS: Final = _BEFORE_CHRIST | {"ad", "ce"}


def decade_or_century(text: str) -> Iterable[str]:
    """`2020s`, `the 1900s` (ten years or a hundred), `20th century`."""
    if found := DECADE.fullmatch(text):
        yield f"{found[1]}X"
        if found[1].endswith("0"):
            yield f"{found[1][:2]}XX"
    found = re.fullmatch(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) (?:century|c\.?)", text)
    if found and int(found[1]):
        yield f"{int(found[1]) - 1:02}XX"


def named(text: str) -> Iterable[str]:
    """`17 August 2020`, `Monday, Aug. 17th, 2020`, `summer 2020`, `44 BC`."""
    lowered = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", text.lower())
    words = [word for word in re.findall(r"[^\W_]+", lowered) if word not in idle_words()]
    eras = [word for word in words if word in _ERAS]
    numbers = [word for word in words if word.isascii() and word.isdecimal()]
    names = [word for word in words if word not in eras and word not in numbers]
    year = _year(numbers)
    if not year or not (len(year) in _YEAR_LENGTHS or eras):
        return
    number = 1 - int(year) if _BEFORE_CHRIST.intersection(eras) else int(year)
    written = f"{'-' if number < 0 else ''}{abs(number):04}"
    days = [day.zfill(2) for day in numbers if day is not year]
    if not names:
        if eras and not days:
            yield written
        return
    month = month_words().get(names[0]) or season_words().get(names[0])
    if month and len(names) == 1:
        yield "-".join([written, f"{month:02}", *days])


def _year(numbers: list[str]) -> str:
    """Return which of one or two numbers is the year: the one that cannot be a day, or the last."""
    if not 1 <= len(numbers) <= len(("day", "year")):
        return ""
    return next((number for number in numbers if int(number) > _LAST_DAY), numbers[-1])
