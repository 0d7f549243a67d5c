"""The article that this project began with, as drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest

from dateline.drafting.articles import Material, read
from dateline.drafting.assembling import Setting, assemble, find
from dateline.drafting.naming.catalogue import Catalogue
from dateline.loading.after import problems_after
from dateline.loading.load import load
from dateline.proposing.existing import Existing
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.drafting.articles import Article
    from dateline.drafting.assembling import Draft, Drafted
    from dateline.timeline.collection import Collection

_ROOT = Path(__file__).parents[2]


class _Made(NamedTuple):
    article: Article
    drafted: Drafted
    records: Collection


@pytest.fixture(scope="module")
def made(shared: Path) -> _Made:
    data = (shared / "articles" / "reuters-2020-08-17-potash.txt").read_bytes()
    (reading,) = read(Material("potash.txt", data))
    assert reading.article is not None
    records = load(_ROOT).records
    found = find(reading.article, Catalogue(records))
    existing = Existing(records)
    taken, taken_articles = existing.taken("event"), existing.taken("article")
    setting = Setting("2026-11-23", records, taken=taken, taken_articles=taken_articles)
    return _Made(reading.article, assemble(reading.article, found, setting), records)


def _told(made: _Made, words: str, status: str = "happened") -> list[Draft]:
    """Return the drafts of a status in whose title a word stands."""
    return [
        draft
        for draft in made.drafted.events
        if words in str(draft.fields["title"]) and draft.evidence.status == status
    ]


def _quotes(draft: Draft) -> list[str]:
    (source,) = _rows(draft.fields, "sources")
    return [str(quote["text"]) for quote in _rows(source, "quotes")]


def _rows(fields: Mapping[str, object], key: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", fields.get(key, []))


def test_the_article_s_record_says_who_and_when(made: _Made) -> None:
    fields = made.drafted.article.fields
    assert made.drafted.article.id == "reuters-2020-08-17-minsk"
    assert fields["agency"] == "Reuters"
    assert fields["published"] == "2020-08-17"
    assert fields["language"] == "en"
    assert made.article.dateline is not None
    assert made.article.dateline.place == "Minsk"


def test_the_threat_is_no_stop(made: _Made) -> None:
    (threat,) = _told(made, "threatened", "threatened")
    assert threat.fields["date"] == "2020-08-17"
    assert threat.fields["title"] == (
        "Workers have threatened to halt production as part of nationwide protests"
    )
    assert not _told(made, "halt")
    (date,) = [one for one in threat.evidence.needs_review if one.field == "date"]
    assert date.candidates == ("2020-08-17", "2020-08-10")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Industrial action", "[2020-08-10..2020-08-16]"),
        ("open letter", "[2020-08-10..2020-08-16]"),
        ("election", "2020-08"),
    ],
)
def test_events_are_dated_as_exactly_as_the_article_allows(
    made: _Made, words: str, date: str
) -> None:
    assert date in [str(draft.fields["date"]) for draft in _told(made, words)]


def test_the_company_s_statement_is_an_event_of_the_day(made: _Made) -> None:
    of_day = [one for one in made.drafted.events if one.fields["date"] == "2020-08-17"]
    speaking = [
        draft
        for draft in of_day
        if {"who": "belarusian-potash-company", "role": "speaker"} in _actors(draft)
    ]
    assert len(speaking) == 1, "a statement that is cited twice is one event"
    assert all(draft.evidence.status == "happened" for draft in speaking)


def _actors(draft: Draft) -> list[dict[str, object]]:
    return _rows(draft.fields, "actors")


def test_quotes_are_drafted_with_their_speakers(made: _Made) -> None:
    said = {
        quote: evidence.why
        for draft in made.drafted.events
        for number, quote in enumerate(_quotes(draft))
        if (evidence := draft.evidence.fields[f"sources[0].quotes[{number}].text"])
    }
    by = {quote[:12]: why for quote, why in said.items() if why.startswith("said by")}
    assert by["We are still"] == "said by Dmitry Dabrikov"
    assert "Potash Company" in by["We are fully"] or "BPC" in by["We are fully"]


def test_figures_places_and_names_are_drafted(made: _Made) -> None:
    events = made.drafted.events
    figures = {
        (str(figure["text"]), figure.get("value"), str(figure["what"]))
        for draft in events
        for figure in _rows(draft.fields, "figures")
    }
    assert {("16,000", 16000, "workforce"), ("six", 6, "mines")} <= figures
    named = {str(one) for draft in events for one in _rows(draft.fields, "places")}
    assert {"minsk", "salihorsk"} <= named
    actors = {str(actor["who"]) for draft in events for actor in _actors(draft)}
    assert {"belaruskali", "belarusian-potash-company", "dmitry-dabrikov"} <= actors


def test_the_drafts_pass_the_check_together_with_the_timeline(made: _Made) -> None:
    own = made.drafted.article
    writes = {f"events/articles/{own.id}.yml": record_yaml("article", own.fields)}
    for draft in made.drafted.events:
        writes[f"events/2020/{draft.id}.yml"] = record_yaml("event", draft.fields)
    problems = problems_after(_ROOT, writes)
    assert not [one for one in problems if one.code != "duplicate-event"]


def test_what_the_timeline_tells_already_is_named(made: _Made) -> None:
    existing = Existing(made.records)
    (threat,) = _told(made, "threatened", "threatened")
    like = existing.compared(threat).evidence.like
    assert "2020-08-17-belaruskali-workers-threaten-to-halt-output" in [one.id for one in like]
