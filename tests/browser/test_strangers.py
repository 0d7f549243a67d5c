"""Strangers' strings on real pages: they are shown as they are, and nothing of them runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from dateline.pages import escape
from tests.browser import strangers
from tests.browser.serving import Served
from tests.browser.strangers import Told, folded
from tests.browser.watching import Watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from playwright.sync_api import Browser

PARTS: Final = 6
UNDER_POLICY: Final = 10
"""How many pages of a part are also opened as readers get them."""

LISTS: Final = ("", "timeline/2001/", "timeline/2001/01/", "new/")
SEARCHES: Final = ("reported", "accounts")
"""Words that are on every event's page; what is found is shown with its title and text."""

BREAKS: Final[dict[str, Callable[..., str]]] = {
    "text": folded,
    "html_text": folded,
    "attribute": folded,
    "script_json": json.dumps,
    "matter": str,
    "body": lambda markdown: markdown.replace("\n\n", "\n"),
}
"""What each function of the escaper would be if it did nothing."""

FEW: Final = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(2)'>",
    "</script><script>alert(3)</script>",
    "a *bold* word & an &lt;b&gt;",
    "</title><svg onload=alert(4)>",
    "{: onclick=alert(5) }",
    "[x](javascript:alert(6)) <b onclick=alert(7)>lt</b>",
)

# All texts of an event's page that come from its record, by where they stand.
SHOWN: Final = """
() => {
  const all = (css, read) => [...document.querySelectorAll(css)].map(read);
  const text = (element) => element.textContent;
  const body = document.querySelector(".dl-body");
  return {
    title: document.title,
    headings: all("h1", text),
    summary: all(".dl-summary", text),
    described: all("meta[name=description]", (one) => one.content),
    data: all("script[type='application/ld+json']", text),
    who: all(".dl-accounts dt", text),
    accounts: all(".dl-accounts dd", text),
    pictures: all(".dl-media img", (one) => one.alt),
    body: body ? body.textContent : "",
    code: all(".dl-body pre code", text),
  };
}
"""


def wrong(told: Told, shown: dict[str, list[str]]) -> list[str]:
    """Return where a page does not show what its record says."""
    data = _data(shown["data"])
    title, summary = folded(told.title), folded(told.summary)
    each = [folded(one) for one in told.strings]
    short = len(summary) <= strangers.LINE
    described = folded("".join(shown["described"]))
    fences = "\n\n".join(f"{strangers.FENCE}\n{one}\n{strangers.FENCE}" for one in told.strings)
    body = strangers.words_of("\n\n".join([*told.strings, fences]))
    pairs: list[tuple[str, object, object]] = [
        ("title", folded(str(shown["title"]))[: len(title)], title),
        ("heading", [folded(one) for one in shown["headings"]], [title]),
        ("summary", [folded(one) for one in shown["summary"]], [summary]),
        ("description", described, summary if short else f"{summary[: len(described) - 1]}…"),
        ("JSON-LD headline", folded(data.get("headline", "")), title),
        ("JSON-LD abstract", folded(data.get("abstract", "")), summary),
        ("accounts", [folded(one) for one in shown["accounts"]], each),
        ("who", [folded(one) for one in shown["who"]], each if short else ["Long"] * len(each)),
        ("alt", [folded(one) for one in shown["pictures"]], each if short else []),
        ("body", "".join(str(shown["body"]).split()), body),
    ]
    return [
        f"{told.id}, {where}: shown {got!r}, expected {expected!r}"
        for where, got, expected in pairs
        if got != expected
    ]


def _data(written: list[str]) -> dict[str, str]:
    try:
        (one,) = written
        return dict(json.loads(one))
    except ValueError:  # not one of them, or none that can be read
        return {}


def look_at(browser: Browser, site: Path, events: Iterable[Told], *, policy: bool) -> list[str]:
    """Open the page of each event, lists of all and the search; return all that is wrong."""
    found = []
    with (
        Served(site, policy=policy) as served,
        Watched(browser.new_context(), served.url) as watched,
    ):
        for told in events:
            page = watched.go(f"events/{told.id}/")
            watched.look()
            found += wrong(told, page.evaluate(SHOWN))
        for path in LISTS:
            watched.go(path)
            watched.look()
        watched.look_into_index()
        for words in SEARCHES:
            watched.search(words)
            watched.look()
        return [*found, *watched.troubles, *(f"asked for {path}" for path in served.missed)]


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> strangers.Sorted:
    strings = [
        string
        for name in ("xss-strings.json", "naughty-strings.json")
        for string in json.loads((shared / "corpora" / name).read_text("utf-8"))
        if string.strip()  # a text of nothing is no text
    ]
    return strangers.sort_out(tmp_path_factory.mktemp("sorted"), strings)


def test_a_string_is_shown_or_refused_with_its_reason(corpus: strangers.Sorted) -> None:
    assert set(corpus.refused.values()) <= {"text-character"}
    assert all(len(one) > strangers.LINE for one in corpus.texts)
    assert len(corpus.lines) > 50 * len(corpus.refused)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_string_runs_or_asks_for_anything_and_all_are_shown(
    browser: Browser, corpus: strangers.Sorted, tmp_path: Path, part: int
) -> None:
    strangers.project(tmp_path)
    groups = [*strangers.packed(corpus.lines), *([one] for one in corpus.texts)]
    events = [
        strangers.tell(tmp_path, number, group)
        for number, group in enumerate(groups)
        if number % PARTS == part
    ]
    site = strangers.build(tmp_path)
    assert look_at(browser, site, events, policy=False) == []
    assert look_at(browser, site, events[:UNDER_POLICY], policy=True) == []


@pytest.mark.parametrize("broken", ["", *BREAKS])
def test_an_escaper_that_is_broken_in_one_place_is_found(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    strangers.project(tmp_path)
    events = [strangers.tell(tmp_path, number, [one]) for number, one in enumerate(FEW)]
    if broken:
        monkeypatch.setattr(escape, broken, BREAKS[broken])
    found = look_at(browser, strangers.build(tmp_path), events, policy=False)
    assert bool(found) == bool(broken), found
