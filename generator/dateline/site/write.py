"""Generated pages to disk: only what changed, and never over a hand-written file.

A manifest lists the pages that are ours. It is widened before the first page is written and
narrowed after the last, so that it is true whenever the program is stopped.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.pages.page import Page

MANIFEST: Final = ".dateline-pages.json"


class Written(NamedTuple):
    """How many pages there are, were written and were removed; and those that had no room."""

    pages: int
    changed: int
    removed: int
    problems: list[Problem]


def write_pages(docs: Path, pages: Iterable[Page]) -> Written:
    """Make the generated files under `docs/` just these pages."""
    ours = _read_manifest(docs)
    wanted = {page.path: page.text for page in pages}
    taken = {path for path in wanted.keys() - ours if os.path.lexists(docs / path)}
    problems = [_collision(path) for path in sorted(taken)]
    for path in taken:
        del wanted[path]
    _write_manifest(docs, ours | wanted.keys())
    changed = sum(_write(docs / path, text) for path, text in wanted.items())
    stale = ours - wanted.keys()
    for path in stale:
        _remove(docs, path)
    _write_manifest(docs, set(wanted))
    return Written(len(wanted), changed, len(stale), problems)


def _collision(path: str) -> Problem:
    return Problem(
        f"docs/{path}",
        1,
        1,
        "page-collision",
        "a page written by hand stands where a generated one belongs",
        "rename or remove the file; the page comes from the records",
    )


def _read_manifest(docs: Path) -> set[str]:
    try:
        listed = json.loads((docs / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    if not isinstance(listed, list):
        return set()
    return {path for path in listed if isinstance(path, str) and _inside(path)}


def _inside(path: str) -> bool:
    return path.endswith(".md") and not {"", ".", ".."} & set(path.split("/"))


def _write_manifest(docs: Path, paths: set[str]) -> None:
    _write(docs / MANIFEST, json.dumps(sorted(paths), indent=0) + "\n")


def _write(path: Path, text: str) -> bool:
    data = text.encode()
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(data)
    fresh.replace(path)
    return True


def _remove(docs: Path, path: str) -> None:
    (docs / path).unlink(missing_ok=True)
    parent = (docs / path).parent
    while parent != docs:
        try:
            parent.rmdir()
        except OSError:
            return
        parent = parent.parent
