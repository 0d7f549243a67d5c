"""Reading a date: the grammar, and help where it refuses."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dateline.records.dates.grammar import read
from dateline.records.dates.refusal import Refusal, quoted
from dateline.records.dates.slips import GENERAL, correct, suggest

if TYPE_CHECKING:
    from dateline.records.dates.expression import DateExpression

LONGEST: Final = 200
"""Characters; a longer text is not looked at."""


def parse(text: str) -> DateExpression | Refusal:
    """Read a date expression, or say why it is none and what would be.

    Takes time in proportion to the text's length, and raises on no text.
    """
    if len(text) > LONGEST:
        return Refusal(
            f"{quoted(text)} has {len(text)} characters, and a date at most {LONGEST}",
            "write the date alone",
        )
    return _parse(text)


@lru_cache(maxsize=16_384)
def _parse(text: str) -> DateExpression | Refusal:
    result = read(text)
    if not isinstance(result, Refusal):
        return result
    return replace(result, help=correct(text) or result.help or suggest(text) or GENERAL)
