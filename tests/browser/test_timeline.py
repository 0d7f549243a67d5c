"""The reader's timeline on the home page, in a real browser."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from dateline.loading.load import load
from tests.browser import npm
from tests.browser.flagship import PAGES, ROOT
from tests.browser.views import ROWS, VIEWS, number, try_facets
from tests.browser.watching import Watched, until
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    from tests.browser.conftest import Sites

WIDE: Final[ViewportSize] = {"width": 1280, "height": 900}
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
LINKS: Final = f"{ROWS} h3 a"


def wide(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport=WIDE, reduced_motion="reduce")


def phone(browser: Browser) -> BrowserContext:
    return browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )


@contextmanager
def visit(context: BrowserContext, url: str, path: str = "") -> Iterator[Page]:
    """Open the timeline; all that happens until the end must be what a page may do."""
    with Watched(context, url) as watched:
        page = watched.go(path)
        expect(page.locator(".dl-tl")).to_be_visible()
        yield page
        watched.look()
        assert watched.troubles == []


def query(page: Page) -> str:
    """Return what the address asks for, but for the place in the list, which is written late."""
    parts = page.url.partition("?")[2].split("&")
    return "&".join(one for one in parts if not one.startswith("at="))


def box(page: Page, value: str) -> str:
    """Return what finds the box of a facet's value, in the panel or in the sheet."""
    expect(page.locator(".dl-panel")).to_have_count(1)
    return f".dl-panel input[value='{value}']"


def open_menu(page: Page, item: str) -> None:
    page.locator(".dl-menu summary").click()
    page.locator(".dl-menu").get_by_role("button", name=item).click()


# --- Views ---


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_and_stays_open_when_the_page_is_loaded_again(
    browser: Browser, sites: Sites, view: str
) -> None:
    with visit(wide(browser), sites.flagship.url) as page:
        button = page.locator(".dl-views").get_by_role("button", name=view)
        button.click()
        expect(page.locator(VIEWS[view]).first).to_be_visible()
        expect(button).to_have_attribute("aria-pressed", "true")
        page.reload()
        expect(page.locator(VIEWS[view]).first).to_be_visible()
        expect(button).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_in_a_view(browser: Browser, sites: Sites, view: str) -> None:
    if not npm.AXE.is_file():
        absent("no axe-core: `make test` fetches it")
    axe = npm.AXE.read_text("utf-8")
    run = (
        "axe.run({rules: {'target-size': {enabled: true}}, resultTypes: ['violations']})"
        ".then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html, any}) =>"
        " `${id}: ${html.slice(0, 160)} ${any.map((one) => one.message)}`)))"
    )
    found = []
    with visit(wide(browser), sites.flagship.url, f"?topic=strikes&view={view.lower()}") as page:
        expect(page.locator(VIEWS[view]).first).to_be_visible()
        page.evaluate(axe)
        found += page.evaluate(run)
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="dark")
        page.reload()
        expect(page.locator(VIEWS[view]).first).to_be_visible()
        page.evaluate(axe)
        found += [f"phone, dark: {one}" for one in page.evaluate(run)]
        page.locator(".dl-filters").click()
        expect(page.locator(".dl-sheet[open]")).to_be_visible()
        found += [f"sheet: {one}" for one in page.evaluate(run)]
    assert found == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_scrolls_sideways(browser: Browser, sites: Sites, view: str) -> None:
    over = {}
    with visit(wide(browser), sites.flagship.url, f"?view={view.lower()}") as page:
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            expect(page.locator(VIEWS[view]).first).to_be_visible()
            more = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if more > 0:
                over[width] = more
    assert over == {}


def test_a_card_on_the_axis_leads_to_its_event(browser: Browser, sites: Sites) -> None:
    day = "?view=axis&from=2020-08-17&to=2020-08-17"
    with visit(wide(browser), sites.flagship.url, day) as page:
        expect(page.locator(".dl-listing button")).to_have_count(number(page))
        page.locator(".dl-axis-region").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator(".dl-card")).to_be_focused()
        title = page.locator("#dl-card-title").inner_text()
        assert "event=" in page.url
        page.keyboard.press("Escape")
        expect(page.locator(".dl-card")).to_have_count(0)
        page.go_back()
        page.locator("#dl-card-title a").click()
        expect(page.locator("h1")).to_have_text(title)
        page.go_back()
        expect(page.locator(".dl-card")).to_be_visible()
        page.goto(sites.flagship.url)


