"""Records to another format and back: what the format can hold comes back the same."""

from __future__ import annotations

from csv import reader, writer
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.exports import csv, markwhen, timelinejs
from dateline.exports.publication import whole
from dateline.records.dates import DateExpression, parse, words
from dateline.records.event import Event
from dateline.writing.characters import writable
from tests.exports.publications import DATES, publication
from tests.exports.publications import STRANGE as ANYTHING
from tests.importing.imports import bring_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.exports.publication import Publication
    from tests.importing.imports import Got

STRANGE: Final = ANYTHING.map(lambda text: " ".join(writable(text).text.split())).filter(bool)
"""Strangers' lines, without what no record holds."""

_DATE: Final = st.sampled_from(DATES)
_ID: Final = st.sampled_from(["a-b", "strikes", "the-press", "x1", "2020"])
_IDS: Final = st.lists(_ID, unique=True, max_size=3)
_URL: Final = st.sampled_from(
    ["https://a.example/1", "https://b.example/?q=1&r=(2)", "http://c.example:8080/x"]
)
_DAY: Final = st.sampled_from(["2020-08-17", "2026-11-23"])
_QUICK: Final = st.fixed_dictionaries(
    {"url": _URL},
    optional={
        "title": STRANGE,
        "publisher": STRANGE,
        "authors": st.lists(STRANGE, min_size=1, max_size=2),
        "published": _DATE,
        "language": st.sampled_from(["en", "be"]),
        "kind": st.sampled_from(["news", "report"]),
        "accessed": _DAY,
        "archives": st.just([{"url": "https://archive.example/1", "date": "2020-08-18"}]),
        "locator": STRANGE,
        "quotes": st.lists(st.fixed_dictionaries({"text": STRANGE}), min_size=1, max_size=2),
        "supports": st.just(["date", "title"]),
    },
)
_SOURCES: Final = st.lists(_QUICK, min_size=1, max_size=3, unique_by=lambda one: one["url"])
_NUMBER: Final = st.integers(-(10**9), 10**9) | st.sampled_from([0.5, -2.25, 1040.125])
_FIGURE: Final = st.fixed_dictionaries(
    {"what": STRANGE, "value": _NUMBER},
    optional={"text": STRANGE, "unit": STRANGE, "by_name": STRANGE, "source": st.just("s1")},
)
_PLACES: Final = {
    "minsk": {"name": "Minsk", "kind": "city"},
    "brest": {"name": "=B", "kind": "site"},
}
_CATALOGUE: Final[dict[str, dict[str, dict[str, Any]]]] = {
    "places": _PLACES,
    "topics": {key: {"name": f"@{key}"} for key in ("a-b", "strikes", "the-press", "x1", "2020")},
    "threads": {key: {"name": key} for key in ("a-b", "strikes", "the-press", "x1", "2020")},
    "people": {"ada": {"name": "Ada"}},
    "organizations": {"elms": {"name": "'Elms"}},
}


def _event(fields: Mapping[str, Any]) -> dict[str, Any]:
    return Event.model_validate(fields).model_dump(mode="json", exclude_defaults=True)


def same_date(found: DateExpression, date: str, language: str = "en") -> bool:
    """Tell whether a date came back; some are said like an interval, and are one then."""
    written = parse(date)
    assert isinstance(written, DateExpression)
    return found == written or words(found, language) == words(written, language)


def _through_csv(made: Publication) -> Got:
    all_ = whole(made)
    return bring_in(
        "csv",
        csv.assemble(made, all_, csv.fragments(made)),
        name="events.csv",
        beside={
            "figures.csv": csv.figures(made).content,
            "sources.csv": csv.sources(made).content,
        },
    )


@settings(max_examples=150, deadline=None)
@given(
    fields=st.fixed_dictionaries(
        {"title": STRANGE, "date": _DATE, "sources": _SOURCES},
        optional={
            "date_text": STRANGE,
            "date_basis": st.sampled_from(["reported", "published"]),
            "status": st.sampled_from(["confirmed", "disputed"]),
            "status_note": STRANGE,
            "importance": st.sampled_from(["key", "minor"]),
            "summary": STRANGE,
            "body": st.lists(STRANGE, min_size=1, max_size=3).map("\n\n".join),
            "places": st.lists(st.sampled_from(list(_PLACES)), unique=True, max_size=2),
            "at": st.fixed_dictionaries(
                {"lat": st.floats(-90, 90), "lon": st.floats(-180, 180)}, optional={"name": STRANGE}
            ),
            "topics": _IDS,
            "threads": _IDS,
            "actors": st.just([{"who": "ada", "role": "speaker"}, {"who": "elms", "role": "host"}]),
            "figures": st.lists(_FIGURE, max_size=2),
            "sensitive": st.just(["death", "violence"]),
            "order": st.integers(-9, 9),
            "added": _DAY,
            "related": st.just([{"event": "other", "relation": "follows"}]),
            "former_ids": _IDS,
        },
    )
)
def test_what_our_csv_holds_comes_back(fields: dict[str, Any]) -> None:
    for number, source in enumerate(fields["sources"]):
        source["id"] = f"s{number}"
    if "at" in fields:
        for axis in ("lat", "lon"):
            fields["at"][axis] = round(fields["at"][axis], 6)
    fields["figures"] = [
        {**figure, "source": "s0"} if "source" in figure else figure
        for figure in fields.get("figures", [])
    ]
    got = _through_csv(publication({"one": fields, "other": {}}, catalogue=_CATALOGUE))
    back = got.events["one"].model_dump(mode="json", exclude_defaults=True)
    assert back.pop("language") == "en"
    assert back == _event(fields)


