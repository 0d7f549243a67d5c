"""Forms of one date in digits; what each is in EDTF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.records.dates.grammar import is_date
from dateline.records.dates.gregorian import DECEMBER, days_in_month
from dateline.records.dates.points import SPRING, WINTER
from dateline.records.dates.slip_words import YEAR_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACEHOLDER: Final = str.maketrans("uUx?*_", "XXXXXX")
_ISO_SPRING: Final = 25
_ISO_QUARTERS: Final = range(33, 37)


def letters(text: str) -> Iterable[str]:
    """`202x`, `2020-08-17t15:30z`."""
    yield text.upper()


def year_first(text: str) -> Iterable[str]:
    """`2020/8/17`, `2020-8`, `20200817`, `2020-08-00`; `2020-31-08`, its ends swapped."""
    found = re.fullmatch(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?\.?", text)
    found = found or re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})?", text)
    if not found:
        return
    year, month, day = found[1], found[2].zfill(2), (found[3] or "00").zfill(2)
    if month == day == "00":
        yield year
    elif day == "00":
        if int(month) <= DECEMBER:
            yield f"{year}-{month}"
    else:
        straight = f"{year}-{month}-{day}"
        yield straight
        if not is_date(straight):
            yield f"{year}-{day}-{month}"


def year_last(text: str) -> Iterable[str]:
    """`17.08.2020` is day first, `03/04/2020` may be either; `08/2020`, `17082020`."""
    tidy = YEAR_WORD.sub("", text).removesuffix(".")
    if found := re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{4})", tidy):
        if int(found[1]) <= DECEMBER:
            yield f"{found[2]}-{found[1].zfill(2)}"
        return
    found = re.fullmatch(r"([0-9]{1,2}) ?([-/. ]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})", tidy)
    found = found or re.fullmatch(r"([0-9]{2})()([0-9]{2})([0-9]{4})", tidy)
    if not found:
        return
    first, second = found[1].zfill(2), found[3].zfill(2)
    day_first = f"{found[4]}-{second}-{first}"
    yield day_first
    if found[2] != "." or not is_date(day_first):
        yield f"{found[4]}-{first}-{second}"


def bare_year(text: str) -> Iterable[str]:
    """`12345`, `800`, `Y2020`."""
    found = re.fullmatch(r"(?:[Yy]|\+)?(-?)0*([0-9]{3,11})", text)
    if found:
        yield f"{found[1]}{found[2].zfill(4)}"
        yield f"Y{found[1]}{found[2]}"


def placeholders(text: str) -> Iterable[str]:
    """`202?`, `2020-08-??`, `2020-uu`; `2020-08-1X` is one of ten days."""
    unknown = r"[0-9]{2}|[uUxX?*_]{1,2}"
    pattern = rf"(-?[0-9]{{2}}[0-9uUxX?*_]{{2}})(?:-({unknown}))?(?:-({unknown}))?"
    if found := re.fullmatch(pattern, text):
        parts = [part.translate(_PLACEHOLDER) for part in found.groups() if part]
        yield "-".join([parts[0], *("XX" if "X" in part else part for part in parts[1:])])
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-3])[uUxX?*_]", text)
    if found and 1 <= int(found[2]) <= DECEMBER:
        tens = int(found[3]) * 10
        last = min(tens + 9, days_in_month(int(found[1]), int(found[2])))
        yield f"[{text[:8]}{max(tens, 1):02}..{text[:8]}{last:02}]"


def quarters(text: str) -> Iterable[str]:
    """`2020-Q3`, `Q3 2020`, and ISO 8601-2's `2020-35` and northern `2020-25`."""
    found = re.fullmatch(r"(?P<year>[0-9]{4})(?:[- ]?[Qq](?P<q>[1-4])|-(?P<code>[23][0-9]))", text)
    found = found or re.fullmatch(r"[Qq](?P<q>[1-4]) (?P<year>[0-9]{4})(?P<code>)", text)
    if not found:
        return
    year, code = found["year"], int(found["code"] or 0)
    quarter = int(found["q"] or 0)
    if code in _ISO_QUARTERS:
        quarter = code - _ISO_QUARTERS.start + 1
    elif _ISO_SPRING <= code <= _ISO_SPRING + WINTER - SPRING:
        yield f"{year}-{code - _ISO_SPRING + SPRING}"
    if quarter:
        yield f"{year}-{quarter * 3 - 2:02}/{year}-{quarter * 3:02}"