# --- Filters ---


def test_every_facet_shows_as_many_events_as_it_says(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url) as page:
        assert try_facets(page) >= 9


@pytest.mark.parametrize("asked", ["?find=strike", "?from=2020-11-01", "?topic=strikes"])
def test_the_facets_count_what_the_address_leaves(
    browser: Browser, sites: Sites, asked: str
) -> None:
    with visit(wide(browser), sites.flagship.url, asked) as page:
        expect(page.locator(".dl-shown")).to_contain_text("Showing")
        expect(page.locator(".dl-panel li.dl-none").first).to_be_attached()


def test_what_shows_is_what_the_records_say(browser: Browser, sites: Sites) -> None:
    events = [one.record for one in load(ROOT).records.events.values()]
    strikes = {one.title for one in events if "strikes" in one.topics}
    either = strikes | {one.title for one in events if "detentions" in one.topics}
    both = {one.title for one in events if one.title in either and one.status == "disputed"}
    with visit(wide(browser), sites.flagship.url, "?topic=strikes") as page:
        expect(page.locator(ROWS).first).to_have_attribute("aria-setsize", str(len(strikes)))
        page.locator(box(page, "detentions")).check()
        expect(page.locator(ROWS).first).to_have_attribute("aria-setsize", str(len(either)))
        page.locator(box(page, "disputed")).check()
        expect(page.locator(ROWS).first).to_have_attribute("aria-setsize", str(len(both)))
        expect(page.locator(".dl-app > [role=status]")).to_contain_text(
            f"Showing {len(both)} of {len(events)}"
        )
        page.get_by_role("button", name="Reset").click()
        expect(page.locator(".dl-shown")).to_have_text(f"{len(events)} events")
        # The list opens later than it begins; each event is in it all the same.
        shown = set()
        page.locator(".dl-earlier button").click()
        page.keyboard.press("Home")
        for _ in events:
            shown.add(page.locator(f"{LINKS}:focus").inner_text())
            page.keyboard.press("j")
        assert shown == {one.title for one in events}


def test_dates_are_read_as_they_are_written(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url) as page:
        total = number(page)
        from_, to = (page.locator(".dl-range").get_by_label(one) for one in ("From", "To"))
        from_.fill("August 2020")
        to.fill("2020-08")
        to.press("Enter")
        expect(page.locator(".dl-chip")).to_have_text(re.compile("August 2020"))
        assert query(page) == "from=2020-08-01&to=2020-08-31"
        assert 0 < number(page) < total
        to.fill("soon")
        to.press("Enter")
        expect(page.locator(".dl-range [role=alert]")).to_contain_text("“soon” is no date")
        assert query(page) == "from=2020-08-01&to=2020-08-31"


def test_words_are_found_in_the_timeline(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url) as page:
        field = page.get_by_label("Find in the texts")
        field.fill("Belaruskali")
        field.press("Enter")
        expect(page.locator(".dl-shown")).to_contain_text("Showing")
        expect(page.locator(ROWS).first).to_contain_text("Belaruskali")


def test_the_address_brings_everything_back(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url) as page:
        page.locator(box(page, "strikes")).check()
        expect(page.locator(".dl-shown")).to_contain_text("Showing")
        first, one = query(page), number(page)
        page.locator(box(page, "detentions")).check()
        page.locator(".dl-views").get_by_role("button", name="Axis").click()
        page.locator(".dl-axis-tools select").select_option("topic")
        asked, both = query(page), number(page)
        assert asked == "topic=strikes&topic=detentions&view=axis&lanes=topic"
        page.reload()
        expect(page.locator(".dl-shown b")).to_have_text(str(both))
        expect(page.locator(".dl-axis-tools select")).to_have_value("topic")
        for expected in ("view=axis", "topic=detentions", "topic=strikes"):
            assert expected in query(page)
            page.go_back()
        assert query(page) == first
        expect(page.locator(".dl-shown b")).to_have_text(str(one))
        expect(page.locator(".dl-panel input:checked")).to_have_count(1)
        page.go_back()
        assert query(page) == ""
        expect(page.locator(".dl-panel input:checked")).to_have_count(0)
        page.go_forward()
        expect(page.locator(".dl-shown b")).to_have_text(str(one))


