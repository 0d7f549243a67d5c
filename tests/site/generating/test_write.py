from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pages.page import Page
from dateline.site.generating.manifest import MANIFEST, mark
from dateline.site.generating.write import write_pages

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
    assert [(p.file, p.code) for p in done.problems] == [
        (f"{tmp_path.name}/a.md", "page-collision")
    ]
    write_pages(tmp_path, [])
    assert tree(tmp_path) == {"a.md": "by hand"}


def test_a_page_changed_by_hand_is_never_touched_and_said_each_time(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "a")])
    (tmp_path / "a.md").write_text("mended by hand")
    for text in ("a", "another"):
        done = write_pages(tmp_path, [Page("a.md", text)])
        (problem,) = done.problems
        assert problem.message == "this page was changed after it was generated"
        assert tree(tmp_path) == {"a.md": "mended by hand"}
        assert done.pages == frozenset()


def test_a_page_changed_by_hand_stays_when_its_record_goes(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "a")])
    (tmp_path / "a.md").write_text("mended by hand")
    assert write_pages(tmp_path, []).removed == 0
    assert tree(tmp_path) == {"a.md": "mended by hand"}


def test_pages_are_known_again_when_the_manifest_is_lost(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "a")])
    (tmp_path / MANIFEST).unlink()
    assert write_pages(tmp_path, [Page("a.md", "a")]).problems == []
    assert write_pages(tmp_path, [Page("a.md", "b")]).problems == []
    assert tree(tmp_path) == {"a.md": "b"}


@pytest.mark.parametrize("stop_at", ["b.md", MANIFEST])
def test_a_run_that_was_stopped_leaves_nothing_that_the_next_takes_for_handwork(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop_at: str
) -> None:
    write_pages(tmp_path, [Page("b.md", "old"), Page("c.md", "c")])
    real = type(tmp_path).replace

    def stop(path: Path, goal: Path) -> Path:
        done = real(path, goal)
        if goal.name == stop_at:
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(type(tmp_path), "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_pages(tmp_path, [Page("a.md", "a"), Page("b.md", "b")])
    monkeypatch.undo()
    assert write_pages(tmp_path, [Page("b.md", "newest")]).problems == []
    assert tree(tmp_path) == {"b.md": "newest"}


@pytest.mark.parametrize(
    "manifest",
    [
        '{"../victim.md": "MARK", "x": 7, "docs": "", "index.html": "MARK"}',
        '{"x/../../victim.md": "MARK", "..\\\\victim.md": "MARK", "/victim.md": "MARK"}',
        '["../victim.md"]',
        "[" * 100_000,
        "\\ud800",
        "null",
    ],
)
def test_a_manifest_that_points_outside_removes_nothing_there(
    tmp_path: Path, manifest: str
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "victim.md").write_text("stays")
    (docs / MANIFEST).write_text(manifest.replace("MARK", mark(b"stays")))
    (docs / "index.html").write_text("stays")
    write_pages(docs, [])
    assert (tmp_path / "victim.md").read_text() == "stays"
    assert (docs / "index.html").read_text() == "stays"


def test_nothing_is_written_through_a_link_in_the_place_of_a_folder(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    outside.mkdir()
    (docs / "events").symlink_to(outside)
    done = write_pages(docs, [Page("events/x/a.md", "a"), Page("events/b.md", "b")])
    assert list(outside.iterdir()) == []
    assert [(one.file, one.code) for one in done.problems] == [("docs/events", "docs-symlink")]


def test_nothing_is_removed_through_a_link_in_the_place_of_a_folder(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    write_pages(docs, [Page("events/a.md", "a")])
    (docs / "events").rename(outside)
    (docs / "events").symlink_to(outside)
    write_pages(docs, [])
    assert tree(outside) == {"a.md": "a"}


@pytest.mark.parametrize("name", ["a.md", ".dateline-new", MANIFEST])
def test_a_link_in_the_place_of_a_file_is_not_followed(tmp_path: Path, name: str) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    outside.mkdir()
    (outside / "victim").write_text("stays")
    (docs / name).symlink_to(outside / "victim" if name != ".dateline-new" else outside)
    write_pages(docs, [Page("a.md", "a")])
    assert tree(outside) == {"victim": "stays"}


def test_nothing_is_written_where_docs_itself_is_a_link(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "docs").symlink_to(tmp_path / "outside")
    done = write_pages(tmp_path / "docs", [Page("a.md", "a")])
    assert tree(tmp_path / "outside") == {}
    assert [one.code for one in done.problems] == ["docs-symlink"]


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "events").write_text("a file")
    done = write_pages(tmp_path, [Page("events/a.md", "a"), Page("events/b.md", "b")])
    assert [one.code for one in done.problems] == ["page-collision"]
    assert tree(tmp_path) == {"events": "a file"}


def test_a_folder_in_the_place_of_a_page_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    done = write_pages(tmp_path, [Page("a.md", "a")])
    assert [one.code for one in done.problems] == ["page-collision"]


NAMES = st.sampled_from(["a.md", "b.md", "x/a.md", "x/b.md", "x/y/c.md"])
SETS = st.dictionaries(NAMES, st.sampled_from(["1", "2", "3"]))


@settings(deadline=None)  # a disk may be slow
@given(st.lists(SETS, min_size=1, max_size=5))
def test_whatever_was_there_before_the_pages_are_the_same(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, str]]
) -> None:
    docs = tmp_path_factory.mktemp("docs")
    for pages in runs:
        assert write_pages(docs, [Page(*one) for one in pages.items()]).problems == []
    assert tree(docs) == runs[-1]
