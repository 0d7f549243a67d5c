"""The map: outlines of the site's own, marks that say how exactly a place is known, cards."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser import npm, strangers
from tests.browser.flagship import once
from tests.browser.serving import Served
from tests.browser.watching import Watched
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

WIDE: Final[ViewportSize] = {"width": 1280, "height": 900}
PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
TILES: Final = "https://tiles.example.org/{z}/{x}/{y}.png"
HOSTILE: Final = "<img src=x onerror=alert(1)>"

PLACES: Final[dict[str, strangers.Record]] = {
    "north": {"name": "Northland", "kind": "country", "lat": "60", "lon": "20"},
    "elms": {
        "name": f"Port Elms {HOSTILE}",
        "kind": "city",
        "within": "north",
        "lat": "58",
        "lon": "16",
    },
    "pier": {"name": "The pier", "kind": "site", "within": "elms", "lat": "58.3", "lon": "16.6"},
    "oaks": {"name": "Port Oaks", "kind": "city", "lat": "53.5", "lon": "10"},
}
EVENTS: Final[dict[str, strangers.Record]] = {
    **{f"elms-{day}": {"date": f"2001-01-0{day}", "places": "elms"} for day in range(1, 9)},
    "pier": {"date": "2001-02-01", "places": "pier", "topics": "ships"},
    "oaks": {"date": "2001-02-02", "places": "oaks", "topics": "ships"},
    "north": {"date": "2001-02-03", "places": "north"},
    "spot": {"date": "2001-02-04", "places": "oaks", "at": {"lat": "55", "lon": "13"}},
    "nowhere": {"date": "2001-02-05", "topics": "ships"},
}


def make(folder: Path, settings: strangers.Record) -> None:
    """Build a small timeline with places."""
    strangers.project(folder)
    common: strangers.Record = {"sources": [{"url": "https://example.org/"}], "added": "2001-03-01"}
    strangers.write(folder, "timeline.yml", {"format": "1", "title": "Map", **settings})
    strangers.write(folder, "topics/ships.yml", {"name": "Ships"})
    for key, place in PLACES.items():
        strangers.write(folder, f"places/{key}.yml", place)
    for key, event in EVENTS.items():
        title = f"Event {key} {HOSTILE}"
        strangers.write(folder, f"2001/{key}.yml", {"title": title, **common, **event})
    strangers.build(folder)


@pytest.fixture(scope="module")
def mapped(together: Path) -> Iterator[Served]:
    """Serve a timeline as it is without settings."""
    site = once(together / "mapped", lambda folder: make(folder, {})) / "site"
    with Served(site) as served:
        yield served


@contextmanager
def map_of(
    browser: Browser,
    served: Served,
    query: str = "",
    size: ViewportSize = WIDE,
    **context: Any,  # noqa: ANN401 - Playwright's
) -> Iterator[Page]:
    """Open the map and, in the end, see that nothing went wrong on it."""
    made = browser.new_context(viewport=size, reduced_motion="reduce", **context)
    with Watched(made, served.url) as watched:
        page = watched.go(f"?view=map{query}")
        page.locator(".dl-spot").first.wait_for()
        yield page
        assert page.evaluate("window.__seen") == []
        assert watched.troubles == []


# Notes at every frame where the card stands in the map.
_FOLLOW: Final = """
() => {
  window.cardAt = new Set();
  const look = () => {
    const [card, map] = [".leaflet-popup", ".dl-map"].map((one) => document.querySelector(one));
    const [one, other] = [card, map].map((it) => it?.getBoundingClientRect());
    const at = one && other && [one.x - other.x, one.bottom - other.y].map(Math.round);
    if (at) cardAt.add(at.join());
    requestAnimationFrame(look);
  };
  look();
}
"""


def labels(page: Page) -> set[str]:
    return {one.get_attribute("aria-label") or "" for one in page.locator(".dl-spot").all()} - {""}


def test_marks_tell_the_place_how_exact_it_is_and_how_many_events(
    browser: Browser, mapped: Served
) -> None:
    with map_of(browser, mapped) as page:
        elms = f"{PLACES['elms']['name']} +1 more place: 9 events"
        assert labels(page) == {elms, "Northland: 1 event", "Port Oaks: 1 event"}
        kinds = {
            (one.get_attribute("aria-label") or "").split(":")[0]: one.get_attribute("class")
            for one in page.locator(".dl-spot").all()
        }
        assert "dl-spot--country" in (kinds["Northland"] or "")
        assert page.locator(".dl-spot--point").count() == 1
        assert page.locator(".dl-map-land").count() == 1
        assert len(page.locator(".dl-map-coast").get_attribute("d") or "") > 500
        assert len(page.locator(".dl-map-border").get_attribute("d") or "") < 10
        assert page.get_by_text("Without a place on the map: 1 event").is_visible()


def test_a_filter_leaves_a_share_of_each_mark(browser: Browser, mapped: Served) -> None:
    with map_of(browser, mapped, "&topic=ships") as page:
        page.locator(".dl-spot--share").first.wait_for()
        assert any("1 of 9 events" in label for label in labels(page))
        assert page.locator(".dl-spot--faint").count() == 2


def test_the_keyboard_goes_to_a_mark_into_its_card_and_back(
    browser: Browser, mapped: Served
) -> None:
    with map_of(browser, mapped) as page:
        oaks = page.locator(".dl-spot--city[aria-label='Port Oaks: 1 event']")
        oaks.focus()
        page.keyboard.press("Enter")
        card = page.get_by_role("dialog", name="Port Oaks")
        card.wait_for()
        assert card.evaluate("one => one === document.activeElement")
        assert "somewhere in this city or town" in card.inner_text()
        link = card.get_by_role("link")
        assert link.inner_text() == f"Event oaks {HOSTILE}"
        assert (link.get_attribute("href") or "").endswith("events/oaks/")
        page.keyboard.press("Escape")
        assert card.count() == 0
        assert oaks.evaluate("one => one === document.activeElement")


def test_a_cluster_comes_apart_when_it_is_opened(browser: Browser, mapped: Served) -> None:
    with map_of(browser, mapped) as page:
        page.locator(".dl-spot--several").focus()
        page.keyboard.press("Enter")
        page.locator(".dl-spot[aria-label='The pier: 1 event']").wait_for()
        assert page.locator(".dl-spot--several").count() == 0


def test_places_stand_in_a_list_too_and_lead_to_the_timeline(
    browser: Browser, mapped: Served
) -> None:
    with map_of(browser, mapped) as page:
        page.get_by_text("The places as a list").click()
        rows = page.locator(".dl-map-roster li")
        assert rows.all_inner_texts()[0].split()[-1] == "8"
        page.evaluate(_FOLLOW)
        rows.first.get_by_role("button").click()
        card = page.locator(".dl-map-card")
        card.wait_for()
        more = card.get_by_role("button", name="2 more")
        more.click()
        page.locator(".dl-map-events li:not(.dl-wait)").nth(7).wait_for()
        card.get_by_role("button", name="Show in the list").click()
        page.locator(".dl-feed").wait_for()
        assert "place=elms" in page.url
        # Who wants no motion has none: a card does not slide away under the pointer.
        assert page.evaluate("cardAt.size") == 1


def test_the_address_opens_an_event_on_the_map(browser: Browser, mapped: Served) -> None:
    with map_of(browser, mapped, "&event=spot") as page:
        card = page.locator(".dl-map-card")
        card.wait_for()
        assert "Event spot" in card.inner_text()
        assert "this very spot" in card.inner_text()
        card.get_by_role("button", name="Close").click()
        page.wait_for_url(lambda url: "event=" not in url)


def test_a_style_that_comes_late_does_not_matter(browser: Browser, mapped: Served) -> None:
    context = browser.new_context(viewport=WIDE)

    def late(route: Any) -> None:  # noqa: ANN401 - Playwright's
        page.wait_for_timeout(1000)
        route.continue_()

    with Watched(context, mapped.url) as watched:
        page = watched.page
        page.route("**/map.css*", late)
        watched.go("?view=map")
        page.locator(".dl-spot").first.wait_for()
        assert len(labels(page)) == 3
        assert watched.troubles == []


def test_one_finger_scrolls_the_page_over_the_map(browser: Browser, mapped: Served) -> None:
    with map_of(browser, mapped, size=PHONE, has_touch=True, is_mobile=True) as page:
        action = page.locator(".dl-map").evaluate("one => getComputedStyle(one).touchAction")
        assert action == "pan-x pan-y"
        fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        assert page.evaluate(fits)


def test_marks_stay_to_be_seen_in_a_system_s_own_colours(browser: Browser, mapped: Served) -> None:
    system = (
        "Object.fromEntries(['Canvas', 'CanvasText'].map((name) => {"
        " document.documentElement.style.color = name;"
        " return [name, getComputedStyle(document.documentElement).color] }))"
    )
    drawn = (
        "(one) => { const style = getComputedStyle(one);"
        " return [style.borderTopStyle, style.borderTopColor, style.backgroundColor] }"
    )
    with map_of(browser, mapped, forced_colors="active") as page:
        colours = page.evaluate(system)
        assert colours["Canvas"] != colours["CanvasText"]
        for spot in page.locator(".dl-spot-disc").all():
            style, line, _ = spot.evaluate(drawn)
            assert style != "none"
            assert line == colours["CanvasText"]
        # A dot is full, a ring is not.
        filled = {
            kind: page.locator(f".dl-spot--{kind} .dl-spot-disc").first.evaluate(drawn)[2]
            for kind in ("point", "city")
        }
        assert filled == {"point": colours["CanvasText"], "city": colours["Canvas"]}


def test_marks_lie_where_they_are_also_on_a_page_read_from_the_right(
    browser: Browser, mapped: Served
) -> None:
    places = (
        "[...document.querySelectorAll('.dl-spot')].map((one) => {"
        " const [spot, map] = [one, one.closest('.dl-map')]"
        ".map((it) => it.getBoundingClientRect());"
        " return [one.ariaLabel, Math.round(spot.x - map.x), Math.round(spot.y - map.y)] }).sort()"
    )
    found = {}
    for direction in ("ltr", "rtl"):
        context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
        context.route(
            f"{mapped.url}?view=map",
            lambda route: route.fulfill(
                response=(plain := route.fetch()),
                body=plain.text().replace('<body dir="ltr"', f'<body dir="{direction}"', 1),  # noqa: B023 - asked within the turn
            ),
        )
        with Watched(context, mapped.url) as watched:
            page = watched.go("?view=map")
            page.locator(".dl-spot").first.wait_for()
            assert page.locator("body").get_attribute("dir") == direction
            found[direction] = page.evaluate(places)
            page.locator(".dl-spot--point").focus()
            page.keyboard.press("Enter")
            page.locator(".dl-map-card").wait_for()
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
            assert watched.troubles == []
    assert found["rtl"] == found["ltr"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_passes_axe(browser: Browser, mapped: Served, scheme: Any) -> None:  # noqa: ANN401 - a literal of Playwright's
    if not npm.AXE.is_file():
        absent("axe-core is absent: `make test` fetches it")
    with map_of(browser, mapped, "&topic=ships", color_scheme=scheme) as page:
        page.get_by_text("The places as a list").click()
        page.locator("[aria-label='Port Oaks: 1 event']").focus()
        page.keyboard.press("Enter")
        page.locator(".dl-map-card").wait_for()
        page.evaluate(npm.AXE.read_text("utf-8"))
        found = page.evaluate(
            "async () => (await axe.run('.dl-stage', {rules: {'target-size': {enabled: true}}}))"
            ".violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))"
        )
        assert found == []


def test_a_tile_server_is_asked_only_where_the_owner_turned_it_on(
    browser: Browser, together: Path
) -> None:
    settings: strangers.Record = {"tiles": {"url": TILES, "attribution": f"Mappers {HOSTILE}"}}
    site = once(together / "tiled", lambda folder: make(folder, settings)) / "site"
    with Served(site) as served:
        context = browser.new_context(viewport=WIDE)
        with Watched(context, served.url) as watched:
            asked: list[str] = []

            def answer(route: Any) -> None:  # noqa: ANN401 - Playwright's
                asked.append(route.request.url)
                route.fulfill(
                    body=(site / strangers.PICTURE).read_bytes(), content_type="image/png"
                )

            context.route("https://tiles.example.org/**", answer)
            page = watched.go("")
            page.locator(".dl-tl").wait_for()
            assert asked == []
            page.get_by_role("button", name="Map", exact=True).click()
            page.locator(".leaflet-tile-loaded").first.wait_for()
            assert asked
            assert page.locator(".dl-map-credit").inner_text() == f"Mappers {HOSTILE}"
            assert page.locator(".dl-map-land").count() == 0
            assert page.evaluate("window.__seen") == []


def test_borders_are_drawn_where_the_owner_turns_them_on(browser: Browser, together: Path) -> None:
    settings: strangers.Record = {"map": {"borders": "true"}}
    site = once(together / "bordered", lambda folder: make(folder, settings)) / "site"
    with Served(site) as served, map_of(browser, served) as page:
        assert len(page.locator(".dl-map-border").get_attribute("d") or "") > 100
