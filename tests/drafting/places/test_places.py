"""Places: by the catalogue, by GeoNames, by the words around."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.actors import find_actors
from dateline.drafting.places import PlaceMention, find_places, without_places
from tests.drafting.catalogue import CATALOGUE, NOTHING

if TYPE_CHECKING:
    from dateline.drafting.naming.catalogue import Catalogue


def places(text: str, language: str = "en", catalogue: Catalogue = CATALOGUE) -> list[PlaceMention]:
    return find_places(text, language, catalogue, find_actors(text, language, catalogue))


def named(text: str, language: str = "en", catalogue: Catalogue = CATALOGUE) -> list[str]:
    found = places(text, language, catalogue)
    return [f"{text[one.start : one.end]}={one.id or one.name}" for one in found]


ONE_TOWN = "Salihorsk, Soligorsk, Салігорск and Солигорск"


def test_one_town_has_many_names_in_the_catalogue() -> None:
    assert {one.id for one in places(f"They went to {ONE_TOWN}.")} == {"salihorsk"}
    assert len(places(f"They went to {ONE_TOWN}.")) == 4


def test_one_town_has_many_names_in_geonames() -> None:
    found = places(f"They live in {ONE_TOWN}.", catalogue=NOTHING)
    assert len(found) == 4
    assert len({one.spot for one in found}) == 1
    assert found[0].spot is not None
    assert found[0].spot.country == "BY"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bakers in SALIHORSK, Belarus", ["SALIHORSK=salihorsk", "Belarus=belarus"]),
        ("They met on Elm Square.", ["Elm Square=elm-square"]),
        ("Online they met.", []),
        ("He lives in Paris, France.", ["Paris=Paris", "France=France"]),
        ("Paris Hilton met Jack London.", []),
        ("Jack London lives in London.", ["London=London"]),
        ("The Washington Post came.", []),
        ("New York and Los Angeles", ["New York=New York City", "Los Angeles=Los Angeles"]),
        ("The U.S. and the UK", ["U.S.=United States", "UK=United Kingdom"]),
        ("In March he went to Rome.", ["Rome=Rome"]),
        ("Reading books is nice in May.", []),
        ("The Bank of England grew in England.", ["England=United Kingdom"]),
        ("Belarusian bakers speak English.", []),
        ("They went along Oak River.", ["Oak River=Oak River"]),
        ("The mill near Xanbury, which burned", ["Xanbury=Xanbury"]),
        ("President Obama flew to Ohio.", ["Ohio=Ohio"]),
        # What the text itself makes a place.
        ("XANBURY (Reuters) - Bakers came.", ["XANBURY=XANBURY"]),
        ("Bakers met near Xanbury. Xanbury is old.", ["Xanbury=Xanbury", "Xanbury=Xanbury"]),
        ("Bakers met near Xanbury. Xanbury Bakeries is old.", ["Xanbury=Xanbury"]),
        ("The village of Xan is old.", ["Xan=Xan"]),
        ("The residents of Stony Xan came.", ["Stony Xan=Stony Xan"]),
        ("It rained on the Xan marshes.", ["Xan=Xan"]),
        ("It rained in a Greek valley.", []),
        ("They met on Cooper's Lane.", ["Cooper's Lane=Cooper's Lane"]),
        ("They met at Station Road.", ["Station Road=Station Road"]),
        ("The road to Xanbury was shut.", ["Xanbury=Xanbury"]),
        ("A letter from Xanbury came.", []),
        ("They marched in the capital, Xanbury, too.", ["Xanbury=Xanbury"]),
        (
            "They met in Minsk, Xanbury and Zed.",
            ["Minsk=Minsk", "Xanbury=Xanbury", "Zed=Zed"],
        ),
        ("In Minsk, Xan and Zed met.", ["Minsk=Minsk"]),
        ("The mill of Xanbury, France, burned.", ["Xanbury=Xanbury", "France=France"]),
        ("In London and Xanbury, bakers met.", ["London=London", "Xanbury=Xanbury"]),
    ],
)
def test_english_places_are_found(text: str, found: list[str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Пекари Солигорска ушли.", ["Солигорска=salihorsk"]),
        ("Они живут в Солигорске, в Беларуси.", ["Солигорске=salihorsk", "Беларуси=belarus"]),
        ("Протесты прошли в Москве и Киеве.", ["Москве=Moscow", "Киеве=Kyiv"]),
        ("Литва и США против.", ["Литва=Lithuania", "США=United States"]),
        ("В понедельник хлеба не было.", []),
        ("В деревне Старые Печи нет хлеба.", ["Старые Печи=Старые Печи"]),
        ("Жители Вязова-Дальнего ушли.", ["Вязова-Дальнего=Вязова-Дальнего"]),
        ("Они стояли на Хлебной улице.", ["Хлебной улице=Хлебной улице"]),
        ("Они стояли на улице Хлебной.", ["улице Хлебной=улице Хлебной"]),
        ("Приехали пекари из Екатеринбурга.", ["Екатеринбурга=Yekaterinburg"]),
        ("ВЯЗОВ, 17 августа (ТАСС) - Хлеба нет.", ["ВЯЗОВ=ВЯЗОВ"]),
    ],
)
def test_russian_places_are_found_in_any_case(text: str, found: list[str]) -> None:
    assert named(text, "ru") == found


def test_a_place_with_one_wrong_letter_is_told_as_a_doubt() -> None:
    (found,) = places("The firm sits in Soligorosk now.")
    (doubt,) = found.doubts
    assert (found.id, doubt.candidates) == ("salihorsk", ("salihorsk",))


def test_an_ambiguous_place_comes_with_its_candidates() -> None:
    (found,) = places("They live in Springfield now.")
    (doubt,) = found.doubts
    assert len(doubt.candidates) > 1
    assert all(candidate.startswith("Springfield (US-") for candidate in doubt.candidates)


@pytest.mark.parametrize(("land", "code"), [("France", "FR"), ("Belarus", "BY")])
def test_the_country_that_a_text_speaks_of_tells_two_towns_apart(land: str, code: str) -> None:
    found = places(f"They live in Brest. All of {land} knows.", catalogue=NOTHING)
    assert found[0].spot is not None
    assert found[0].spot.country == code


def test_a_name_in_no_list_is_a_doubt() -> None:
    (found,) = places("The mill near Xanbury, which burned, is old.")
    assert found.doubts[0].reason == "'Xanbury' is in no list of places"


def test_what_names_a_place_names_nobody() -> None:
    text = "New York and New York again."
    actors = find_actors(text, "en", NOTHING)
    assert without_places(actors, find_places(text, "en", NOTHING, actors)) == []


def test_of_an_unknown_language_the_catalogue_s_places_are_found() -> None:
    assert named("Die Bäcker von Salihorsk und Paris", "de") == ["Salihorsk=salihorsk"]


_PIECES = st.sampled_from(
    [
        "in ",
        "Salihorsk",
        "Soligorosk",
        "Paris",
        " and ",
        ", ",
        "Elm Square",
        "New York",
        "U.S",
        ".",
        "Anna Kuznets",
        "River ",
        "в ",
        "Минске",
        "\n",
        "the ",
        "Xan",
    ]
)


@given(st.lists(_PIECES, max_size=25).map("".join), st.sampled_from(["en", "ru", ""]))
def test_every_place_stands_in_the_text(text: str, language: str) -> None:
    end = 0
    for one in places(text, language):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@pytest.mark.parametrize(
    "piece",
    [
        "in Xan ",
        "Paris ",
        "River ",
        "the ",
        "Paris, ",
        "Soligorosk in ",
        "the village of Xan ",
        "Xan's Lane ",
        "in Paris and Xan, ",
        "capital, Xan, ",
    ],
)
def test_finding_places_takes_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        places(piece * count)
        return time.process_time() - start

    seconds(10)
    short, long = seconds(500), seconds(4_000)
    assert long < 24 * short + 1  # eight times the input; a square would be 64 times
