"""The draft folder as others read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.drafting.assembling.evidence import Evidence, Span
from dateline.proposing.evidence import to_json
from dateline.proposing.folder import folders_in, read_folder

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "The ferry stopped. The mill burned.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "drafts" / "gazette-ferry"
    path.mkdir(parents=True)
    (path / "article.txt").write_text(_TEXT, encoding="utf-8")
    for name, start in (("article", None), ("a-mill", 19), ("b-ferry", 0)):
        sentence = None if start is None else Span(start, start + 16)
        evidence = to_json(Evidence(f"{name}.yml", sentence))
        (path / f"{name}.yml").write_text(f"title: {name}\n", encoding="utf-8")
        (path / f"{name}.evidence.json").write_text(evidence, encoding="utf-8")
    return path


def test_events_come_in_the_order_of_the_text(folder: Path) -> None:
    read = read_folder(folder)
    assert [one.id for one in read.events] == ["b-ferry", "a-mill"]
    assert read.article is not None
    assert (read.article.id, read.article.fields) == ("gazette-ferry", {"title": "article"})
    assert (read.id, read.text, read.is_reviewed, read.problems) == (
        "gazette-ferry",
        _TEXT,
        False,
        (),
    )


def test_folders_without_an_article_s_text_are_none(folder: Path) -> None:
    drafts = folder.parent
    (drafts / "empty").mkdir()
    (drafts / "manifest.json").write_text("{}", encoding="utf-8")
    (drafts / "link").symlink_to(folder)
    assert folders_in(drafts) == [folder]
    assert folders_in(drafts / "nowhere") == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a-mill.yml", b"title: [", "yaml-bracket"),
        ("a-mill.yml", b"\xff", "file-encoding"),
        ("a-mill.evidence.json", b"{", "draft-unreadable"),
        ("a-mill.evidence.json", None, "draft-unreadable"),
        ("article.txt", b"\xff", "draft-unreadable"),
        ("article.txt", b"short", "draft-unreadable"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_read(
    folder: Path, name: str, data: bytes | None, code: str
) -> None:
    if data is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(data)
    read = read_folder(folder)
    assert code in {problem.code for problem in read.problems}
    assert all(problem.file.startswith("gazette-ferry/") for problem in read.problems)
    assert len(read.events) == 2


def test_a_folder_with_a_journal_is_under_review(folder: Path) -> None:
    (folder / "review.json").write_text("{}", encoding="utf-8")
    assert read_folder(folder).is_reviewed
