"""The walk through drafts in a real terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.reviewing.drafted import CLOSED, make_project, put, tree
from tests.reviewing.screen import DOWN, ENTER, ESCAPE, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COUNCIL = "2024-05-03-council-closes-bridge"
PEOPLE = "2024-05-04-people-gather"
CLOSES = f"events/2024/{COUNCIL}.yml"
GATHER = f"events/2024/{PEOPLE}.yml"
THERE = "events/2024/2024-05-03-old-bridge-closed.yml"


class Walks:
    """Opens terminals on one project, and closes them after the test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._open: list[Terminal] = []

    def start(self, columns: int = 80, rows: int = 24, **extra: str) -> Terminal:
        """Open a terminal, and wait for its first screen."""
        self._open.append(Terminal(self.root, columns, rows, **extra))
        self._open[-1].until("quit")
        return self._open[-1]

    def end(self) -> None:
        """Close them all."""
        for one in self._open:
            one.close()


@pytest.fixture
def walks(tmp_path: Path) -> Iterator[Walks]:
    make_project(tmp_path)
    opened = Walks(tmp_path)
    yield opened
    opened.end()


def test_a_walk_accepts_edits_merges_rejects_and_takes_back(walks: Walks) -> None:
    before = tree(walks.root)
    terminal = walks.start()
    terminal.press("n").until("2024-06-01-ferry-stops")
    terminal.press("r").until("Rejected (2024-06-01-ferry-stops).")
    terminal.until("council-closes-bridge")
    terminal.press(DOWN).until(">!title")
    terminal.press(ENTER).until("Enter take")
    terminal.press("\x15", "Council shuts bridge", ENTER).until("title (edited): Council shuts")
    terminal.press("m").until("Search:")
    terminal.press("old bridge", ENTER).until("Tell readers")
    terminal.press(ENTER).until("Merged into 2024-05-03-old-bridge-closed")
    assert 'text: "Another source: Elms Wire' in (walks.root / THERE).read_text("utf-8")
    terminal.press("a").until("All drafts are decided.")
    assert (walks.root / GATHER).is_file()
    for _ in range(4):
        terminal.press("u").until("Taken back")
        terminal.press("?").until("Ctrl-C")
        terminal.press("x").until("Ctrl-C", gone=True)
    terminal.press("u").until("There is nothing to take back.")
    assert tree(walks.root) == before
    terminal.press("q")
    assert terminal.end() == 0
    assert "0 of 3 drafts are decided, 3 wait." in terminal.sent


def test_errors_are_shown_and_nothing_is_written(walks: Walks) -> None:
    put(
        walks.root / "drafts/wire/2024-05-03-council-closes-bridge.yml",
        CLOSED.replace("port-elms", "port-helms"),
    )
    before = tree(walks.root)
    terminal = walks.start()
    terminal.press("n", "n", "n").until("council-closes")
    terminal.press("a").until("Nothing was written")
    terminal.until("port-helms")
    terminal.press("x").until("accept")
    assert tree(walks.root) == before


