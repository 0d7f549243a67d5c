"""The lines of files that problems point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.problems import Problem
from dateline.reading.files import read_file

if TYPE_CHECKING:
    from pathlib import Path


class Lines:
    """Reads each file once, however many problems it has; the last one only is kept."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file = ""
        self._lines: list[str] = []

    def line(self, file: str, number: int) -> str | None:
        """Return a line, counted from 1, or None where the file has none or cannot be read."""
        if file != self._file:
            data = read_file(self._root, file)
            text = "" if isinstance(data, Problem) else data.decode("utf-8-sig", "replace")
            # Not `splitlines`: problems count line feeds only.
            self._file, self._lines = file, text.replace("\r\n", "\n").split("\n")
        return self._lines[number - 1] if 0 < number <= len(self._lines) else None
