"""The same events in TimelineJS and vis-timeline, as their own pages say to use them."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.browser_pages import Counting, Pages
from bench.browser_work import LONGEST, WIDE, Measured, frames, heap_of, when_ready
from bench.measuring import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

_MOST_MOVED: Final = 1_000
"""Events with which frames are measured; with more, one frame takes seconds."""
_MODULES: Final = ROOT / "node_modules"


class Peer(NamedTuple):
    """Another timeline: its files, its page, where it is moved, the most events tried with it."""

    folder: Path
    page: str
    moved: str | None
    most: int


_HEAD: Final = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>-</title>
<link rel="icon" href="data:,">"""
_READY: Final = """
  requestAnimationFrame(() => setTimeout(() => { window.benchReady = performance.now(); }));
"""
PEERS: Final = {
    "TimelineJS": Peer(
        _MODULES / "@knight-lab/timelinejs/dist",
        f"""{_HEAD}<link rel="stylesheet" href="dist/css/timeline.css"></head>
<body><div id="here" style="width: 1200px; height: 700px"></div>
<script src="dist/js/timeline.js"></script><script>
fetch("timelinejs.json").then((response) => response.json()).then((data) => {{
  const shown = new TL.Timeline("here", data, {{font: null, script_path: "dist/js/"}});
  shown.on("ready", () => {{ {_READY} }});
}});</script></body></html>""",
        None,
        1_000,
    ),
    "vis-timeline": Peer(
        _MODULES / "vis-timeline/standalone",
        f"""{_HEAD}<link rel="stylesheet" href="dist/styles/vis-timeline-graph2d.min.css"></head>
<body><div id="here"></div>
<script src="dist/umd/vis-timeline-graph2d.min.js"></script><script>
fetch("vis.json").then((response) => response.json()).then((items) => {{
  const place = document.getElementById("here");
  const shown = new vis.Timeline(place, new vis.DataSet(items), {{height: 700}});
  shown.once("changed", () => {{ {_READY} }});
}});</script></body></html>""",
        ".vis-panel.vis-center",
        10_000,
    ),
}


def with_peer(name: str, browser: Browser, data: Path, size: int) -> Callable[[], Measured]:
    """Return how to measure one of the others on the same events."""
    return lambda: _measure(PEERS[name], browser, data, size)


def _measure(peer: Peer, browser: Browser, data: Path, size: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text(peer.page, "utf-8")
        (folder / "dist").symlink_to(peer.folder)
        for one in ("timelinejs.json", "vis.json"):
            shutil.copy(data / one, folder)
        with Counting(Pages(folder, folder)) as server:
            context = browser.new_context(viewport=WIDE)
            page = context.new_page()
            page.set_default_timeout(LONGEST)
            page.goto(server.url)
            ready = when_ready(page)
            sent = server.sent / 1e3
            moved = peer.moved if size <= _MOST_MOVED else None
            frame = frames(browser, page, moved) if moved else None
            heap = heap_of(page)
            context.close()
    return Measured(ready, frame, None, heap, sent)
