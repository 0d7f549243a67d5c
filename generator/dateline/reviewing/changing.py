"""Steps on the disk: all of a step's files or none, and back again to the byte."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dateline.writing.files import write_all

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.reviewing.draft import Change, Step


def text_at(root: Path, path: str) -> str | None:
    """Return a file's text to the byte, with its line ends; None where there is no file.

    What is not UTF-8 is kept as surrogates, so that it equals nothing that we write.
    """
    try:
        return (root / path).read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None


def missing_folders(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the folders that files would need and that are not there, innermost first."""
    found = {
        folder.as_posix()
        for path in paths
        for folder in (root / path).relative_to(root).parents
        if not (root / folder).is_dir()
    }
    return tuple(sorted(found, key=len, reverse=True))


def apply(root: Path, changes: Iterable[Change]) -> None:
    """Write what changes say; a file whose text is None after is not touched."""
    write_all(root, {one.path: one.after for one in changes if one.after is not None})


def changed_since(root: Path, step: Step) -> str:
    """Return the first file that is neither as a step left it nor as it was before; or nothing."""
    for one in step.changes:
        if text_at(root, one.path) not in {one.after, one.before}:
            return one.path
    return ""


def take_back(root: Path, step: Step) -> None:
    """Put back what stood before a step, and take away what it made."""
    write_all(root, {one.path: one.before for one in step.changes if one.before is not None})
    for one in step.changes:
        if one.before is None:
            (root / one.path).unlink(missing_ok=True)
    for folder in step.made:
        with suppress(OSError):  # something else is in it by now
            (root / folder).rmdir()
