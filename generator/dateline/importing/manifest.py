"""What was imported before, so that the same import twice changes nothing.

`.dateline/imported.json` in the project's folder, to be kept with the records: for every source and
every key of its records the id of ours, the day on which it was added, and a hash of the text that
was written, which tells whether an editor has touched it since.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.source_text import unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.problems import Problem

PATH: Final = ".dateline/imported.json"

_FORMAT: Final = 1
_HASH_LENGTH: Final = 16


class Known(NamedTuple):
    """A record of ours that came from a source's record; `added` is empty where it has no day."""

    id: str
    hash: str
    added: str = ""


Manifest = dict[str, dict[str, Known]]
"""By source, such as `timelinejs:old.json`, and by key, such as `event/the-bridge-opens`."""


def hash_of(text: str) -> str:
    """Return a short hash of a record's text."""
    return sha256(text.encode()).hexdigest()[:_HASH_LENGTH]


def read_manifest(text: str) -> Manifest | Problem:
    """Return what was imported before, or why that cannot be read. An empty text is no import."""
    if not text:
        return {}
    try:
        value = json.loads(text)
        if value["format"] != _FORMAT:
            return unreadable(PATH, "this was written by a newer version", "use that version")
        return {
            str(source): {
                str(key): Known(*(str(part) for part in known)) for key, known in records.items()
            }
            for source, records in value["records"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return unreadable(
            PATH,
            "this is not as the last import wrote it",
            "bring its last version back; without the file, an import knows no record of before",
        )


def manifest_text(manifest: Mapping[str, Mapping[str, Known]]) -> str:
    """Return the text of the file: a line a record, in order, so that versions can be compared."""
    sources = [
        f"  {_quoted(source)}: {{\n{_lines(records)}\n  }}"
        for source, records in sorted(manifest.items())
        if records
    ]
    body = ",\n".join(sources)
    return f'{{"format": {_FORMAT}, "records": {{\n{body}\n}}}}\n'


def _lines(records: Mapping[str, Known]) -> str:
    return ",\n".join(
        f"    {_quoted(key)}: {_quoted(list(known))}" for key, known in sorted(records.items())
    )


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
