"""Generated pages to disk: only what changed, and never over a hand-written file.

New texts are first written aside, so that a full disk is met before the first page is touched;
then each takes its place by a rename.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.problems import Problem
from dateline.site.folders import discard, make_empty
from dateline.site.generating.manifest import MANIFEST, Marks, manifest_text, mark, read_manifest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from dateline.pages.page import Page

STAGING: Final = ".dateline-new"
_RECORD: Final = "rename or remove the file; the page comes from the records"
_EDITED: Final = "make the change in the record, and delete this file: it is then written anew"
_LINKED: Final = "remove the link; `dateline generate` makes the folder itself"


class Written(NamedTuple):
    """The pages that stand, how many were written and removed, and what had no room."""

    pages: frozenset[str]
    changed: int
    removed: int
    problems: list[Problem]


def write_pages(docs: Path, pages: Iterable[Page], kept: Collection[str] = ()) -> Written:
    """Make the generated files under `docs/` just these pages, and those that are `kept`.

    `kept` are paths of pages that were found to stand as they should; they are not read.
    """
    if docs.is_symlink():
        return Written(frozenset(), 0, 0, [_link(docs.name)])
    desk = _Desk(docs)
    for page in pages:
        desk.lay(page)
    return desk.put(kept)


class _Desk:
    """What is about to be written, before anything is touched."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.ours = read_manifest(docs)
        self.marks: Marks = {}
        self.edited: Marks = {}
        self.staged: list[str] = []
        self.problems: dict[str, Problem] = {}
        self._clear = {docs: True}
        self._has_aside = False

    def lay(self, page: Page) -> None:
        """Write a new text aside; leave a page that is the same or not ours to change."""
        path = self.docs / page.path
        if not self._is_clear(path.parent):
            return
        data = page.text.encode()
        there = _content(path)
        if there != data:
            if there is not None:
                wrong = self._wrong(page.path, there)
                if wrong:
                    self._tell(wrong)
                    self.edited |= {one: self.ours[one] for one in {page.path} & self.ours.keys()}
                    return
            self._stage(page.path, data)
        self.marks[page.path] = frozenset({mark(data)})

    def put(self, kept: Collection[str]) -> Written:
        """Give each new text its place, and remove the pages that are no longer wanted."""
        self.marks |= {path: self.ours[path] for path in kept}
        stale = [path for path in self.ours.keys() - self.marks.keys() if self._is_stale(path)]
        listed = self.edited | self.marks
        if self.staged or stale:
            widened = {path: self.ours.get(path, frozenset()) | listed[path] for path in listed}
            self._write_manifest(self.ours | widened)
        for number, name in enumerate(self.staged):
            path = self.docs / name
            path.parent.mkdir(parents=True, exist_ok=True)
            (self.docs / STAGING / f"{number}").replace(path)
        for name in stale:
            _remove(self.docs, name)
        if listed != self.ours or self.staged:
            self._write_manifest(listed)
        discard(self.docs / STAGING)
        problems = sorted(self.problems.values())
        return Written(frozenset(self.marks), len(self.staged), len(stale), problems)

    def _is_clear(self, folder: Path) -> bool:
        """Return whether a folder is one, or can be made, without a link on the way to it."""
        if folder not in self._clear:
            self._clear[folder] = self._is_clear(folder.parent) and self._is_folder(folder)
        return self._clear[folder]

    def _is_folder(self, folder: Path) -> bool:
        name = folder.relative_to(self.docs.parent).as_posix()
        if folder.is_symlink():
            self._tell(_link(name))
        elif folder.exists() and not folder.is_dir():
            self._tell(_collision(name, "a file stands where a folder of pages belongs", _RECORD))
        else:
            return True
        return False

    def _wrong(self, name: str, there: bytes) -> Problem | None:
        file = f"{self.docs.name}/{name}"
        if name not in self.ours:
            message = "a page written by hand stands where a generated one belongs"
            return _collision(file, message, _RECORD)
        if mark(there) not in self.ours[name]:
            return _collision(file, "this page was changed after it was generated", _EDITED)
        return None

    def _is_stale(self, name: str) -> bool:
        """Return whether a page is still what we wrote; another text there is handwork now."""
        path = self.docs / name
        if not self._is_clear(path.parent):
            return False
        there = _content(path)
        return there is not None and mark(there) in self.ours[name]

    def _stage(self, name: str, data: bytes) -> None:
        (self._aside() / f"{len(self.staged)}").write_bytes(data)
        self.staged.append(name)

    def _aside(self) -> Path:
        """Return the folder for what is not in its place yet, made empty when first asked for."""
        if not self._has_aside:
            make_empty(self.docs / STAGING)
            self._has_aside = True
        return self.docs / STAGING

    def _tell(self, problem: Problem) -> None:
        self.problems[problem.file] = problem

    def _write_manifest(self, marks: Marks) -> None:
        fresh = self._aside() / MANIFEST
        fresh.write_bytes(manifest_text(marks))
        fresh.replace(self.docs / MANIFEST)


def _content(path: Path) -> bytes | None:
    """Return what a file holds, or None where there is nothing; no text at all is no page."""
    try:
        if stat.S_ISREG(os.lstat(path).st_mode):
            return path.read_bytes()
    except FileNotFoundError:
        return None
    return b""


def _remove(docs: Path, name: str) -> None:
    (docs / name).unlink(missing_ok=True)
    parent = (docs / name).parent
    while parent != docs:
        try:
            parent.rmdir()
        except OSError:
            return
        parent = parent.parent


def _collision(file: str, message: str, help_: str) -> Problem:
    return Problem(file, 1, 1, "page-collision", message, help_)


def _link(file: str) -> Problem:
    message = f"`{file}` is a symbolic link where a folder of generated pages belongs"
    return Problem(file, 1, 1, "docs-symlink", message, _LINKED)
