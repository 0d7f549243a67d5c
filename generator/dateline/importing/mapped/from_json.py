"""JSON of any shape by a mapping file: a list of objects, whose members are columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.json_text import element_places, read_json
from dateline.importing.mapped.filling import Filler, Row
from dateline.importing.mapped.flat import cells
from dateline.importing.mapped.mapping import read_mapping
from dateline.importing.mapped.missing import needs_mapping, unknown_columns
from dateline.importing.mapped.suggesting import hints
from dateline.importing.source_text import decode, unreadable
from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.importing.imported import Source
    from dateline.importing.json_text import Json
    from dateline.importing.mapped.mapping import MappingFile
    from dateline.importing.progress import Progress


class _Found(NamedTuple):
    """The records of a file, where they stand, and the names that stand twice in one of them."""

    rows: Sequence[Row]
    path: Sequence[str]
    twice: Sequence[str]


def read_objects(source: Source, progress: Progress) -> Imported:
    """Return what a JSON file proposes."""
    mapping = read_mapping(source.mapping, source.mapping_file) if source.mapping else None
    if isinstance(mapping, list):
        return failed(*mapping)
    found = _find(source, mapping)
    if isinstance(found, Problem):
        return failed(found)
    columns = list(dict.fromkeys(column for row in found.rows for column in row.cells))
    if mapping is None:
        return needs_mapping(
            source.name, columns, [row.cells for row in found.rows], ".".join(found.path)
        )
    unknown = unknown_columns(mapping, columns, source)
    if unknown:
        return failed(*unknown)
    into = Gathering(source.name, "JSON data")
    for name in found.twice:
        into.lose(Origin(), "a name that stands twice in one object: the last one was read", name)
    filler = Filler(mapping, into)
    for number, row in enumerate(found.rows, 1):
        progress(number, len(found.rows))
        if row.cells:
            filler.add(row)
        else:
            into.lose(row.origin, "a member of the list that holds nothing")
    return into.imported(hints(filler.unmapped))


def _find(source: Source, mapping: MappingFile | None) -> _Found | Problem:
    text = decode(source.data, source.name)
    if isinstance(text, Problem):
        return text
    read = read_json(text, source.name)
    if isinstance(read, Problem):
        return read
    path = _path(read.value, mapping.records if mapping else None)
    records = _list_at(read.value, path)
    if records is None:
        return _no_list(source.name, path)
    rows = [
        Row(Origin(number, place), _cells(record))
        for number, (record, place) in enumerate(
            zip(records, element_places(text, path), strict=True), 1
        )
    ]
    return _Found(rows, path, read.twice)


def _no_list(file: str, path: Sequence[str]) -> Problem:
    shown = ".".join(path)
    message = f"there is no list at `{shown}`" if shown else "there is no list of records"
    help_ = "say in the mapping file where it stands, such as `records: data.items`"
    return unreadable(file, message, help_)


def _path(value: Json, given: str | None) -> Sequence[str]:
    """Return where the list of records stands: as given, else the only list there is."""
    if given:
        return given.split(".")
    if isinstance(value, dict):
        lists = [name for name, member in value.items() if isinstance(member, list)]
        return lists if len(lists) == 1 else []
    return []


def _list_at(value: Json, path: Sequence[str]) -> list[Json] | None:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, list) else None


def _cells(record: Json) -> dict[str, list[str]]:
    """Return an object's texts by column; what is no object is one column, `value`."""
    members = record if isinstance(record, dict) else {"value": record}
    return {
        column: texts
        for name, value in members.items()
        for column, texts in cells(name, value).items()
    }
