from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from dateline.site.rendering.shelf import Shelf

HTML = "<p>Паром – 1</p>\n" * 1000


def page_at(path: str) -> Page:
    page = Page(None, File(path, "docs", "site", use_directory_urls=True), MkDocsConfig())
    page.content = HTML
    return page


def test_a_generated_page_is_empty_until_it_is_taken_out_and_once_it_is_cleared() -> None:
    shelf = Shelf({"events/a.md"})
    page = page_at("events/a.md")
    page.content = shelf.put_away(page, HTML)
    assert page.content == ""
    shelf.take_out(page)
    assert page.content == HTML
    shelf.clear(page)
    assert page.content == ""


def test_a_page_written_by_hand_is_left_alone() -> None:
    shelf = Shelf({"events/a.md"})
    page = page_at("about.md")
    assert shelf.put_away(page, HTML) == HTML
    shelf.take_out(page)
    shelf.clear(page)
    assert page.content == HTML
