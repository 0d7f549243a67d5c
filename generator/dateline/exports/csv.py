"""Events, figures and sources as CSV, a table a file.

RFC 4180: commas, quotes doubled, lines end with CR LF, the first line names the columns. Cells are
written as `dateline.exports.cells` says. What has no column (accounts, date claims, media,
updates, corrections, translations, the languages of quotes) is in `timeline.json` and in the
SQLite file.

The files are UTF-8 and begin with a byte order mark: without it Excel reads Cyrillic in the
machine's own code page, and a double click gives no way to say otherwise. pandas, R's readr,
DuckDB and LibreOffice pass over the mark; Python's own reader wants `encoding="utf-8-sig"`.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.exports.cells import STARTS, guarded, joined
from dateline.exports.columns import columns
from dateline.exports.rows.events import EventRow
from dateline.exports.rows.figures import FigureRow, figure_rows
from dateline.exports.rows.sources import ArticleRow, SourceRow, source_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dateline.exports.columns import Column
    from dateline.exports.publication import Publication, Selection

COLUMNS: Final[Mapping[str, Sequence[Column]]] = {
    "events.csv": columns(EventRow),
    "figures.csv": columns(FigureRow),
    "sources.csv": (*columns(SourceRow), *columns(ArticleRow)),
}
"""What the columns of each file mean; the page of the data prints it."""

_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_END: Final = "\r\n"


class Table(NamedTuple):
    """A file, and how many rows it has without the names of the columns."""

    content: bytes
    rows: int


class _Echo:
    """A file that hands back what is written to it."""

    @staticmethod
    def write(text: str) -> str:
        return text


_line: Final[Callable[[Iterable[object]], str]] = csv.writer(_Echo(), lineterminator=_END).writerow


def fragments(publication: Publication) -> Mapping[str, bytes]:
    """Return each event's line of `events.csv` by its id."""
    return {key: _line(_cells(row)).encode() for key, row in publication.rows.items()}


def assemble(_publication: Publication, selection: Selection, lines: Mapping[str, bytes]) -> bytes:
    """Return `events.csv` of a selection."""
    return b"".join([_head("events.csv"), *(lines[key] for key in selection.ids)])


def figures(publication: Publication) -> Table:
    """Return `figures.csv` of the whole timeline."""
    lines = [_line(_cells(row)) for row in figure_rows(publication)]
    return _table("figures.csv", lines)


def sources(publication: Publication) -> Table:
    """Return `sources.csv` of the whole timeline."""
    articles: dict[ArticleRow, str] = {}
    lines = []
    for row, article in source_rows(publication):
        if article not in articles:
            articles[article] = _line(_cells(article))
        lines.append(f"{_line(_cells(row)).removesuffix(_END)},{articles[article]}")
    return _table("sources.csv", lines)


def _table(name: str, lines: Sequence[str]) -> Table:
    return Table(_head(name) + "".join(lines).encode(), len(lines))


def _head(name: str) -> bytes:
    return (_MARK + _line(column.name for column in COLUMNS[name])).encode()


def _cells(row: Iterable[object]) -> list[object]:
    """Return a row's cells; one expression for all, since there are hundreds of thousands."""
    return [
        (guarded(value) if value[:1] in STARTS else value)
        if isinstance(value, str)
        else (guarded(joined(value)) if value else "")
        if isinstance(value, tuple)
        else value
        for value in row
    ]
