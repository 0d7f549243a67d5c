"""How heavy a built site is: on the disk, and for a reader who comes for the first time."""

from __future__ import annotations

import gzip
import re
from statistics import median_low
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_NAMED: Final = re.compile(
    r'<(?:link rel="(?:stylesheet|icon)" href|script src)="(?:\.\./)*([^"]+)"'
)
_SEARCH: Final = (
    "assets/javascripts/workers/search.*.js",
    *(
        f"assets/javascripts/lunr/min/lunr.{name}.min.js"
        for name in ("stemmer.support", "multi", "ru")
    ),
)
"""What Material's search loads on its own at every first page, beside its index."""


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
    named = _NAMED.findall(page[1].read_text(encoding="utf-8"))
    parts = [site / name for name in named]
    parts += [path for pattern in _SEARCH for path in site.glob(pattern)]
    return page[0] + sum(map(_packed, parts))


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))
