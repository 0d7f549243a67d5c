from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.outlines.clipping import Box, clip_line, clip_ring

if TYPE_CHECKING:
    from dateline.exports.outlines.atlas import Line, Spot

BOX = Box(0, 0, 10, 10)
SPOTS = st.tuples(st.integers(-15, 25), st.integers(-15, 25))


def area(ring: Line) -> float:
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))) / 2


def inside(spots: Line) -> bool:
    return all(0 <= x <= 10 and 0 <= y <= 10 for x, y in spots)


@pytest.mark.parametrize(
    ("ring", "kept"),
    [
        ([(2, 2), (8, 2), (8, 8), (2, 2)], 18),  # in the box
        ([(-5, -5), (15, -5), (15, 15), (-5, 15), (-5, -5)], 100),  # around it
        ([(5, 5), (15, 5), (15, 15), (5, 15), (5, 5)], 25),  # over a corner
        ([(11, 0), (20, 0), (20, 9), (11, 0)], 0),  # beside it
        ([(5, -5), (5, 15), (15, 15), (15, -5), (5, -5)], 50),  # over three sides
    ],
)
def test_the_part_of_an_area_in_the_box_is_kept(ring: list[Spot], kept: float) -> None:
    clipped = clip_ring(ring, BOX)
    assert area(clipped) == kept
    assert inside(clipped)
    assert not clipped or clipped[0] == clipped[-1]


@given(st.lists(SPOTS, min_size=3, max_size=12))
def test_a_clipped_ring_is_a_ring_in_the_box(spots: list[Spot]) -> None:
    clipped = clip_ring([*spots, spots[0]], BOX)
    assert inside(clipped)
    assert not clipped or clipped[0] == clipped[-1]
    assert all(one != other for one, other in pairwise(clipped))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ([(1, 1), (9, 9)], [[(1, 1), (9, 9)]]),
        ([(-5, 5), (15, 5)], [[(0, 5), (10, 5)]]),
        ([(5, 5), (15, 5), (15, 8), (5, 8)], [[(5, 5), (10, 5)], [(10, 8), (5, 8)]]),
        ([(-5, 20), (5, 20), (20, 5)], []),
        ([(12, 1), (12, 9)], []),
        ([(-1, 1), (1, -1)], []),  # touches a corner
        ([(2, 2), (4, 4), (6, 2)], [[(2, 2), (4, 4), (6, 2)]]),
    ],
)
def test_a_line_falls_into_its_parts_in_the_box(line: list[Spot], parts: list[list[Spot]]) -> None:
    assert [*clip_line(line, BOX)] == parts


@given(st.lists(SPOTS, min_size=2, max_size=12))
def test_what_is_left_of_a_line_is_in_the_box_and_what_was_in_it_is_left(spots: list[Spot]) -> None:
    parts = [*clip_line(spots, BOX)]
    assert all(inside(part) and len(part) > 1 for part in parts)
    strictly = {(x, y) for x, y in spots if 0 < x < 10 and 0 < y < 10}
    moving = any(one != other for one, other in pairwise(spots))
    if moving:
        assert strictly <= {spot for part in parts for spot in part}
