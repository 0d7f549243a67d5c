"""The SQLite file, opened by sqlite3 and served by Datasette."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from datasette.app import Datasette  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given

from dateline.exports import sqlite
from dateline.exports.columns import columns
from dateline.exports.publication import Publication
from dateline.exports.rows.events import EventRow
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.exports.full import full
from tests.exports.publications import STRANGE, publication

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


def opened(published: Publication) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(sqlite.database(published))
    return connection


@pytest.fixture(scope="module")
def data() -> Iterator[sqlite3.Connection]:
    with closing(opened(full())) as connection:
        yield connection


def ask(connection: sqlite3.Connection, query: str, *values: str) -> list[tuple[Any, ...]]:
    return connection.execute(query, values).fetchall()


def test_the_file_is_whole_and_every_link_leads_somewhere(data: sqlite3.Connection) -> None:
    assert ask(data, "PRAGMA integrity_check") == [("ok",)]
    assert ask(data, "PRAGMA foreign_key_check") == []
    assert ask(data, "PRAGMA user_version") == [(1,)]


def test_the_flagship_timeline_is_whole_too() -> None:
    published = Publication(arrange(load(ROOT).records), "")
    with closing(opened(published)) as connection:
        assert ask(connection, "PRAGMA integrity_check") == [("ok",)]
        assert ask(connection, "PRAGMA foreign_key_check") == []
        ids = [row[0] for row in ask(connection, "SELECT id FROM events ORDER BY number")]
        assert ids == list(published.timeline.happenings)
        [(articles,)] = ask(connection, "SELECT count(*) FROM articles")
        assert articles == len(published.articles)


def test_events_stand_in_order_with_what_holds_one_value(data: sqlite3.Connection) -> None:
    assert ask(data, "SELECT number, id, date, latest, latitude, names FROM events") == [
        (1, "long-ago", "../-0043", "-0043-12-31", None, "Far-Away"),
        (
            *(2, "ferry-sails", "2024-05-01T07:30+02:00/2024-05-02?", "2024-05-02", 54.123456),
            "Port-Elms, Elmshire, Pier, Ada Holm, The Elms Line",
        ),
        (3, "lamp-mended", "2024-06-XX", "2024-06-30", 0.0, "Elmshire"),
    ]
    names = {row[1] for row in ask(data, "PRAGMA table_info(events)")}
    kept = {one.name for one in columns(EventRow) if one.holds != "list" and one.name != "order"}
    assert names == kept | {"names", "number"}


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        (
            "SELECT place FROM event_places WHERE event = 'ferry-sails'",
            [("port-elms",), ("elmshire",), ("pier",)],
        ),
        ("SELECT topic FROM event_topics", [("ferries",), ("weather",)]),
        ("SELECT thread FROM event_threads", [("the-strike",)]),
        (
            "SELECT name, kind, role FROM event_actors JOIN actors ON actors.id = actor",
            [("Ada Holm", "person", "speaker"), ("The Elms Line", "organization", "employer")],
        ),
        ("SELECT content FROM sensitive", [("minors",), ("death",)]),
        (
            "SELECT what, text, value, min, max, unit, by, by_name, source FROM figures",
            [
                (
                    *("passengers", "some 1,040", 1040, None, None, "people"),
                    *("elms-line", None, "gazette-2024"),
                ),
                ("passengers", None, None, -2.5, 2000, None, None, "=a union", "quick"),
            ],
        ),
        ("SELECT typeof(value) FROM figures", [("integer",), ("null",)]),
        (
            "SELECT text, by, by_name, source FROM accounts",
            [
                ("all went well", "elms-line", None, "gazette-2024"),
                ("it did not", None, "a passenger", None),
            ],
        ),
        (
            "SELECT date, by, by_name, source FROM date_claims",
            [
                ("2024-05-01", None, None, "gazette-2024"),
                ("2024-05-02~", "ada-holm", None, None),
                ("2024-05", None, "the harbour master", None),
            ],
        ),
        (
            (
                "SELECT number, sources.id, articles.publisher, locator FROM sources"
                " JOIN articles ON articles.id = article"
                " WHERE event = 'ferry-sails' ORDER BY number"
            ),
            [
                (1, "gazette-2024", "Gazette", "page 3"),
                (2, "quick", "Quick", None),
                (3, "book", None, None),
            ],
        ),
        (
            "SELECT source, part FROM supports",
            [("gazette-2024", "date"), ("gazette-2024", "figures")],
        ),
        ("SELECT text, language FROM quotes", [("It sails | again", "en"), ("Él navega", None)]),
        (
            "SELECT event, relation, other FROM related",
            [
                ("ferry-sails", "followed-by", "lamp-mended"),
                ("lamp-mended", "follows", "ferry-sails"),
            ],
        ),
        (
            "SELECT kind, file, url FROM media",
            [("photo", "images/pier.jpg", None), ("video", None, "https://video.example/1")],
        ),
        (
            "SELECT kind, id, date, text FROM changes",
            [
                ("update", "u1", "2024-05-03", "It came back."),
                ("correction", "c1", "2024-05-04", "It was the other ferry."),
            ],
        ),
        ("SELECT language, title FROM translations", [("be", "Паром зноў ходзіць")]),
        ("SELECT number, name FROM authors", [(1, "B\\o | b"), (2, "C")]),
        ("SELECT count(*), count(sha256) FROM archives", [(2, 1)]),
        (
            "SELECT kind, name, language FROM names",
            [
                ("person", "Ада Хольм", "be"),
                ("person", "A. Holm", None),
                ("place", "Jetty", None),
            ],
        ),
        (
            "SELECT kind, former, id FROM former_ids",
            [
                ("event", "ferry-sails-old", "ferry-sails"),
                ("article", "gazette-old", "gazette-2024"),
            ],
        ),
        ("SELECT value FROM about WHERE name = 'licence'", [("CC-BY-4.0",)]),
        ("SELECT within FROM places WHERE id = 'pier'", [("port-elms",)]),
        ("SELECT meaning FROM vocabulary WHERE word = 'captain'", [("steered the ship",)]),
    ],
)
def test_what_events_name_is_in_tables_of_its_own(
    data: sqlite3.Connection, query: str, rows: list[tuple[Any, ...]]
) -> None:
    assert ask(data, query) == rows


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("FORTY", ["ferry-sails"]),
        ("half full", ["ferry-sails"]),
        ("holm", ["ferry-sails"]),
        ("lamp OR ferry", ["ferry-sails", "lamp-mended"]),
        ("submarine", []),
    ],
)
def test_events_are_found_by_their_words(
    data: sqlite3.Connection, words: str, found: list[str]
) -> None:
    query = (
        "SELECT id FROM events WHERE rowid IN"
        " (SELECT rowid FROM events_fts WHERE events_fts MATCH ?) ORDER BY number"
    )
    assert [row[0] for row in ask(data, query, words)] == found


def test_diacritics_do_not_matter_when_searching() -> None:
    with closing(opened(publication({"e": {"title": "Café in Salihorsk"}}))) as connection:
        query = "SELECT count(*) FROM events_fts WHERE events_fts MATCH ?"
        assert ask(connection, query, "cafe") == [(1,)]


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert sqlite.database(full()) == sqlite.database(full())


@given(STRANGE, STRANGE)
def test_whatever_strangers_write_is_text(title: str, name: str) -> None:
    made = publication({"e": {"title": title, "body": name}})
    record = made.timeline.happenings["e"].event
    with closing(opened(made)) as connection:
        assert ask(connection, "SELECT title, body FROM events") == [(record.title, record.body)]


def served(file: Path, *paths: str) -> list[str]:
    """Return what Datasette answers; an answer that is an error fails."""

    async def ask_all() -> list[str]:
        client = Datasette([str(file)]).client
        answers = [await client.get(path) for path in paths]
        assert {answer.status_code for answer in answers} == {200}
        return [answer.text for answer in answers]

    return asyncio.run(ask_all())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("data") / "timeline.sqlite"
    place.write_bytes(sqlite.database(full()))
    return place


def test_datasette_shows_every_table(data: sqlite3.Connection, file: Path) -> None:
    names = [row[0] for row in ask(data, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert len(served(file, *(f"/timeline/{name}" for name in names))) == len(names)


def test_datasette_finds_events_by_their_words(file: Path) -> None:
    [found] = served(file, "/timeline/events.json?_search=forty&_shape=array")
    assert [row["id"] for row in json.loads(found)] == ["ferry-sails"]


def test_datasette_names_what_ids_stand_for(file: Path) -> None:
    [found] = served(file, "/timeline/figures.json?_labels=on&_shape=array")
    first = json.loads(found)[0]
    assert first["by"] == {"value": "elms-line", "label": "The Elms Line"}
    assert first["event"] == {"value": "ferry-sails", "label": "The ferry sails again"}


def test_datasette_links_a_row_to_the_tables_that_name_it(file: Path) -> None:
    [found] = served(file, "/timeline/events/ferry-sails")
    for link in ("figures?event=ferry-sails", "event_places?event=ferry-sails"):
        assert f"/timeline/{link}" in found
