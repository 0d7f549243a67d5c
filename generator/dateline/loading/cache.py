"""What files said when they were last read, by content; deleting it changes nothing but time.

The cache holds records as JSON, which the model validates again, and never code. In CI it is
not used: a stranger's commit could carry one.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.loading.fingerprint import caching, fingerprint

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

_NAME: Final = ".cache/records.sqlite"
_PATIENCE: Final = 0.2  # seconds for which another program may hold the cache
_HELD: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class Kept(NamedTuple):
    """A record as JSON, and whether it was seen to break none of the rules for one record."""

    record: bytes
    passed: bool


class Cache:
    """A map from a file's kind and content to what is kept of its record, on disk."""

    def __init__(self, root: Path) -> None:
        self._path = root / _NAME
        self._old: dict[bytes, Kept] = {}
        self._now: dict[bytes, Kept] = {}
        self._program = fingerprint()

    @classmethod
    def open(cls, root: Path) -> Self:
        """Return the project's cache, empty where it cannot be read."""
        cache = cls(root)
        if caching() and cache._path.is_file():
            with (
                suppress(sqlite3.Error),
                closing(sqlite3.connect(cache._path, timeout=_PATIENCE)) as base,
            ):
                rows = base.execute("select key, record, passed from records")
                cache._old = {key: Kept(record, passed == 1) for key, record, passed in rows}
        return cache

    def key(self, kind: str, data: bytes) -> bytes:
        """Return under what a file's record is kept: its bytes, its kind and this program."""
        return hashlib.sha256(b"\0".join((self._program, kind.encode(), data))).digest()

    def get(self, key: bytes) -> Kept | None:
        """Return what is kept of a record, and keep it for the next time."""
        found = self._old.get(key)
        if found is not None:
            self._now[key] = found
        return found

    def put(self, key: bytes, record: str, *, passed: bool) -> None:
        """Keep a record's JSON."""
        self._now[key] = Kept(record.encode(), passed)

    def save(self) -> None:
        """Write what this run used, if it differs from what was there; a full disk is no error."""
        if not caching() or self._now.keys() == self._old.keys():
            return
        with suppress(OSError, sqlite3.Error):
            self._path.parent.mkdir(exist_ok=True)
            (self._path.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            self._write()

    def _write(self) -> None:
        try:
            self._replace()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode in _HELD:
                return
            self._path.unlink(missing_ok=True)
            self._replace()

    def _replace(self) -> None:
        gone = [(key,) for key in self._old.keys() - self._now.keys()]
        new = [(key, *self._now[key]) for key in self._now.keys() - self._old.keys()]
        with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as base, base:
            base.execute(
                "create table if not exists records (key blob primary key, record blob,"
                " passed integer) without rowid"
            )
            base.executemany("delete from records where key = ?", gone)
            base.executemany("insert or replace into records values (?, ?, ?)", new)
