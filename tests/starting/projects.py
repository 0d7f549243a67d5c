"""Small projects for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SETTINGS: Final = "format: 1\ntitle: Test\n"
PLACE: Final = "name: Port Elms\nnames: {ru: Порт-Элмс}\nkind: city\nlat: 54\nlon: 10\n"
ARTICLE: Final = "url: https://gazette.example/ferry\ntitle: The ferry\npublisher: The Gazette\n"
EVENT: Final = """\
title: The ferry stops
date: 2024-05-01
places: [port-elms]
sources: [{article: gazette}, {url: "https://radio.example/1", title: On the radio}]
corrections: [{id: c1, date: 2024-05-03, text: It was noon}]
added: 2026-11-01
"""


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write files by their paths from a folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def elms(root: Path) -> None:
    """Write a project of one event, with its place and one of its two articles."""
    write(
        root / "events",
        {
            "timeline.yml": SETTINGS,
            "places/port-elms.yml": PLACE,
            "articles/gazette.yml": ARTICLE,
            "2024/2024-05-01-the-ferry-stops.yml": EVENT,
        },
    )
