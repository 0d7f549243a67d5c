"""A command in a real terminal, and what stands on its screen."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Final

import pexpect  # type: ignore[import-untyped]  # it comes without types
import pyte

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SECONDS: Final = 30

UP: Final = "\x1b[A"
DOWN: Final = "\x1b[B"
ENTER: Final = "\r"
ESCAPE: Final = "\x1b"


class Terminal:
    """A command in a terminal of some size. `sent` is all that it was given to show."""

    def __init__(
        self,
        root: Path,
        columns: int = 80,
        rows: int = 24,
        *,
        command: str = "review",
        **extra: str,
    ) -> None:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in {"NO_COLOR", "VISUAL", "EDITOR", "CI"}
        }
        environment |= {"TERM": "xterm-256color", "SOURCE_DATE_EPOCH": "1795392000", **extra}
        self.sent = ""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "dateline", command],
            cwd=str(root),
            env=environment,
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=_SECONDS,
        )

    def press(self, *keys: str) -> Terminal:
        """Press keys, one after the other."""
        for key in keys:
            self._child.send(key)
        return self

    def until(self, words: str, *, gone: bool = False) -> str:
        """Wait until words stand on the screen, or no longer do, and return the screen."""
        return self.when(lambda text: (words in " ".join(text.split())) is not gone, words)

    def when(self, is_so: Callable[[str], bool], what: str = "") -> str:
        """Wait until the screen is as it should be, and return it."""
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            self._read()
            if is_so(self.text):
                return self.text
        message = f"{what!r} in vain; the screen:\n{self.text}"
        raise AssertionError(message)

    @property
    def text(self) -> str:
        """Return the screen as lines."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def marked(self) -> str:
        """Return the words that are shown in reverse, below the title."""
        return "".join(
            self._screen.buffer[row][column].data
            for row in range(1, self._screen.lines)
            for column in range(self._screen.columns)
            if self._screen.buffer[row][column].reverse
        )

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window does."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def kill(self) -> None:
        """End the program as the system does when there is no time for anything."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()

    def end(self) -> int:
        """Wait for the program's end, and return its exit status."""
        self._child.expect(pexpect.EOF)
        self._take(self._child.before or "")
        self._child.close()
        return int(self._child.exitstatus if self._child.exitstatus is not None else -1)

    def close(self) -> None:
        """Take the terminal away."""
        self._child.close(force=True)

    def _read(self) -> None:
        try:
            self._take(self._child.read_nonblocking(65536, timeout=0.05))
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            return

    def _take(self, text: str) -> None:
        self.sent += text
        self._stream.feed(text)
        if "\x1b[6n" in text:  # it asks where the cursor is
            row, column = self._screen.cursor.y + 1, self._screen.cursor.x + 1
            self._child.send(f"\x1b[{row};{column}R")
