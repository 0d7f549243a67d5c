"""What the last check found is told again only of the same files by the same program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dateline.loading import kept
from dateline.loading.kept import keep, recall
from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dateline.problems import Problem

    Write = Callable[[dict[str, str]], Path]

WRONG = {"topics/traffic.yml": "nam: Traffic\n", "articles/gazette.yml": "url: example.org/news\n"}


def checked(root: Path) -> list[Problem]:
    sources = read_sources(root)
    problems = load_sources(root, sources).problems
    keep(root, sources, problems)
    return problems


def place(root: Path) -> Path:
    return root / ".cache/checked.json"


def test_what_was_found_is_recalled(golden: Path) -> None:
    problems = checked(golden)
    assert recall(golden, read_sources(golden)) == problems


def test_nothing_is_recalled_before_the_first_check(ferry: Write) -> None:
    root = ferry(WRONG)
    assert recall(root, read_sources(root)) is None


def test_nothing_is_recalled_of_other_records(ferry: Write) -> None:
    assert checked(ferry(WRONG))
    root = ferry({})
    assert recall(root, read_sources(root)) is None


@pytest.mark.parametrize("name", ["topics/weather.yml", "notes.txt", "2024/2024-05-01.yaml"])
def test_a_new_file_is_noticed(ferry: Write, name: str) -> None:
    root = ferry({})
    checked(root)
    (root / "events" / name).write_text("name: Weather\n", encoding="utf-8")
    assert recall(root, read_sources(root)) is None


def test_a_file_that_is_gone_is_noticed(ferry: Write) -> None:
    root = ferry({})
    checked(root)
    (root / "events/topics/traffic.yml").unlink()
    assert recall(root, read_sources(root)) is None


def test_two_files_that_exchange_their_texts_are_noticed(ferry: Write) -> None:
    root = ferry({"topics/fog.yml": "name: Fog\n", "topics/ice.yml": "name: Ice\n"})
    checked(root)
    ferry({"topics/fog.yml": "name: Ice\n", "topics/ice.yml": "name: Fog\n"})
    assert recall(root, read_sources(root)) is None


def test_another_program_recalls_nothing(ferry: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = ferry(WRONG)
    checked(root)
    monkeypatch.setattr(kept, "fingerprint", lambda: b"another program")
    assert recall(root, read_sources(root)) is None


def test_in_ci_nothing_is_recalled(ferry: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = ferry(WRONG)
    checked(root)
    monkeypatch.setenv("CI", "true")
    assert recall(root, read_sources(root)) is None


def test_in_ci_nothing_is_kept(ferry: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = ferry(WRONG)
    monkeypatch.setenv("CI", "true")
    checked(root)
    assert not place(root).exists()


@pytest.mark.parametrize(
    "garbage",
    [b"", b"garbage", b"null", b"[]", b"{}", b'{"key": 1}', b"\xff\xfe", b'{"key": "KEY"}'],
)
def test_garbage_is_not_recalled(ferry: Write, garbage: bytes) -> None:
    root = ferry(WRONG)
    checked(root)
    key = json.loads(place(root).read_bytes())["key"]
    place(root).write_bytes(garbage.replace(b"KEY", key.encode()))
    assert recall(root, read_sources(root)) is None


@pytest.mark.parametrize(
    "problems",
    [
        7,
        "text",
        [7],
        ["text"],
        [[]],
        [["events/a.yml", 1, 1]],
        [["events/a.yml", "1", 1, "date-invalid", "?", "", 1]],
        [["events/a.yml", 1, None, "date-invalid", "?", "", 1]],
        [["events/a.yml", 1, 1, "date-invalid", ["?"], "", 1]],
        [["events/a.yml", 1, 1, "date-invalid", "?", "", 1, "more"]],
    ],
)
def test_what_are_no_problems_is_not_recalled(ferry: Write, problems: object) -> None:
    root = ferry(WRONG)
    checked(root)
    held = json.loads(place(root).read_bytes()) | {"problems": problems}
    place(root).write_text(json.dumps(held), encoding="utf-8")
    assert recall(root, read_sources(root)) is None


def test_a_cache_of_endless_brackets_is_not_recalled(ferry: Write) -> None:
    root = ferry(WRONG)
    checked(root)
    place(root).write_bytes(b"[" * 100_000)
    assert recall(root, read_sources(root)) is None


def test_a_folder_in_the_place_of_the_cache_is_no_error(ferry: Write) -> None:
    root = ferry(WRONG)
    place(root).mkdir(parents=True)
    checked(root)
    assert recall(root, read_sources(root)) is None
