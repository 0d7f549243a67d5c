"""A copy of a project with more records in it, for a preview: the project itself stays untouched.

A copy rather than a layer of links, since builds follow no symbolic links.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.site.generating.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    More = Callable[[], Mapping[str, str]]

_CONFIGURATION: Final = "mkdocs.yml"
_FOLDERS: Final = ("events", "docs")
_SECONDS: Final = 1.0


class _Seen(NamedTuple):
    """By what a file's change is noticed."""

    changed: int
    size: int


class Overlay:
    """The copy in `place` of the project in `root`.

    `more` gives texts by path; it is asked again when a file of the project or under `source`, the
    folder that it reads, has changed.
    """

    def __init__(self, root: Path, place: Path, source: Path, more: More) -> None:
        self.root = root
        self.place = place
        self._source = source
        self._more = more
        self._read: dict[str, _Seen] = {}
        self._files: dict[str, _Seen] = {}
        self._texts: dict[str, str] = {}

    def lay(self) -> None:
        """Bring the copy up to date: only what has changed since is written or removed.

        A record of the project stands above one of `more` with the same path.
        """
        files = dict(self._project())
        read = {path: seen for file in self._source.rglob("*") for path, seen in self._seen(file)}
        if (files, read) == (self._files, self._read):
            return
        texts = {path: text for path, text in self._more().items() if path not in files}
        for path, seen in files.items():
            if self._files.get(path) != seen:
                goal = self._room(path)
                shutil.copyfile(self.root / path, goal)
        for path, text in texts.items():
            if self._texts.get(path) != text:
                self._room(path).write_text(text, encoding="utf-8", newline="\n")
        for path in (self._files.keys() | self._texts.keys()) - files.keys() - texts.keys():
            (self.place / path).unlink(missing_ok=True)
        self._files, self._texts, self._read = files, texts, read

    def _room(self, path: str) -> Path:
        goal = self.place / path
        goal.parent.mkdir(parents=True, exist_ok=True)
        return goal

    def _project(self) -> Iterator[tuple[str, _Seen]]:
        """Yield the project's own files, without what was generated from its records."""
        named = (self.root / _CONFIGURATION).read_text("utf-8", "replace")
        generated = {f"docs/{page}" for page in read_manifest(self.root / "docs")}
        for entry in sorted(self.root.iterdir()):
            is_part = entry.name in _FOLDERS or (entry.is_dir() and f"{entry.name}/" in named)
            if entry.name == _CONFIGURATION:
                yield from self._seen(entry)
            elif (is_part or entry.name in named.split()) and not entry.is_symlink():
                for file in sorted(entry.rglob("*")) if entry.is_dir() else [entry]:
                    yield from (one for one in self._seen(file) if one[0] not in generated)

    def _seen(self, file: Path) -> Iterator[tuple[str, _Seen]]:
        path = file.relative_to(self.root)
        is_hidden = any(part.startswith(".") for part in path.parts)
        try:
            if file.is_symlink() or not file.is_file() or is_hidden:
                return
            told = file.stat()
        except FileNotFoundError:  # an editor replaces files while we look
            return
        yield path.as_posix(), _Seen(told.st_mtime_ns, told.st_size)


@contextmanager
def overlaid(root: Path, source: Path, more: More) -> Iterator[Path]:
    """Lay a copy in a temporary folder, and follow the project's files until the block ends."""
    with tempfile.TemporaryDirectory(prefix="dateline-drafts-") as folder:
        overlay = Overlay(root, Path(folder).resolve(), source, more)
        overlay.lay()
        ended = Event()
        thread = Thread(target=_follow, args=(overlay, ended), daemon=True)
        thread.start()
        try:
            yield overlay.place
        finally:
            ended.set()
            thread.join()


def _follow(overlay: Overlay, ended: Event) -> None:
    while not ended.wait(_SECONDS):
        try:
            overlay.lay()
        except OSError:  # a file that is just being written: next time
            continue
