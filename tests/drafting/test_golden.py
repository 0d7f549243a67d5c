"""The golden articles: what is found in them against what people marked, and what is drafted."""

from __future__ import annotations

import json
import os
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import pytest

from bench.drafting_events import scores_of as event_scores
from bench.drafting_found import scores_of as found_scores
from bench.drafting_scoring import Score
from bench.drafting_times import add_timex
from dateline.drafting.assembling import Setting, assemble, find
from dateline.drafting.naming.catalogue import Catalogue
from dateline.drafting.times import find_times
from dateline.records.dates import Refusal, parse
from tests.drafting.golden import Golden, articles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bench.drafting_times import Article as TimexArticle
    from dateline.drafting.assembling import Draft
    from tests.drafting.golden import Label

GOLDEN: Final = articles()
_WRITES: Final = os.environ.get("DATELINE_GOLDEN") == "write"

each = pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)


def test_there_are_articles_of_both_languages_and_many_of_a_monday() -> None:
    languages = [golden.labels["lang"] for golden in GOLDEN]
    mondays = [
        golden
        for golden in GOLDEN
        if date.fromisoformat(golden.labels["published"]).strftime("%u") == "1"
    ]
    assert (languages.count("en"), languages.count("ru")) == (26, 18)
    assert len(mondays) >= 10


@each
def test_labels_stand_in_the_text_and_say_dates_that_records_can_have(golden: Golden) -> None:
    document = golden.document()
    for kind in ("timex", "quotes", "figures", "places"):
        for label in document[kind]:
            assert document["text"][label["start"] : label["end"]] == label["text"]
    for event in document["events"]:
        assert not isinstance(parse(event["date"]), Refusal)
        assert event["status"] in {"happened", "planned", "threatened", "denied"}


@each
def test_what_stands_around_an_article_is_read(golden: Golden) -> None:
    article, labels = golden.article(), golden.labels
    assert article.published is not None
    assert article.published.day.isoformat() == labels["published"]
    assert article.language.partition("-")[0] == labels["lang"]
    if not golden.given.published:
        assert article.title == labels["title"]
        assert article.authors == tuple(labels.get("authors", ()))
    if golden.path.suffix == ".html":
        assert article.publisher == labels["publisher"]
        assert all(words in article.text for words in labels["body_contains"])
        assert not any(words in article.text for words in labels["body_lacks"])
    found, wanted = article.dateline, labels.get("dateline")
    assert (found is None) == (wanted is None)
    if found and wanted:
        assert (found.place, found.agency) == (wanted["place"], wanted["agency"])
        assert wanted["day"] is None or found.day == date.fromisoformat(wanted["day"])


class Floor(NamedTuple):
    """The least precision and recall, a little below what is reached."""

    precision: float
    recall: float


FLOORS: Final[Mapping[tuple[str, str], Floor]] = {
    ("timex", "with its value"): Floor(0.92, 0.92),
    ("events", "by sentence"): Floor(0.84, 0.90),
    ("events", "date and status"): Floor(0.76, 0.81),
    ("quotes", "where it stands"): Floor(0.98, 0.95),
    ("quotes", "with its speaker"): Floor(0.89, 0.86),
    ("figures", "where it stands"): Floor(0.94, 0.93),
    ("figures", "with its value"): Floor(0.93, 0.92),
    ("figures", "and what it counts"): Floor(0.79, 0.78),
    ("places", "where it stands"): Floor(0.96, 0.82),
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Score]]:
    documents = [golden.document() for golden in GOLDEN]
    found = {kind: found_scores(kind, documents)[0] for kind in ("quotes", "figures", "places")}
    path = tmp_path_factory.mktemp("golden") / "golden.jsonl"
    path.write_text("\n".join(map(_json, documents)), "utf-8")
    return {
        **found,
        "events": event_scores(path)[0],
        "timex": {"with its value": _timex(documents)},
    }


def _json(document: Label) -> str:
    return json.dumps(document, ensure_ascii=False)


def _timex(documents: Sequence[Label]) -> Score:
    score = Score()
    for document in documents:
        published = date.fromisoformat(document["published"])
        times = find_times(document["text"], published, document["lang"])
        add_timex(score, cast("TimexArticle", document), times)
    return score


@pytest.mark.parametrize(("kind", "measure"), list(FLOORS))
def test_no_less_is_found_than_before(
    scores: Mapping[str, Mapping[str, Score]], kind: str, measure: str
) -> None:
    score, floor = scores[kind][measure], FLOORS[kind, measure]
    shown = "\n".join(score.misses)
    assert score.precision >= floor.precision, shown
    assert score.recall >= floor.recall, shown


@each
def test_articles_give_the_expected_drafts(golden: Golden) -> None:
    expected = golden.path.with_suffix(".expected.txt")
    drafted = "\n".join(_lines(golden)) + "\n"
    if _WRITES:
        expected.write_text(drafted, "utf-8")
    assert drafted == expected.read_text("utf-8")


def _lines(golden: Golden) -> Iterator[str]:
    """Yield the drafts of an article in words: an event a line, with what hangs on it."""
    article = golden.article()
    found = find(article, Catalogue())
    drafted = assemble(article, found, Setting("2026-11-23"))
    fields = drafted.article.fields
    names = ("published", "publisher", "title", "agency", "language")
    yield " · ".join(str(fields[name]) for name in names if name in fields)
    for draft in drafted.events:
        yield ""
        yield from _draft(draft)


def _draft(draft: Draft) -> Iterator[str]:
    fields, evidence = draft.fields, draft.evidence
    background = ["background"] if evidence.background else []
    yield " · ".join([str(fields["date"]), evidence.status, *background, str(fields["title"])])
    for figure in _rows(fields, "figures"):
        said = " ".join(f"{key} {figure[key]}" for key in _GIVEN if key in figure)
        yield f"  figure: {figure['text']} = {said or 'no number'}"
    for source in _rows(fields, "sources"):
        for quote in _rows(source, "quotes"):
            yield f"  quote: {quote['text']}"
    for review in evidence.needs_review:
        if review.field in {"date", "places"} or review.candidates:
            yield f"  doubt: {review.field}: {review.reason}: {', '.join(review.candidates)}"


_GIVEN: Final = ("value", "min", "max", "what", "unit", "by_name")


def _rows(fields: Mapping[str, object], name: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", fields.get(name, []))
