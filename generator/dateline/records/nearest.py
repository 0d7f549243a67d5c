"""The known word that a mistyped one was most likely meant to be."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST: Final = 3
"""A word of fewer letters is near to everything."""

SHORT: Final = 4
"""Up to this length two edits make another word."""

MOST_EDITS: Final = 5
"""Long ids differ by whole words, so a third of their length would find strangers."""

_JOINTS: Final = str.maketrans("", "", "-_ .")


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that `word` was most likely meant to be, or None.

    Case, hyphens, underscores, dots and spaces do not count. A choice is near at up to one edit in
    four letters, two in eight, then a third of the length, five at most; an edit inserts, drops or
    changes one letter, or swaps two neighbours. Else the only choice that begins with `word` is
    taken (`desc` for `description`). Ties fall to the one nearest as written, then to the first in
    code-point order. The order of `choices` never matters; asking often about the same ones is
    cheap.
    """
    folded = _fold(word)
    if len(folded) < SHORTEST:
        return None
    keys, by_key = _index(tuple(choices))
    edits = _edits_allowed(len(folded))
    found = extract(
        folded, keys, scorer=OSA.distance, processor=None, score_cutoff=edits, limit=None
    )
    if found:
        best = min(distance for _, distance, _ in found)
        near = [choice for key, distance, _ in found if distance == best for choice in by_key[key]]
        return min(near, key=lambda choice: (OSA.distance(word, choice), choice))
    first = bisect_left(keys, folded)
    begun = [key for key in keys[first : first + 2] if key.startswith(folded)]
    return by_key[begun[0]][0] if len(begun) == 1 else None


def _fold(word: str) -> str:
    return word.casefold().translate(_JOINTS)


def _edits_allowed(length: int) -> int:
    return min(max(length // 3, 1 if length <= SHORT else 2), MOST_EDITS)


@lru_cache(maxsize=8)
def _index(choices: tuple[str, ...]) -> tuple[list[str], dict[str, list[str]]]:
    by_key: dict[str, list[str]] = {}
    for choice in sorted(set(choices)):
        by_key.setdefault(_fold(choice), []).append(choice)
    return sorted(by_key), by_key
