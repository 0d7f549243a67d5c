"""One key for all forms of a name: Russian, Belarusian and Ukrainian cases, English 's."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dateline.drafting.wording.rows import words

ENDINGS: Final = sorted(
    words("""
        ого его ому ему ыми ими ами ями ием ией иям иях ыя ія ага яга аму яму імі
        ою ею ью ия ии ию ие ий ый ій ой ей ом ем ым им ім ых их іх ах ях ам ям ая яя ую юю
        ое ее ея еў оў іі ію ія ям ём
        а е ё и о у ы э ю я й ь і ў
    """),
    key=len,
    reverse=True,
)
_SHORTEST: Final = 3
"""Letters that remain at least, so that short names are not all one."""

_ABBREVIATION: Final = 4


@lru_cache(maxsize=65_536)
def key_of(word: str) -> str:
    """Return what the forms of a word share: `минск` of Минск, Минска and Минске.

    Words in other scripts come back in lower case; short ones in capitals as they are, so that "US"
    is not "us", while "MINSK" is Minsk.
    """
    if word.isupper() and 1 < len(word) <= _ABBREVIATION:
        return word
    lower = word.lower().replace("ё", "е").replace("’", "'")
    if not "\u0400" <= lower[:1] <= "\u04ff":
        return lower
    for ending in ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= _SHORTEST:
            return lower[: -len(ending)]
    return lower


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words."""
    return tuple(key_of(word) for word in name.split())
