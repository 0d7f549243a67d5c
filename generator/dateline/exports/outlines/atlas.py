"""An atlas of the world's countries as TopoJSON: lines that neighbours share are in it once.

https://github.com/topojson/topojson-specification. Coordinates are whole numbers here, as in the
file: `Grid` says what they are in degrees.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Spot = tuple[int, int]
    """A point of the grid: how far east, how far north."""
    Line = Sequence[Spot]
    """Points in a row; a ring's last point is its first."""


class Grid(NamedTuple):
    """How large a step of the grid is, and where its zero lies: degrees, east and north."""

    scale: tuple[float, float]
    origin: tuple[float, float]

    def spot(self, lon: float, lat: float) -> Spot:
        """Return the point of the grid nearest to a place on Earth."""
        return (
            round((lon - self.origin[0]) / self.scale[0]),
            round((lat - self.origin[1]) / self.scale[1]),
        )


class Atlas(NamedTuple):
    """Land and countries, by the numbers of their lines; `~n` is line n the other way round."""

    grid: Grid
    lines: Sequence[Line]
    land: Sequence[Sequence[int]]
    countries: Sequence[Sequence[Sequence[int]]]

    @classmethod
    def read(cls, text: bytes) -> Self:
        """Read an atlas as npm's `world-atlas` has it, with its objects `land` and `countries`."""
        topology = json.loads(text)
        transform = topology["transform"]
        objects: Mapping[str, Any] = topology["objects"]
        return cls(
            Grid(tuple(transform["scale"]), tuple(transform["translate"])),
            [_line(steps) for steps in topology["arcs"]],
            [*_rings(objects["land"])],
            [[*_rings(one)] for one in objects["countries"]["geometries"]],
        )

    def coasts(self) -> Iterator[Line]:
        """Yield the rings around land, and around seas within it."""
        for ring in self.land:
            yield from around_the_world(self._joined(ring), self.grid)

    def borders(self) -> Iterator[Line]:
        """Yield the lines that two countries share."""
        sides = Counter(
            number
            for country in self.countries
            for number in {~one if one < 0 else one for ring in country for one in ring}
        )
        for number in sorted(sides):
            if sides[number] > 1:
                yield self.lines[number]

    def _joined(self, ring: Sequence[int]) -> Line:
        joined: list[Spot] = []
        for number in ring:
            line = self.lines[~number][::-1] if number < 0 else self.lines[number]
            joined.extend(line[1:] if joined else line)  # it begins where the one before ends
        return joined


def around_the_world(ring: Line, grid: Grid) -> Iterator[Line]:
    """Yield a ring as it lies on a flat map, once for each place where it may be in sight.

    Where a ring crosses the antimeridian its next point is at the map's other end. It is followed
    beyond the end instead, and what is there is seen from the other side too. A ring around a
    pole never comes back to where it began: it is closed along the pole, out of sight.
    """
    world = round(360 / grid.scale[0])
    turns = [0]
    for (was, _), (x, _) in pairwise(ring):
        turns.append(turns[-1] + (was - x > world // 2) - (x - was > world // 2))
    if not any(turns):
        yield ring
        return
    flat = [(x + turn * world, y) for (x, y), turn in zip(ring, turns, strict=True)]
    if turns[-1]:
        pole = grid.spot(0, 90 if flat[0][1] > grid.spot(0, 0)[1] else -90)[1]
        thrice = [(x + turn * turns[-1] * world, y) for turn in (-1, 0, 1) for x, y in flat]
        yield [*thrice, (thrice[-1][0], pole), (thrice[0][0], pole), thrice[0]]
        return
    yield from ([(x + turn * world, y) for x, y in flat] for turn in (-1, 0, 1))


def _line(steps: Sequence[Sequence[int]]) -> Line:
    """Return a line that is written as its first point and the way from each to the next."""
    eastwards, northwards = zip(*steps, strict=True)
    return [*zip(accumulate(eastwards), accumulate(northwards), strict=True)]


def _rings(shape: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    if shape["type"] == "GeometryCollection":
        for one in shape["geometries"]:
            yield from _rings(one)
    elif shape["type"] == "MultiPolygon":
        for polygon in shape["arcs"]:
            yield from polygon
    elif shape["type"] == "Polygon":
        yield from shape["arcs"]
