"""A source's files to what the readers take: the edge at which an import reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.importing.imported import Source
from dateline.importing.source_text import MAX_BYTES, too_large

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.importing.formats import Format
    from dateline.problems import Problem


def read_source(path: Path, form: Format, mapping: Path | None) -> Source | Problem:
    """Return the bytes of a source and of its mapping file, or that there are too many.

    How many there are is asked before any of them is read.
    """
    path = path.resolve()
    if form.is_folder:
        found = {one.relative_to(path).as_posix(): one for one in sorted(path.rglob("*.md"))}
        files = {name: one for name, one in found.items() if one.is_file()}
    else:
        files = {path.name: path}
        files |= {
            name: path.with_name(name) for name in form.beside if path.with_name(name).is_file()
        }
    total = 0
    for name, one in files.items():
        total += one.stat().st_size
        if total > MAX_BYTES:
            return too_large(name)
    return Source(
        path.name,
        {name: one.read_bytes() for name, one in files.items()},
        mapping.read_bytes() if mapping else None,
        mapping.name if mapping else "",
    )
