"""The record files of a project as they stand on the disk at one moment."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from dateline.problems import Problem
from dateline.reading.files import SourceFile, read_file, source_file, walk

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path


class Sources(NamedTuple):
    """Which files there are, what each holds, and what was wrong with the files themselves.

    `contents` are bytes by path, or the problem that kept a file from being read.
    """

    files: list[SourceFile]
    contents: dict[str, bytes | Problem]
    problems: list[Problem]

    def changed(self, texts: Mapping[str, str], removed: Collection[str] = ()) -> Sources:
        """Return the files as they would be with other texts, by path, and without some."""
        files = {file.path: file for file in self.files if file.path not in removed}
        files |= {path: source_file(path) for path in texts if path not in files}
        contents = {path: self.contents.get(path, b"") for path in files}
        contents |= {path: text.encode() for path, text in texts.items()}
        ordered = sorted(files.values(), key=lambda file: file.path)
        return Sources(ordered, contents, self.problems)

    def digest(self) -> bytes:
        """Return a hash of all that a check looks at."""
        parts = hashlib.sha256()
        for path, content in self.contents.items():
            held = repr(content).encode() if isinstance(content, Problem) else content
            parts.update(b"%d %s %d " % (len(path), path.encode(), len(held)))
            parts.update(held)
        parts.update(repr(self.problems).encode())
        return parts.digest()


def read_sources(root: Path) -> Sources:
    """Read every record file of the project once."""
    files, problems = walk(root)
    return Sources(files, {file.path: read_file(root, file.path) for file in files}, problems)
