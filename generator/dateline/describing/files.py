"""The schemas as files of a project, and the line by which a record names its own.

They are kept in git beside the records: editing needs no network and no installed Dateline, and
they hold the timeline's own roles and relations.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from dateline.describing.schema import schema_of
from dateline.describing.shape import KINDS

if TYPE_CHECKING:
    from dateline.records.settings import Settings

FOLDER: Final = ".dateline/schema"

LINE: Final = "# yaml-language-server: $schema="
"""How a record names its schema, in its first line."""


def schema_files(settings: Settings | None = None) -> dict[str, str]:
    """Return the text of each schema file by its path from the project's folder."""
    return {f"{FOLDER}/{kind}.json": schema_text(kind, settings) for kind in KINDS}


def schema_text(kind: str, settings: Settings | None = None) -> str:
    """Return one kind's schema as the text of a file."""
    return f"{json.dumps(schema_of(kind, settings), ensure_ascii=False, indent=1)}\n"


def schema_line(kind: str, file: str) -> str:
    """Return the first line of a record; `file` is its path from the project's folder.

    The path in it is relative to the record, as language servers read it.
    """
    return f"{LINE}{'../' * file.count('/')}{FOLDER}/{kind}.json"
