"""One walk at a time in a project: two would take back each other's half-done steps.

The system gives the lock back when its holder ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NAME: Final = ".cache/reviewing.lock"


@contextmanager
def alone(root: Path) -> Iterator[bool]:
    """Keep every other walk out, or yield False where one is going on.

    Windows has no such lock, and goes without one.
    """
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    (cache / ".gitignore").write_text("*\n", encoding="utf-8")
    # Never through a link that somebody put there.
    file = os.open(root / _NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        yield _take(file)
    finally:
        os.close(file)


def _take(file: int) -> bool:
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True
