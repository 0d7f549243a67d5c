"""Which part of the world a timeline's map shows, and how finely."""

from __future__ import annotations

from math import asinh, atan, degrees, radians, sinh, tan
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Scale = Literal["10m", "50m", "110m"]
"""One to so many million: the finest first."""

_WIDEST: Final[tuple[tuple[Scale, float], ...]] = (("10m", 45), ("50m", 180), ("110m", 360))
"""Up to how many degrees of longitude each scale serves; each then weighs about the same."""

_MARGIN: Final = 0.6
"""What is added on each side, as a share of the extent: maps are wider or higher than it."""

_FREELY: Final = 22.0
"""Degrees to each side that the closer look may have: it is cheap where it is small."""

_LEAST: Final = 4.0
"""Degrees around a single place."""

_MIDDLE: Final = 0.15
"""The share of events, on each side, that the closer look leaves out."""

_POLE: Final = 85.0
"""Mercator's maps end there."""


class Extent(NamedTuple):
    """A part of the world between degrees of longitude and latitude, and the scale that suits."""

    west: float
    south: float
    east: float
    north: float
    scale: Scale


def extents(points: Sequence[tuple[float, float]]) -> list[Extent]:
    """Return the parts to show: all points' (lon, lat), then that of most of them, if finer.

    One event abroad would else make the outlines coarse where all others are.
    """
    if not points:
        return []
    across = sorted(lon for lon, _ in points)
    along = sorted(_mercator(lat) for _, lat in points)
    everything = _around(across[0], across[-1], along[0], along[-1])
    out = int(len(points) * _MIDDLE)
    last = len(points) - 1 - out
    middle = _around(across[out], across[last], along[out], along[last], freely=True)
    scales = [scale for scale, _ in _WIDEST]
    if scales.index(middle.scale) < scales.index(everything.scale):
        return [everything, middle]
    return [everything]


def _around(
    west: float, east: float, south: float, north: float, *, freely: bool = False
) -> Extent:
    """Return a square, as Mercator's map shows it, with room around; clipped to the world."""
    half = max(east - west, north - south, _LEAST) * (0.5 + _MARGIN)
    if freely:
        half = max(half, min(3 * half, _FREELY))
    x, y = (west + east) / 2, (south + north) / 2
    west, east = max(x - half, -180.0), min(x + half, 180.0)
    scale = next(scale for scale, widest in _WIDEST if east - west <= widest)
    return Extent(west, _latitude(y - half), east, _latitude(y + half), scale)


def _mercator(latitude: float) -> float:
    """Return how far north a latitude is on Mercator's map, in degrees at the equator."""
    held = min(max(latitude, -_POLE), _POLE)
    return degrees(asinh(tan(radians(held))))


def _latitude(northwards: float) -> float:
    return min(max(degrees(atan(sinh(radians(northwards)))), -_POLE), _POLE)
