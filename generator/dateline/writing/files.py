"""Texts to files: all of them, or none."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

STAGE: Final = ".cache"
"""Where texts are written before they take their places: on the same file system, not in git."""


def unwritten(root: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """Return those of texts by path that the files do not hold yet."""
    return {path: text for path, text in texts.items() if not _holds(root / path, text)}


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode()


def write_all(
    root: Path,
    texts: Mapping[str, str],
    progress: Callable[[int, int], None] | None = None,
    remove: Collection[str] = (),
) -> None:
    """Write texts by path, from a folder, with `/`; folders are made where they are missing.

    All are written beside their places first, and then take them one by one; then the files in
    `remove` go. Where that fails, what stood there before is put back, and nothing of it remains;
    the error is raised again. Killed in between, every file is either the old or the new one.
    """
    if not texts and not remove:
        return
    (root / STAGE).mkdir(parents=True, exist_ok=True)
    (root / STAGE / ".gitignore").write_text("*\n", encoding="utf-8")
    stage = Path(tempfile.mkdtemp(prefix="writing-", dir=root / STAGE))
    try:
        _stage(stage, texts, progress)
        _exchange(root, stage, list(texts), [path for path in remove if path not in texts])
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _stage(
    stage: Path, texts: Mapping[str, str], progress: Callable[[int, int], None] | None
) -> None:
    for number, text in enumerate(texts.values()):
        (stage / f"{number}.new").write_text(text, encoding="utf-8", newline="\n")
        if progress:
            progress(number + 1, len(texts))


def _exchange(root: Path, stage: Path, paths: list[str], gone: list[str]) -> None:
    done: list[tuple[Path, Path | None]] = []
    made: list[Path] = []
    try:
        for number, path in enumerate(paths):
            goal = root / path
            made += _make_folders(goal.parent)
            old = None
            if goal.exists():
                old = stage / f"{number}.old"
                shutil.copyfile(goal, old)
            (stage / f"{number}.new").replace(goal)
            done.append((goal, old))
        for number, path in enumerate(gone):
            old = stage / f"{number}.gone"
            (root / path).replace(old)
            done.append((root / path, old))
    except BaseException:  # also Ctrl+C: half of an import is worse than none
        for goal, old in reversed(done):
            if old is None:
                goal.unlink(missing_ok=True)
            else:
                old.replace(goal)
        for folder in reversed(made):
            _remove_empty(folder)
        raise


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those around it, and return the new ones, outermost first."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir()
    return missing[::-1]


def _remove_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:  # something else is in it
        return
