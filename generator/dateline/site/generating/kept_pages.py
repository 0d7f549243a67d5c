"""What sheets of pages were made from the last time: one is made again only when that changed.

Kept in `.cache/pages.json`: for each sheet what it looked at, with digests, and how its files
stood on the disk. Deleting it changes nothing but time. In CI it is not used: a stranger's
commit could carry one.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import dateline.pages
from dateline.loading.fingerprint import caching, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from dateline.site.generating.noting import Note

_NAME: Final = ".cache/pages.json"
_LIBRARIES: Final = ("babel", "markdown-it-py", "nh3")

Files = dict[str, tuple[int, int]]
"""Files below `docs/`, each with its time of change in nanoseconds and its size."""


class KeptSheet(NamedTuple):
    """The numbers of what a sheet looked at, and the files that it became."""

    notes: list[int]
    files: Files


class KeptPages:
    """The sheets that need not be made again; and those that were, for the next time.

    `digest` returns the present digest of what a note is about.
    """

    def __init__(self, root: Path, digest: Callable[[Note], str]) -> None:
        self._root = root
        self._digest = digest
        self._numbers: dict[Note, int] = {}
        self._digests: list[str] = []
        self.sheets: dict[str, KeptSheet] = {}

    def recall(self, ours: Container[str]) -> None:
        """Take up the sheets that nothing has changed of; `ours` are the pages that we wrote."""
        if not caching():
            return
        # Whatever is wrong with the file, the pages are made anew.
        with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            kept = json.loads((self._root / _NAME).read_bytes())
            if kept["program"] == _program():
                notes = [(str(field), _key(key)) for field, key in kept["notes"]]
                digests = [self._digest(note) for note in notes]
                changed = {
                    number
                    for number, (then, now) in enumerate(zip(kept["digests"], digests, strict=True))
                    if then != now
                }
                found = {
                    name: KeptSheet(numbers, {file: (time, size) for file, time, size in files})
                    for name, numbers, files in kept["sheets"]
                    if changed.isdisjoint(numbers)
                }
                self._numbers = {note: number for number, note in enumerate(notes)}
                self._digests = digests
                self.sheets = {
                    name: sheet
                    for name, sheet in found.items()
                    if max(sheet.notes, default=0) < len(digests)
                    and all(file in ours for file in sheet.files)
                    and sheet.files == _files(self._root, sheet.files)
                }

    def add(self, name: str, notes: Iterable[Note], files: Iterable[str]) -> None:
        """Take note of a sheet that was made; its files stand on the disk by now."""
        self.sheets[name] = KeptSheet(
            [self._number(note) for note in notes], _files(self._root, files)
        )

    def keep(self) -> None:
        """Write down the sheets; a full disk or a read-only folder is no error."""
        if not caching():
            return
        text = json.dumps(
            {
                "program": _program(),
                "notes": list(self._numbers),
                "digests": self._digests,
                "sheets": [
                    [name, sheet.notes, [[file, *stamp] for file, stamp in sheet.files.items()]]
                    for name, sheet in self.sheets.items()
                ],
            },
            separators=(",", ":"),
        )
        with suppress(OSError):
            fresh = self._root / f"{_NAME}.new"
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._root / _NAME)

    def _number(self, note: Note) -> int:
        number = self._numbers.setdefault(note, len(self._digests))
        if number == len(self._digests):
            self._digests.append(self._digest(note))
        return number


def _files(root: Path, files: Iterable[str]) -> Files:
    """Return the files as they stand; one that is not there is left out."""
    found = {}
    for file in files:
        with suppress(OSError):
            state = os.lstat(f"{root}/docs/{file}")
            found[file] = (state.st_mtime_ns, state.st_size)
    return found


def _key(key: object) -> object:
    """Return a mapping's key as it was before JSON made its tuple a list."""
    return tuple(key) if isinstance(key, list) else key


@cache
def _program() -> str:
    """Return what tells this program, and what it makes pages with, from any other."""
    digest = sha256(fingerprint())
    for file in sorted(Path(dateline.pages.__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    digest.update(" ".join(version(name) for name in _LIBRARIES).encode())
    return digest.hexdigest()