def test_articles_of_their_own_come_back_from_csv() -> None:
    article = {
        "url": "https://a.example/",
        "title": "=T",
        "doi": "10.1/x",
        "authors": ["A | B", "C\\"],
        "archives": [{"url": "https://archive.example/1", "date": "2020-08-18"}],
    }
    made = publication(
        {"one": {"sources": [{"article": "gazette", "locator": "p. 3"}]}},
        catalogue={"articles": {"gazette": article}},
    )
    got = _through_csv(made)
    (source,) = got.events["one"].sources
    assert (source.article, source.locator, source.id) == ("gazette", "p. 3", None)
    assert got.of("article")["gazette"].model_dump(mode="json", exclude_defaults=True) == article


@pytest.mark.parametrize("dropped", ["order", "sensitive", "place_kind", "former_ids"])
def test_our_csv_of_an_older_release_is_known_and_brings_what_it_has(dropped: str) -> None:
    made = publication({"one": {"date": "2020-08?", "summary": "S"}})
    table = csv.assemble(made, whole(made), csv.fragments(made)).decode("utf-8-sig")
    rows = [*reader(StringIO(table))]
    gone = rows[0].index(dropped)
    text = StringIO()
    writer(text).writerows([cell for at, cell in enumerate(row) if at != gone] for row in rows)
    (event,) = bring_in("csv", text.getvalue().encode(), name="events.csv").events.values()
    assert (event.date, event.summary) == (parse("2020-08?"), "S")


@pytest.mark.parametrize("date", DATES)
def test_every_date_comes_back_from_timelinejs(date: str) -> None:
    made = publication({"one-event": {"date": date}})
    got = bring_in("timelinejs", timelinejs.assemble(made, whole(made), timelinejs.fragments(made)))
    event = got.events["one-event"]
    assert same_date(event.date, date)
    assert event.date_text is None


@pytest.mark.parametrize("date", [date for date in DATES if not date.startswith("Y")])
def test_no_date_is_more_exact_after_markwhen(date: str) -> None:
    made = publication({"one-event": {"date": date}})
    got = bring_in("markwhen", markwhen.assemble(made, whole(made), markwhen.fragments(made)))
    assert same_date(got.event.date, date)


@settings(max_examples=150, deadline=None)
@given(
    title=STRANGE,
    summary=st.none() | STRANGE,
    date=_DATE,
    topic=st.none() | _ID,
    language=st.sampled_from(["en", "be", "ru"]),
)
def test_what_timelinejs_holds_comes_back(
    title: str, summary: str | None, date: str, topic: str | None, language: str
) -> None:
    fields = {"title": title, "date": date, "summary": summary, "topics": [topic] if topic else []}
    catalogue = {"topics": {topic: {"name": f"N {topic}"}}} if topic else {}
    made = publication({"one-event": fields}, catalogue=catalogue, language=language)
    got = bring_in("timelinejs", timelinejs.assemble(made, whole(made), timelinejs.fragments(made)))
    event = got.events["one-event"]
    assert event.title == " ".join(title.split())
    assert same_date(event.date, date, language)
    if summary:
        assert " ".join((event.summary or "").split()) == " ".join(summary.split())
    assert [got.of("topic")[key].model_dump()["name"] for key in event.topics] == (
        [f"N {topic}"] if topic else []
    )


@pytest.mark.parametrize("language", ["en", "be", "ru"])
@pytest.mark.parametrize("form", ["timelinejs", "markwhen"])
def test_what_readers_are_told_first_is_heard_back(form: str, language: str) -> None:
    fields = {
        "title": "The strike ends",
        "summary": "It is over.",
        "status": "retracted",
        "status_note": "it went on",
        "date_basis": "reported",
        "sensitive": ["violence", "minors"],
    }
    made = publication({"one-event": fields}, language=language)
    format_ = {"timelinejs": timelinejs, "markwhen": markwhen}[form]
    got = bring_in(form, format_.assemble(made, whole(made), format_.fragments(made)))
    event = got.event
    assert (event.title, event.summary, event.body) == ("The strike ends", "It is over.", None)
    assert (event.status, event.status_note) == ("retracted", "it went on")
    assert (event.date_basis, event.sensitive) == ("reported", ("violence", "minors"))
