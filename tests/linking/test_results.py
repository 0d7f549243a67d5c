"""What is kept of a run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dateline.linking.archived import Copy
from dateline.linking.results import PATH, Results, read_results, write_results
from dateline.linking.verdicts import Verdict

if TYPE_CHECKING:
    from pathlib import Path

KEPT = Results(
    {"https://elm.example/": Verdict("dead", 404, "there is no such page")},
    {"https://elm.example/": "2026-11-23"},
    {"https://elm.example/": Copy("https://oak.example/", "2020-08-17")},
    {"https://elm.example/2"},
    {"https://elm.example/3"},
)


def test_results_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_results(tmp_path, KEPT)
    assert read_results(tmp_path) == KEPT


def test_git_does_not_see_them(tmp_path: Path) -> None:
    write_results(tmp_path, KEPT)
    assert (tmp_path / ".cache/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"version": 2, "pending": [], "unsought": [], "addresses": {}}',
        '{"version": 1, "pending": 7, "unsought": [], "addresses": {}}',
        '{"version": 1, "pending": [], "unsought": [], "addresses": []}',
        '{"version": 1, "pending": [], "unsought": [], "addresses": {"a": {"state": "odd"}}}',
        '{"version": 1, "pending": [], "unsought": [], "addresses": {"a": 7}}',
    ],
)
def test_a_file_that_is_none_of_ours_counts_as_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / PATH).write_text(text, encoding="utf-8")
    assert read_results(tmp_path) == Results()


def test_a_file_that_was_cut_counts_as_nothing(tmp_path: Path) -> None:
    write_results(tmp_path, KEPT)
    text = (tmp_path / PATH).read_text(encoding="utf-8")
    for end in range(len(json.dumps(json.loads(text)))):
        (tmp_path / PATH).write_text(text[:end], encoding="utf-8")
        assert read_results(tmp_path) == Results()


@pytest.mark.parametrize(
    ("pending", "unsought", "archive", "asked"),
    [
        ([], [], False, ["a", "b", "new"]),
        (["b"], [], False, ["b", "new"]),
        (["elsewhere"], [], False, ["a", "b", "new"]),
        ([], ["a"], False, ["a", "b", "new"]),
        ([], ["a"], True, ["new"]),
    ],
)
def test_a_run_that_was_stopped_goes_on_and_a_finished_one_begins_anew(
    pending: list[str], unsought: list[str], archive: bool, asked: list[str]
) -> None:
    done = {"a": Verdict("here"), "b": Verdict("here")}
    results = Results(done, pending=set(pending), unsought=set(unsought))
    assert results.still_to_ask(["a", "b", "new"], archive=archive) == asked
