"""Every internal link of a built site leads to a file of it, and to a place that is there.

Pages are searched by a pattern, since a parser would take minutes for ten thousand of them. Where
the pattern finds a broken link the page is read again by a parser, which has the last word.
"""

from __future__ import annotations

import html
import os
import posixpath
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_HIDDEN: Final = re.compile(r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL)
_ATTRIBUTE: Final = re.compile(
    r"""\s(href|src|srcset|poster|id|content)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))"""
    # The next bracket outside quotes closes a tag: it is an attribute, not a text that has one.
    r"""(?=(?:[^<>"']|"[^"]*"|'[^']*')*>)"""
)
_REFRESH: Final = re.compile(r"\d+\s*;\s*url=(.*)", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_TOP: Final = {"", "top"}
"""Fragments that every page has."""


class Broken(NamedTuple):
    """A page's file in the site, a link on it as it is written, and why it leads nowhere."""

    page: str
    link: str
    why: str


class _Found(NamedTuple):
    """What a page links to, and the places on it that can be linked to."""

    links: set[str]
    ids: set[str]


def broken_links(site: Path, address: str = "") -> list[Broken]:
    """Return the broken links of a built site, by page.

    `address` is where the site will be (`https://host/path/`, or ``): links to it are internal.
    """
    checked = _Site(site, address)
    return sorted(checked.broken())


class _Site:
    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address
        self.base = urlsplit(address).path or "/"
        self.files = set(_files(folder))
        self.ids: dict[str, set[str]] = {}
        self.with_fragment: list[tuple[str, str, str, str]] = []

    def broken(self) -> Iterator[Broken]:
        pages = [file for file in self.files if file.endswith(".html")]
        for page in pages:
            found = _quick(self._read(page))
            self.ids[page] = found.ids
            if any(True for _ in self._missing(page, found.links)):
                yield from self._missing(page, _exact(self._read(page)).links)
        for page, link, goal, fragment in self.with_fragment:
            if not self._has(goal, fragment) and link in _exact(self._read(page)).links:
                yield Broken(page, link, f"`{goal}` has no place called `{fragment}`")
"""

"""