def test_the_list_comes_back_where_one_left_it(browser: Browser, sites: Sites) -> None:
    top = (
        f"[...document.querySelectorAll('{ROWS}')]"
        ".find((one) => one.getBoundingClientRect().bottom > 150).ariaPosInSet"
    )
    with visit(wide(browser), sites.flagship.url) as page:
        page.locator(ROWS).first.hover()
        page.mouse.wheel(0, 4000)
        page.wait_for_url("**/?at=*")
        place = page.evaluate(top)
        page.reload()
        expect(page.locator(LINKS).first).to_be_visible()
        until(page, f"Math.abs({top} - {place}) <= 1")


# --- Hands ---


def test_keys_lead_through_all_of_it(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url, "?topic=strikes") as page:
        expect(page.locator(LINKS).first).to_be_visible()
        page.keyboard.press("j")
        expect(page.locator(LINKS).nth(0)).to_be_focused()
        page.keyboard.press("j")
        expect(page.locator(LINKS).nth(1)).to_be_focused()
        page.keyboard.press("End")
        expect(page.locator(f"{ROWS}:last-child h3 a")).to_be_focused()
        page.keyboard.press("Home")
        expect(page.locator(LINKS).nth(0)).to_be_focused()
        page.keyboard.press("o")
        expect(page.locator(".dl-order")).to_contain_text("Newest first")
        page.keyboard.press("o")
        page.keyboard.press("2")
        expect(page.locator(".dl-axis canvas").first).to_be_visible()
        page.keyboard.press("1")
        expect(page.locator(LINKS).first).to_be_visible()
        page.keyboard.press("?")
        expect(page.locator("dialog.dl-help")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)


def test_on_a_phone_the_filters_are_a_sheet(browser: Browser, sites: Sites) -> None:
    with visit(phone(browser), sites.flagship.url) as page:
        expect(page.locator(".dl-panel")).not_to_be_visible()
        page.locator(".dl-filters").tap()
        page.locator(box(page, "strikes")).tap()
        expect(page.locator(".dl-results")).to_have_text(f"Show {number(page)} events")
        page.locator(".dl-results").tap()
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(page.locator(".dl-filters")).to_have_text("Filters (1)")
        expect(page.locator(LINKS).first).to_be_in_viewport()
        page.locator(LINKS).first.tap()
        expect(page.locator("h1")).to_be_visible()
        page.go_back()
        expect(page.locator(".dl-filters")).to_have_text("Filters (1)")
        small = page.evaluate(
            "[...document.querySelectorAll('.dl-bar :is(button, summary)')]"
            ".filter((one) => one.checkVisibility() && one.offsetHeight < 40)"
            ".map((one) => one.outerHTML)"
        )
        assert small == []


def test_on_a_phone_the_axis_does_not_hold_the_page(browser: Browser, sites: Sites) -> None:
    with visit(phone(browser), sites.flagship.url, "?view=axis") as page:
        canvas = page.locator(".dl-axis-field").first
        expect(canvas).to_be_visible()
        assert canvas.evaluate("(one) => getComputedStyle(one).touchAction") == "pan-y"
        page.evaluate("scrollTo(0, 0)")
        spot = canvas.bounding_box()
        assert spot
        page.context.new_cdp_session(page).send(
            "Input.synthesizeScrollGesture",
            {"x": 195, "y": min(spot["y"] + 60, 800), "yDistance": -300, "speed": 3000},
        )
        until(page, "scrollY > 100")


# --- Elsewhere ---


def test_without_javascript_the_plain_timeline_is_there(browser: Browser, sites: Sites) -> None:
    context = browser.new_context(java_script_enabled=False)
    with Watched(context, sites.flagship.url) as watched:
        page = watched.go("")
        expect(page.locator(".dl-tl")).to_have_count(0)
        expect(page.locator(".dl-app .dl-item").first).to_be_visible()
        page.locator(".dl-app .dl-item h3 a").first.click()
        expect(page.locator("h1")).to_be_visible()


