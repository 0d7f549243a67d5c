"""`dateline new` at a terminal: what exists is offered, and an answer can be mended."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

import pexpect  # type: ignore[import-untyped]  # it comes without types
import pyte

FILES = {
    "timeline.yml": "format: 1\ntitle: Test\n",
    "places/port-elms.yml": "name: Port Elms\nnames: {ru: Порт-Элмс}\nkind: city\nlat: 1\nlon: 1\n",
    "articles/gazette.yml": "url: https://gazette.example/ferry\ntitle: The ferry stops\n",
}


class Screen:
    """A terminal of 80 by 24, and what is on it."""

    def __init__(self, root: Path) -> None:
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "dateline", "new"],
            cwd=str(root),
            dimensions=(24, 80),
            env={**os.environ, "TERM": "xterm-256color", "SOURCE_DATE_EPOCH": "1795478400"},
            timeout=60,
        )

    def shows(self, text: str) -> bool:
        """Return whether a text comes to stand on the screen."""
        for _ in range(600):
            if text in "\n".join(self.screen.display):
                return True
            try:
                data = self.child.read_nonblocking(65536, timeout=0.1)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return text in "\n".join(self.screen.display)
            if b"\x1b[6n" in data:  # it asks where the cursor is
                row, column = self.screen.cursor.y + 1, self.screen.cursor.x + 1
                self.child.send(f"\x1b[{row};{column}R")
            self.stream.feed(data)
        return False

    def types(self, text: str) -> None:
        """Type."""
        self.child.send(text)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        file = tmp_path / "events" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def terminal(root: Path) -> Iterator[Screen]:
    screen = Screen(root)
    yield screen
    screen.child.close(force=True)


def test_an_event_is_written_with_what_was_offered(root: Path, terminal: Screen) -> None:
    assert terminal.shows("What is new?")
    terminal.types("event\r")
    assert terminal.shows("What happened?")
    terminal.types("The ferry sails\r")
    assert terminal.shows("When?")
    terminal.types("2024-02-30\r")
    assert terminal.shows("2024-02 has 29 days")
    terminal.types("\x7f\x7f28\r")  # the answer stands there, to be mended
    assert terminal.shows("Source")
    terminal.types("ferry")
    assert terminal.shows("https://gazette.example/ferry")
    terminal.types("\t\r")
    assert terminal.shows("Another source")
    terminal.types("\r")
    assert terminal.shows("Places")
    terminal.types("порт")
    assert terminal.shows("port-elms")
    terminal.types("\t\r")
    for words in ("Topics", "Threads", "Summary"):
        assert terminal.shows(words)
        terminal.types("\r")
    assert terminal.shows("is written")
    text = (root / "events/2024/2024-02-28-the-ferry-sails.yml").read_text("utf-8")
    assert "places: [port-elms]\n" in text
    assert "  - article: gazette\n" in text


def test_what_was_answered_is_kept_when_it_is_broken_off(root: Path, terminal: Screen) -> None:
    assert terminal.shows("What is new?")
    terminal.types("topic\r")
    assert terminal.shows("Name")
    terminal.types("Ferries\r")
    assert terminal.shows("Description")
    terminal.types("\x03")
    assert terminal.shows("is kept in drafts/ferries.yml")
    assert "name: Ferries\n" in (root / "drafts/ferries.yml").read_text("utf-8")
