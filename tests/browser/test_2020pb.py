"""The timeline of a real data set: 2020PB's incidents, imported and filtered."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from dateline.exports.browse.shards import shards
from dateline.loading.load import load
from dateline.site.rendering.outlines import outlines
from dateline.timeline.timeline import arrange
from tests.browser.serving import Served
from tests.browser.views import VIEWS, try_facets
from tests.browser.watching import Watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

FILE: Final = "data/2020pb-all-locations-v2.json"
FACETS: Final = 5
"""Topics, places, status, publishers and precision; the others have but one value, or none."""
SLOWEST: Final = 250
"""Milliseconds from a filter to the new counts and list, on a busy machine; 100 is the aim."""

# Chooses each topic in turn and returns how many events then show, and the milliseconds it took.
_CHOOSE: Final = """
async (ids) => {
  const app = await dateline.app;
  await app.facets();
  const found = [];
  for (const id of ids) {
    const begin = performance.now();
    app.set({filters: new Map([["topic", new Set([id])]])}, "replace");
    document.body.offsetHeight;
    found.push([app.shown.length, performance.now() - begin]);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return found;
}
"""


@pytest.mark.heavy
def test_its_incidents_can_be_filtered(
    browser: Browser, flagship: Path, shared: Path, tmp_path: Path
) -> None:
    source = shared / FILE
    if not source.is_file():
        pytest.skip(f"shared material absent: {FILE}")
    incidents = [one for one in json.loads(source.read_text("utf-8"))["data"] if one["date"]]
    # An id has no signs: `lgbtq+` is the topic `lgbtq`.
    tags = Counter(tag.rstrip("+") for one in incidents for tag in {*one["tags"]})
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "import", "2020pb", str(source)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    # Its five thousand pages are of no interest here: the data goes under a home page.
    site = tmp_path / "site"
    shutil.copytree(flagship, site)
    timeline = arrange(load(tmp_path).records)
    made = shards(timeline)
    for name, content in {**made.files, "outlines.js": outlines(timeline)}.items():
        file = site / "data/browse" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    home = (site / "index.html").read_text("utf-8")
    version = f'data-version="{made.version}"'
    (site / "index.html").write_text(re.sub('data-version="[^"]*"', version, home), "utf-8")
    with (
        Served(site) as served,
        Watched(
            browser.new_context(viewport={"width": 1280, "height": 900}), served.url
        ) as watched,
    ):
        page = watched.go("")
        expect(page.locator(".dl-shown")).to_have_text(f"{len(incidents):,} events")
        found = page.evaluate(_CHOOSE, [*tags])
        shown = dict(zip(tags, (count for count, _ in found), strict=True))
        assert shown == dict(tags)
        assert max(taken for _, taken in found) <= SLOWEST
        # Two topics show what has either; a place narrows them.
        page = watched.go("?topic=tear-gas&topic=journalist&place=portland-oregon")
        both = [
            one
            for one in incidents
            if {"tear-gas", "journalist"} & {*one["tags"]}
            and (one["city"], one["state"]) == ("Portland", "Oregon")
        ]
        expect(page.locator(".dl-shown b")).to_have_text(str(len(both)))
        for view, drawn in VIEWS.items():
            page.locator(".dl-views").get_by_role("button", name=view).click()
            expect(page.locator(drawn).first).to_be_visible()
            expect(page.locator(".dl-shown b")).to_have_text(str(len(both)))
        page = watched.go("")
        assert try_facets(page) == FACETS
        watched.look()
        assert watched.troubles == []