def test_without_its_data_the_plain_timeline_stays(browser: Browser, sites: Sites) -> None:
    missing = ["yes"]
    context = wide(browser)
    context.route(
        "**/data/browse/index.js*",
        lambda route: route.abort() if missing else route.continue_(),
    )
    with Watched(context, sites.flagship.url) as watched:
        page = watched.go("")
        again = page.locator(".dl-failed").get_by_role("button")
        expect(again).to_be_visible()
        expect(page.locator(".dl-app .dl-item").first).to_be_visible()
        missing.clear()
        again.click()
        expect(page.locator(LINKS).first).to_be_visible()
        expect(page.locator(".dl-failed")).to_have_count(0)


def test_paper_shows_what_the_screen_shows(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url, "?topic=strikes&view=axis") as page:
        expect(page.locator(".dl-axis canvas").first).to_be_visible()
        expect(page.locator(".dl-shown")).to_contain_text("Showing")
        page.evaluate("dateline.app.then((app) => app.texts(0))")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        paper = page.locator(".dl-paper")
        expect(paper.locator("article")).to_have_count(number_of(paper.inner_text()))
        expect(paper).to_contain_text("Topics: Strikes")
        for what in (".dl-bar", ".dl-axis", "header", "footer"):
            assert page.locator(what).filter(visible=True).count() == 0, what
        assert page.pdf().startswith(b"%PDF")


def number_of(text: str) -> int:
    found = re.search(r"Showing (\d+) of", text)
    assert found, text
    return int(found.group(1))


def test_it_works_from_a_folder(browser: Browser, offline: Path) -> None:
    with visit(wide(browser), f"{offline.as_uri()}/", "index.html") as page:
        page.locator(box(page, "strikes")).check()
        expect(page.locator(".dl-shown")).to_contain_text("Showing")
        asked = query(page)
        assert asked == "topic=strikes"
        for view, shown in VIEWS.items():
            page.locator(".dl-views").get_by_role("button", name=view).click()
            expect(page.locator(shown).first).to_be_visible()
        page.goto(f"{offline.as_uri()}/index.html?topic=strikes")
        title = page.locator(LINKS).first.inner_text()
        page.locator(LINKS).first.click()
        expect(page.locator("h1")).to_have_text(title)
        page.locator(".dl-within a").last.click()
        expect(page.locator(".dl-shown")).to_contain_text("Showing")


def test_in_a_frame_it_is_the_timeline_alone(browser: Browser, sites: Sites) -> None:
    with visit(wide(browser), sites.flagship.url, "?topic=strikes") as page:
        open_menu(page, "Embed")
        snippet = page.locator("dialog.dl-embedding textarea").input_value()
        address = re.search('src="([^"]+)"', snippet)
        assert address
        path = address.group(1).replace("&amp;", "&").removeprefix(sites.flagship.url)
        assert path.startswith("?embed&topic=strikes")
        page.keyboard.press("Escape")
    with visit(wide(browser), sites.flagship.url, path) as page:
        expect(page.locator(LINKS).first).to_have_attribute("target", "_blank")
        expect(page.locator(".dl-source a")).to_be_visible()
        for what in ("header", "footer", ".dl-lead"):
            assert page.locator(what).filter(visible=True).count() == 0, what
        page.locator(".dl-chip").click()
        page.wait_for_url(re.compile(r"\?embed(&order=oldest)?$"))


def test_the_dark_timeline_is_dark(browser: Browser, sites: Sites) -> None:
    paper = (
        "(view) => { const field = document.querySelector(view);"
        " return getComputedStyle(field).backgroundColor }"
    )
    found = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport=WIDE, color_scheme=scheme)
        with visit(context, sites.flagship.url, "?view=axis") as page:
            expect(page.locator(".dl-axis canvas").first).to_be_visible()
            found[scheme] = (page.evaluate(paper, "body"), page.evaluate(paper, ".dl-bar"))
    assert found["dark"][0] != found["light"][0]
    assert found["dark"][1] != found["light"][1]


