"""The article that this project began with: who, where, how many, and who says what."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.drafting.actors import Actor, find_actors
from dateline.drafting.articles import Article, Material, read
from dateline.drafting.figures import find_figures
from dateline.drafting.naming.catalogue import Catalogue
from dateline.drafting.places import find_places
from dateline.drafting.quotes import find_quotes
from dateline.loading.load import load


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(load(Path(__file__).parents[2]).records)


@pytest.fixture
def article(shared: Path) -> Article:
    data = (shared / "articles" / "reuters-2020-08-17-potash.txt").read_bytes()
    (reading,) = read(Material("potash", data))
    assert reading.article is not None
    return reading.article


@pytest.fixture
def actors(article: Article, catalogue: Catalogue) -> list[Actor]:
    return find_actors(article.text, article.language, catalogue, article.body)


def test_people_and_organizations_are_the_catalogue_s(actors: list[Actor]) -> None:
    assert {actor.id for actor in actors if actor.id} == {
        "alexander-lukashenko",
        "belarusian-potash-company",
        "belaruskali",
        "dmitry-dabrikov",
        "tut-by",
    }


def test_quotes_have_their_speakers(article: Article, actors: list[Actor]) -> None:
    quotes = find_quotes(article.text, article.language, actors)
    assert [quote.speaker.id for quote in quotes if quote.speaker] == [
        "dmitry-dabrikov",
        "belarusian-potash-company",
        "belarusian-potash-company",
    ]


def test_figures_are_its_workforce_and_its_mines(article: Article, actors: list[Actor]) -> None:
    figures = find_figures(article.text, article.language, actors, [], article.body)
    found = [(one.text, one.value, one.what) for one in figures]
    assert found == [("16,000", 16000, "workforce"), ("six", 6, "mines")]


def test_places_are_the_catalogue_s_also_where_misspelled(
    article: Article, actors: list[Actor], catalogue: Catalogue
) -> None:
    places = find_places(article.text, article.language, catalogue, actors)
    assert {place.id for place in places if place.id} == {"belarus", "minsk", "salihorsk"}
    assert [place.id for place in places if place.doubts] == ["salihorsk"]
