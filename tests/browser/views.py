"""The timeline's views and facets, as a test finds them on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROWS: Final = ".dl-feed article"
VIEWS: Final = {
    "List": ROWS,
    "Axis": ".dl-axis canvas",
    "Map": ".dl-map .dl-spot",
    "Calendar": ".dl-calendar td",
}
"""What each view shows once it is open."""


def number(page: Page) -> int:
    """Return how many events the bar says that it shows."""
    said = page.locator(".dl-shown").inner_text()
    found = re.search(r"\d[\d,]*", said)
    assert found, said
    return int(found.group().replace(",", ""))


def try_facets(page: Page) -> int:
    """Choose the first value of each facet, which shows as many as it says; return how many."""
    page.locator(".dl-panel").hover()
    groups = page.locator(".dl-panel fieldset:has(input[type=checkbox])")
    said = groups.locator("li:first-child i").all_inner_texts()
    for place, count in enumerate(said):
        groups.nth(place).locator("li:first-child input").check()
        expect(page.locator(ROWS).first).to_have_attribute("aria-setsize", count.replace(",", ""))
        assert number(page) == int(count.replace(",", ""))
        page.locator(".dl-chip").click()
        expect(page.locator(".dl-chip")).to_have_count(0)
    return len(said)
