from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.pages.page import Page
from dateline.site import write
from dateline.site.write import MANIFEST, write_pages

if TYPE_CHECKING:
    from pathlib import Path


def tree(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): path.read_text()
        for path in docs.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_a_page_that_is_no_longer_made_goes_with_its_folder(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("events/a.md", "a"), Page("index.md", "i")])
    done = write_pages(tmp_path, [Page("index.md", "i")])
    assert done.removed == 1
    assert tree(tmp_path) == {"index.md": "i"}
    assert not (tmp_path / "events").exists()


def test_an_unchanged_page_is_not_written_again(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "a"), Page("b.md", "b")])
    before = (tmp_path / "a.md").stat()
    done = write_pages(tmp_path, [Page("a.md", "a"), Page("b.md", "B")])
    after = (tmp_path / "a.md").stat()
    assert done.changed == 1
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_page_written_by_hand_is_never_touched_and_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("by hand")
    done = write_pages(tmp_path, [Page("a.md", "generated"), Page("b.md", "b")])
    assert tree(tmp_path) == {"a.md": "by hand", "b.md": "b"}
    assert [(p.file, p.code) for p in done.problems] == [("docs/a.md", "page-collision")]
    write_pages(tmp_path, [])
    assert tree(tmp_path) == {"a.md": "by hand"}


def test_a_run_that_was_stopped_leaves_nothing_that_the_next_takes_for_handwork(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = write._write  # noqa: SLF001 - the disk is stopped between two writes

    def stop(path: Path, text: str) -> bool:
        if path.name == "b.md":
            raise KeyboardInterrupt
        return real(path, text)

    monkeypatch.setattr(write, "_write", stop)
    with pytest.raises(KeyboardInterrupt):
        write_pages(tmp_path, [Page("a.md", "a"), Page("b.md", "b")])
    monkeypatch.undo()
    assert write_pages(tmp_path, [Page("b.md", "b")]).problems == []
    assert tree(tmp_path) == {"b.md": "b"}


def test_a_manifest_that_points_outside_removes_nothing_there(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "victim.md").write_text("stays")
    (docs / MANIFEST).write_text('["../victim.md", 7, "index.html"]')
    (docs / "index.html").write_text("stays")
    write_pages(docs, [])
    assert (tmp_path / "victim.md").read_text() == "stays"
    assert (docs / "index.html").read_text() == "stays"


NAMES = st.sampled_from(["a.md", "b.md", "x/a.md", "x/b.md", "x/y/c.md"])
SETS = st.dictionaries(NAMES, st.sampled_from(["1", "2", "3"]))


@given(st.lists(SETS, min_size=1, max_size=5))
def test_whatever_was_there_before_the_pages_are_the_same(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, str]]
) -> None:
    docs = tmp_path_factory.mktemp("docs")
    for pages in runs:
        assert write_pages(docs, [Page(*one) for one in pages.items()]).problems == []
    assert tree(docs) == runs[-1]
