"""The journal of a review, and what is mended from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dateline.problems import Problem
from dateline.reviewing.draft import Change, Step
from dateline.reviewing.journal import journal_text, read_journal
from dateline.reviewing.reading import keep_place, read_review
from tests.reviewing.drafted import Session, make_project, put, tree

if TYPE_CHECKING:
    from pathlib import Path

CLOSES = "2024-05-03-council-closes-bridge"
STEP = Step(
    3,
    "wire",
    "x.yml",
    "accept",
    (Change("events/2024/x.yml", None, "мост\r\n"),),
    "x",
    ("events/2024",),
)


def test_steps_come_back_from_their_text() -> None:
    steps = [STEP, STEP._replace(number=4, what="reject", changes=(), done=False)]
    assert read_journal(journal_text(steps), "wire") == steps


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 2, "steps": []}', '{"version": 1, "steps": [{}]}', "[" * 100_000],
)
def test_what_is_no_journal_is_told_and_its_drafts_are_left_alone(
    text: str, tmp_path: Path
) -> None:
    make_project(tmp_path)
    put(tmp_path / "drafts/wire/review.json", text)
    found = read_review(tmp_path, tmp_path / "drafts")
    assert isinstance(found.problems[0], Problem)
    assert found.problems[0].file == "wire/review.json"
    assert {one.folder for one in found.state.drafts} == {"leaflet"}


@pytest.mark.parametrize("path", ["../away.yml", "events/../../away.yml", "/etc/away", "docs/x.md"])
def test_a_journal_reaches_nothing_but_records_and_drafts(path: str, tmp_path: Path) -> None:
    make_project(tmp_path)
    step = STEP._replace(changes=(Change(path, None, "x"),))
    put(tmp_path / "drafts/wire/review.json", journal_text([step]))
    found = read_review(tmp_path, tmp_path / "drafts")
    assert "no review writes" in found.problems[0].message


@pytest.mark.parametrize("written", [0, 1, 2])
def test_an_interrupted_step_is_taken_back(written: int, tmp_path: Path) -> None:
    make_project(tmp_path)
    before = tree(tmp_path)
    session = Session(tmp_path)
    session.at(CLOSES).say("accept")
    journal = tmp_path / "drafts/wire/review.json"
    value = json.loads(journal.read_text("utf-8"))
    value["steps"][0]["done"] = False
    put(journal, json.dumps(value))
    for change in value["steps"][0]["changes"][written:]:
        (tmp_path / change["path"]).unlink()
    found = read_review(tmp_path, tmp_path / "drafts")
    assert found.notes == ["wire: an interrupted step was taken back; please do it again."]
    assert tree(tmp_path) == before
    assert read_review(tmp_path, tmp_path / "drafts").notes == []


def test_an_interrupted_step_stays_where_an_editor_has_changed_its_file(tmp_path: Path) -> None:
    make_project(tmp_path)
    Session(tmp_path).at(CLOSES).say("accept")
    journal = tmp_path / "drafts/wire/review.json"
    put(journal, journal.read_text("utf-8").replace('"done": true', '"done": false'))
    put(tmp_path / f"events/2024/{CLOSES}.yml", "title: mine\n")
    found = read_review(tmp_path, tmp_path / "drafts")
    assert "changed since" in found.notes[0]
    assert (tmp_path / f"events/2024/{CLOSES}.yml").read_text("utf-8") == "title: mine\n"
    assert len(found.state.steps) == 1


def test_the_walk_goes_on_where_it_was(tmp_path: Path) -> None:
    make_project(tmp_path)
    session = Session(tmp_path).at(CLOSES, "places[0]")
    keep_place(tmp_path, session.state)
    again = Session(tmp_path)
    assert again.state.draft.id == CLOSES
    assert again.state.rows[again.state.row].path == "places[0]"


def test_one_articles_folder_can_be_reviewed_alone(tmp_path: Path) -> None:
    make_project(tmp_path)
    session = Session(tmp_path, "drafts/leaflet")
    assert {one.folder for one in session.state.drafts} == {"leaflet"}
