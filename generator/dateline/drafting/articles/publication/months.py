"""Names of the months in the languages that news pages are written in."""

from __future__ import annotations

from functools import cache
from typing import Final

from babel.dates import get_month_names

from dateline.drafting.wording.rows import words

LANGUAGES: Final = tuple(
    sorted(
        words("""
    en ru be uk de fr es it pt nl pl cs sk lt lv et sv da nb fi hu ro bg sr sr_Latn hr sl tr el
""")
    )
)
_SHORTEST: Final = 3
_LONGEST_SHORTENED: Final = 5


@cache
def months() -> dict[str, int]:
    """Return the number of each month by its names, in lower case and without a final stop."""
    found: dict[str, int] = {"sept": 9, "нояб": 11, "сент": 9}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for language in LANGUAGES:
                for month, name in get_month_names(width, context, language).items():
                    word = name.lower().strip(". ")
                    if len(word) >= _SHORTEST and word.isalpha():
                        found.setdefault(word, month)
    return found


def month_of(word: str) -> int | None:
    """Return the month that a word names, or None; a final stop does not matter."""
    return months().get(word.lower().strip("."))
