"""A site built to be opened from a folder: no link asks a server for a folder's page."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.flagship import LONG, PAGES
from tests.browser.watching import Watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


class Links(HTMLParser):
    """The links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link."""
        if tag in {"a", "link"}:
            self.found += [value or "" for name, value in attrs if name == "href"]


def test_every_link_of_every_page_names_a_file(offline: Path) -> None:
    pages = sorted(offline.rglob("*.html"))
    wrong = []
    for page in pages:
        links = Links()
        links.feed(page.read_text(encoding="utf-8"))
        for link in links.found:
            whole = urlsplit(urljoin(page.as_uri(), link))
            if whole.scheme == "file" and not (offline / unquote(whole.path)).is_file():
                wrong.append((page.relative_to(offline).as_posix(), link))
    assert len(pages) > len(PAGES)
    assert wrong == []


@pytest.mark.parametrize("has_script", [True, False])
def test_a_reader_goes_from_page_to_page(browser: Browser, offline: Path, has_script: bool) -> None:
    context = browser.new_context(java_script_enabled=has_script)
    with Watched(context, f"{offline.as_uri()}/") as watched:
        page = watched.go(f"{LONG}index.html")
        page.locator(".dl-roles a, .dl-kicker a").last.click()
        expect(page.locator(".dl-rail a").first).to_be_visible()
        page.locator(".dl-rail a").first.click()
        expect(page.locator(".dl-page--event")).to_be_visible()
        assert page.url.endswith("/index.html")
        assert watched.troubles == []


def test_it_holds_no_index_that_it_could_not_read(offline: Path, flagship: Path) -> None:
    assert (flagship / "search").is_dir()
    assert not (offline / "search").exists()
