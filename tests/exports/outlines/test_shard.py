from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from dateline.exports.outlines.atlas import Atlas, Grid
from dateline.exports.outlines.shard import drawing, outlines
from dateline.site.rendering.outlines import outlines as built_outlines
from tests.exports.publications import publication

if TYPE_CHECKING:
    from dateline.exports.outlines.extent import Extent
    from dateline.exports.outlines.shard import Drawing
    from dateline.timeline.timeline import Timeline

# Land from 20 to 40 east in two countries, whose border is at 30 east.
ATLAS = Atlas(
    Grid((1, 1), (0, 0)),
    [
        [(30, 60), (20, 60), (20, 40), (30, 40)],
        [(30, 40), (30, 60)],
        [(30, 40), (40, 40), (40, 60), (30, 60)],
    ],
    [[0, 2]],
    [[[0, 1]], [[2, ~1]]],
)
SPOT = {"at": {"lat": 53.9, "lon": 27.6}}


def timeline(**settings: Any) -> Timeline:  # noqa: ANN401 - a record's values
    return publication({"a": SPOT}, **settings).timeline


def value_of(script: bytes) -> Any:  # noqa: ANN401 - whatever the JSON holds
    found = re.fullmatch(r"datelineData\('outlines','(.*)'\)\n", script.decode(), re.DOTALL)
    assert found
    return json.loads(re.sub(r"\\(.)", r"\1", found[1]))


def draw(extent: Extent, borders: bool) -> Drawing:
    return drawing(ATLAS, extent, borders=borders)


def test_land_is_cut_off_at_the_box_and_borders_are_off() -> None:
    (level,) = value_of(outlines(timeline(), draw))["levels"]
    west, south, east, north = level["box"]
    assert 20 < west < 27.6
    assert 30 < east < 40
    assert 40 < south < 53.9 < north < 60
    x, y, *_ = level["land"][0]
    assert west - 1 <= x <= east + 1
    assert south - 1 <= y <= north + 1
    assert level["borders"] == []


def test_borders_are_drawn_where_the_owner_says_so() -> None:
    (level,) = value_of(outlines(timeline(map={"borders": "true"}), draw))["levels"]
    ((x, _, *steps),) = level["borders"]
    assert x == 30
    assert steps[::2] == [0]


def test_a_tile_server_takes_the_place_of_outlines() -> None:
    tiles = {"url": "https://tiles.example.org/{z}/{x}/{y}.png", "attribution": "Mappers"}
    value = value_of(outlines(timeline(tiles=tiles), draw))
    assert value["tiles"] == tiles
    assert [*value["levels"][0]] == ["box"]


def test_without_an_atlas_there_is_a_map_without_outlines() -> None:
    (level,) = value_of(outlines(timeline(), lambda _, __: None))["levels"]
    assert [*level] == ["box"]


def test_without_places_there_is_nothing_to_draw() -> None:
    value = value_of(outlines(publication({"a": {}}).timeline, draw))
    assert value == {"version": 1, "levels": [], "tiles": None}


def test_the_same_timeline_has_the_same_outlines() -> None:
    assert built_outlines(timeline()) == built_outlines(timeline())
