"""The places of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.articles.article import Doubt
from dateline.drafting.naming.inflection import keys_of
from dateline.drafting.places.again import again, datelined
from dateline.drafting.places.catalogued import catalogued, near_misses
from dateline.drafting.places.choosing import choose
from dateline.drafting.places.gazetteer import gazetteer
from dateline.drafting.places.listed import listed
from dateline.drafting.places.place import PlaceMention
from dateline.drafting.places.row import Row
from dateline.drafting.places.unlisted import behind_in, beside_noun, on_the_way, with_noun
from dateline.drafting.wording.languages import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.naming.catalogue import Catalogue
    from dateline.drafting.places.place import Kind, Spot
    from dateline.drafting.places.row import Found
    from dateline.records.vocabulary import PlaceKind

_DEEPEST: Final = 8
"""Places around a place that are looked through for its country."""

_KINDS: Final[dict[PlaceKind, Kind]] = {"city": "city", "region": "region", "country": "country"}


def find_places(
    text: str, language: str, catalogue: Catalogue, actors: Sequence[Actor]
) -> list[PlaceMention]:
    """Return the places that a text names, in order.

    The catalogue's names come first, in any case; then GeoNames', where capitals and the words
    around make them places; then names that only stand behind "in" or "near"; then all of these
    wherever they stand again. Names within those of `actors` are no places. Of a language without
    rules only the catalogue's names are found. Linear in the text's length.
    """
    row = Row(text, actors)
    wording = wording_of(language)
    found = list(catalogued(row, catalogue))
    if wording:
        found += near_misses(row, catalogue, wording)
        found += datelined(text, row)
        found += with_noun(row, wording)
        found += beside_noun(row, wording)
        found += listed(row, wording)
        found += behind_in(text, row, wording)
        found += on_the_way(row, wording)
        found += again(row, found, wording)
    found.sort(key=lambda one: one.first)
    countries = frozenset(_countries(found, catalogue))
    return [_mention(text, row, one, catalogue, countries) for one in found]


def without_places(actors: Sequence[Actor], places: Sequence[PlaceMention]) -> list[Actor]:
    """Return the actors that are not named only where a place is, such as "New York"."""
    at = {(place.start, place.end) for place in places}
    return [
        actor
        for actor in actors
        if actor.id or not all((start, end) in at for start, end in actor.mentions)
    ]


def _countries(found: Sequence[Found], catalogue: Catalogue) -> Iterator[str]:
    """Yield the countries that the text speaks of, by name or by a place of the catalogue."""
    for one in found:
        spots = _country_of(one.id, catalogue) if one.id else one.spots
        yield from (spot.country for spot in spots if spot.kind == "country")


def _country_of(key: str, catalogue: Catalogue) -> Sequence[Spot]:
    for _ in range(_DEEPEST):
        place = catalogue.places.get(key)
        if place is None or place.kind == "country":
            return gazetteer().spots(keys_of(place.name)) if place else ()
        key = place.within or ""
    return ()


def _mention(
    text: str, row: Row, found: Found, catalogue: Catalogue, countries: frozenset[str]
) -> PlaceMention:
    start, end = row.tokens[found.first].start, row.tokens[found.after - 1].end
    if "." in text[start:end] and text[end : end + 1] == ".":
        end += 1  # "U.S."
    words = text[start:end]
    if found.id:
        place = catalogue.places[found.id]
        kind = _KINDS.get(place.kind, "site")
        return PlaceMention(start, end, place.name, kind, found.id, None, found.doubts)
    if found.spots:
        spot, doubts = choose(words, found.spots, countries)
        return PlaceMention(start, end, spot.name, spot.kind, "", spot, doubts)
    doubt = Doubt("places", f"'{words}' is in no list of places")
    return PlaceMention(start, end, words, "site", "", None, (doubt,))
