"""The cache changes nothing but time, whatever it holds."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING, Final

import pytest

from dateline.loading import cache
from dateline.loading.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dateline.loading.load import Loaded

    Write = Callable[[dict[str, str]], Path]

MISTAKES: Final = {
    "2024/2024-05-01-ferry-sails.yml": "titel: The ferry\ndate: 1 May 2024\nadded: 2024-05-02\n",
    "topics/traffic.yml": "name: &t Traffic\n",
}


def place(root: Path) -> Path:
    return root / ".cache/records.sqlite"


def rows(root: Path) -> dict[bytes, bytes]:
    with closing(sqlite3.connect(place(root))) as base:
        return dict(base.execute("select key, record from records"))


def poison(root: Path, record: object, among: bytes = b"") -> None:
    """Put something else in the place of all kept records, or of those that hold some bytes."""
    keys = [(record, key) for key, kept in rows(root).items() if among in kept]
    assert keys
    with closing(sqlite3.connect(place(root))) as base, base:
        base.executemany("update records set record = ? where key = ?", keys)


def title(loaded: Loaded) -> str:
    return loaded.records.events["2024-05-01-ferry-sails"].record.title


def test_a_second_loading_gives_the_same_records_and_problems(golden: Path) -> None:
    first = load(golden)
    assert load(golden) == first


def test_without_problems_all_records_are_kept(ferry: Write) -> None:
    root = ferry({})
    loaded = load(root)
    assert loaded.problems == []
    assert len(rows(root)) == len(loaded.files)


def test_a_record_with_a_problem_is_read_again_and_tells_it_again(ferry: Write) -> None:
    root = ferry(MISTAKES)
    first = load(root)
    assert len(first.problems) > 2
    assert len(rows(root)) == len(first.files) - 2
    assert load(root).problems == first.problems


def test_a_changed_record_is_read_anew(ferry: Write) -> None:
    load(ferry({}))
    assert load(ferry(MISTAKES)).errors
    assert load(ferry({})).problems == []


def test_two_files_of_the_same_content_are_two_records(ferry: Write) -> None:
    twin = "title: Fog\ndate: 2024-06-01\nsources: {article: gazette, supports: title}\n"
    root = ferry({"2024/fog.yml": twin, "2024/fog-again.yml": twin})
    for loaded in (load(root), load(root)):
        assert {"fog", "fog-again"} <= set(loaded.records.events)


def test_the_same_text_is_another_record_in_another_folder(ferry: Write) -> None:
    root = ferry({"organizations/storm.yml": "name: The storm\n"})
    for loaded in (load(root), load(root)):
        assert loaded.problems == []
        assert type(loaded.records.organizations["storm"].record).__name__ == "Organization"
        assert type(loaded.records.threads["storm"].record).__name__ == "Thread"


def test_records_that_are_gone_leave_the_cache(ferry: Write) -> None:
    root = ferry({"topics/weather.yml": "name: Weather\n"})
    load(root)
    before = len(rows(root))
    (root / "events/topics/weather.yml").unlink()
    load(root)
    assert len(rows(root)) == before - 1


@pytest.mark.parametrize("mistakes", [{}, MISTAKES], ids=["right", "wrong"])
@pytest.mark.parametrize(
    "garbage",
    [b"", b"garbage", b"SQLite format 3\0", b"\xff" * 5000, b"SQLite format 3\0" + b"\7" * 9000],
    ids=["empty", "text", "head", "bytes", "head-and-bytes"],
)
def test_garbage_in_the_place_of_the_cache_changes_nothing(
    ferry: Write, garbage: bytes, mistakes: dict[str, str]
) -> None:
    root = ferry(mistakes)
    first = load(root)
    place(root).write_bytes(garbage)
    assert load(root) == first
    assert load(root) == first


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.9, 0.999])
def test_a_cache_that_was_cut_short_changes_nothing(ferry: Write, share: float) -> None:
    root = ferry(MISTAKES)
    first = load(root)
    whole = place(root).read_bytes()
    place(root).write_bytes(whole[: int(len(whole) * share)])
    assert load(root) == first
    assert load(root) == first


@pytest.mark.parametrize(
    "statement",
    [
        "drop table records",
        "alter table records rename to entries",
        "alter table records rename column record to json",
        "create trigger stop before insert on records begin select raise(abort, 'no'); end",
    ],
)
def test_a_cache_with_other_tables_changes_nothing(ferry: Write, statement: str) -> None:
    root = ferry({})
    first = load(root)
    with closing(sqlite3.connect(place(root))) as base, base:
        base.execute(statement)
    (root / "events/topics/traffic.yml").write_text("name: Traffic at sea\n", encoding="utf-8")
    loaded = load(root)
    assert loaded.problems == first.problems
    assert loaded.records.topics["traffic"].record.name == "Traffic at sea"
    assert load(root) == loaded


def test_a_cache_that_another_program_holds_is_not_waited_for_and_stays(ferry: Write) -> None:
    root = ferry({})
    first = load(root)
    before = rows(root)
    (root / "events/topics/traffic.yml").write_text("name: The traffic\n", encoding="utf-8")
    with closing(sqlite3.connect(place(root))) as other:
        other.execute("begin exclusive")
        began = monotonic()
        loaded = load(root)
        assert monotonic() - began < 2
        other.rollback()
    assert loaded.problems == first.problems
    assert rows(root) == before


def test_a_folder_in_the_place_of_the_cache_changes_nothing(ferry: Write) -> None:
    root = ferry({})
    place(root).mkdir(parents=True)
    assert load(root).problems == []


def test_a_file_in_the_place_of_the_folder_of_the_cache_changes_nothing(ferry: Write) -> None:
    root = ferry({})
    (root / ".cache").write_text("", encoding="utf-8")
    assert load(root).problems == []


def test_a_project_that_cannot_be_written_to_is_loaded(ferry: Write) -> None:
    root = ferry({})
    root.chmod(0o555)
    try:
        assert load(root).problems == []
        if os.geteuid():  # the system lets its administrator write all the same
            assert not place(root).exists()
    finally:
        root.chmod(0o755)


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"garbage",
        b"null",
        b"[]",
        b'{"title": ["a", "b"]}',
        b'{"name": "Nobody", "surprise": 1}',
        b'{"date": "2024-02-30", "title": "A day that is not"}',
        b'{"title": "\\ud800", "date": "2024"}',
        b"\xff\xfe",
        b"[" * 50_000,
        "text and not bytes",
        7,
        1.5,
        None,
    ],
    ids=lambda record: repr(record)[:24],
)
def test_what_is_no_record_of_its_kind_is_read_from_the_file(ferry: Write, record: object) -> None:
    root = ferry({})
    first = load(root)
    poison(root, record)
    assert load(root) == first


def test_the_record_of_another_kind_is_not_taken(ferry: Write) -> None:
    root = ferry({})
    first = load(root)
    article = next(kept for kept in rows(root).values() if b"https" in kept)
    poison(root, article, among=b"title")
    assert load(root) == first


def test_the_record_of_another_file_crashes_nothing(ferry: Write) -> None:
    """Who can write into the cache can lie in it, as in the records themselves."""
    root = ferry({})
    load(root)
    lamp = next(kept for kept in rows(root).values() if b"lamp is mended" in kept)
    poison(root, lamp, among=b"ferry sails")
    assert title(load(root)) == "The lamp is mended"


def test_what_another_program_kept_is_not_used(
    ferry: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = ferry({})
    monkeypatch.setattr(cache, "fingerprint", lambda: b"another program")
    first = load(root)
    poison(root, b'{"title": "A lie", "date": "2024", "sources": []}', among=b"ferry sails")
    assert title(load(root)) == "A lie"
    monkeypatch.undo()
    monkeypatch.delenv("CI", raising=False)
    assert load(root) == first


def test_in_ci_no_cache_is_read(ferry: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = ferry({})
    first = load(root)
    poison(root, b'{"title": "A lie", "date": "2024", "sources": []}', among=b"ferry sails")
    before = place(root).read_bytes()
    monkeypatch.setenv("CI", "true")
    assert load(root) == first
    assert place(root).read_bytes() == before


def test_in_ci_no_cache_is_written(ferry: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = ferry(MISTAKES)
    monkeypatch.setenv("CI", "true")
    load(root)
    assert not (root / ".cache").exists()


def test_git_does_not_see_the_cache(ferry: Write) -> None:
    root = ferry({})
    load(root)
    assert (root / ".cache/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_kept_record_that_breaks_a_rule_tells_it_again(ferry: Write) -> None:
    root = ferry({"places/pier.yml": "name: The pier\nkind: site\n"})
    first = load(root)
    assert [problem.code for problem in first.problems] == ["place-no-coordinates"]
    assert len(rows(root)) == len(first.files)
    assert load(root).problems == first.problems


def test_a_kept_record_that_is_in_use_is_not_built_a_second_time(ferry: Write) -> None:
    load(ferry({}))
    first = load(ferry({}))
    root = ferry({"topics/traffic.yml": "name: Boats\n"})
    then = load(root)
    sails = "2024-05-01-ferry-sails"
    assert then.records.events[sails].record is first.records.events[sails].record
    assert then.records.topics["traffic"].record.name == "Boats"
