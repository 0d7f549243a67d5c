"""The forms in which people write one date; what each would be in EDTF.

Only for help: none of them is accepted as a date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.records.dates.grammar import read
from dateline.records.dates.gregorian import days_in_month
from dateline.records.dates.languages import LANGUAGES
from dateline.records.dates.names import month_names, weekday_names
from dateline.records.dates.points import SPRING
from dateline.records.dates.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_NUMBER_FIRST_YEAR: Final = 32
"""A number from here on is no day of a month."""

_TIME: Final = re.compile(
    r"(?P<date>.*[^ ,])(?:[Tt]|(?:, ?| )(?:at )?)(?P<hour>[0-9]{1,2})(?P<minute>[:.h]?[0-9]{2})?"
    r"(?P<second>[:.]?[0-9]{2}(?:[.,][0-9]+)?)? ?(?P<half>[AaPp]\.?[Mm]\.?)? ?"
    r"(?P<zone>[Zz]|(?:UTC|GMT)?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?)"
)
_PLACEHOLDER: Final = str.maketrans("uUx?*_", "XXXXXX")


def is_date(text: str) -> bool:
    """Return whether the grammar takes it."""
    return not isinstance(read(text), Refusal)


def one_date(text: str) -> list[str]:
    """Return what the text may mean in EDTF, likeliest first; nothing where no form fits."""
    if is_date(text):
        return [text]
    for form in _FORMS:
        if found := [better for better in form(text) if is_date(better)]:
            return list(dict.fromkeys(found))
    return []


def _letters(text: str) -> Iterable[str]:
    """`202x`, `2020-08-17t15:30z`."""
    yield text.upper()


def _year_first(text: str) -> Iterable[str]:
    """`2020/8/17`, `2020-8`, `20200817`, `2020-08-00`, and `2020-31-08` with day and month swapped."""
    found = re.fullmatch(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?\.?", text)
    found = found or re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})?", text)
    if not found:
        return
    year, month, day = found[1], found[2].zfill(2), (found[3] or "").zfill(2)
    if month == "00":
        yield year
    elif day == "00":
        yield f"{year}-{month}"
    else:
        yield f"{year}-{month}-{day}"
        yield f"{year}-{day}-{month}"


def _year_last(text: str) -> Iterable[str]:
    """`17.08.2020` is day first; `03/04/2020` may be either; `08/2020`."""
    tidy = re.sub(r"\.?( ?г\.?| ?года?)?$", "", text)
    if found := re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{4})", tidy):
        yield f"{found[2]}-{found[1].zfill(2)}"
    found = re.fullmatch(r"([0-9]{1,2}) ?([-/. ]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})", tidy)
    found = found or re.fullmatch(r"([0-9]{2})()([0-9]{2})([0-9]{4})", tidy)
    if not found:
        return
    first, second = found[1].zfill(2), found[3].zfill(2)
    day_first, month_first = f"{found[4]}-{second}-{first}", f"{found[4]}-{first}-{second}"
    yield day_first
    if found[2] != "." or not is_date(day_first):
        yield month_first


def _with_time(text: str) -> Iterable[str]:
    """`2020-08-17 15:30`, `17 August 2020, 3:30 pm`, `2020-08-17T15:30:20.5+0300`."""
    found = _TIME.fullmatch(text)
    if not found or not (found["minute"] or found["half"]):
        return
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"][0] in "Pp" else 0)
    clock = f"{hour:02}:{(found['minute'] or '00')[-2:]}"
    if found["second"]:
        clock += ":" + re.split("[.,]", found["second"].lstrip(":."))[0]
    for day in one_date(found["date"]):
        yield f"{day}T{clock}{_zone(found['zone'])}"


def _zone(text: str) -> str:
    found = re.search(r"([+-])([0-9]{1,2}):?([0-9]{2})?$", text)
    if not found:
        return "Z" if text else ""
    return f"{found[1]}{found[2].zfill(2)}:{found[3] or '00'}"


@cache
def _month_words() -> dict[str, int]:
    words = {"sept": 9}
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for number, name in enumerate(month_names(language, context), 1):
                words[name.lower()] = number
    english = month_names("en", "format")
    return words | {name[:3].lower(): number for number, name in enumerate(english, 1)}


@cache
def _season_words() -> dict[str, int]:
    words = {"fall": 23, "весной": 21, "летом": 22, "осенью": 23, "зимой": 24}
    for phrases in LANGUAGES.values():
        for number, forms in enumerate(phrases.season, SPRING):
            words |= dict.fromkeys(forms, number)
    return words


@cache
def _idle_words() -> frozenset[str]:
    weekdays = {name.lower() for language in LANGUAGES for name in weekday_names(language)}
    short = {name[:3] for name in weekdays if name.isascii()}
    return frozenset(
        {"of", "the", "on", "in", "year", "г", "год", "года", "у", "в"} | weekdays | short
    )


def _in_words(text: str) -> Iterable[str]:
    """`17 August 2020`, `Monday, Aug. 17th, 2020`, `жнівень 2020`, `summer 2020`, `44 BC`."""
    lowered = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", text.lower()).replace("b.c.", "bc")
    words = [word for word in re.findall(r"[^\W_]+", lowered) if word not in _idle_words()]
    is_bc = any(word in {"bc", "bce"} for word in words)
    eras = [word for word in words if word in {"bc", "bce", "ad", "ce"}]
    words = [word for word in words if word not in eras]
    numbers = [word for word in words if word.isdecimal() and word.isascii()]
    names = [word for word in words if not word.isdecimal()]
    if len(names) > 1 or not 1 <= len(numbers) <= 2 or not (names or eras):
        return
    year = (
        max(numbers, key=int) if int(max(numbers, key=int)) >= _NUMBER_FIRST_YEAR else numbers[-1]
    )
    if len(year) > 4:
        return
    number = 1 - int(year) if is_bc else int(year)
    written = f"{'-' if number < 0 else ''}{abs(number):04}"
    if not names:
        if len(numbers) == 1:
            yield written
        return
    month = _month_words().get(names[0]) or _season_words().get(names[0])
    if month is None or (len(year) < 3 and not eras):
        return
    numbers.remove(year)
    yield f"{written}-{month:02}" + "".join(f"-{day.zfill(2)}" for day in numbers)


def _long_or_short_year(text: str) -> Iterable[str]:
    """`12345`, `800`, `Y2020`."""
    found = re.fullmatch(r"[Yy]?\+?(-?)0*([0-9]{1,11})", text)
    if found:
        yield found[1] + found[2].zfill(4)
        yield f"Y{found[1]}{found[2]}"


def _decade_or_century(text: str) -> Iterable[str]:
    """`2020s`, `the 1900s` (ten years or a hundred), `20th century`."""
    found = re.fullmatch(r"(?:the )?([0-9]{3})0(?:['’]?s|-[ея](?: г[оа]ды)?)", text)
    if found:
        yield f"{found[1]}X"
        if found[1].endswith("0"):
            yield f"{found[1][:2]}XX"
    found = re.fullmatch(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) (?:century|c\.?)", text)
    if found and found[1] != "00":
        yield f"{int(found[1]) - 1:02}XX"


def _placeholders(text: str) -> Iterable[str]:
    """`202?`, `2020-08-??`, `2020-uu`; `2020-08-1X` is one day of ten."""
    found = re.fullmatch(
        r"(-?[0-9]{2}[0-9uUxX?*_]{2})(?:-([0-9]{2}|[uUxX?*_]{1,2}))?(?:-([0-9]{2}|[uUxX?*_]{1,2}))?",
        text,
    )
    if found:
        year = found[1].translate(_PLACEHOLDER)
        rest = [part.translate(_PLACEHOLDER) for part in found.groups()[1:] if part]
        yield "-".join([year, *("XX" if "X" in part else part for part in rest)])
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-3])[uxX?*_]", text)
    if found and 1 <= int(found[2]) <= 12:
        year_month, tens = f"{found[1]}-{found[2]}", int(found[3]) * 10
        last = min(tens + 9, days_in_month(int(found[1]), int(found[2])))
        yield f"[{year_month}-{max(tens, 1):02}..{year_month}-{last:02}]"


def _weeks(text: str) -> Iterable[str]:
    """`2020-W34`, `2020-W34-1`, `2020-230`."""
    week = re.fullmatch(r"([0-9]{4})-?[Ww]([0-9]{2})(?:-?([1-7]))?", text)
    ordinal = re.fullmatch(r"([0-9]{4})-([0-9]{3})", text)
    try:
        if week:
            day = date.fromisocalendar(int(week[1]), int(week[2]), int(week[3] or 1))
            yield f"{day}" if week[3] else f"{day}/{day + timedelta(days=6)}"
        elif ordinal:
            day = date(int(ordinal[1]), 1, 1) + timedelta(days=int(ordinal[2]) - 1)
            yield f"{day}"
    except (ValueError, OverflowError):
        return


def _quarters(text: str) -> Iterable[str]:
    """`2020-Q3`, `Q3 2020`, and ISO 8601-2's `2020-35` and `2020-25`."""
    found = re.fullmatch(r"(?P<year>[0-9]{4})(?:[- ]?[Qq](?P<q>[1-4])|-(?P<code>[23][0-9]))", text)
    found = found or re.fullmatch(r"[Qq](?P<q>[1-4]) (?P<year>[0-9]{4})(?P<code>)", text)
    if not found:
        return
    code = int(found["code"] or 0)
    if 25 <= code <= 28:
        yield f"{found['year']}-{code - 4}"
    quarter = int(found["q"] or code - 32)
    if 1 <= quarter <= 4:
        yield f"{found['year']}-{quarter * 3 - 2:02}/{found['year']}-{quarter * 3:02}"


_FORMS: Final[tuple[Callable[[str], Iterable[str]], ...]] = (
    _letters,
    _year_first,
    _year_last,
    _placeholders,
    _with_time,
    _decade_or_century,
    _weeks,
    _quarters,
    _in_words,
    _long_or_short_year,
)
