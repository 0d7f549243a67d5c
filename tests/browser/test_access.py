"""Everyone can read each type of page, whatever they read it with."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tests.browser import npm
from tests.browser.flagship import PAGES, RARE_PAGES
from tests.browser.watching import Watched
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.browser.conftest import Sites

ALL: Final = [
    *(("flagship", name) for name in PAGES),
    *(("rare", name) for name in RARE_PAGES if name != "moved event"),  # leads on by itself
]

WIDE: Final[ViewportSize] = {"width": 1280, "height": 900}
PHONE: Final[ViewportSize] = {"width": 360, "height": 740}


class Opened(NamedTuple):
    """A page that several tests look at; each first makes it as wide as it needs it."""

    page: Page
    path: str
    watched: Watched

    def at(self, size: ViewportSize) -> Page:
        """Return the page in a window of that size."""
        self.page.set_viewport_size(size)
        return self.page


@pytest.fixture(scope="module", params=ALL, ids=": ".join)
def opened(request: pytest.FixtureRequest, browser: Browser, sites: Sites) -> Iterator[Opened]:
    """Open each type of page once."""
    served, path = sites.page(*request.param)
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    with Watched(context, served.url) as watched:
        yield Opened(watched.go(path), path, watched)


_RUN: Final = """
async () => {
  const {violations} = await axe.run(document, {RULES, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, any, all, none}) =>
      `${id}: ${html.slice(0, 160)} (${[...any, ...all, ...none].map((one) => one.message)[0]})`));
}
"""
# Every rule, also those that are only advice or that axe-core leaves to be switched on.
_AXE: Final = _RUN.replace("RULES", 'rules: {"target-size": {enabled: true}}')
_AXE_COLOURS: Final = _RUN.replace("RULES", 'runOnly: ["color-contrast"]')


# Texts in letters or words of another language than the one that is said to be theirs.
_UNMARKED: Final = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest("script, style, template, code, [hidden]")) continue;
    const said = element.closest("[lang]").lang.split("-")[0];
    const cyrillic = /[\\u0400-\\u04ff]{3}/.test(node.data);
    const english = /\\b(?:the|of|and|was|were|by|with|from|that)\\b.*\\b[a-z]{4,}\\b/i
      .test(node.data);
    const slavic = ["be", "ru", "uk"].includes(said);
    if (cyrillic && !slavic || english && !cyrillic && slavic) {
      found.push(`${said}: ${node.data.trim().slice(0, 80)}`);
    }
  }
  return found;
}
"""


# Marks of doubt, which are drawn, without words beside them.
_WORDLESS: Final = """
() => [...document.querySelectorAll(".dl-mark")]
  .filter((one) => !one.parentElement.innerText.trim())
  .map((one) => one.outerHTML)
"""


def test_a_page_does_nothing_that_no_page_may(opened: Opened) -> None:
    opened.watched.look()
    assert opened.watched.troubles == []


def test_a_page_never_scrolls_sideways(opened: Opened) -> None:
    wide = {}
    # 640 px is what a window of 1,280 px shows at 200 %, and 320 px at 400 %.
    for width in (320, 360, 640, 768, 1440):
        page = opened.at({"width": width, "height": 700})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            wide[width] = over
    assert wide == {}


def test_texts_in_another_language_say_which(opened: Opened) -> None:
    page = opened.at(WIDE)
    expected = opened.path[:2] if opened.path.startswith(("be/", "ru/")) else "en"
    assert page.evaluate("document.documentElement.lang") == expected
    assert page.evaluate(_UNMARKED) == []


def test_without_colours_status_and_doubt_are_still_said_in_words(opened: Opened) -> None:
    page = opened.at(WIDE)
    page.emulate_media(forced_colors="active")
    said = page.locator(".dl-status").all_inner_texts()
    assert all(one.strip() for one in said)
    assert page.evaluate(_WORDLESS) == []
    page.emulate_media(forced_colors="none")


def test_axe_finds_nothing(opened: Opened) -> None:
    if not npm.AXE.is_file():
        absent("no axe-core: `make test` fetches it")
    axe = npm.AXE.read_text("utf-8")
    page = opened.at(WIDE)
    page.evaluate(axe)
    found = [f"wide: {one}" for one in page.evaluate(_AXE)]
    opened.at(PHONE)
    found += [f"phone: {one}" for one in page.evaluate(_AXE)]
    page.emulate_media(color_scheme="dark")
    page.reload()
    page.evaluate(axe)
    found += [f"phone, dark: {one}" for one in page.evaluate(_AXE_COLOURS)]
    opened.at(WIDE)
    found += [f"wide, dark: {one}" for one in page.evaluate(_AXE_COLOURS)]
    assert found == []


def test_the_html_of_every_type_of_page_is_valid(
    flagship: Path, rare: Path, tmp_path: Path
) -> None:
    if not npm.HTML_VALIDATE.is_file():
        absent("no html-validate: `make test` fetches it")
    paths = [flagship / path for path in PAGES.values()]
    paths += [rare / path for path in RARE_PAGES.values()]
    files = [path if path.suffix else path / "index.html" for path in paths]
    rules = npm.MODULES.parent / "tests/browser/html-validate.mjs"
    command: list[str | Path] = [
        npm.NODE,
        npm.HTML_VALIDATE,
        "--config",
        rules,
        "--formatter",
        "json",
        *files,
    ]
    report = tmp_path / "report.json"
    with report.open("w") as written:
        subprocess.run(command, stdout=written, check=False)
    messages = {
        f"{one['ruleId']}: {one['message']} ({result['filePath']}:{one['line']})"
        for result in json.loads(report.read_text("utf-8"))
        for one in result["messages"]
    }
    assert sorted(messages) == []


@pytest.mark.parametrize("name", ["home", "month", "long event"])
def test_with_reduced_motion_nothing_moves(browser: Browser, sites: Sites, name: str) -> None:
    served, path = sites.page("flagship", name)
    moving = "document.getAnimations().filter((one) => one.playState === 'running').length"
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    with Watched(context, served.url) as watched:
        page = watched.go(path)
        assert page.evaluate(moving) == 0
        page.keyboard.press("/")
        page.locator("input:focus").wait_for()
        assert page.evaluate(moving) == 0
        page.keyboard.press("Escape")
        assert page.evaluate(moving) == 0
        page.hover(".dl-page a:visible >> nth=0")
        assert page.evaluate(moving) == 0
