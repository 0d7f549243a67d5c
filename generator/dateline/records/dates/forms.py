"""The forms in which people write one date; none is accepted, all serve the help."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from dateline.records.dates import forms_in_digits as digits
from dateline.records.dates import forms_in_words as in_words
from dateline.records.dates.grammar import is_date, read
from dateline.records.dates.refusal import Refusal

Form = Callable[[str], Iterable[str]]

_NOON: Final = 12

_TIME: Final = re.compile(
    r"(?P<date>.*?[^ ,])(?:(?P<mark>[Tt])|(?:, ?| )(?:at )?)"
    r"(?P<hour>[0-9]{1,2})(?P<minute>[:.h]?[0-9]{2})?(?P<second>[:.]?[0-9]{2}(?:[.,][0-9]+)?)?"
    r" ?(?P<half>[AaPp]\.?[Mm]\.?)? ?"
    r"(?P<zone>[Zz]|(?:UTC|GMT)?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?)"
)


def one_date(text: str) -> list[str]:
    """Return what the text may mean in EDTF, likeliest first; nothing where no form fits."""
    return _first_that_fits(text, _FORMS)


def _first_that_fits(text: str, forms: tuple[Form, ...]) -> list[str]:
    if is_date(text):
        return [text]
    for form in forms:
        if found := [better for better in form(text) if is_date(better)]:
            return list(dict.fromkeys(found))
    return []


def near_miss(text: str) -> str:
    """Return what is wrong with a date in another form, where the calendar has no such day."""
    for form in _FORMS:
        for better in form(text):
            refusal = read(better)
            if isinstance(refusal, Refusal) and refusal.help:
                return f"{refusal.message}: {refusal.help}"
    return ""


def _with_time(text: str) -> Iterable[str]:
    """`2020-08-17 15:30`, `17 August 2020, 3:30 pm`, `2020-08-17T15:30:20.5+0300`."""
    found = _TIME.fullmatch(text)
    if not found:
        return
    minute: str = found["minute"] or ""
    if not found["half"] and (not minute or (minute.isdecimal() and not found["mark"])):
        return
    if found["zone"].startswith("-") and not found["mark"]:  # "10:00-12:00" is a span of hours
        return
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"][0] in "Pp" else 0)
    clock = f"{hour:02}:{minute[-2:] or '00'}"
    if found["second"]:
        clock += ":" + re.split("[.,]", found["second"].lstrip(":."))[0]
    for day in _first_that_fits(found["date"], _DAY_FORMS):
        yield f"{day}T{clock}{_zone(found['zone'])}"


def _zone(text: str) -> str:
    found = re.search(r"([+-])([0-9]{1,2}):?([0-9]{2})?$", text)
    if not found:
        return "Z" if text else ""
    return f"{found[1]}{found[2].zfill(2)}:{found[3] or '00'}"


_DAY_FORMS: Final[tuple[Form, ...]] = (
    digits.letters,
    digits.year_first,
    digits.year_last,
    digits.placeholders,
    digits.quarters,
    in_words.decade_or_century,
    in_words.named,
    digits.bare_year,
)
_FORMS: Final = (*_DAY_FORMS, _with_time)
