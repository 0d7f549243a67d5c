from __future__ import annotations

import json

from dateline.exports.outlines.atlas import Atlas, Grid, around_the_world

# Two countries beside each other, sharing line 1, on a grid of one degree.
ARCS = [
    [[1, 2], [-1, 0], [0, -1], [1, 0]],  # around the west: from (1, 2) to (1, 1)
    [[1, 1], [0, 1]],  # between them, northwards
    [[1, 1], [1, 0], [0, 1], [-1, 0]],  # around the east: from (1, 1) to (1, 2)
]
TEXT = json.dumps(
    {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [-180, -90]},
        "arcs": ARCS,
        "objects": {
            "land": {
                "type": "GeometryCollection",
                "geometries": [{"type": "MultiPolygon", "arcs": [[[0, 2]]]}],
            },
            "countries": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "arcs": [[[2, -2]]]},
                    {"type": None},
                ],
            },
        },
    }
).encode()


def test_a_coast_is_put_together_from_its_lines() -> None:
    (ring,) = Atlas.read(TEXT).coasts()
    assert ring == [(1, 2), (0, 2), (0, 1), (1, 1), (2, 1), (2, 2), (1, 2)]


def test_a_border_is_what_two_countries_share() -> None:
    assert [*Atlas.read(TEXT).borders()] == [[(1, 1), (1, 2)]]


def test_a_place_is_a_point_of_the_grid() -> None:
    assert Atlas.read(TEXT).grid.spot(27.6, 53.9) == (208, 144)


GRID = Grid((1, 1), (-180, -90))


def test_a_ring_over_the_antimeridian_is_seen_from_both_sides() -> None:
    ring = [(355, 100), (5, 100), (5, 110), (355, 110), (355, 100)]
    east = [(355, 100), (365, 100), (365, 110), (355, 110), (355, 100)]
    found = [*around_the_world(ring, GRID)]
    assert found[1] == east
    assert found[0] == [(x - 360, y) for x, y in east]


def test_a_ring_around_the_pole_is_closed_along_it() -> None:
    ring = [(0, 20), (120, 25), (240, 20), (0, 20)]
    (found,) = around_the_world(ring, GRID)
    assert found[0] == found[-1] == (-360, 20)
    assert found[-3:-1] == [(720, 0), (-360, 0)]
    assert (120, 25) in found


def test_any_other_ring_stays_as_it_is() -> None:
    ring = [(1, 1), (2, 1), (2, 2), (1, 1)]
    assert [*around_the_world(ring, GRID)] == [ring]
