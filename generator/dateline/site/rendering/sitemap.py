"""The packed sitemap without the time of its packing, so that two builds give the same bytes."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def pack_anew(site: Path) -> None:
    """Write `sitemap.xml.gz` of a built site anew; where there is none, nothing."""
    sitemap = site / "sitemap.xml"
    packed = site / "sitemap.xml.gz"
    if sitemap.is_file() and packed.is_file():
        packed.write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
