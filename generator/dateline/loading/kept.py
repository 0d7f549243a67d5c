"""The problems of the last check, for when nothing has changed since.

Kept in `.cache/checked.json` under a hash of all files and of the program. It needs no record
model, so that asking again is quick.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from dateline.loading.fingerprint import caching, fingerprint
from dateline.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.loading.sources import Sources

_NAME: Final = ".cache/checked.json"
_SHAPE: Final = Problem("", 1, 1, "yaml-syntax", "")


def recall(root: Path, sources: Sources) -> list[Problem] | None:
    """Return what the last check found, if it looked at just these files."""
    if not caching():
        return None
    try:
        kept = json.loads((root / _NAME).read_text(encoding="utf-8"))
        if kept["key"] == _key(sources):
            return [_problem(one) for one in kept["problems"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return None


def _problem(fields: list[object]) -> Problem:
    problem = Problem(*fields)  # type: ignore[arg-type]  # each is looked at below
    for value, default in zip(problem, _SHAPE, strict=True):
        if type(value) is not type(default):
            raise TypeError
    return problem


def keep(root: Path, sources: Sources, problems: list[Problem]) -> None:
    """Keep what a check found; a full disk or a read-only folder is no error."""
    if not caching():
        return
    text = json.dumps({"key": _key(sources), "problems": problems}, ensure_ascii=False)
    with suppress(OSError):
        (root / ".cache").mkdir(exist_ok=True)
        (root / ".cache" / ".gitignore").write_text("*\n", encoding="utf-8")
        fresh = root / f"{_NAME}.new"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(root / _NAME)


def _key(sources: Sources) -> str:
    return fingerprint().hex() + sources.digest().hex()
