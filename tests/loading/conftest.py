"""Small projects for the tests of loading."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[dict[str, str]], Path]

GOLDEN: Final = Path(__file__).parents[1] / "golden"

FERRY: Final = {
    "timeline.yml": "format: 1\ntitle: The Elms ferry\n",
    "2024/2024-05-01-ferry-sails.yml": """\
        title: The ferry sails again
        date: 2024-05-01
        places: [pier]
        topics: [traffic]
        threads: [storm]
        actors: {who: ada-example, role: speaker}
        sources: {article: gazette}
        related: {event: 2024-05-09-lamp-is-mended, relation: followed-by}
        added: 2024-05-02
        """,
    "2024/2024-05-09-lamp-is-mended.yml": """\
        title: The lamp is mended
        date: 2024-05-09
        sources: {article: gazette, supports: [title]}
        added: 2024-05-10
        """,
    "articles/gazette.yml": "url: https://example.org/news\n",
    "people/ada-example.yml": "name: Ada Example\n",
    "places/pier.yml": "name: The pier\nkind: site\nlat: 53.2\nlon: 8.1\n",
    "topics/traffic.yml": "name: Traffic\n",
    "threads/storm.yml": "name: The storm\n",
}
"""Records in which nothing is wrong; each of the other kinds is named by an event."""


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the cache on: these tests may themselves run in CI."""
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def ferry(tmp_path: Path) -> Write:
    """Return what writes the project with some files changed, and returns its folder."""

    def write(changed: dict[str, str]) -> Path:
        for name, text in (FERRY | changed).items():
            path = tmp_path / "events" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8", newline="")
        return tmp_path

    return write


@pytest.fixture(params=sorted(path.parent.name for path in GOLDEN.glob("*/events")))
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of each golden case in turn."""
    shutil.copytree(GOLDEN / str(request.param) / "events", tmp_path / "events")
    return tmp_path