def test_a_page_read_from_the_right_has_its_rail_there(browser: Browser, sites: Sites) -> None:
    rail = (
        "(item) => { const style = getComputedStyle(item, '::before');"
        " return [parseFloat(style.left), parseFloat(style.right), item.clientWidth] }"
    )
    for running in (True, False):
        context = browser.new_context(viewport=PHONE, java_script_enabled=running)
        # In the page that is served, because without JavaScript nothing can be changed later.
        context.route(
            sites.flagship.url,
            lambda route: route.fulfill(
                response=(page := route.fetch()),
                body=page.text().replace('<body dir="ltr"', '<body dir="rtl"', 1),
            ),
        )
        with Watched(context, sites.flagship.url) as watched:
            page = watched.go("")
            item = page.locator(f"{ROWS}:visible" if running else ".dl-app .dl-item").first
            expect(item).to_be_visible()
            left, right, width = item.evaluate(rail)
            assert right < 20 < width / 2 < left
            when = item.locator(".dl-when").bounding_box()
            entry = item.locator(".dl-entry").bounding_box()
            assert when
            assert entry
            mark = item.locator(".dl-mark").first.bounding_box()
            assert mark
            assert mark["x"] > PHONE["width"] - 40
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert over <= 0
            # A line that is read from the right scrolls to the left.
            page.evaluate("scrollTo(-500, 0)")
            assert page.evaluate("scrollX") == 0


# --- On an event's page, from a filtered list


def test_an_event_leads_on_within_what_was_chosen(browser: Browser, sites: Sites) -> None:
    within = ".dl-within a"
    with visit(wide(browser), sites.flagship.url, "?topic=strikes") as page:
        expect(page.locator(LINKS).nth(2)).to_be_visible()
        titles = page.locator(LINKS).all_inner_texts()
        page.locator(LINKS).nth(1).click()
        expect(page.locator("h1")).to_have_text(titles[1])
        expect(page.locator(".dl-within")).to_contain_text("Topics: Strikes")
        expect(page.locator(within)).to_have_text([titles[0], titles[2], "Back to the list"])
        page.locator(within).nth(1).click()
        expect(page.locator("h1")).to_have_text(titles[2])
        page.locator(within).first.click()
        expect(page.locator("h1")).to_have_text(titles[1])
        page.locator(within).first.click()
        expect(page.locator("h1")).to_have_text(titles[0])
        expect(page.locator(within)).to_have_text([titles[1], "Back to the list"])
        page.locator(within).last.click()
        expect(page.locator(".dl-panel input:checked")).to_have_count(1)
        # From the whole list an event is only itself.
        page.locator(".dl-chip").click()
        page.locator(LINKS).nth(1).click()
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".dl-within")).to_have_count(0)
        page.goto(sites.flagship.url)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ({"back": "HERE?find=a"}, True),
        ({"back": "https://elsewhere.example/"}, False),
        ({"back": "javascript:alert(1)"}, False),
        ({"back": "HERE", "events": [["other", "Other"]]}, False),
        ({"back": "HERE", "events": "no list"}, False),
        ("no object", False),
    ],
)
def test_what_is_kept_for_an_event_is_read_with_care(
    browser: Browser, sites: Sites, *, kept: dict[str, str] | str, shown: bool
) -> None:
    path = PAGES["short event"]
    hostile = "<img src=x onerror=alert(1)>"
    events = [["<b>", hostile], [path.split("/")[1], "This one"]]
    if isinstance(kept, dict):
        kept = {"said": hostile, "events": events, **kept}  # type: ignore[dict-item] # as kept
    text = json.dumps(kept).replace("HERE", sites.flagship.url)
    with Watched(wide(browser), sites.flagship.url) as watched:
        watched.page.add_init_script(f"sessionStorage['dateline.onward'] = {json.dumps(text)}")
        page = watched.go(path)
        expect(page.locator(".dl-within")).to_have_count(1 if shown else 0)
        if shown:
            expect(page.locator(".dl-within a").first).to_have_text(hostile)
            expect(page.locator(".dl-within")).not_to_contain_text("Next")
        watched.look()
        assert watched.troubles == []
