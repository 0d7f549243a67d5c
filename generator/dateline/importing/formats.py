"""The formats that can be imported, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.mapped.from_csv import read_table
from dateline.importing.mapped.from_json import read_objects
from dateline.importing.mapped.from_markdown import read_pages
from dateline.importing.markwhen.read import read_markwhen
from dateline.importing.own.tables import FIGURES, SOURCES
from dateline.importing.pb2020 import read_2020pb
from dateline.importing.timelinejs.from_json import read_timelinejs
from dateline.importing.timelinejs.from_sheet import read_timelinejs_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.importing.imported import Imported, Source
    from dateline.importing.progress import Progress


class Format(NamedTuple):
    """How a source is read.

    `beside` are files that belong to it where they lie beside it; `is_folder` says that the source
    is a folder of files that end in `.md`, and `is_mapped` that it takes a mapping file.
    """

    read: Callable[[Source, Progress], Imported]
    beside: tuple[str, ...] = ()
    is_folder: bool = False
    is_mapped: bool = False


FORMATS: Final[dict[str, Format]] = {
    "2020pb": Format(read_2020pb),
    "csv": Format(read_table, beside=(FIGURES, SOURCES), is_mapped=True),
    "json": Format(read_objects, is_mapped=True),
    "markdown": Format(read_pages, is_folder=True, is_mapped=True),
    "markwhen": Format(read_markwhen),
    "timelinejs": Format(read_timelinejs),
    "timelinejs-csv": Format(read_timelinejs_sheet),
}
