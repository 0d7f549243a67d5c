"""`dateline new` at a terminal: what exists is offered, and an answer can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reviewing.screen import ENTER, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def terminal(root: Path) -> Iterator[Terminal]:
    opened = Terminal(root, command="new")
    yield opened
    opened.close()


def test_an_event_is_written_with_what_was_offered(root: Path, terminal: Terminal) -> None:
    terminal.until("What is new?")
    terminal.press("event", ENTER)
    terminal.until("What happened?")
    terminal.press("The ferry sails", ENTER)
    terminal.until("When?")
    terminal.press("2024-02-30", ENTER)
    terminal.until("2024-02 has 29 days")
    terminal.press("\x7f\x7f28", ENTER)  # the answer stands there, to be mended
    terminal.until("Source")
    terminal.press("ferry")
    terminal.until("https://gazette.example/ferry")
    terminal.press("\t", ENTER)
    terminal.until("Another source")
    terminal.press(ENTER)
    terminal.until("Places")
    terminal.press("порт")
    terminal.until("port-elms")
    terminal.press("\t", ENTER)
    for words in ("Topics", "Threads", "Summary"):
        terminal.until(words)
        terminal.press(ENTER)
    terminal.until("is written")
    text = (root / "events/2024/2024-02-28-the-ferry-sails.yml").read_text("utf-8")
    assert "places: [port-elms]\n" in text
    assert "  - article: gazette\n" in text


def test_what_was_answered_is_kept_when_it_is_broken_off(root: Path, terminal: Terminal) -> None:
    terminal.until("What is new?")
    terminal.press("topic", ENTER)
    terminal.until("Name")
    terminal.press("Ferries", ENTER)
    terminal.until("Description")
    terminal.press("\x03")
    terminal.until("is kept in drafts/ferries.yml")
    assert "name: Ferries\n" in (root / "drafts/ferries.yml").read_text("utf-8")


def test_a_kind_that_there_is_not_is_asked_for_again(terminal: Terminal) -> None:
    terminal.until("What is new?")
    terminal.press("The ferry sails", ENTER)
    terminal.until("'The ferry sails' is none of event")
    terminal.press("\x15", ENTER)  # Ctrl-U; Enter alone is an event
    terminal.until("What happened?")
