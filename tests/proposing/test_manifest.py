"""What was drafted before is read back, and a manifest that was touched is not believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.problems import Problem
from dateline.proposing.manifest import (
    NAME,
    Drafted,
    folder_of,
    hash_of,
    manifest_text,
    read_manifest,
)

if TYPE_CHECKING:
    from pathlib import Path

_MANIFEST = {
    "gazette-ferry": Drafted("https://a.example/1", hash_of("a"), "2024-05-08", {"a.yml": "12"}),
    "post-mill": Drafted("", hash_of("b"), "2024-05-08", {"article.evidence.json": "34"}),
}


def test_a_manifest_is_read_back(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == {}
    (tmp_path / NAME).write_text(manifest_text(_MANIFEST), encoding="utf-8")
    assert read_manifest(tmp_path) == _MANIFEST


@pytest.mark.parametrize(
    ("url", "text", "folder"),
    [
        ("https://a.example/1", "other", "gazette-ferry"),
        ("", "b", "post-mill"),
        ("https://b.example/", "b", "post-mill"),
        ("", "other", ""),
    ],
)
def test_an_article_is_known_by_address_or_by_text(url: str, text: str, folder: str) -> None:
    assert folder_of(_MANIFEST, url, hash_of(text)) == folder


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{", "["),
        ('"version": 1', '"version": 2'),
        ("gazette-ferry", "../gazette"),
        ("a.yml", "../../a.yml"),
        ('"url"', '"address"'),
    ],
)
def test_a_manifest_that_was_touched_is_a_problem(tmp_path: Path, old: str, new: str) -> None:
    text = manifest_text(_MANIFEST)
    assert old in text
    (tmp_path / NAME).write_text(text.replace(old, new, 1), encoding="utf-8")
    problem = read_manifest(tmp_path)
    assert isinstance(problem, Problem)
    assert problem.code == "draft-unreadable"
