"""Pages put away between their rendering and their writing: packed, they take a tenth of the room.

MkDocs renders all pages before it writes the first, and keeps the source, the HTML, the places
and the headings of each until the end: a gigabyte for ten thousand events.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from mkdocs.structure.toc import TableOfContents

if TYPE_CHECKING:
    from collections.abc import Container

    from mkdocs.structure.pages import Page

_QUICK = 1


class Shelf:
    """Generated pages (`ours`, by their paths) on their way through MkDocs."""

    def __init__(self, ours: Container[str]) -> None:
        self._ours = ours
        self._packed: dict[str, bytes] = {}

    def put_away(self, page: Page, html: str) -> str:
        """Take a rendered page's HTML, and return what the page holds meanwhile."""
        name = page.file.src_uri
        if name not in self._ours:
            return html
        self._packed[name] = zlib.compress(html.encode(), _QUICK)
        page.markdown = ""
        page.present_anchor_ids = None  # nothing is said of a place; we look at all links ourselves
        return ""

    def take_out(self, page: Page) -> None:
        """Give a page its HTML back, to be written."""
        packed = self._packed.pop(page.file.src_uri, None)
        if packed is not None:
            page.content = zlib.decompress(packed).decode()

    def clear(self, page: Page) -> None:
        """Leave of a page that is written no more than its address."""
        if page.file.src_uri in self._ours:
            page.content = ""
            page.toc = TableOfContents([])
