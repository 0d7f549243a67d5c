"""Every internal link of a built site leads to a file of it, and to a place that is there.

Pages are searched by a pattern, since a parser would take minutes for ten thousand of them. Where
the pattern finds a broken link the page is read again by a parser, which has the last word.
"""

from __future__ import annotations

import os
import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.site.building.inside import Inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dateline.site.building.inside import Goal

HIDDEN: Final = re.compile(r"<!--.*?-->|<(script|style)\b([^>]*)>.*?</\1\s*>", re.DOTALL)
TAG: Final = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*+>""")
_ATTRIBUTE: Final = re.compile(
    r"""\s(href|src|srcset|poster|content|id)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))"""
)
REFRESH: Final = re.compile(r"\d+\s*;\s*url=(.*)", re.IGNORECASE | re.DOTALL)
_TOP: Final = {"", "top"}
"""Fragments that every page has."""


class Broken(NamedTuple):
    """A page's file in the site, a link on it, and why it leads nowhere."""

    page: str
    link: str
    why: str


def files_of(site: Path) -> frozenset[str]:
    """Return every file of a built site, as paths with `/`."""
    start = len(str(site)) + 1
    return frozenset(
        os.path.join(folder, name)[start:].replace(os.sep, "/")  # noqa: PTH118 - a million of them
        for folder, _, names in os.walk(site)
        for name in names
    )


def broken_links(site: Path, files: frozenset[str], address: str = "") -> list[Broken]:
    """Return the broken links of a built site, by page.

    `files` are the site's. `address` is where it will stand (`https://host/path/`, or nothing
    where that is not known); a link to it is internal.
    """
    reader = _Reader(site, files, address)
    for page in sorted(files):
        if page.endswith(".html"):
            reader.read(page)
    return sorted(reader.broken())


class _Reader:
    def __init__(self, site: Path, files: frozenset[str], address: str) -> None:
        self.site = site
        self.inside = Inside(files, address)
        # One text a page, each id between NULs: a set of ids takes ten times the memory.
        self.ids: dict[str, str] = {}
        self.suspects: dict[Goal, set[str]] = {}

    def read(self, page: str) -> None:
        """Note the places of a page, and what it links to."""
        ids, links = _quick(self._text(page))
        self.ids[page] = "\0".join(("", *ids, ""))
        for link in links:
            goal = self.inside.goal(page, link)
            if goal is not None and not self._is_fine(page, goal):
                self.suspects.setdefault(goal, set()).add(page)

    def broken(self) -> Iterator[Broken]:
        """Yield what is still broken now that every page is known, and a parser agrees."""
        pages = {
            page
            for goal, suspects in self.suspects.items()
            if self._why(goal) is not None
            for page in suspects
        }
        for page in pages:
            for link in _exact(self._text(page)):
                goal = self.inside.goal(page, link)
                why = self._why(goal) if goal is not None else None
                if why is not None:
                    yield Broken(page, link, why)

    def _text(self, page: str) -> str:
        return (self.site / page).read_text(encoding="utf-8", errors="replace")

    def _is_fine(self, page: str, goal: Goal) -> bool:
        """Return whether a goal is there for sure; a place on a page still to come is not."""
        if goal.place in _TOP:
            return self.inside.file(goal.file) is not None
        return goal.file == page and self._why(goal) is None

    def _why(self, goal: Goal) -> str | None:
        """Return why a goal is not there."""
        file = self.inside.file(goal.file)
        if file is None:
            return f"there is no `/{goal.file}` in the site"
        if goal.place in _TOP or file not in self.ids or f"\0{goal.place}\0" in self.ids[file]:
            return None
        return f"there is no `#{goal.place}` on that page"


def _quick(text: str) -> tuple[list[str], set[str]]:
    """Return the ids and the links that a page seems to have."""
    ids: list[str] = []
    links: set[str] = set()
    tags = "".join(TAG.findall(HIDDEN.sub(_shown, text)))
    for name, double, single, bare in _ATTRIBUTE.findall(tags):
        value = double or single or bare
        if "&" in value:
            value = unescape(value)
        if name == "id":
            ids.append(value)
        else:
            links.update(_links(name, value))
    return ids, links


def _shown(found: re.Match[str]) -> str:
    """Return what is left of a comment, script or style: the tag with its attributes."""
    return f"<{found[1]}{found[2]}>" if found[1] else ""


def _links(name: str, value: str) -> Iterable[str]:
    if name == "srcset":
        return [words[0] for one in value.split(",") if (words := one.split())]
    if name == "content":
        found = REFRESH.fullmatch(value)
        if found:
            return [found[1].strip("'\" ")]
        # A page's own address, its picture: whole addresses of this site, else another's.
        return [value] if value.startswith(("https://", "http://")) else []
    return [value]


def _exact(text: str) -> set[str]:
    """Return the links that a page has."""
    parser = _Links()
    parser.feed(text)
    parser.close()
    return parser.links


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name in {"href", "src", "srcset", "poster", "content"}:
                self.links.update(_links(name, value or ""))
