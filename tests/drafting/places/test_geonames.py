"""The lists of places that come with drafting."""

from __future__ import annotations

from dateline.drafting.places import geonames
from dateline.drafting.places.gazetteer import gazetteer


def test_the_lists_are_keyed_by_the_rules_for_names_of_today() -> None:
    assert geonames.head(geonames.CITIES).endswith(f"keys {geonames.fingerprint()}"), (
        "naming/inflection.py has changed: run `python -m bench.make_places`"
    )


def test_the_lists_say_where_they_are_from() -> None:
    assert "GeoNames (geonames.org), CC BY 4.0" in geonames.head(geonames.CITIES)


def test_small_towns_are_known_near_belarus_only() -> None:
    (myory,) = gazetteer().spots(("миор",))
    assert (myory.country, myory.population < 15_000) == ("BY", True)
    people = [int(row.split("\t")[5]) for row in geonames.rows(geonames.CITIES) if "\tFR\t" in row]
    assert people
    assert min(people) >= 15_000


def test_a_capital_is_known_as_one() -> None:
    assert any(spot.is_capital for spot in gazetteer().spots(("minsk",)))
