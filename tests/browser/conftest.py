"""The browser, once for each process of tests, and the sites, once for all of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import pytest
from playwright.sync_api import sync_playwright

from tests import programs
from tests.browser import strangers
from tests.browser.flagship import (
    ADDRESS,
    PAGES,
    PATH,
    RARE_PAGES,
    build_flagship,
    once,
    write_rare,
)
from tests.browser.serving import Served
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


class Sites(NamedTuple):
    """The sites as a browser reaches them."""

    flagship: Served
    rare: Served

    def page(self, site: str, name: str) -> tuple[Served, str]:
        """Return where a page of some type is: the site, and the path from its root."""
        if site == "flagship":
            return self.flagship, PAGES[name]
        return self.rare, RARE_PAGES[name]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a Chromium without a window."""
    path = programs.find()
    if path is None:
        absent("no Chromium: `make test` installs one where it may")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(programs.FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of one run share."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites"


@pytest.fixture(scope="session")
def flagship(together: Path) -> Path:
    """Return the built timeline of this repository."""
    return once(together / "flagship", build_flagship) / "site"


@pytest.fixture(scope="session")
def offline(together: Path) -> Path:
    """Return the same timeline, built to be opened from a folder."""

    def make(folder: Path) -> None:
        build_flagship(folder, "--offline")

    return once(together / "offline", make) / "site"


@pytest.fixture(scope="session")
def rare(together: Path) -> Path:
    """Return a built timeline of the pages that the flagship does not have."""

    def make(folder: Path) -> None:
        write_rare(folder)
        strangers.build(folder, ADDRESS)

    return once(together / "rare", make) / "site"


@pytest.fixture(scope="session")
def sites(flagship: Path, rare: Path) -> Iterator[Sites]:
    """Serve the built sites."""
    with Served(flagship, at=PATH) as first, Served(rare, at=PATH) as second:
        yield Sites(first, second)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder, but heavy ones: they have a target of their own."""
    for item in items:
        if "tests/browser/" in item.path.as_posix() and not item.get_closest_marker("heavy"):
            item.add_marker(pytest.mark.browser)
