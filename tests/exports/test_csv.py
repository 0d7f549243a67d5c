"""CSV, read back by Python's own reader."""

from __future__ import annotations

import csv as reader
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import csv
from dateline.exports.cells import split, unguarded
from dateline.exports.publication import Publication, selections, whole
from tests.exports.full import full
from tests.exports.publications import STRANGE, publication

Read = list[dict[str, str]]


def table(content: bytes) -> Read:
    text = content.decode("utf-8-sig")
    return list(reader.DictReader(io.StringIO(text, newline=""), strict=True))


def events(published: Publication) -> Read:
    return table(csv.assemble(published, whole(published), csv.fragments(published)))


def row(rows: Read, **wanted: str) -> dict[str, str]:
    [found] = [one for one in rows if wanted.items() <= one.items()]
    return found


@pytest.fixture(scope="module")
def published() -> Publication:
    return full()


def test_an_event_is_a_row_with_all_that_a_row_can_hold(published: Publication) -> None:
    ferry = row(events(published), id="ferry-sails")
    assert ferry == {
        "id": "ferry-sails",
        "page": "https://timeline.example/elms/events/ferry-sails/",
        "title": "The ferry sails again",
        "language": "en",
        "date": "2024-05-01T07:30+02:00/2024-05-02?",
        "date_words": "from 1 May 2024, 07:30 (UTC+2) to probably 2 May 2024",
        "earliest": "2024-05-01T07:30",
        "latest": "2024-05-02",
        "precision": "day",
        "doubt": "uncertain",
        "date_text": "early on Wednesday",
        "date_basis": "reported",
        "status": "disputed",
        "status_note": "how many came aboard",
        "importance": "key",
        "summary": "The ferry sailed, «half full».",
        "body": "# Aboard\n\nSome **forty** people.\n\n=1+1",
        "places": "port-elms|elmshire|pier",
        "place_names": "Port-Elms|Elmshire|Pier",
        "latitude": "54.123456",
        "longitude": "9.75",
        "place_kind": "city",
        "spot_name": "",
        "topics": "ferries|weather",
        "topic_names": "Ferries|Weather",
        "threads": "the-strike",
        "thread_names": "The strike",
        "actors": "ada-holm:speaker|elms-line:employer",
        "actor_names": "Ada Holm|The Elms Line",
        "related": "followed-by:lamp-mended",
        "source_urls": "https://gazette.example/1|https://quick.example/a?b=1",
        "sensitive": "minors|death",
        "order": "-2",
        "added": "2024-05-05",
        "former_ids": "ferry-sails-old",
    }


def test_a_number_is_a_number_and_a_text_is_no_formula(published: Publication) -> None:
    rows = events(published)
    ago, lamp = row(rows, id="long-ago"), row(rows, id="lamp-mended")
    assert (ago["title"], ago["date"]) == ("'-1 is where counting begins", "../-0043")
    assert ago["latest"] == "'-0043-12-31"
    assert (lamp["latitude"], lamp["longitude"]) == ("0.0", "-179.5")
    assert (lamp["place_kind"], lamp["spot_name"]) == ("spot", "buoy 4")
    figures = table(csv.figures(published).content)
    assert [(one["value"], one["min"], one["max"]) for one in figures] == [
        ("1040", "", ""),
        ("", "-2.5", "2000"),
    ]
    assert figures[1]["by_name"] == "'=a union"


def test_a_figure_says_who_gave_it_and_where_it_stands(published: Publication) -> None:
    made = csv.figures(published)
    first, second = table(made.content)
    assert made.rows == 2
    assert (first["by"], first["by_name"]) == ("elms-line", "The Elms Line")
    assert (first["source"], first["source_url"]) == ("gazette-2024", "https://gazette.example/1")
    assert (second["source"], second["source_url"]) == ("quick", "https://quick.example/a?b=1")
    assert first["event_status"] == "disputed"


