"""BibTeX, read back by a parser that is not ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from pybtex.database import (  # type: ignore[import-untyped]  # it has none
    BibliographyData,
    parse_string,
)

from dateline.exports.bibtex import bibtex
from dateline.exports.publication import Publication
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.exports.publications import DATES, SITE, STRANGE, publication

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
COMMANDS: Final = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
}


def read(published: Publication) -> BibliographyData:
    return parse_string(bibtex(published).decode(), "bibtex")


def entry(**fields: object) -> tuple[str, dict[str, str]]:
    """Return the type and the fields of one article."""
    articles = {"a": {"url": "https://paper.example/1", **fields}}
    made = read(publication({}, catalogue={"articles": articles})).entries["a"]
    authors = [str(person) for person in made.persons.get("author", [])]
    named = {"author": " and ".join(authors)} if authors else {}
    return made.type, {**dict(made.fields), **named}


def plain(latex: str) -> str:
    """Return what LaTeX shows, of the commands that may stand there; any other is a mistake."""
    assert latex.count("{") == latex.count("}")
    text = re.sub(r"\\([&%$#_])|\\([a-z]+)\{\}", lambda m: m[1] or COMMANDS[m[2]], latex)
    bare = re.sub(r"\\[&%$#_]|\\[a-z]+\{\}", "", latex)
    assert not re.search(r"[\\{}~^<>|&%$#_]", bare), latex
    return text


def test_an_article_has_all_that_is_known_of_it_and_nothing_else() -> None:
    made = entry(
        title="Miners strike",
        publisher="The Paper",
        agency="TASS",
        authors=["Jane Doe", "A. and B."],
        published="2020-08-17",
        accessed="2020-09-01",
        language="be",
        archives={"url": "https://archive.example/a_1"},
        note="secret",
    )
    assert made == (
        "online",
        {
            "title": "{Miners strike}",
            "author": "{Jane Doe} and {A. and B.} and {TASS}",
            "organization": "The Paper",
            "date": "2020-08-17",
            "year": "2020",
            "url": "https://paper.example/1",
            "urldate": "2020-09-01",
            "language": "Belarusian",
            "note": r"Archived copy: https://archive.example/a\_1",
        },
    )
    bare = {"organization": "paper.example", "url": "https://paper.example/1"}
    assert entry() == ("online", bare)


@pytest.mark.parametrize(
    ("fields", "kind", "publisher"),
    [
        ({"doi": "10.1/x_y", "publisher": "J"}, "article", "journaltitle"),
        ({"isbn": "1", "publisher": "J"}, "book", "publisher"),
        ({"kind": "report", "publisher": "J"}, "report", "institution"),
        ({"url": None, "reference": "A leaflet", "publisher": "J"}, "misc", "organization"),
    ],
)
def test_each_type_names_its_publisher_in_its_own_way(
    fields: Mapping[str, Any], kind: str, publisher: str
) -> None:
    made = entry(**fields)
    assert made[0] == kind
    assert made[1][publisher] == "J"


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("2020-08-17T15:30+03:00", {"date": "2020-08-17", "year": "2020"}),
        ("2020-08~", {"date": "2020-08~", "year": "2020"}),
        ("2020-21", {"date": "2020-21", "year": "2020"}),
        ("202X", {"date": "202X"}),
        ("2019-12-31/2020-01-01", {"date": "2019-12-31/2020-01-01"}),
        ("2020-08-11/..", {"date": "2020-08-11/..", "year": "2020"}),
        ("-0043", {"date": "-0043", "year": "-43"}),
        ("[2020-08-10,2020-08-16]", {"note": "Published: 10 or 16 August 2020"}),
        ("Y12345", {"note": "Published: 12345"}),
    ],
)
def test_a_date_is_never_more_exact_than_its_record(date: str, fields: dict[str, str]) -> None:
    made = entry(published=date)[1]
    assert {name: made[name] for name in ("date", "year", "note") if name in made} == fields


def test_every_form_of_date_is_read() -> None:
    articles = {
        f"a{number}": {"url": f"https://a.example/{number}", "published": date}
        for number, date in enumerate(DATES)
    }
    assert len(read(publication({}, catalogue={"articles": articles})).entries) == len(DATES)


def test_a_brace_alone_is_not_waited_for() -> None:
    articles = {
        "a": {"url": "https://a.example/{1", "title": "An { open one", "doi": "10.1/}"},
        "b": {"url": "https://b.example/", "title": "Another"},
    }
    found = read(publication({}, catalogue={"articles": articles})).entries
    assert list(found) == ["a", "b"]
    assert found["a"].fields["url"] == "https://a.example/%7B1"
    assert found["a"].fields["doi"] == "10.1/%7D"


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests/golden/clean"], ids=["own", "clean"])
def test_whole_timelines_read_back(folder: Path) -> None:
    published = Publication(arrange(load(folder).records), SITE)
    assert list(read(published).entries) == list(published.articles)


@given(STRANGE)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    fields = {
        "title": text,
        "publisher": text,
        "agency": text + "x",
        "authors": [text],
        "reference": text,
        "isbn": text,
    }
    published = publication({}, catalogue={"articles": {"a": fields}})
    article = published.timeline.articles["a"]
    made = read(published).entries["a"]
    assert plain(made.fields["title"][1:-1]) == article.title
    assert plain(made.fields["publisher"]) == article.publisher
    assert plain(made.fields["isbn"]) == " ".join(text.split())
    authors = [plain(str(person)[1:-1]) for person in made.persons["author"]]
    assert authors == [article.title, article.agency]
