"""Which files under `docs/` are ours, and what we wrote into each.

A file counts as ours only while it holds what we wrote: one that somebody changed or put there
by hand is never touched. Before pages are written the manifest is widened by what is about to be
written, and narrowed after the last, so that it is true whenever the program is stopped.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST: Final = ".dateline-pages.json"

Marks = dict[str, frozenset[str]]
"""By path below `docs/`: the marks of all texts that we may have written there."""


def mark(text: bytes) -> str:
    """Return what tells one text from another."""
    return hashlib.sha256(text).hexdigest()[:16]


def read_manifest(docs: Path) -> Marks:
    """Return what we wrote; nothing where no manifest is or it is not one of ours."""
    try:
        listed = json.loads((docs / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(listed, dict):
        return {}
    return {
        path: frozenset(marks.split())
        for path, marks in listed.items()
        if isinstance(marks, str) and _is_page(path)
    }


def manifest_text(marks: Mapping[str, frozenset[str]]) -> bytes:
    """Return the manifest as it is written, a page a line."""
    listed = {path: " ".join(sorted(marks[path])) for path in sorted(marks)}
    # With `indent` the text would be the same, but not be made by the module's C part.
    text = json.dumps(listed, ensure_ascii=False, separators=(",\n", ": "))
    return f"{text[0]}\n{text[1:-1]}\n{text[-1]}\n".encode()


def _is_page(path: str) -> bool:
    """Return whether it is a page below `docs/`: a manifest may come from a stranger's commit."""
    folders = set(path.replace("\\", "/").split("/"))
    return path.endswith(".md") and not {"", ".", ".."} & folders
