"""CSL-JSON, made into a bibliography by a CSL processor, with the words of CSL's own schema."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import citeproc  # type: ignore[import-untyped]  # it has none
import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]  # it has none
from hypothesis import given

from dateline.exports.csl import csl
from dateline.exports.publication import Publication
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.exports.publications import DATES, SITE, STRANGE, publication

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
STYLE = "harvard-cite-them-right"


@cache
def words_of(schema: str) -> set[str]:
    """Return the words that one part of CSL's schema has; the processor carries it with it."""
    folder = Path(citeproc.__file__).parent / "data/schema/schemas/styles"
    return set(re.findall('"([^"]+)"', (folder / f"csl-{schema}.rnc").read_text("utf-8")))


def items(published: Publication) -> dict[str, dict[str, Any]]:
    read = json.loads(csl(published))
    for one in read:
        assert one["type"] in words_of("types")
        assert words_of("variables").issuperset(one.keys() - {"id", "type", "language"})
    return {one["id"]: one for one in read}


def item(**fields: object) -> dict[str, Any]:
    articles = {"a": {"url": "https://paper.example/1", **fields}}
    return items(publication({}, catalogue={"articles": articles}))["a"]


def bibliography(published: Publication) -> list[str]:
    source = CiteProcJSON(json.loads(csl(published)))
    made = CitationStylesBibliography(CitationStylesStyle(STYLE, validate=False), source)
    for key in source:
        made.register(Citation([CitationItem(key)]))
    return [str(line) for line in made.bibliography()]


def test_an_article_has_all_that_is_known_of_it_and_nothing_else() -> None:
    made = item(
        title="Miners strike",
        publisher="The Paper",
        agency="TASS",
        authors=["Jane Doe"],
        published="2020-08-17",
        accessed="2020-09-01",
        language="en",
        kind="news",
        archives={"url": "https://archive.example/1"},
        note="secret",
    )
    assert made == {
        "id": "a",
        "type": "article-newspaper",
        "title": "Miners strike",
        "author": [{"literal": "Jane Doe"}, {"literal": "TASS"}],
        "container-title": "The Paper",
        "issued": {"date-parts": [[2020, 8, 17]]},
        "accessed": {"date-parts": [[2020, 9, 1]]},
        "URL": "https://paper.example/1",
        "language": "en",
        "archive_location": "https://archive.example/1",
    }
    assert item() == {
        "id": "a",
        "type": "webpage",
        "container-title": "paper.example",
        "URL": "https://paper.example/1",
    }


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"kind": "report"}, "report"),
        ({"kind": "law"}, "legislation"),
        ({"kind": "other"}, "webpage"),
        ({"doi": "10.1/x"}, "article-journal"),
        ({"isbn": "1"}, "book"),
        ({"reference": "A leaflet"}, "document"),
    ],
)
def test_each_kind_has_its_type(fields: Mapping[str, str], kind: str) -> None:
    url = None if "reference" in fields else "https://paper.example/1"
    assert item(url=url, **fields)["type"] == kind


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2020-08-17T15:30+03:00", {"date-parts": [[2020, 8, 17]]}),
        ("2020-08", {"date-parts": [[2020, 8]]}),
        ("2020-08-XX", {"date-parts": [[2020, 8]]}),
        ("2020", {"date-parts": [[2020]]}),
        ("2020~", {"date-parts": [[2020]], "circa": True}),
        ("2020-08-17?", {"date-parts": [[2020, 8, 17]], "circa": True}),
        ("2020-24", {"date-parts": [[2020]], "season": 4}),
        ("2020-08-10/2020-09", {"date-parts": [[2020, 8, 10], [2020, 9]]}),
        ("202X", {"literal": "the 2020s"}),
        ("2020-08-11/..", {"literal": "since 11 August 2020"}),
        ("[2020-08-10,2020-08-16]", {"literal": "10 or 16 August 2020"}),
        ("2020-21/2020-22", {"literal": "spring–summer 2020"}),
        ("-0043", {"literal": "44 BC"}),
    ],
)
def test_a_date_is_never_more_exact_than_its_record(date: str, issued: dict[str, Any]) -> None:
    assert item(published=date)["issued"] == issued


def test_every_form_of_date_is_read() -> None:
    articles = {
        f"a{number}": {"url": f"https://a.example/{number}", "title": "T", "published": date}
        for number, date in enumerate(DATES)
    }
    published = publication({}, catalogue={"articles": articles})
    assert len(items(published)) == len(bibliography(published)) == len(DATES)


def test_quick_sources_are_articles_too() -> None:
    published = publication({"e": {"sources": {"url": "https://b.example/1", "title": "Quick"}}})
    (made,) = items(published).values()
    assert made["id"].startswith("u-")
    assert made["title"] == "Quick"


def test_a_processor_makes_a_bibliography_of_it() -> None:
    articles = {
        "a": {
            "url": "https://paper.example/1",
            "title": "Miners strike",
            "publisher": "The Paper",
            "authors": ["Jane Doe"],
            "published": "2020-08-17",
            "kind": "news",
        }
    }
    (line,) = bibliography(publication({}, catalogue={"articles": articles}))
    assert "Jane Doe (2020) “Miners strike”, <i>The Paper</i>, 17 August." in line


def test_the_articles_of_this_timeline_are_valid() -> None:
    published = Publication(arrange(load(ROOT).records), SITE)
    assert len(items(published)) == len(bibliography(published)) > 0


@given(STRANGE)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    fields = {"title": text, "publisher": text, "authors": [text], "reference": text, "doi": text}
    published = publication({}, catalogue={"articles": {"a": fields}})
    article = published.timeline.articles["a"]
    made = items(published)["a"]
    assert made["title"] == made["container-title"] == article.title
    assert made["author"] == [{"literal": article.title}]
    assert (made["note"], made["DOI"]) == (article.reference, article.doi)