def test_a_killed_walk_goes_on_where_it_was(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", "n", "n").until("4/5")
    terminal.press("a").until("5/5")
    terminal.press(DOWN, DOWN).until("> date (sure)")
    terminal.kill()
    terminal = walks.start()
    text = terminal.until("> date (sure)")
    assert "5/5" in text
    assert (walks.root / CLOSES).is_file()
    terminal.press("u").until("4/5")
    assert not (walks.root / CLOSES).exists()


def test_two_walks_at_a_time_are_refused(walks: Walks) -> None:
    walks.start()
    second = Terminal(walks.root)
    assert second.end() == 1
    assert "another review of this project is going on" in second.sent


@pytest.mark.parametrize("key", ["q", "\x03"])
def test_quitting_keeps_everything(walks: Walks, key: str) -> None:
    terminal = walks.start()
    terminal.press("n", "r").until("Rejected (")
    terminal.press(key)
    assert terminal.end() == 0
    assert (walks.root / "drafts/leaflet/review.json").is_file()
    assert "\x1b[?1049l" in terminal.sent, "the screen of before is given back"


def test_ctrl_c_leaves_a_line_that_is_typed(walks: Walks) -> None:
    before = tree(walks.root)
    terminal = walks.start()
    terminal.press("n", DOWN, ENTER).until("Enter take")
    terminal.press("half a title", "\x03")
    assert terminal.end() == 0
    assert tree(walks.root) == before


def test_escape_leaves_a_line_that_is_typed(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", DOWN, ENTER).until("Enter take")
    terminal.press("half a title")
    terminal.press(ESCAPE).until("Nothing was changed.")


def test_a_candidate_is_taken_by_its_number(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", "n", "n", DOWN, DOWN).until("2 2024-04-26")
    assert terminal.marked().startswith("on Friday")
    terminal.press("2").until("date (edited): 2024-04-26")


def test_the_editors_own_program_is_given_the_draft(walks: Walks) -> None:
    program = walks.root.parent / "ed.py"
    put(program, "import sys; open(sys.argv[1], 'a').write('note: for us\\n')\n")
    terminal = walks.start(EDITOR=f"{sys.executable} {program}")
    terminal.press("n", "E").until("note (edited): for us")
    terminal.press("u").until("note", gone=True)


def test_a_program_that_cannot_be_started_is_told(walks: Walks) -> None:
    terminal = walks.start(EDITOR="no-such-program-here")
    terminal.press("n", "E").until("'no-such-program-here' cannot be started")


def test_a_narrow_terminal_shows_the_article_above(walks: Walks) -> None:
    terminal = walks.start(columns=40)
    text = terminal.press("n", "n", "n", DOWN, DOWN).until("date (likely)")
    assert "on Friday" in text
    assert text.index("on Friday") < text.index("date (likely)")


def test_a_window_may_change_its_size(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", "n", "n", DOWN, DOWN).until("2 2024-04-26")
    assert "│" in terminal.text
    terminal.resize(40, 30)
    terminal.when(lambda text: "│" not in text and "on Friday" in text and "quit" in text)
    terminal.resize(100, 20)
    terminal.when(lambda text: "│" in text and "on Friday" in text and "quit" in text)


def test_no_colours_are_sent_where_they_are_not_wanted(walks: Walks) -> None:
    terminal = walks.start(NO_COLOR="1")
    terminal.press("n", "n", "n", DOWN, DOWN).until("2 2024-04-26")
    assert terminal.marked().startswith("on Friday"), "the evidence is marked all the same"
    assert not re.search(
        r"\x1b\[[0-9;]*(?<![0-9])(3[0-7]|4[0-7]|9[0-7]|[34]8;)[0-9;]*m", terminal.sent
    )


def test_text_of_an_article_is_shown_and_never_acts(walks: Walks) -> None:
    terminal = walks.start()
    text = terminal.press("n", "n").until("橋")
    assert "Мост закрыт" in text
    terminal.until("␛[31mred")
    assert "\x1b[31mred" not in terminal.sent
    assert "\u202e" not in terminal.sent


def test_what_is_pasted_never_acts_either(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", DOWN, ENTER).until("Enter take")
    terminal.press("\x15", "a\u202eb")
    terminal.until("a\ufffdb")
    terminal.press(ENTER).until("RIGHT-TO-LEFT OVERRIDE")
    assert "\u202e" not in terminal.sent


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "review", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_drafts_are_listed_with_their_state(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", "r").until("Rejected (")
    terminal.press("q").end()
    done = run(walks.root, "--list")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "leaflet: 1 drafted, 0 waiting",
        "  2024-06-01-ferry-stops: rejected · 2024-06-01 Ferry stops",
        "wire: 2 drafted, 2 waiting",
        f"  {COUNCIL}: waits · 2024-05-03 Council closes the old bridge (2 to look at)",
        f"  {PEOPLE}: waits · 2024-05-04 People gather at the harbour (2 to look at)",
    ]
    assert done.stderr == "1 of 3 drafts are decided, 2 wait.\n"


def test_without_a_terminal_the_drafts_are_listed_and_nothing_else(walks: Walks) -> None:
    before = tree(walks.root)
    done = run(walks.root)
    assert done.returncode == 1
    assert "a terminal is needed" in done.stderr
    assert "council-closes-bridge: waits" in done.stdout
    assert tree(walks.root) == before


def test_without_drafts_it_is_said_how_to_make_some(tmp_path: Path) -> None:
    put(tmp_path / "events/timeline.yml", "format: 1\ntitle: x\n")
    done = run(tmp_path, "--list")
    assert (done.returncode, done.stderr) == (
        0,
        "There is no draft of an event. `dateline draft ARTICLE` makes some.\n",
    )


@pytest.mark.parametrize("folder", ["../elsewhere", "no-such-folder"])
def test_a_wrong_folder_is_wrong_use(tmp_path: Path, folder: str) -> None:
    assert run(tmp_path, folder).returncode == 2


def test_a_walk_whose_terminal_is_lost_goes_on_where_it_was(walks: Walks) -> None:
    terminal = walks.start()
    terminal.press("n", "n", "n").until("4/5")
    terminal.press("r").until("5/5")
    terminal.press(DOWN).until("> title")
    terminal.close()
    text = walks.start().until("> title")
    assert "5/5" in text
    assert "1 of 3 decided" in text
