"""The SQLite file: its tables filled, indexed and packed, all in memory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, Final

from dateline.exports.sqlite.article_tables import ARTICLE_TABLES
from dateline.exports.sqlite.catalogue_tables import CATALOGUE_TABLES
from dateline.exports.sqlite.event_tables import EVENT_TABLES
from dateline.exports.sqlite.events_table import EVENT_COLUMNS, event_values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.exports.publication import Publication
    from dateline.exports.sqlite.table import Row

VERSION: Final = 1
"""`PRAGMA user_version`: goes up when a table or a column goes or means something else."""

TABLES: Final = (*CATALOGUE_TABLES, *ARTICLE_TABLES, *EVENT_TABLES)
"""Every table but `events`."""

_INDEXED: Final = (
    ("event_places", "place"),
    ("event_topics", "topic"),
    ("event_threads", "thread"),
    ("event_actors", "actor"),
    ("sources", "article"),
    ("figures", "event"),
)

_SEARCHED: Final = {"events": "title, summary, body, names", "translations": "title, summary, body"}
"""Texts to search. Datasette finds the index of a table by the name in its `content=`."""


def database(publication: Publication) -> bytes:
    """Return the file.

    The same timeline gives the same bytes under the same release of SQLite. `events_fts` and
    `translations_fts` are full-text indexes (FTS5) without regard to case and diacritics.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("BEGIN")
        _fill(connection, "events", EVENT_COLUMNS, event_values(publication.rows.values()))
        for table in TABLES:
            _fill(connection, table.name, table.columns, table.rows(publication))
        for name, column in _INDEXED:
            connection.execute(f"CREATE INDEX {name}_by_{column} ON {name} ({column})")
        for name, texts in _SEARCHED.items():
            _search(connection, name, texts)
        connection.execute("COMMIT")
        return connection.serialize()


def _fill(connection: sqlite3.Connection, name: str, columns: str, rows: Iterable[Row]) -> None:
    connection.execute(f"CREATE TABLE {name} ({columns})")
    coming = iter(rows)
    for first in coming:
        marks = ", ".join("?" * len(first))
        insert = f"INSERT INTO {name} VALUES ({marks})"  # noqa: S608 - the names are our own
        connection.executemany(insert, chain([first], coming))


def _search(connection: sqlite3.Connection, table: str, texts: str) -> None:
    connection.execute(
        f'CREATE VIRTUAL TABLE {table}_fts USING fts5({texts}, content="{table}",'
        ' tokenize="unicode61 remove_diacritics 2")'
    )
    for command in ("rebuild", "optimize"):
        index = f"{table}_fts"
        insert = f"INSERT INTO {index} ({index}) VALUES (?)"  # noqa: S608 - the names are our own
        connection.execute(insert, (command,))
