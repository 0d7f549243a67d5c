"""TimelineJS's own program shows what we export for it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dateline.exports import timelinejs
from dateline.exports.publication import Publication, whole
from dateline.loading.load import load
from dateline.records.dates import words
from dateline.timeline.timeline import arrange
from tests.browser.npm import MODULES
from tests.browser.serving import Served
from tests.browser.watching import Watched
from tests.exports.publications import DATES, publication
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT: Final = Path(__file__).parents[2]
DIST: Final = MODULES / "@knight-lab/timelinejs/dist"
PAGE: Final = """<!doctype html>
<html lang="en"><head><title>Test</title><link rel="icon" href="data:image/png,">
<link rel="stylesheet" href="dist/css/timeline.css">
</head><body><div id="here" style="width: 1200px; height: 900px"></div>
<script src="dist/js/timeline.js"></script>
<script>
  fetch("data.json").then((response) => response.json()).then((data) => {
    const options = {font: null, script_path: "dist/js/", duration: 0};
    window.shown = new TL.Timeline("here", data, options);
    shown.on("ready", () => { window.isReady = true; });
  });
</script></body></html>
"""
EVENTS: Final = """
() => Object.fromEntries(shown.config.events.map((event) => {
  const parts = (date) => date && ["year", "month", "day", "hour", "minute", "second"]
    .map((name) => date.data[name]).filter((part) => part !== undefined).join(" ");
  const label = event.start_date.getDisplayDate(shown.getLanguage()).replace(/<[^>]*>/g, "");
  return [event.unique_id, [parts(event.start_date), parts(event.end_date) ?? null, label]];
}))
"""


@contextmanager
def showing(browser: Browser, published: Publication, folder: Path) -> Iterator[Page]:
    """Show a timeline in TimelineJS; nothing may go wrong while it is open."""
    if not DIST.is_dir():
        absent("TimelineJS is absent: `make test` fetches it")
    shutil.copytree(DIST, folder / "dist")
    (folder / "index.html").write_text(PAGE, "utf-8")
    data = timelinejs.assemble(published, whole(published), timelinejs.fragments(published))
    (folder / "data.json").write_bytes(data)
    with Served(folder) as served, Watched(browser.new_context(), served.url) as watched:
        page = watched.go("")
        page.wait_for_function("window.isReady")
        assert page.evaluate("shown.config.getErrors()") == []
        yield page
        assert page.evaluate("window.__seen") == []
        assert watched.troubles == []


def dates_of(page: Page) -> dict[str, tuple[str, str | None, str]]:
    found: dict[str, Any] = page.evaluate(EVENTS)
    return {key: tuple(value) for key, value in found.items()}


def test_every_date_is_read_with_the_precision_that_it_has(
    browser: Browser, tmp_path: Path
) -> None:
    dates = [date for date in DATES if not date.startswith("Y")]
    published = publication(
        {f"e{number}": {"title": date, "date": date} for number, date in enumerate(dates)}
    )
    with showing(browser, published, tmp_path) as page:
        found = dates_of(page)
        shown = page.locator(".tl-timemarker .tl-headline").all_inner_texts()
    assert len(found) == len(dates)
    assert sorted(shown) == sorted(dates)
    read = {date: found[f"e{number}"] for number, date in enumerate(dates)}
    assert read["2020-08-17"] == ("2020 8 17", None, "August 17, 2020")
    assert read["2020-08"] == ("2020 8", None, "August 2020")
    assert read["2020"] == ("2020", None, "2020")
    assert read["2020-08-17T15:30"][0] == "2020 8 17 15 30"
    assert read["2020-08-10/2020-08-16"][:2] == ("2020 8 10", "2020 8 16")
    assert read["2020-08/2020-08-16"] == ("2020 8", "2020 8 16", "August 2020")
    assert read["2020-08-11/.."][1] is None
    assert read["-0043"] == ("-44", None, "44 BCE")
    assert read["0000"] == ("-1", None, "1 BCE")


def test_deep_time_is_shown_on_the_other_scale(browser: Browser, tmp_path: Path) -> None:
    published = publication({"a": {"date": "Y-13800000000"}, "b": {"date": "2020-08-17"}})
    with showing(browser, published, tmp_path) as page:
        assert len(dates_of(page)) == 2
        assert page.evaluate("shown.config.scale") == "cosmological"


def test_every_slide_of_this_timeline_says_its_date_in_our_words(
    browser: Browser, tmp_path: Path
) -> None:
    published = Publication(arrange(load(ROOT).records), "https://timeline.example/")
    happenings = published.timeline.happenings
    with showing(browser, published, tmp_path) as page:
        assert dates_of(page).keys() == happenings.keys()
        for key in list(happenings)[::20]:
            page.evaluate("(id) => shown.goToId(id)", key)
            said = page.locator(f'[id="{key}"] .tl-headline-date').inner_text()
            assert said == words(happenings[key].event.date, "en")


def test_strangers_texts_are_shown_and_not_acted_on(browser: Browser, tmp_path: Path) -> None:
    text = """<img src=x onerror=alert(1)> "q" &lt;img src=x onerror=alert(2)&gt; &amp; </p>"""
    published = publication(
        {
            "a": {
                "title": text,
                "summary": text,
                "topics": ["t"],
                "status": "disputed",
                "status_note": text,
            },
            "b": {"title": "B", "topics": ["u"]},
        },
        title=text,
        description=text,
        catalogue={"topics": {"t": {"name": text}, "u": {"name": "Law & order"}}},
    )
    with showing(browser, published, tmp_path) as page:
        page.evaluate("shown.goToId('a')")
        page.wait_for_timeout(300)
        assert page.locator("#here img").count() == 0
        groups = page.locator(".tl-timegroup-message").all_inner_texts()
        assert sorted(groups) == sorted([text, "Law & order"])
        markers = page.locator(".tl-timemarker .tl-headline").all_inner_texts()
        assert sorted(markers) == sorted([text, "B"])
        assert text in page.locator(".tl-slide .tl-text-content").all_inner_texts()[1]
