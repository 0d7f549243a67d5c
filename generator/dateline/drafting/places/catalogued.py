"""The places of the site's catalogue in a text, also with one wrong letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import DamerauLevenshtein

from dateline.drafting.articles.article import Doubt
from dateline.drafting.naming.inflection import key_of
from dateline.drafting.places.gazetteer import gazetteer
from dateline.drafting.places.row import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.naming.catalogue import Catalogue
    from dateline.drafting.places.row import Row
    from dateline.drafting.wording.table import Wording

_SHORTEST: Final = 7
"""Letters from which on a name with one wrong letter can still be told."""


def catalogued(row: Row, catalogue: Catalogue) -> Iterator[Found]:
    """Yield the places of the catalogue, in any case; not those within somebody's name."""
    for match in catalogue.find(row.tokens):
        tokens = range(match.first, match.after)
        if match.entries[0].kind != "place" or any(row.inner[at] for at in tokens):
            continue
        ids = tuple(entry.id for entry in match.entries)
        doubts: tuple[Doubt, ...] = ()
        if len(ids) > 1:
            name = match.entries[0].name
            doubts = (Doubt("places", f"there is more than one {name}", ids),)
        yield row.take(Found(match.first, match.after, (), ids[0], doubts))


def near_misses(row: Row, catalogue: Catalogue, wording: Wording) -> Iterator[Found]:
    """Yield the catalogue's places that are named with one wrong letter: "in Elmtwon"."""
    names = [
        (name, key, place.name)
        for key, place in catalogue.places.items()
        for name in (place.name, *place.names.values(), *place.aliases)
        if len(name) >= _SHORTEST
    ]
    tried: dict[str, tuple[str, str] | None] = {}
    for at, token in enumerate(row.tokens):
        if len(token.text) < _SHORTEST or not row.is_free_name(at, wording):
            continue
        if not row.is_in_place(at, wording) or gazetteer().spots((key_of(token.text),)):
            continue
        if token.text not in tried:
            likely = ((key, called) for name, key, called in names if _is_typo(token.text, name))
            tried[token.text] = next(likely, None)
        if found := tried[token.text]:
            key, called = found
            doubt = Doubt("places", f"'{token.text}' looks like {called}", (key,))
            yield row.take(Found(at, at + 1, (), key, (doubt,)))


def _is_typo(word: str, name: str) -> bool:
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    return DamerauLevenshtein.distance(word, name, score_cutoff=1) == 1
