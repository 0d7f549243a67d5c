"""The browser, once for each process of tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

import pytest
from playwright.sync_api import sync_playwright

from tests import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


def absent(what: str) -> NoReturn:
    """Skip what needs it, saying so; in CI, where nothing may be left out, fail."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a Chromium without a window."""
    path = chromium.find()
    if path is None:
        absent("no Chromium: `make test` installs one where it may")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield started
        started.close()
