"""A visit: reading, searching, choosing colours, printing, with and without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from tests.browser.flagship import PAGES, RARE_PAGES
from tests.browser.strangers import folded
from tests.browser.watching import Watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.conftest import Sites

HEAVIEST: Final = 78 * 1024
"""Bytes of a visitor's first event page, compressed, without fonts."""

EXPLORABLE: Final = ("home", "timeline")
"""The pages whose list of events a browser makes into one that can be filtered."""


def test_the_colours_follow_the_system_until_the_reader_chooses(
    browser: Browser, sites: Sites
) -> None:
    served, path = sites.page("flagship", "long event")
    paper = "getComputedStyle(document.body).backgroundColor"
    with Watched(browser.new_context(color_scheme="dark"), served.url) as watched:
        page = watched.go(path)
        dark = page.evaluate(paper)
        page.locator("[data-md-component=palette] label:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        light = page.evaluate(paper)
        page = watched.go(PAGES["home"])
        watched.look()
        assert page.evaluate(paper) == light != dark
        assert watched.troubles == []


@pytest.mark.parametrize("name", [name for name in PAGES if name not in EXPLORABLE])
def test_without_javascript_a_page_shows_the_same_text(
    browser: Browser, sites: Sites, name: str
) -> None:
    served, path = sites.page("flagship", name)
    shown = []
    for running in (True, False):
        context = browser.new_context(java_script_enabled=running)
        with Watched(context, served.url) as watched:
            shown.append(folded(watched.go(path).locator(".dl-page").inner_text()))
    assert shown[0] == shown[1]


@pytest.mark.parametrize("name", EXPLORABLE)
def test_without_javascript_the_timeline_leads_to_the_same_events(
    browser: Browser, sites: Sites, name: str
) -> None:
    served, path = sites.page("flagship", name)
    around = ".dl-page > :not(.dl-app), h1"
    with Watched(browser.new_context(), served.url) as watched:
        page = watched.go(path)
        expect(page.locator(".dl-feed article").first).to_be_visible()
        said = page.locator(around).all_inner_texts()
        listed = page.evaluate(
            "dateline.app.then(async (app) => Promise.all([...app.shown].map("
            " async (one) => new URL(app.address((await app.texts(one)).id), location.href).href)))"
        )
    with Watched(browser.new_context(java_script_enabled=False), served.url) as watched:
        page = watched.go(path)
        assert page.locator(around).all_inner_texts() == said
        if name == "home":
            # It shows where it all begins, and leads to the rest.
            plain = page.locator(".dl-app .dl-item h3 a")
            assert plain.count() >= 10
            assert {one.evaluate("(link) => link.href") for one in plain.all()} <= {*listed}
            page.locator(".dl-app a[href$='timeline/2020/08/']").first.click()
            expect(page.locator("h1")).to_be_visible()


def test_a_former_address_leads_on(browser: Browser, sites: Sites) -> None:
    served, path = sites.page("rare", "moved event")
    with Watched(browser.new_context(), served.url) as watched:
        watched.go(path).wait_for_url(f"**/{RARE_PAGES['event with all']}")


def test_an_address_that_is_nowhere_shows_the_page_that_says_so(
    browser: Browser, sites: Sites
) -> None:
    served, _ = sites.page("flagship", "home")
    with Watched(browser.new_context(), served.url) as watched:
        page = watched.go("events/no/such/page/")
        page.locator(".dl-page a").first.click()
        page.wait_for_url(f"{served.url}timeline/")


@pytest.mark.parametrize("name", ["long event", "month", "thread"])
def test_print_is_the_text_alone_black_on_white(browser: Browser, sites: Sites, name: str) -> None:
    served, path = sites.page("flagship", name)
    with Watched(browser.new_context(color_scheme="dark"), served.url) as watched:
        page = watched.go(path)
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        for what in ("header", "footer", ".dl-find", ".md-search", ".md-skip"):
            assert page.locator(what).filter(visible=True).count() == 0, what
        colours = page.evaluate(
            "[document.body, document.querySelector('h1')].map((one) => {"
            " const style = getComputedStyle(one); return [style.color, style.backgroundColor] })"
        )
        assert colours[0][1] in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
        assert colours[1][0] in {"rgb(0, 0, 0)", "rgb(17, 17, 17)"}
        assert page.pdf().startswith(b"%PDF")


def test_print_says_where_the_sources_are(browser: Browser, sites: Sites) -> None:
    served, path = sites.page("flagship", "long event")
    with Watched(browser.new_context(), served.url) as watched:
        page = watched.go(path)
        page.emulate_media(media="print")
        said = page.evaluate(
            "[...document.querySelectorAll('.dl-sources a[href^=http]')]"
            ".map((one) => [one.href, getComputedStyle(one, '::after').content])"
        )
        assert said
        assert any(href in content for href, content in said), said


def test_a_first_visit_weighs_little(browser: Browser, sites: Sites) -> None:
    served, path = sites.page("flagship", "long event")
    weights = {}
    with Watched(browser.new_context(), served.url) as watched:
        watched.page.on(
            "response",
            lambda one: weights.update({one.url: int(one.headers.get("content-length", 0))}),
        )
        watched.go(path).wait_for_load_state("networkidle")
    counted = {
        url.removeprefix(served.url): size
        for url, size in weights.items()
        if not url.endswith((".woff2", "search_index.json"))
    }
    assert sum(counted.values()) <= HEAVIEST, counted
