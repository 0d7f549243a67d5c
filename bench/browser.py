"""How fast the timeline is in a real browser, beside TimelineJS and vis-timeline."""

from __future__ import annotations

import argparse
import shutil
from statistics import median
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from bench.browser_pages import Pages, browse_data, timeline_site
from bench.browser_peers import PEERS, with_peer
from bench.browser_work import OURS, Measured, in_browser, search
from bench.measuring import CACHE, made_up_project, run, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

TARGETS: Final = {
    10_000: Measured(400, 8, 50, 60, 250),
    100_000: Measured(1000, 8, 100, 250, 350),
}
SEARCH_TARGET: Final = (300, 300)
"""Milliseconds to the first answer, and kilobytes."""
_NAMES: Final = (
    "to interactive (ms)",
    "pan and zoom, p95 (ms)",
    "filter or brush (ms)",
    "heap (MB)",
    "gzip before (kB)",
)


def main(arguments: list[str]) -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(prog="bench/run browser", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of events")
    parser.add_argument("--runs", type=int, default=3, help="how often; medians are shown")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other events")
    parser.add_argument("--search", type=int, metavar="N", help="build a site of N, and search it")
    options = parser.parse_args(arguments)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        if options.search:
            _search(browser, options.search, options.runs, options.seed)
            return
        rows = [["", *_NAMES]]
        site = timeline_site(options.seed)
        for size in map(int, options.sizes.split(",")):
            rows += _rows(browser, site, size, options)
        print(table(rows))


def _rows(browser: Browser, site: Path, size: int, options: argparse.Namespace) -> list[list[str]]:
    data = browse_data(size, options.seed)
    subjects: dict[str, Callable[[], Measured]] = {
        "Dateline": lambda: in_browser(browser, Pages(site, data)),
        **{
            name: with_peer(name, browser, data, size) for name in PEERS if size <= PEERS[name].most
        },
    }
    # In turns, so that whatever else the machine does falls on all of them.
    found: dict[str, list[Measured]] = {name: [] for name in subjects}
    for _ in range(options.runs):
        for name, measure in subjects.items():
            found[name].append(measure())
    rows = [[f"{size:,} events", *("" for _ in _NAMES)]]
    for name, runs in found.items():
        target = TARGETS.get(size) if name == OURS else None
        rows.append([f"  {name}", *_cells(_middle(runs), target)])
    if size in TARGETS:
        rows.append(["  asked", *_cells(TARGETS[size], None)])
    return rows


def _middle(runs: list[Measured]) -> Measured:
    columns = zip(*runs, strict=True)
    return Measured(*(_median(values) for values in columns))


def _median(values: tuple[float | None, ...]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def _cells(found: Measured, target: Measured | None) -> list[str]:
    most = target or Measured()
    return [
        "–" if value is None else f"{value:,.0f}" + ("  missed" if limit and value > limit else "")
        for value, limit in zip(found, most, strict=True)
    ]


def _search(browser: Browser, size: int, runs: int, seed: int) -> None:
    project = made_up_project(size, seed)
    site = CACHE / f"{project.name}-site"
    if not site.is_dir():
        run(["-m", "dateline", "build", "--site-dir", site], project)
    found = [search(browser, site) for _ in range(runs)]
    took, first, whole = (median(one) for one in zip(*found, strict=True))
    asked = " and ".join(map(str, SEARCH_TARGET))
    print(f"first answer {took:.0f} ms, {first:.0f} kB (asked: {asked})")
    print(f"every language {whole:.0f} kB")
