"""Lines and rings cut off at the sides of a box."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.exports.outlines.atlas import Line, Spot


class Box(NamedTuple):
    """A part of the grid; what lies on its sides is in it."""

    west: int
    south: int
    east: int
    north: int


def clip_ring(ring: Line, box: Box) -> Line:
    """Return the part of a ring's area that is in a box, as a ring; empty where there is none.

    Sutherland and Hodgman's way: where the area falls into several parts, these stay joined along
    the box's sides, so a side is no outline.
    """
    if _misses(ring, box):
        return []
    for axis, bound, sign in (
        (0, box.west, 1),
        (0, box.east, -1),
        (1, box.south, 1),
        (1, box.north, -1),
    ):
        ring = _cut(ring, axis, bound, sign)
        if not ring:
            return []
        if ring[0] != ring[-1]:
            ring = [*ring, ring[0]]
    return _without_steps(ring)


def clip_line(line: Line, box: Box) -> Iterator[Line]:
    """Yield the parts of a line that are in a box."""
    if _misses(line, box):
        return
    part: list[Spot] = []
    for start, end in pairwise(line):
        inside = _segment(start, end, box)
        if inside is None:
            continue
        first, last = inside
        if not part or part[-1] != first:
            yield from _whole(part)
            part = [first]
        part.append(last)
    yield from _whole(part)


def _whole(part: list[Spot]) -> Iterator[Line]:
    line = _without_steps(part)
    if len(line) > 1:
        yield line


def _misses(line: Line, box: Box) -> bool:
    """Return whether a line lies wholly to one side of a box."""
    across = [x for x, _ in line]
    if not across or max(across) < box.west or min(across) > box.east:
        return True
    along = [y for _, y in line]
    return max(along) < box.south or min(along) > box.north


def _cut(ring: Line, axis: int, bound: int, sign: int) -> list[Spot]:
    """Return what of a ring lies on one side of a line along the grid."""
    kept: list[Spot] = []
    for start, end in pairwise(ring):
        was, is_ = (start[axis] - bound) * sign >= 0, (end[axis] - bound) * sign >= 0
        if was != is_:
            kept.append(_crossing(start, end, axis, bound))
        if is_:
            kept.append(end)
    return kept


def _crossing(start: Spot, end: Spot, axis: int, bound: int) -> Spot:
    share = (bound - start[axis]) / (end[axis] - start[axis])
    other = round(start[1 - axis] + share * (end[1 - axis] - start[1 - axis]))
    return (other, bound) if axis else (bound, other)


def _segment(start: Spot, end: Spot, box: Box) -> tuple[Spot, Spot] | None:
    """Return the part of a straight line in a box (Liang and Barsky)."""
    low, high = 0.0, 1.0
    for axis, least, most in ((0, box.west, box.east), (1, box.south, box.north)):
        way = end[axis] - start[axis]
        if not way:
            if not least <= start[axis] <= most:
                return None
            continue
        one, other = (least - start[axis]) / way, (most - start[axis]) / way
        low, high = max(low, min(one, other)), min(high, max(one, other))
    if low >= high:
        return None
    return _along(start, end, low), _along(start, end, high)


def _along(start: Spot, end: Spot, share: float) -> Spot:
    if share in {0.0, 1.0}:
        return end if share else start
    (x, y), (to_x, to_y) = start, end
    return round(x + share * (to_x - x)), round(y + share * (to_y - y))


def _without_steps(line: Sequence[Spot]) -> Line:
    """Return a line without points that repeat the one before."""
    return [spot for before, spot in zip((None, *line), line, strict=False) if spot != before]
