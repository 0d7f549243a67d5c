"""The places of the world in a text: names that GeoNames has, where the words around agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.naming.inflection import key_of
from dateline.drafting.places.gazetteer import gazetteer
from dateline.drafting.places.row import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.places.row import Row
    from dateline.drafting.wording.table import Wording

_LARGE: Final = 300_000
"""People; the name of a smaller city is also that of much else, and needs words that place it."""

_LARGEST: Final = 1_000_000
"""People; the same at the start of a sentence."""

_BEFORE: Final = frozenset('.!?…“«"')
_REGION_NOUNS: Final = frozenset({"state", "province", "штат", "штате", "провинция", "провинции"})


def listed(row: Row, wording: Wording) -> Iterator[Found]:
    """Yield the places that GeoNames has, longest names first."""
    at = 0
    while at < len(row.tokens):
        found = _at(row, at, wording)
        if found:
            yield row.take(found)
        at = found.after if found else at + 1


def _at(row: Row, at: int, wording: Wording) -> Found | None:
    if not row.tokens[at].is_capital or row.taken[at] or row.inner[at]:
        return None
    keys: list[str] = []
    found: Found | None = None
    known = gazetteer()
    for after in range(at + 1, min(len(row.tokens), at + known.longest) + 1):
        token = row.tokens[after - 1]
        if token.kind != "word" or row.taken[after - 1] or row.inner[after - 1]:
            break
        keys.append(key_of(token.text))
        spots = known.spots(tuple(keys))
        if spots and token.is_capital:
            found = Found(at, after, tuple(spots))
    if found is None or (found.after == at + 1 and not row.is_free_name(at, wording)):
        return None
    if not (_is_alone(row, found, wording) and _is_place(row, found, wording)):
        return None
    regions = tuple(spot for spot in found.spots if spot.kind == "region")
    is_region = found.after < len(row.tokens) and row.tokens[found.after].text in _REGION_NOUNS
    return found._replace(spots=regions) if regions and is_region else found


def _is_alone(row: Row, found: Found, wording: Wording) -> bool:
    """Tell a place from a part of a longer name: "Paris Hilton", "Jack London", "China Daily"."""
    before, behind = _neighbours(row, found)
    if before and before.is_capital and not _ends_place(row, found.first - 1, wording):
        return False
    if not behind or not behind.is_capital:
        return True
    return any(
        behind.lower in words
        for words in (wording.titles, wording.people, wording.place_nouns, wording.not_names)
    )


def _is_place(row: Row, found: Found, wording: Wording) -> bool:
    """Tell a place from a word or firm of its name: a country, a large city, one that is placed."""
    if any(spot.kind != "city" for spot in found.spots):
        return True
    if row.is_strictly_in(found.first, wording) or _is_located(row, found.after):
        return True
    if row.is_listed(found.first, wording):
        return True
    name = " ".join(token.text for token in row.tokens[found.first : found.after])
    least = _LARGEST if _begins_sentence(row, found.first) else _LARGE
    return any(spot.population >= least and spot.name == name for spot in found.spots)


def _begins_sentence(row: Row, at: int) -> bool:
    """Tell where a capital means nothing: "Reading is fun"."""
    return at == 0 or row.tokens[at - 1].kind == "break" or row.tokens[at - 1].text in _BEFORE


def _neighbours(row: Row, found: Found) -> tuple[Token | None, Token | None]:
    """Return the words that touch a name but for a space."""
    first, last = row.tokens[found.first], row.tokens[found.after - 1]
    before = row.tokens[found.first - 1] if found.first else None
    behind = row.tokens[found.after] if found.after < len(row.tokens) else None
    is_close = before is not None and before.kind == "word" and before.end + 1 >= first.start
    is_next = behind is not None and behind.kind == "word" and last.end + 1 >= behind.start
    return before if is_close else None, behind if is_next else None


def _ends_place(row: Row, at: int, wording: Wording) -> bool:
    word = row.tokens[at].lower
    return row.taken[at] or any(
        word in words for words in (wording.not_names, wording.place_nouns, wording.in_place)
    )


def _is_located(row: Row, after: int) -> bool:
    """Tell a name with its country or state behind a comma: "Elmtown, Belarus"."""
    if after + 1 >= len(row.tokens) or row.tokens[after].text != ",":
        return False
    token = row.tokens[after + 1]
    if not token.is_capital:
        return False
    spots = gazetteer().spots((key_of(token.text),))
    return row.taken[after + 1] or any(spot.kind != "city" for spot in spots)
