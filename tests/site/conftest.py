"""A small project to generate and build."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SETTINGS: Final = """\
site_name: The Elms ferry
site_url: !ENV [SITE_URL, ""]
theme: {name: material, font: false, palette: {scheme: default}}
plugins:
  - dateline
  - search: {lang: [en, ru]}
nav: [{Home: index.md}]
not_in_nav: "/*/"
validation:
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""
EVENT: Final = """\
title: The ferry sails again
date: 2024-05-01
places: [pier]
topics: [traffic]
sources: [{url: "https://example.org/ferry", title: "Паром идёт"}]
related: [{event: 2024-05-09-lamp-is-mended, relation: followed-by}]
summary: Забастовка паромщиков закончилась.
added: 2024-05-02
"""
FILES: Final = {
    "mkdocs.yml": SETTINGS,
    "docs/index.md": "---\ntemplate: timeline.html\n---\n\n# The ferry\n\n[About](about.md)\n",
    "docs/about.md": "# About\n\n[The home page](index.md)\n",
    "events/timeline.yml": "format: 1\ntitle: The Elms ferry\nlanguages: [en, ru]\n",
    "events/2024/2024-05-01-ferry-sails.yml": EVENT,
    "events/2024/2024-05-01-ferry-sails.ru.yml": (
        "title: Паром снова ходит\ntranslated_from: 5d441b75bd\n"
    ),
    "events/2024/2024-05-09-lamp-is-mended.yml": (
        "title: The lamp is mended\ndate: 2024-05-09\n"
        'sources: [{url: "https://example.org/lamp"}]\nadded: 2024-05-10\n'
    ),
    "events/places/pier.yml": "name: The pier\nkind: site\nlat: 53.2\nlon: 8.1\n",
    "events/topics/traffic.yml": "name: Traffic\nformer_ids: [boats]\n",
}


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Write files of a project, and return it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def contents(folder: Path) -> dict[str, bytes]:
    """Return what is in every file of a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def command(*words: str) -> list[str]:
    """Return how our own program is started."""
    return [sys.executable, "-m", "dateline", *words]


def run(root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run our own program in a project, and return what it said."""
    return subprocess.run(
        command(*words),
        cwd=root,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the folder of a small project in which nothing is wrong."""
    return write(tmp_path / "project", FILES)
