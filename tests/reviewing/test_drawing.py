"""The screen, drawn without a terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dateline.proposing.evidence import Like, Review
from dateline.reviewing.drawing import HELP, draw
from dateline.reviewing.requests import Known
from dateline.reviewing.state import Browsing, Choosing, Telling
from dateline.reviewing.visible import width
from tests.reviewing.drafted import Session, make_project

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.reviewing.requests import Command
    from dateline.reviewing.state import State

CLOSES = "2024-05-03-council-closes-bridge"
SIZES = [(80, 24), (120, 40), (40, 24), (40, 12), (20, 8), (5, 3), (1, 1)]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    make_project(tmp_path)
    return Session(tmp_path)


def shown(state: State, columns: int, rows: int) -> list[str]:
    return ["".join(text for _, text in line) for line in draw(state, columns, rows)]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
@pytest.mark.parametrize("keys", [("cancel",), ("help",), ("merge",), ("edit",), ("accept",)])
def test_every_screen_fits_its_terminal(
    session: Session, keys: tuple[Command, ...], columns: int, rows: int
) -> None:
    session.at(CLOSES, "date").say(*keys)
    lines = shown(session.state, columns, rows)
    assert len(lines) <= rows
    if columns >= 40:
        assert max(map(width, lines)) <= columns


def test_the_evidence_and_its_sentence_are_marked(session: Session) -> None:
    session.at(CLOSES, "date")
    lines = draw(session.state, 80, 24)
    marked = "".join(text for line in lines for style, text in line if style == "class:evidence")
    around = "".join(text for line in lines for style, text in line if style == "class:sentence")
    assert marked == "on Friday"
    assert (
        " ".join(around.split())
        == "The council of Port Elms closed the old bridge , the mayor said."
    )
    assert any(text.startswith("> ") for text in shown(session.state, 80, 24))


@pytest.mark.parametrize("columns", [80, 40])
def test_doubts_stand_under_their_field_with_candidates_by_number(
    session: Session, columns: int
) -> None:
    session.at(CLOSES, "date")
    text = " ".join(" ".join(shown(session.state, columns, 30)).replace("│", " ").split())
    assert "date (likely): 2024-05-03" in text
    assert "1 2024-05-03" in text
    assert "2 2024-04-26" in text


def test_an_event_that_may_be_the_same_is_told(session: Session) -> None:
    session.at(CLOSES)
    assert "≈ 2024-05-03 The old bridge" in "\n".join(shown(session.state, 80, 24))


def test_a_field_below_the_screen_comes_into_it(session: Session) -> None:
    session.at(CLOSES, "sources[0].quotes[0].text")
    assert any(">" in line and "quotes[0].text" in line for line in shown(session.state, 40, 14))


def test_nothing_of_the_article_acts_on_the_terminal(session: Session) -> None:
    session.at("2024-05-04-people-gather")
    text = "".join(shown(session.state, 80, 24))
    assert "␛[31mred" in text
    assert "<U+202E>backwards" in text
    assert text.isprintable()


def test_help_names_every_key(session: Session) -> None:
    session.say("help")
    text = "\n".join(shown(session.state, 100, 60))
    for key, _ in HELP:
        assert key in text


def test_nothing_of_the_side_file_or_of_the_records_acts_on_the_terminal(session: Session) -> None:
    session.at(CLOSES, "date")
    draft = session.state.draft
    like = Like("x\x1bx", "a \u202e title", "2024\x9b", 90, "\x07")
    doubt = Review("date", "why \u2066", ("\x1b[2J",))
    evidence = replace(draft.evidence, like=(like,), needs_review=(doubt,))
    drafts = tuple(
        one._replace(evidence=evidence, folder="wire") if one is draft else one
        for one in session.state.drafts
    )
    state = replace(session.state, drafts=drafts, message="\x1b]0;title\x07")
    event = Known("x\x1b", "bad \u202e", "\x9b2024", "events/x\x1b.yml")
    for mode in (Browsing(), Choosing({"x": event}, ("x",)), Telling("\x1b", ("\u202e",))):
        assert "".join(shown(replace(state, mode=mode), 80, 40)).isprintable()


def test_of_many_events_only_those_on_the_screen_are_drawn(session: Session) -> None:
    events = {str(n): Known(str(n), f"Event {n}", "2024", "x") for n in range(5000)}
    state = replace(session.at(CLOSES).state, mode=Choosing(events, (), selected=4000))
    text = "\n".join(shown(state, 80, 24))
    assert "> 2024 Event 4000" in text
    assert "Event 4100" not in text
