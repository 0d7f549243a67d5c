"""What the texts in columns tell of how they are written, for a mapping file to begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.gathering import is_readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.importing.dates import DateOrder

    Cells = Mapping[str, Sequence[str]]

_NUMBERS: Final = re.compile(r"(?<![0-9])([0-9]{1,4})[./-]([0-9]{1,2})[./-]([0-9]{1,4})(?![0-9])")
_ISO: Final = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_ADDRESS: Final = re.compile(r"://|\bwww\.")
_LAST_MONTH: Final = 12
_YEAR_LENGTH: Final = 4
_SEPARATORS: Final = ";|,"


class Order(NamedTuple):
    """The order of the numbers in dates; where it is not sure, `sample` may be read in two ways."""

    name: DateOrder
    is_sure: bool = True
    sample: str = ""


def date_order(texts: Iterable[str]) -> Order | None:
    """Return the order that all dates in numbers have; None where none is needed, or none fits.

    One day after the twelfth tells which of two numbers is the month.
    """
    first_is_day = second_is_day = year_first = False
    sample = ""
    for text in texts:
        found = _NUMBERS.search(_ISO.sub("", text))
        if not found:
            continue
        if len(found[1]) == _YEAR_LENGTH:
            year_first = True
            continue
        sample = sample or found[0]
        first_is_day |= int(found[1]) > _LAST_MONTH
        second_is_day |= int(found[2]) > _LAST_MONTH
    if not sample:
        return Order("year-month-day") if year_first else None
    if year_first or (first_is_day and second_is_day):
        return None
    if first_is_day or second_is_day:
        return Order("month-day-year" if second_is_day else "day-month-year")
    return Order("day-month-year", "." in sample, sample)


def separator(texts: Iterable[str]) -> str:
    """Return what stands between several names in one cell; empty where nothing does."""
    whole = "".join(texts)
    return next((sign for sign in _SEPARATORS if sign in whole), "")


def tells_apart(column: str, rows: Sequence[Cells]) -> bool:
    """Return whether a column holds one text in each row, and no text twice."""
    texts = [row.get(column, ()) for row in rows]
    alone = {one[0].strip() for one in texts if len(one) == 1}
    return bool(rows) and "" not in alone and len(alone) == len(rows)


def holds_words(column: str, rows: Sequence[Cells]) -> bool:
    """Return whether a column holds texts of which none is an address."""
    texts = [text for row in rows for text in row.get(column, ()) if text.strip()]
    return bool(texts) and not any(_ADDRESS.search(text) for text in texts)


def holds_ids(column: str, rows: Sequence[Cells]) -> bool:
    """Return whether every text in a column can be the id of a record as it stands."""
    return all(is_readable(text) for row in rows for text in row.get(column, ()))
