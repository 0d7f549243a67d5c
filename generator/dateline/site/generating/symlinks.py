"""Symbolic links under `docs/`: the builder follows them, so those that lead out are refused.

MkDocs copies what a link points at, and walks into folders behind links. A stranger's commit
could so publish a file of the machine that builds.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def symlink_problems(docs: Path) -> list[Problem]:
    """Return a problem for each link under `docs/` that leads out of it, nowhere or in a circle."""
    if docs.is_symlink():
        return [
            _problem(docs.name, "is a symbolic link; it must be a folder of the project itself")
        ]
    inside = os.path.realpath(docs)
    found = []
    for link in sorted(_links(docs)):
        wrong = _wrong(link, inside)
        if wrong:
            found.append(_problem(link.relative_to(docs.parent).as_posix(), wrong))
    return found


def _links(docs: Path) -> Iterator[Path]:
    """Yield every link; folders behind links are not entered."""
    folders = [docs]
    while folders:
        try:
            entries = list(os.scandir(folders.pop()))
        except OSError:  # no such folder, or not ours to read
            continue
        for entry in entries:
            if entry.is_symlink():
                yield docs / os.path.relpath(entry.path, docs)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(docs / os.path.relpath(entry.path, docs))


def _wrong(link: Path, inside: str) -> str | None:
    goal = os.path.realpath(link)
    if not os.path.exists(goal):  # noqa: PTH110 - a realpath is text
        return "is a symbolic link that leads nowhere"
    if os.path.commonpath([goal, inside]) != inside:
        return "is a symbolic link that leads out of docs/"
    if os.path.commonpath([goal, os.path.realpath(link.parent)]) == goal:
        return "is a symbolic link to a folder that it lies in"
    return None


def _problem(file: str, wrong: str) -> Problem:
    help_ = "put a copy of the file or folder there instead; the site shows only what is in docs/"
    return Problem(file, 1, 1, "docs-symlink", f"`{file}` {wrong}", help_)
