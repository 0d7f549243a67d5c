"""Texts are written all, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.writing.files import write_all

if TYPE_CHECKING:
    from collections.abc import Callable


def tree(root: Path) -> dict[str, str]:
    """Return every file under a folder, but those of the cache."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def folders(root: Path) -> set[str]:
    return {path.name for path in root.iterdir() if path.is_dir()} - {".cache"}


def test_texts_are_written_with_their_folders(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    write_all(tmp_path, {"a/b/c.yml": "é\n", "d.md": "x"}, lambda *step: steps.append(step))
    assert tree(tmp_path) == {"a/b/c.yml": "é\n", "d.md": "x"}
    assert steps == [(1, 2), (2, 2)]
    assert [path.name for path in (tmp_path / ".cache").iterdir()] == [".gitignore"]


def test_nothing_to_write_leaves_nothing(tmp_path: Path) -> None:
    write_all(tmp_path / "new", {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", range(4))
def test_a_failure_at_any_file_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException
) -> None:
    (tmp_path / "old.yml").write_text("old", encoding="utf-8")
    before = tree(tmp_path)
    real: Callable[[Path, Path], Path] = Path.replace
    calls = iter(range(100))

    def replace(path: Path, target: Path) -> Path:
        if path.suffix == ".new" and next(calls) == at:
            raise error
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    texts = {"a/1.yml": "1", "old.yml": "new", "a/b/2.yml": "2", "c/3.yml": "3"}
    with pytest.raises(type(error)):
        write_all(tmp_path, texts)
    assert tree(tmp_path) == before
    assert folders(tmp_path) == set()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(OSError, match="a"):
        write_all(tmp_path, {"a/b.yml": "b"})
    assert tree(tmp_path) == {"a": "a file"}


def test_a_text_that_cannot_be_staged_leaves_everything(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_all(tmp_path, {"a.yml": "a", "b.yml": "\ud800"})
    assert tree(tmp_path) == {}


def test_files_are_removed_with_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "old.yml").write_text("old", encoding="utf-8")
    write_all(tmp_path, {"new.yml": "new"}, remove=["old.yml", "new.yml"])
    assert tree(tmp_path) == {"new.yml": "new"}


def test_what_was_removed_comes_back_when_another_file_cannot_go(tmp_path: Path) -> None:
    (tmp_path / "old.yml").write_text("old", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        write_all(tmp_path, {"new.yml": "new"}, remove=["old.yml", "missing.yml"])
    assert tree(tmp_path) == {"old.yml": "old"}
