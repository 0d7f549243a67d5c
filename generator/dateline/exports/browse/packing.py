"""Columns of numbers, packed so that a hundred thousand of them travel in a few bytes each."""

from __future__ import annotations

from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def deltas(numbers: Sequence[int]) -> list[int]:
    """Return the first number, then what each adds to the one before it."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]


def runs(numbers: Iterable[int]) -> list[int]:
    """Return each run of equal numbers as the number and how often it comes."""
    return [part for number, run in groupby(numbers) for part in (number, sum(1 for _ in run))]


@cache
def base36(number: int) -> str:
    """Return a number that is not negative in base 36, as JavaScript's `parseInt` reads it."""
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
        if not number:
            return text


def lists(rows: Iterable[Iterable[int]]) -> str:
    """Return lists of small numbers as one text: `,` within a list and `;` between lists."""
    return ";".join(",".join(map(base36, row)) for row in rows)
