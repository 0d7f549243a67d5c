"""A reader without a mouse gets everywhere, and sees where they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from tests.browser.watching import Watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Sites

NAMES: Final = ("home", "short event", "about dates", "not found")
TABS: Final = 400
"""More than the stops of any of these pages."""

# Where the focus is, and whether it is seen by an outline or a shadow.
_HERE: Final = """
() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  return {
    what: here.outerHTML.slice(0, 120),
    part: here.closest("header") ? 1 : here.closest("footer") ? 3 : here.closest("main") ? 2 : 0,
    seen: here.matches(":focus-visible") && box.width > 0 && box.height > 0
      && style.visibility === "visible" && style.opacity > 0
      && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
          || style.boxShadow !== "none")
      && box.bottom > 0 && box.right > 0 && box.left < innerWidth && box.top < innerHeight,
  };
}
"""


def stops(page: Page) -> list[dict[str, str | int | bool]]:
    """Return every stop of the Tab key, in order, up to the end of the page."""
    found: list[dict[str, str | int | bool]] = []
    for _ in range(TABS):
        page.keyboard.press("Tab")
        here = page.evaluate(_HERE)
        if here is None or (found and here["what"] == found[0]["what"]):
            return found
        found.append(here)
    message = "the Tab key goes round without end"
    raise AssertionError(message)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [1280, 360])
def test_tab_goes_through_the_page_in_its_order_and_is_always_seen(
    browser: Browser, sites: Sites, name: str, width: int
) -> None:
    served, path = sites.page("flagship", name)
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    with Watched(context, served.url) as watched:
        found = stops(watched.go(path))
        assert "md-skip" in str(found[0]["what"])
        parts = [int(one["part"]) for one in found]
        assert all(one <= after for one, after in pairwise(parts)), [
            one["what"] for one in found if not one["part"]
        ]
        assert {*parts} >= {1, 2, 3}
        assert [one["what"] for one in found if not one["seen"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_skip_link_leads_past_the_header(browser: Browser, sites: Sites, name: str) -> None:
    served, path = sites.page("flagship", name)
    with Watched(browser.new_context(), served.url) as watched:
        page = watched.go(path)
        page.keyboard.press("Tab")
        expect(page.locator(".md-skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate(_HERE)["part"] == 2
