"""The rows of our own tables, their guards taken off and their lists split."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.exports.cells import split, unguarded
from dateline.exports.columns import columns
from dateline.exports.rows.events import EventRow
from dateline.exports.rows.figures import FigureRow
from dateline.exports.rows.sources import ArticleRow, SourceRow
from dateline.importing.csv_text import read_csv
from dateline.importing.source_text import decode, unreadable
from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.exports.columns import Holds
    from dateline.importing.csv_text import Row, Sheet
    from dateline.importing.imported import Source

EVENTS: Final = "events.csv"
FIGURES: Final = "figures.csv"
SOURCES: Final = "sources.csv"

_EXPONENT: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?e[+-]?[0-9]{1,2}")
_ROWS: Final[Mapping[str, Sequence[type[tuple[object, ...]]]]] = {
    EVENTS: (EventRow,),
    FIGURES: (FigureRow,),
    SOURCES: (SourceRow, ArticleRow),
}


_MARKS: Final[Mapping[str, frozenset[str]]] = {
    EVENTS: frozenset({"id", "title", "date", "date_words", "earliest", "latest", "doubt"}),
    FIGURES: frozenset({"event", "what", "text"}),
    SOURCES: frozenset({"event", "id", "url"}),
}
"""Columns by which a table is known as ours, whatever an older Dateline or its reader left out."""


class OwnRow(NamedTuple):
    """A row: texts and numbers as texts, lists as lists, by column."""

    line: int
    texts: Mapping[str, str]
    lists: Mapping[str, Sequence[str]]


def is_own(sheet: Sheet) -> bool:
    """Tell whether a table is our own `events.csv`."""
    return set(sheet.columns) >= _MARKS[EVENTS]


def own_rows(sheet: Sheet, table: str) -> Sequence[OwnRow]:
    """Return the rows of one of our tables."""
    holds = _holds(table)
    return [_own_row(row, holds) for row in sheet.rows]


def _holds(table: str) -> Mapping[str, Holds]:
    return {column.name: column.holds for row in _ROWS[table] for column in columns(row)}


def by_event(source: Source, table: str) -> Mapping[str, Sequence[OwnRow]] | Problem:
    """Return the rows of a table that lies beside `events.csv`, by event; none where it lacks."""
    if table not in source.files:
        return {}
    text = decode(source.files[table], table)
    sheet = text if isinstance(text, Problem) else read_csv(text, table)
    if isinstance(sheet, Problem):
        return sheet
    missing = sorted(_MARKS[table] - set(sheet.columns))
    if missing:
        return unreadable(
            table,
            f"this table, which lies beside {EVENTS}, has no column `{missing[0]}`",
            "take it away if it is not from the same place, or export it again",
        )
    found: dict[str, list[OwnRow]] = defaultdict(list)
    for row in own_rows(sheet, table):
        found[row.texts.get("event", "")].append(row)
    return found


def _own_row(row: Row, holds: Mapping[str, Holds]) -> OwnRow:
    texts: dict[str, str] = {}
    lists: dict[str, Sequence[str]] = {}
    for column, kind in holds.items():
        cell = row.cells.get(column, "")
        if kind == "list":
            lists[column] = split(unguarded(cell))
        else:
            texts[column] = _plain(cell) if kind == "number" else unguarded(cell)
    return OwnRow(row.line, texts, lists)


def _plain(number: str) -> str:
    """Return a number without an exponent, which records do not read."""
    return format(Decimal(number), "f") if _EXPONENT.fullmatch(number) else number
