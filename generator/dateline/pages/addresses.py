"""Where each page lies under `docs/`, and the relative address from one to another."""

from __future__ import annotations

import posixpath
from typing import Final
from urllib.parse import quote as percent

from dateline.timeline.collection import FOLDERS

TIMELINE: Final = "timeline/index.md"


def page_of(kind: str, key: str) -> str:
    """Return the page of a record."""
    return f"{FOLDERS[kind]}/{key}.md"


def index_of(kind: str) -> str:
    """Return the page that lists a kind."""
    return f"{FOLDERS[kind]}/index.md"


def translation_of(key: str, language: str) -> str:
    """Return the page of a translated event."""
    return f"{language}/events/{key}.md"


def period_of(year: int, month: int = 0) -> str:
    """Return the page of a year or a month; the timeline's own lists them."""
    return f"timeline/{year:04}/{month:02}.md" if month else f"timeline/{year:04}/index.md"


def part_of(path: str, number: int) -> str:
    """Return the page of a list's further part, counted from 1; the first is the page itself."""
    if number == 1:
        return path
    folder = path.removesuffix("index.md").removesuffix(".md").rstrip("/")
    return f"{folder}/part-{number}.md"


def address(path: str) -> str:
    """Return a page's address from the site's root, without a leading slash."""
    if path == "index.md":
        return ""
    return path.removesuffix("index.md") if path.endswith("/index.md") else f"{path[:-3]}/"


def href(here: str, there: str, anchor: str = "") -> str:
    """Return the relative address from one page to another."""
    if here == there and anchor:
        return f"#{anchor}"
    start, goal = address(here), address(there)
    up = 0
    while not goal.startswith(start):
        start = start[: start.rfind("/", 0, -1) + 1]
        up += 1
    relative = "../" * up + goal[len(start) :] or "./"
    return f"{relative}#{anchor}" if anchor else relative


def file_href(here: str, file: str) -> str:
    """Return the relative address of a file of the site, such as an image."""
    return percent(posixpath.relpath(file, address(here) or "."))
