from __future__ import annotations

from math import asinh, degrees, radians, tan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.outlines.extent import extents

PLACES = st.tuples(st.floats(-180, 180), st.floats(-89, 89))
COUNTRY = [(23.8 + number % 7, 52.1 + number % 4) for number in range(40)]


@given(st.lists(PLACES, min_size=1, max_size=30))
def test_every_place_that_a_map_can_show_is_in_the_widest_part(
    places: list[tuple[float, float]],
) -> None:
    widest, *closer = extents(places)
    for lon, lat in places:
        assert widest.west <= lon <= widest.east
        assert widest.south <= min(max(lat, -85), 85) <= widest.north
    for one in closer:
        assert widest.scale != one.scale


@pytest.mark.parametrize(
    ("places", "scales"),
    [
        ([], []),
        ([(27.6, 53.9)], ["10m"]),
        (COUNTRY, ["10m"]),
        ([*COUNTRY, (4.4, 50.8), (39.7, 43.6)], ["50m", "10m"]),
        ([*COUNTRY, (-77, 38.9)], ["110m", "10m"]),
        ([(-170, -40), (0, 0), (175, 60)], ["110m"]),
    ],
)
def test_outlines_are_as_fine_as_the_places_are_close(
    places: list[tuple[float, float]], scales: list[str]
) -> None:
    assert [one.scale for one in extents(places)] == scales


def test_there_is_room_around_the_places_in_each_direction() -> None:
    (found,) = extents([(24, 51), (32, 56)])
    assert found.west < 24 - 4
    assert found.east > 32 + 4
    south, north = (degrees(asinh(tan(radians(lat)))) for lat in (found.south, found.north))
    assert north - south == pytest.approx(found.east - found.west)
