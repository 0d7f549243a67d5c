"""What is measured in a page: until it can be used, a frame's work, a filter, memory, bytes."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.browser_pages import Counting, Pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

OURS: Final = "Dateline"
WIDE: Final[ViewportSize] = {"width": 1280, "height": 800}
LONGEST: Final = 180_000
"""Milliseconds after which a page is given up."""


class Measured(NamedTuple):
    """Milliseconds, megabytes and kilobytes of one visit; None where there is no such thing."""

    interactive: float | None = None
    frame: float | None = None
    filtered: float | None = None
    heap: float | None = None
    sent: float | None = None


# `settled`: after the next frame has been drawn and what waited behind it was done.
_READY: Final = """
addEventListener("DOMContentLoaded", async () => {
  const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  while (!window.dateline) await settled();
  await window.dateline.app;
  while (!document.querySelector(".dl-feed .dl-title, .dl-feed h3, .dl-axis canvas")) {
    await settled();
  }
  await settled();
  window.benchReady = performance.now();
});
"""
_FILTER: Final = """
async () => {
  const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const app = await window.dateline.app;
  const facets = await app.facets();
  const [first, second] = facets.all.find((one) => one.name === "topic").ids;
  const times = [];
  const took = async (change) => {
    const start = performance.now();
    app.set(change);
    await settled();
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 300));
  };
  const topic = (value) => ({ filters: new Map([["topic", new Set([value])]]) });
  const all = { filters: new Map(), range: null };
  const { from } = app.columns;
  const at = (part) => from[Math.floor(part * (from.length - 1))];
  await took(topic(first));
  times.length = 0;
  for (const view of ["list", "axis"]) {
    app.set({ view });
    await new Promise((done) => setTimeout(done, 500));
    await took(topic(first));
    await took(topic(second));
    await took(all);
    await took({ range: [at(0.2), at(0.6)] });
    await took({ range: [at(0.3), at(0.7)] });
    await took(all);
  }
  return Math.max(...times);
}
"""
# One turn of the wheel, or one step of a drag, a frame.
MOVE: Final = """
async (selector) => {
  const field = document.querySelector(selector);
  const { left, top, width, height } = field.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const frame = () => new Promise(requestAnimationFrame);
  const target = document.elementFromPoint(x, y) ?? field;
  const send = (kind, Type, more) => target.dispatchEvent(new Type(kind, {
    bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y, ...more,
  }));
  for (const deltaY of [-60, -60, 60, -60]) {
    for (let turn = 0; turn < 25; turn++) {
      send("wheel", WheelEvent, { deltaY, ctrlKey: true });
      await frame();
    }
  }
  const pointer = { pointerId: 7, pointerType: "mouse", isPrimary: true, button: 0, buttons: 1 };
  for (const step of [-8, 8, -12]) {
    send("pointerdown", PointerEvent, pointer);
    send("mousedown", MouseEvent, pointer);
    for (let turn = 0; turn < 40; turn++) {
      const moved = { ...pointer, clientX: x + step * turn };
      send("pointermove", PointerEvent, moved);
      send("mousemove", MouseEvent, moved);
      await frame();
    }
    send("pointerup", PointerEvent, { ...pointer, buttons: 0 });
    send("mouseup", MouseEvent, { ...pointer, buttons: 0 });
    await frame();
  }
}
"""


def in_browser(browser: Browser, pages: Pages) -> Measured:
    """Measure our own timeline: list and axis."""
    ready = []
    sent = 0
    for view in ("list", "axis"):
        with _visit(browser, pages) as (page, server):
            page.add_init_script(_READY)
            page.goto(f"{server.url}timeline/?view={view}")
            ready.append(when_ready(page))
            page.wait_for_timeout(1000)
            sent = max(sent, server.sent)
            if view == "axis":
                frame = frames(browser, page, ".dl-axis canvas")
                filtered: float = page.evaluate(_FILTER)
                heap = heap_of(page)
    return Measured(max(ready), frame, filtered, heap, sent / 1e3)


@contextmanager
def _visit(browser: Browser, pages: Pages) -> Iterator[tuple[Page, Counting]]:
    with Counting(pages) as server:
        context = browser.new_context(viewport=WIDE)
        page = context.new_page()
        page.set_default_timeout(LONGEST)
        try:
            yield page, server
        finally:
            context.close()


def when_ready(page: Page) -> float:
    """Wait until the page says so, and return the milliseconds since it was asked for."""
    # Asked again and again from outside: the page's policy forbids what Playwright would put in.
    waited = 0
    while not (found := page.evaluate("window.benchReady ?? 0")):
        page.wait_for_timeout(50)
        waited += 50
        if waited > LONGEST:
            message = "the page never became ready"
            raise TimeoutError(message)
    return float(found)


def frames(browser: Browser, page: Page, selector: str) -> float:
    """Return the 95th percentile of the main thread's work a frame, in milliseconds.

    Work is all that the browser's trace counts as the page's tasks: script, style, layout, paint.
    """
    browser.start_tracing(page=page, categories=["toplevel", "devtools.timeline", "benchmark"])
    page.evaluate(MOVE, selector)
    trace = json.loads(browser.stop_tracing())["traceEvents"]
    main = _main_thread(trace)
    of_page = [event for event in trace if (event["pid"], event["tid"]) == main]
    begins = sorted(event["ts"] for event in of_page if event["name"] == "FireAnimationFrame")
    tasks = sorted(
        (event["ts"], event.get("dur", 0))
        for event in of_page
        if event["name"].endswith("RunTask") and event["ph"] == "X"
    )
    work = [0.0] * len(begins)
    number = -1
    for at, took in tasks:
        while number + 1 < len(begins) and begins[number + 1] <= at + took:
            number += 1
        if number >= 0:
            work[number] += took / 1000
    ordered = sorted(work)
    return ordered[int(len(ordered) * 0.95)]


def _main_thread(trace: list[dict[str, object]]) -> tuple[object, object]:
    """Return process and thread in which the page's animation frames run."""
    return next(
        (event["pid"], event["tid"]) for event in trace if event["name"] == "FireAnimationFrame"
    )


def heap_of(page: Page) -> float:
    """Return the megabytes that the page's JavaScript holds after a collection."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    # Arrays of numbers lie outside the heap that `usedSize` tells.
    used: float = usage["usedSize"] + usage["backingStorageSize"]
    return used / 1e6


def search(browser: Browser, site: Path) -> tuple[float, float, float]:
    """Return milliseconds and kilobytes to the first answer, and kilobytes of all languages.

    Both begin before the search opens; the first answer is that of the page's own language.
    """
    with _visit(browser, Pages(site, site)) as (page, server):
        page.goto(f"{server.url}timeline/")
        page.wait_for_timeout(1500)
        before = server.sent
        page.keyboard.press("/")
        field = page.locator(".dl-finder[open] input").first
        field.wait_for()
        took: float = page.evaluate(
            """async () => {
              const field = document.querySelector(".dl-finder[open] input");
              const start = performance.now();
              field.value = "protest";
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
              while (!document.querySelector(".dl-finder-list a")) {
                await new Promise(requestAnimationFrame);
              }
              return performance.now() - start;
            }"""
        )
        first = server.sent - before
        page.wait_for_timeout(500)
        return took, first / 1e3, (server.sent - before) / 1e3
