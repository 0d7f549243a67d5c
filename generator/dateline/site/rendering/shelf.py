"""Rendered pages, packed until they are written.

MkDocs renders all pages before it writes the first, and keeps each to the end: a build of ten
thousand events with their lists then takes 640 MB, and with packed pages 360 MB.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

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
