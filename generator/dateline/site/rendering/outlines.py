"""Outlines for the map, from the atlas that is installed with the program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import dateline
from dateline.exports.outlines import shard
from dateline.exports.outlines.atlas import Atlas

if TYPE_CHECKING:
    from dateline.exports.outlines.extent import Extent
    from dateline.exports.outlines.shard import Drawing
    from dateline.timeline.timeline import Timeline

ATLAS: Final = Path(dateline.__file__).parent / "atlas"
"""npm's `world-atlas`, which `make` copies; a program that is run without it makes no outlines."""


def outlines(timeline: Timeline) -> bytes:
    """Return the shard `outlines` of a timeline."""
    return shard.outlines(timeline, _draw)


# A preview builds again and again; to read the finest atlas takes half a second.
@lru_cache(maxsize=4)
def _draw(extent: Extent, borders: bool) -> Drawing | None:
    try:
        text = (ATLAS / f"countries-{extent.scale}.json").read_bytes()
    except FileNotFoundError:
        return None
    return shard.drawing(Atlas.read(text), extent, borders=borders)
