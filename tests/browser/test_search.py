"""The site's search, as a reader uses it: by keys, by touch, in three languages, from a folder."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from dateline.site.searching import pagefind
from tests.browser import npm
from tests.browser.flagship import PAGES
from tests.browser.serving import Served
from tests.browser.watching import Watched
from tests.missing import absent
from tests.site.conftest import FILES, write

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

    from tests.browser.conftest import Sites

EVENT: Final = PAGES["short event"]
FIELD: Final = ".dl-finder[open] input[type=search]"
LINKS: Final = ".dl-finder-list a"
SAID: Final = ".dl-finder-said"
FIRST_ANSWER: Final = 300 * 1024
"""Bytes until the first results show; of a site of 10,000 events, which this one is not."""


@pytest.fixture(autouse=True)
def here() -> None:
    if not pagefind.is_here():
        absent("no Pagefind, or no script for it: `make test` makes both")


def search(watched: Watched, path: str, words: str) -> Page:
    """Open a page and search by keys, until all languages have answered."""
    page = watched.go(path)
    page.keyboard.press("/")
    ask(page, words)
    return page


def ask(page: Page, words: str) -> None:
    page.locator(FIELD).fill(words)
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d|Nothing|нічога|Ничего"))


def titled(page: Page, title: str) -> Locator:
    return page.locator(LINKS).filter(has_text=re.compile(title, re.IGNORECASE)).first


def chip(page: Page, name: str) -> Locator:
    return page.locator(".dl-finder-kinds button").filter(has_text=name)


@pytest.mark.parametrize("width", [1280, 360])
def test_it_opens_with_a_key_and_closes_with_escape(
    browser: Browser, sites: Sites, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    with Watched(context, sites.flagship.url) as watched:
        page = watched.go(EVENT)
        page.keyboard.press("/")
        expect(page.locator(FIELD)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(".dl-finder")).not_to_be_visible()
        expect(page.locator(FIELD)).to_have_count(0)
        assert page.evaluate("scrollX") == 0
        watched.look()
        assert watched.troubles == []


@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_reached_by_tab_alone(browser: Browser, sites: Sites, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    with Watched(context, sites.flagship.url) as watched:
        page = watched.go(EVENT)
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.dl-find')"):
                break
        page.keyboard.press("Enter")
        expect(page.locator(FIELD)).to_be_focused()


def test_a_reader_who_turned_keys_off_writes_a_slash(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = watched.go(EVENT)
        page.evaluate("localStorage.setItem('dateline.letter-keys', 'off')")
        page.keyboard.press("/")
        page.wait_for_timeout(300)
        assert page.locator(".dl-finder").count() == 0


@pytest.mark.parametrize(
    ("path", "words", "expected"),
    [
        ("", "threatened", "threaten to stop output"),
        ("", "marching", "March"),
        ("", "выборов", "выборы"),
        ("", "калийное", "Беларуськалий"),
        ("", "Ціханоўская", "Sviatlana Tsikhanouskaya"),
        ("", "Тихановская", "Sviatlana Tsikhanouskaya"),
        ("", "Салігорск", "Salihorsk"),
        (f"be/{PAGES['long event']}", "Марш", "Марш"),
        (f"ru/{PAGES['long event']}", "забастовку", "забастовка"),
        (f"ru/{PAGES['long event']}", "threatened", "refuge in Poland"),
    ],
)
def test_it_finds_words_in_any_form_and_every_language(
    browser: Browser, sites: Sites, path: str, words: str, expected: str
) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, path, words)
        expect(titled(page, expected)).to_be_visible()
        watched.look()
        assert watched.troubles == []


def test_the_page_s_own_language_comes_first(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, f"ru/{PAGES['long event']}", "Reuters")
        expect(page.locator(".dl-finder-list li[lang=en]").first).to_be_visible()
        tags = page.locator(".dl-finder-list li").evaluate_all("all => all.map((one) => one.lang)")
        assert tags[0] == "ru"
        assert "ru" not in tags[tags.index("en") :]
        expect(page.locator(".dl-finder-list li[lang=en] .dl-meta").first).to_contain_text("англ")


def test_a_result_says_date_kind_and_place_and_marks_what_was_found(
    browser: Browser, sites: Sites
) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, EVENT, "bokun")
        item = page.locator(".dl-finder-list li").filter(has_text="Strike leader").first
        expect(item.locator(".dl-meta")).to_have_text(
            re.compile(r"24 August 2020\s+Event\s+Salihorsk")
        )
        expect(item.locator("a mark")).to_have_text("Bokun")
        expect(item.locator("p mark").first).to_have_text("Bokun")


def test_what_was_found_narrows_by_kind_and_sorts_by_date(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, EVENT, "strike")
        chip(page, "Events").click()
        expect(chip(page, "Events")).to_have_attribute("aria-pressed", "true")
        expect(chip(page, "Events")).to_be_focused()
        count = int(chip(page, "Events").locator("small").inner_text())
        expect(page.locator(SAID)).to_have_text(f"{count} results")
        titles = page.locator(LINKS)
        page.get_by_label("Order").select_option("oldest")
        expect(titles.first).to_contain_text("Industrial action begins")
        page.get_by_label("Order").select_option("newest")
        expect(titles.first).not_to_contain_text("Industrial action begins")
        page.get_by_text("More results").click()
        expect(titles).to_have_count(min(count, 20))


def test_a_word_that_nowhere_stands_finds_nothing(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, EVENT, "isolation")
        expect(page.locator(SAID)).to_have_text("Nothing found")
        expect(page.locator(LINKS)).to_have_count(0)
        expect(page.locator(".dl-finder-narrowing")).not_to_be_visible()


def test_arrows_lead_from_the_field_to_a_result_that_opens(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, EVENT, "Belaruskali")
        expect(page.locator(LINKS).nth(1)).to_be_visible()
        expect(page.locator(".dl-finder-list [aria-busy]")).to_have_count(0)
        expect(page.locator(".dl-finder-narrowing")).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(page.locator(LINKS).nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(page.locator(LINKS).first).to_be_focused()
        goal = page.locator(LINKS).first.get_attribute("href") or ""
        page.keyboard.press("Enter")
        page.wait_for_url(goal)
        expect(page.locator("h1")).to_be_visible()


def test_nothing_of_it_is_loaded_before_it_is_used(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        watched.go(EVENT).wait_for_load_state("networkidle")
        assert [url for url in watched.requests if "search" in url] == []


def test_the_first_answer_is_light_and_in_the_page_s_own_language(
    browser: Browser, sites: Sites
) -> None:
    weights: dict[str, int] = {}
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = watched.go(EVENT)
        page.wait_for_load_state("networkidle")
        page.on(
            "response",
            lambda one: weights.update({one.url: int(one.headers.get("content-length", 0))}),
        )
        page.keyboard.press("/")
        page.locator(FIELD).fill("strike")
        expect(page.locator(LINKS).first).to_be_visible()
        first = dict(weights)
    assert sum(first.values()) <= FIRST_ANSWER, first
    assert not [url for url in first if "/search/" in url and ".html" in url]


def test_no_page_s_policy_is_loosened_for_it(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, EVENT, "strike")
        expect(page.locator(LINKS).first).to_be_visible()
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert "eval" not in (policy or "")
        watched.look()
        assert watched.troubles == []


def test_what_was_found_shows_on_the_timeline(browser: Browser, sites: Sites) -> None:
    with Watched(browser.new_context(), sites.flagship.url) as watched:
        page = search(watched, EVENT, "strike")
        onward = page.get_by_role("button", name=re.compile(r"Show \d+ events on the timeline"))
        (events,) = re.findall(r"\d+", onward.inner_text())
        onward.click()
        page.wait_for_url(f"{sites.flagship.url}?find=strike")
        expect(page.locator(".dl-shown")).to_have_text(re.compile(rf"Showing {events} of"))
        page.keyboard.press("/")
        ask(page, "bokun")
        (fewer,) = re.findall(r"\d+", onward.inner_text())
        assert int(fewer) < int(events)
        onward.click()
        page.wait_for_url(f"{sites.flagship.url}?find=bokun")
        expect(page.locator(".dl-shown")).to_have_text(re.compile(rf"Showing {fewer} of"))
        expect(page.locator(".dl-finder")).not_to_be_visible()
        assert watched.troubles == []


def test_without_its_index_it_leads_to_the_timeline_s_own_search(
    browser: Browser, sites: Sites
) -> None:
    context = browser.new_context()
    context.route("**/search/*.pf_meta", lambda route: route.abort())
    context.route("**/search/wasm.*", lambda route: route.abort())
    with Watched(context, sites.flagship.url) as watched:
        page = watched.go(EVENT)
        page.keyboard.press("/")
        page.locator(FIELD).fill("strike")
        page.get_by_role("button", name="Search on the timeline").click()
        page.wait_for_url(f"{sites.flagship.url}?find=strike")


def test_from_a_folder_it_asks_the_timeline(browser: Browser, offline: Path) -> None:
    page = browser.new_page()
    page.goto((offline / EVENT / "index.html").as_uri())
    page.keyboard.press("/")
    page.locator(FIELD).fill("strike & vote")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{(offline / 'index.html').as_uri()}?find=strike%20%26%20vote")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_it(browser: Browser, sites: Sites, width: int, scheme: str) -> None:
    if not npm.AXE.is_file():
        absent("no axe-core: `make test` fetches it")
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    with Watched(context, sites.flagship.url) as watched:
        page = search(watched, EVENT, "strike")
        expect(page.locator(".dl-finder-list li[aria-busy]")).to_have_count(0)
        expect(chip(page, "Events")).to_be_visible()
        page.evaluate(npm.AXE.read_text("utf-8"))
        found = page.evaluate(
            "axe.run(document.querySelector('.dl-finder'),"
            " {rules: {'target-size': {enabled: true}}})"
            ".then(({violations}) => violations.flatMap(({id, nodes}) =>"
            " nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`)))"
        )
        assert found == []
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0


HOSTILE: Final = [
    "<img src=x onerror=alert(1)>",
    "<mark>strike</mark><script>alert(1)</script>",
    '" data-pagefind-ignore x="',
    "&lt;b&gt; {{ 7*7 }} ${alert(1)}",
]


def test_no_text_of_a_record_runs_in_it(browser: Browser, tmp_path: Path) -> None:
    events = {
        f"events/2001/hostile-{number}.yml": (
            f"title: {json.dumps(f'Hostile {text}')}\ndate: 2001-01-0{number + 1}\n"
            f"summary: {json.dumps(f'Hostile words {text}')}\n"
            'sources: {url: "https://example.org/"}\nadded: 2001-02-01\n'
        )
        for number, text in enumerate(HOSTILE)
    }
    write(tmp_path, {**FILES, **events})
    command = [sys.executable, "-m", "dateline", "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with (
        Served(tmp_path / "site", policy=False) as served,
        Watched(browser.new_context(), served.url) as watched,
    ):
        page = search(watched, "", "hostile")
        expect(page.locator(LINKS)).to_have_count(len(HOSTILE))
        shown = page.locator(".dl-finder-list").inner_text()
        assert [text for text in HOSTILE if text not in shown] == []
        watched.look()
        assert watched.troubles == []


def test_the_index_holds_each_language_and_glues_no_words(flagship: Path) -> None:
    entry = json.loads((flagship / "search/pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"].keys() == {"en", "be", "ru"}