def test_a_source_has_its_article_beside_it(published: Publication) -> None:
    made = csv.sources(published)
    rows = table(made.content)
    assert made.rows == len(rows) == 5
    quick = row(rows, event="ferry-sails", id="quick")
    assert quick["article"].startswith("u-")
    assert quick["page"] == f"https://timeline.example/elms/articles/{quick['article']}/"
    assert split(quick["authors"]) == ["B\\o | b", "C"]
    assert split(quick["archives"]) == [
        "https://archive.example/1 2024-06-02",
        "https://archive.example/2",
    ]
    book = row(rows, id="book")
    assert (book["url"], book["doi"], book["isbn"]) == ("", "10.1000/1", "9780306406157")
    gazette = row(rows, event="ferry-sails", id="gazette-2024")
    assert split(gazette["quotes"]) == ["It sails | again", "Él navega"]
    assert row(rows, event="lamp-mended")["event_status"] == "retracted"


def test_what_another_event_tells_of_the_same_address_is_known_of_both(
    published: Publication,
) -> None:
    rows = table(csv.sources(published).content)
    ago, ferry = row(rows, event="long-ago"), row(rows, event="ferry-sails", id="quick")
    assert ago["article"] == ferry["article"]
    for source in (ago, ferry):
        told = (source["title"], source["publisher"], source["agency"])
        assert told == ("Паром пайшоў", "Quick", "Agency")


def test_a_source_keeps_its_own_spelling_of_the_address(published: Publication) -> None:
    rows = table(csv.sources(published).content)
    assert row(rows, event="long-ago")["url"] == "https://www.quick.example/a?b=1#top"
    assert row(rows, id="quick")["url"] == "https://quick.example/a?b=1"


def test_the_file_is_utf8_with_a_mark_and_its_lines_end_as_rfc_4180_says(
    published: Publication,
) -> None:
    content = csv.sources(published).content
    assert content.startswith(b"\xef\xbb\xbfevent,event_title,")
    assert content.count(b"\r\n") == content.count(b"\n") == 6


def test_a_part_has_the_events_of_its_topic_place_or_thread(published: Publication) -> None:
    lines = csv.fragments(published)
    parts = {
        (part.kind, part.key): [one["id"] for one in table(csv.assemble(published, part, lines))]
        for part in selections(published)
    }
    assert parts == {
        ("topic", "ferries"): ["ferry-sails"],
        ("topic", "weather"): ["ferry-sails"],
        ("place", "elmshire"): ["ferry-sails", "lamp-mended"],
        ("place", "port-elms"): ["ferry-sails"],
        ("place", "pier"): ["ferry-sails"],
        ("place", "far-away"): ["long-ago"],
        ("thread", "the-strike"): ["ferry-sails"],
    }


@pytest.mark.parametrize("name", csv.COLUMNS)
def test_every_column_says_what_it_means(name: str) -> None:
    columns = csv.COLUMNS[name]
    assert all(column.meaning for column in columns)
    assert len({column.name for column in columns}) == len(columns)


def test_the_columns_are_those_of_the_files(published: Publication) -> None:
    contents = {
        "events.csv": csv.assemble(published, whole(published), csv.fragments(published)),
        "figures.csv": csv.figures(published).content,
        "sources.csv": csv.sources(published).content,
    }
    for name, content in contents.items():
        head = next(reader.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert head == [column.name for column in csv.COLUMNS[name]]


@given(
    st.fixed_dictionaries(
        {
            "title": STRANGE,
            "summary": STRANGE,
            "body": STRANGE | st.just("a\n\n=b\n"),
            "at": STRANGE,
        }
    ),
    st.lists(STRANGE, max_size=3),
)
def test_whatever_strangers_write_comes_back_as_the_record_has_it(
    texts: dict[str, Any], authors: list[str]
) -> None:
    spot = {"lat": -1.5, "lon": 2, "name": texts["at"]}
    source = {"url": "https://a.example/", "authors": authors}
    made = publication({"e": {**texts, "at": spot, "sources": [source]}})
    record = made.timeline.happenings["e"].event
    [found] = events(made)
    assert record.at
    assert {key: unguarded(found[key]) for key in ("title", "summary", "body", "spot_name")} == {
        "title": record.title,
        "summary": record.summary,
        "body": record.body,
        "spot_name": record.at.name,
    }
    [told] = table(csv.sources(made).content)
    assert split(unguarded(told["authors"])) == list(record.sources[0].authors)
