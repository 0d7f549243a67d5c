"""CSV to rows of cells."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.source_text import decode, unreadable
from dateline.problems import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.importing.imported import Source

MAX_COLUMNS: Final = 500
"""More is no table of events."""

_DELIMITERS: Final = ",;\t"
_UNENDED: Final = "unexpected end of data"


class Row(NamedTuple):
    """A row: the line on which it begins, its cells by column, and those that have no column."""

    line: int
    cells: Mapping[str, str]
    beyond: Sequence[str] = ()


class Sheet(NamedTuple):
    """A table with its header; a name that stands twice in it gets a number: `Source (2)`."""

    columns: Sequence[str]
    rows: Sequence[Row]


def read_sheet(source: Source) -> Sheet | Problem:
    """Return the rows of a source that is a CSV file, or why it cannot be read."""
    text = decode(source.data, source.name)
    return text if isinstance(text, Problem) else read_csv(text, source.name)


def read_csv(text: str, file: str) -> Sheet | Problem:
    """Return the rows of a CSV text, without empty ones, or why it cannot be read.

    Cells are separated by commas, semicolons or tabs: by what divides the header into most parts.
    """
    lines = _lines(text)
    start, header = _header(lines)
    if len(header.cells) > MAX_COLUMNS:
        return unreadable(
            file,
            f"the header names {len(header.cells):,} columns; at most {MAX_COLUMNS} are read",
            "is it a table with one event a row? rows and columns may have been swapped",
            Position(start + 1, 1),
        )
    reader = csv.reader(lines[start:], delimiter=header.delimiter, strict=True)
    rows: list[list[str]] = []
    places: list[int] = []
    last = 0
    try:
        for cells in reader:
            rows.append(cells)
            places.append(start + last + 1)
            last = reader.line_num
    except csv.Error as error:
        return _broken(error, file, start + last + 1, start + reader.line_num)
    if not rows:
        return unreadable(file, "there is nothing in this file", "is it the right one?")
    names = _names(rows[0])
    return Sheet(
        [name for name in names if name],
        [
            _row(line, names, cells)
            for line, cells in zip(places[1:], rows[1:], strict=True)
            if any(cell.strip() for cell in cells)
        ],
    )


class _Header(NamedTuple):
    delimiter: str
    cells: Sequence[str]


def _header(lines: Sequence[str]) -> tuple[int, _Header]:
    """Return the index of the first line that is not empty, and how it is divided."""
    start = next((at for at, line in enumerate(lines) if line.strip(" ,;\t\r\n")), 0)
    found = []
    for delimiter in _DELIMITERS:
        try:
            cells = next(csv.reader(lines[start:], delimiter=delimiter), [])
        except csv.Error:
            cells = []
        found.append(_Header(delimiter, cells))
    return start, max(found, key=lambda header: len(header.cells))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends; other programs' line ends within cells are none."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return [f"{line}\n" for line in text.split("\n")]


def _names(header: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    names = []
    for cell in header:
        name = " ".join(cell.split())
        seen[name] += 1
        names.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return names


def _row(line: int, names: Sequence[str], cells: Sequence[str]) -> Row:
    named = {name: cell for name, cell in zip(names, cells, strict=False) if name}
    nameless = [cell for name, cell in zip(names, cells, strict=False) if not name]
    beyond = [cell for cell in (*nameless, *cells[len(names) :]) if cell.strip()]
    return Row(line, named, beyond)


def _broken(error: csv.Error, file: str, first: int, last: int) -> Problem:
    words = str(error)
    if words == _UNENDED:
        message = (
            "the row that begins here does not end: a quote is missing, or the file is cut off"
        )
        return unreadable(file, message, "export it again from the spreadsheet", Position(first, 1))
    if "field larger" in words:
        message = "a cell in this row has more than 131,072 characters"
        return unreadable(
            file, message, "shorten it; a quote may be missing above", Position(first, 1)
        )
    message = f"this is not CSV: {words}"
    return unreadable(file, message, "export it again from the spreadsheet", Position(last, 1))
