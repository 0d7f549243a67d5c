"""A CSV table by a mapping file; our own table needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.importing.csv_text import read_sheet
from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.mapped.filling import Filler, Row
from dateline.importing.mapped.mapping import read_mapping
from dateline.importing.mapped.missing import needs_mapping, unknown_columns
from dateline.importing.mapped.suggesting import hints
from dateline.importing.own.from_csv import read_own
from dateline.importing.own.tables import is_own
from dateline.problems import Position, Problem

if TYPE_CHECKING:
    from dateline.importing.imported import Source
    from dateline.importing.progress import Progress


def read_table(source: Source, progress: Progress) -> Imported:
    """Return what a CSV file proposes."""
    sheet = read_sheet(source)
    if isinstance(sheet, Problem):
        return failed(sheet)
    if source.mapping is None and is_own(sheet):
        return read_own(source, sheet, progress)
    if source.mapping is None:
        rows = [{column: [cell] for column, cell in row.cells.items()} for row in sheet.rows]
        return needs_mapping(source.name, sheet.columns, rows)
    mapping = read_mapping(source.mapping, source.mapping_file)
    if isinstance(mapping, list):
        return failed(*mapping)
    unknown = unknown_columns(mapping, sheet.columns, source)
    if unknown:
        return failed(*unknown)
    into = Gathering(source.name, "a table")
    filler = Filler(mapping, into)
    for number, row in enumerate(sheet.rows, 1):
        progress(number, len(sheet.rows))
        origin = Origin(number, Position(row.line, 1, 0), "")
        for cell in row.beyond:
            into.lose(origin, "a cell that stands under no header", cell)
        filler.add(Row(origin, {column: [cell] for column, cell in row.cells.items()}))
    return into.imported(hints(filler.unmapped))
