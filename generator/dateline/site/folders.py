"""Folders of our own: emptied and removed without following a link out of them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def discard(path: Path) -> None:
    """Remove a file, a link or a folder with all that is in it; nothing there is fine."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def make_empty(path: Path) -> Path:
    """Make an empty folder in the place of whatever stands there, and return it."""
    discard(path)
    path.mkdir(parents=True)
    return path
