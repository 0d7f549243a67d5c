"""What the map loads: outlines at one or two scales, and what the owner says of maps."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypedDict

from dateline.exports.browse.shards import script
from dateline.exports.outlines.clipping import Box, clip_line, clip_ring
from dateline.exports.outlines.extent import extents
from dateline.exports.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dateline.exports.outlines.atlas import Atlas, Line
    from dateline.exports.outlines.extent import Extent
    from dateline.timeline.timeline import Timeline

    Draw = Callable[[Extent, bool], "Drawing | None"]
    """Draws a part of the world, with borders or without; None where there is no atlas."""


class Drawing(TypedDict):
    """Outlines on a grid, whose steps and zero are degrees eastwards and northwards.

    `land` are rings and `borders` lines: the first point, then the way from each to the next.
    """

    scale: tuple[float, float]
    origin: tuple[float, float]
    land: list[list[int]]
    borders: list[list[int]]


def outlines(timeline: Timeline, draw: Draw) -> bytes:
    """Return the shard `outlines`.

    `levels`, the widest first, are drawings, each with its `box`: west, south, east, north in
    degrees. A level has nothing but its box where a tile server gives the map or no atlas is there.
    """
    settings = timeline.settings
    tiles = settings.tiles
    borders = bool(settings.map and settings.map.borders)
    levels = [
        {
            "box": [round(side, 4) for side in extent[:4]],
            **((None if tiles else draw(extent, borders)) or {}),
        }
        for extent in extents(_points(timeline))
    ]
    served = tiles and {"url": tiles.url, "attribution": tiles.attribution}
    return script("outlines", {"version": 1, "levels": levels, "tiles": served})


def drawing(atlas: Atlas, extent: Extent, *, borders: bool) -> Drawing:
    """Return what an atlas has of a part of the world."""
    grid = atlas.grid
    box = Box(*grid.spot(extent.west, extent.south), *grid.spot(extent.east, extent.north))
    lines = atlas.borders() if borders else ()
    return {
        "scale": grid.scale,
        "origin": grid.origin,
        "land": _packed(clip_ring(ring, box) for ring in atlas.coasts()),
        "borders": _packed(part for line in lines for part in clip_line(line, box)),
    }


def _points(timeline: Timeline) -> Sequence[tuple[float, float]]:
    positions = Positions(timeline)
    return [
        (point.lon, point.lat)
        for one in timeline.happenings.values()
        for point in positions.of(one.event)
    ]


def _packed(lines: Iterable[Line]) -> list[list[int]]:
    return [_steps(line) for line in lines if len(line) > 1]


def _steps(line: Line) -> list[int]:
    ways = ((x - was_x, y - was_y) for (was_x, was_y), (x, y) in pairwise(line))
    return [*line[0], *chain.from_iterable(ways)]
