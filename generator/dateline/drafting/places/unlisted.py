"""Places that no list has, known by the words in them or around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.naming.inflection import key_of
from dateline.drafting.naming.sentences import Sentences
from dateline.drafting.places.gazetteer import gazetteer
from dateline.drafting.places.row import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.places.row import Row
    from dateline.drafting.wording.table import Wording

_LONGEST: Final = 4
_LONGEST_PLAIN: Final = 2
"""Words of a name with a noun for places in it, and of one without."""


def with_noun(row: Row, wording: Wording) -> Iterator[Found]:
    """Yield names with a noun for places in them, unless GeoNames has them whole: "Elm River"."""
    at = 0
    while at < len(row.tokens):
        after = row.end_of_name(at, wording)
        words = row.tokens[at:after]
        nouns = sum(word.lower in wording.place_nouns for word in words)
        if 0 < nouns < len(words) <= _LONGEST:
            keys = tuple(key_of(word.text) for word in words)
            if not gazetteer().spots(keys):
                yield row.take(Found(at, after))
        at = max(after, at + 1)


def behind_in(text: str, row: Row, wording: Wording) -> Iterator[Found]:
    """Yield names that stand behind "in" or "near", and nowhere as something else."""
    starts = {sentence.start for sentence in Sentences(text).all}
    lowered = {token.text for token in row.tokens if token.text.islower()}
    elsewhere = {
        token.text
        for at, token in enumerate(row.tokens)
        if token.is_capital and not (at and row.is_placed(at, wording))
    }
    no_places = lowered | elsewhere | wording.bodies
    at = 0
    while at < len(row.tokens):
        after = row.end_of_name(at, wording)
        if 0 < after - at <= _LONGEST_PLAIN and row.is_strictly_in(at, wording):
            words = row.tokens[at:after]
            is_name = words[0].text.istitle() and words[0].start not in starts
            is_other = any(word.lower in no_places or word.text in no_places for word in words)
            is_adjective = words[-1].lower.endswith(wording.demonyms)
            if is_name and not is_other and not is_adjective and not _is_owner(row, after, wording):
                yield row.take(Found(at, after))
        at = max(after, at + 1)


def _is_owner(row: Row, after: int, wording: Wording) -> bool:
    """Tell "in Smith's" and "in Smith and": rather somebody than a place."""
    if after >= len(row.tokens):
        return False
    return row.tokens[after].kind == "possessive" or row.tokens[after].lower in wording.joining
