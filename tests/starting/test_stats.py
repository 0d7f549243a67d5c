"""`dateline stats`: counts that somebody can plan by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from dateline import cli
from tests.starting.projects import SETTINGS, write

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "timeline.yml": SETTINGS,
    "articles/gazette.yml": "url: https://gazette.example/1\ntitle: A\nlanguage: be\n",
    "2024/one.yml": (
        "title: One\ndate: 2024-05-01\nstatus: confirmed\nadded: 2026-11-01\n"
        "sources:\n  - article: gazette\n    locator: paragraph 3\n"
    ),
    "2024/two.yml": (
        "title: Another thing\ndate: 2024\nadded: 2026-11-01\n"
        "sources:\n  - article: gazette\n  - {url: 'https://b.example/2', language: en}\n"
    ),
    "2023/three.yml": (
        "title: Long before that\ndate: 2023-12-31\nadded: 2026-11-01\n"
        "sources:\n  - url: https://c.example/3\n    quotes: [{text: It was}]\n"
    ),
    "2023/gone.yml": (
        "title: Removed\ndate: 2023-11-02\nremoved: {date: 2024-01-01, reason: asked for}\n"
    ),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "events", FILES)
    return tmp_path


def stats(*words: str) -> Result:
    return CliRunner().invoke(cli.main, ["stats", *words], catch_exceptions=False)


@pytest.mark.usefixtures("root")
def test_everything_is_counted_but_what_was_removed() -> None:
    assert json.loads(stats("--format", "json").stdout) == {
        "events": 3,
        "articles": 3,
        "sources": 4,
        "years": {"2023": 1, "2024": 2},
        "months": {"2023-12": 1, "2024-00": 1, "2024-05": 1},
        "statuses": {"reported": 2, "confirmed": 1},
        "languages": {"be": 2, "en": 1, "unknown": 1},
        "without_evidence": ["two"],
    }


@pytest.mark.usefixtures("root")
def test_the_table_names_periods_shares_and_records_without_evidence() -> None:
    shown = stats().stdout
    assert "3 events, 3 articles, 4 sources\n" in shown
    assert "  2024, month not known  1   33 %\n  2024-05                1   33 %\n" in shown
    assert "  reported   2   67 %\n" in shown
    assert shown.endswith("Without evidence: 1\n  two\n")


def test_a_long_list_is_cut_in_the_table_and_whole_in_json(root: Path) -> None:
    for number in range(30):
        text = FILES["2024/two.yml"].replace("date: 2024", f"date: {1900 + number}")
        (root / f"events/2024/n{number:02}.yml").write_text(text, encoding="utf-8")
    assert "  … and 11 more; `--format json` lists all\n" in stats().stdout
    assert len(json.loads(stats("--format", "json").stdout)["without_evidence"]) == 31


def test_records_with_errors_are_not_counted(root: Path) -> None:
    (root / "events/2024/one.yml").write_text("title: x\n", encoding="utf-8")
    done = stats()
    assert done.exit_code == 1
    assert "key-missing" in done.stdout
    assert "3 events" not in done.output


def test_an_empty_timeline_has_counts_of_nothing(root: Path) -> None:
    for file in root.glob("events/*/*.yml"):
        file.unlink()
    assert "0 events, 0 articles, 0 sources" in stats().stdout
