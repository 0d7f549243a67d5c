"""One build at a time in a project: the second waits for the first.

The system gives the lock back when its holder ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NAME: Final = ".cache/lock"


@contextmanager
def locked(root: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Keep every other `locked` block of the project out; `waiting` is called before a wait.

    Windows has no such lock, and goes without one.
    """
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    ignored = cache / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
    # Never through a link that a commit put there.
    file = os.open(root / _NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        _take(file, waiting)
        yield
    finally:
        os.close(file)


def _take(file: int, waiting: Callable[[], None]) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(file, fcntl.LOCK_EX)
