"""Quick sources of one address become one article record, whose old address still leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from dateline.commands.formatting import fmt
from dateline.loading.load import load
from dateline.records.urls import quick_id
from tests.formatting.projects import tree, write

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ONE = """\
title: The bridge opens
date: 2020-06-01
figures:
  - {what: ferries, value: 2, source: u-8bc6b7f3ba}
sources:
  # the first
  - url: https://gazette.example/bridge  # by hand
    title: "Bridge: open"
    published: 2020-06-02
    accessed: 2020-06-03
    quotes: [{text: it is open}]
added: 2020-06-03
"""
TWO = """\
title: The ferry stops
date: 2020-06-01
sources:
  - id: bridge
    url: http://www.gazette.example/bridge/?utm_source=x
    publisher: The Gazette
    accessed: 2020-07-01
    archives: {url: https://archive.example/1}
added: 2020-06-03
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(fmt, arguments)


def quick(text: str) -> str:
    return text.replace("u-8bc6b7f3ba", quick_id("https://gazette.example/bridge"))


def test_what_two_events_rest_on_becomes_an_article(root: Path) -> None:
    write(root, {"2020/a.yml": quick(ONE), "2020/b.yml": TWO})
    result = run("--promote")
    assert result.exit_code == 0, result.output
    article = quick(
        "url: https://gazette.example/bridge\n"
        'title: "Bridge: open"\n'
        "publisher: The Gazette\n"
        "published: 2020-06-02\n"
        "accessed: 2020-07-01\n"
        "archives:\n"
        "  - url: https://archive.example/1\n"
        "former_ids: [u-8bc6b7f3ba]\n"
    )
    files = tree(root)
    assert files["articles/the-gazette-2020-06-02.yml"] == article
    assert files["2020/a.yml"] == (
        "title: The bridge opens\n"
        "date: 2020-06-01\n"
        "figures:\n"
        "  - {what: ferries, value: 2, source: the-gazette-2020-06-02}\n"
        "sources:\n"
        "  # the first\n"
        "  # by hand\n"
        "  - article: the-gazette-2020-06-02\n"
        "    quotes: [{text: it is open}]\n"
        "added: 2020-06-03\n"
    )
    assert "- id: bridge\n    article: the-gazette-2020-06-02\n" in files["2020/b.yml"]
    assert load(root).problems == []
    assert run("--promote", "--check").exit_code == 0


def test_what_one_event_rests_on_is_promoted_by_name_only(root: Path) -> None:
    write(root, {"2020/a.yml": quick(ONE)})
    assert run("--promote").exit_code == 0
    assert list(tree(root)) == ["2020/a.yml", "timeline.yml"]
    assert run("--promote", quick("u-8bc6b7f3ba")).exit_code == 0
    assert "articles/gazette-example-2020-06-02.yml" in tree(root)
    assert run("--promote", "u-0123456789").exit_code == 2


def test_sources_that_disagree_are_told_and_nothing_is_written(root: Path) -> None:
    other = TWO.replace("publisher: The Gazette", "title: Another")
    write(root, {"2020/a.yml": quick(ONE), "2020/b.yml": other})
    before = tree(root)
    result = run("--promote")
    assert result.exit_code == 1
    assert "url-conflict" in result.output
    assert "Nothing was changed." in result.output
    assert tree(root) == before


def test_an_article_keeps_its_id_to_itself(root: Path) -> None:
    there = "url: https://gazette.example/other\n"
    files = {"2020/a.yml": quick(ONE), "2020/b.yml": TWO}
    files["2020/c.yml"] = (
        "title: c\ndate: 2020-06-01\nsources:\n  - article: the-gazette-2020-06-02\n"
        "added: 2020-06-03\n"
    )
    write(root, {**files, "articles/the-gazette-2020-06-02.yml": there})
    assert run("--promote").exit_code == 0
    assert "articles/the-gazette-2020-06-02-2.yml" in tree(root)
    assert tree(root)["articles/the-gazette-2020-06-02.yml"] == there
