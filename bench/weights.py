"""How heavy a built site is: on the disk, and for a reader who comes for the first time."""

from __future__ import annotations

import gzip
import re
from statistics import median_low
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_TAG: Final = re.compile(r'<(?:script|link rel="(?:stylesheet|icon|modulepreload)")[^>]*>')
_ADDRESS: Final = re.compile(r'\s(?:href|src)="(?:\.\.?/)*([^"?]+)')
_HAS_SEARCH: Final = 'data-md-component="search"'
_SEARCH: Final = (
    "assets/javascripts/workers/search.*.js",
    *(
        f"assets/javascripts/lunr/min/lunr.{name}.min.js"
        for name in ("stemmer.support", "multi", "ru")
    ),
)
"""What Material's search, where a page has it, loads at once and beside its index."""


def total(folder: Path, pattern: str) -> int:
    """Return the bytes of all files of a folder whose names match."""
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file())


def first_visit(site: Path) -> int:
    """Return the bytes of the first page of a visit, an event's, as a server sends it with gzip.

    The page is the one of middling size; its styles, its scripts, its icon and what the search
    loads are counted, the fonts and the search index are not.
    """
    pages = {path: _packed(path) for path in (site / "events").glob("*/index.html")}
    page = median_low((size, path) for path, size in pages.items())
    text = page[1].read_text(encoding="utf-8")
    parts = [site / name for tag in _TAG.findall(text) for name in _ADDRESS.findall(tag)]
    if _HAS_SEARCH in text:
        parts += [path for pattern in _SEARCH for path in site.glob(pattern)]
    return page[0] + sum(map(_packed, parts))


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))
