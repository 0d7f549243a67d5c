"""Small projects for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SETTINGS = "format: 1\ntitle: T\nlanguages: [en, be]\n"


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write a project's files under `events/`."""
    for path, text in {"timeline.yml": SETTINGS, **files}.items():
        place = root / "events" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())


def tree(root: Path) -> dict[str, str]:
    """Return the files under `events/`."""
    return {
        path.relative_to(root / "events").as_posix(): path.read_bytes().decode()
        for path in sorted((root / "events").rglob("*.yml"))
    }
