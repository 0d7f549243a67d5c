"""GeoJSON, read back by the library `geojson`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

import geojson as reader  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import geojson
from dateline.exports.publication import Publication, selections, whole
from tests.exports.full import full
from tests.exports.publications import DATES, STRANGE, publication

GOLDEN: Final = Path(__file__).parent / "golden" / "events.geojson"
PLACES: Final[dict[str, dict[str, Any]]] = {
    "country": {"name": "C", "kind": "country", "lat": 50, "lon": 20},
    "city": {"name": "P", "kind": "city", "lat": 51, "lon": 21, "within": "country"},
    "square": {"name": "P", "kind": "site", "lat": 51.01, "lon": 21.01, "within": "city"},
    "hall": {"name": "P", "kind": "site", "within": "city"},
    "yard": {"name": "P", "kind": "site", "within": "hall"},
    "other": {"name": "P", "kind": "city", "lat": 52, "lon": 22, "within": "country"},
    "lost": {"name": "P", "kind": "city"},
}


def written(published: Publication) -> bytes:
    return geojson.assemble(published, whole(published), geojson.fragments(published))


def features(content: bytes) -> list[Any]:
    found = reader.loads(content.decode())
    assert isinstance(found, reader.FeatureCollection)
    assert found.errors() == []
    return list(found["features"])


def test_events_are_features_with_what_a_map_shows() -> None:
    made = written(full())
    if os.environ.get("DATELINE_GOLDEN") == "write":
        GOLDEN.write_bytes(made)
    assert made.decode() == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("where", "points", "kind"),
    [
        ({"places": ["square"]}, [(21.01, 51.01)], "site"),
        ({"places": ["country"]}, [(20.0, 50.0)], "country"),
        ({"places": ["lost"]}, [], None),
        ({}, [], None),
        ({"at": {"lat": 0, "lon": 0}}, [(0.0, 0.0)], "spot"),
        ({"at": {"lat": 1, "lon": 2}, "places": ["city"]}, [(2.0, 1.0)], "spot"),
        ({"places": ["city", "other"]}, [(21.0, 51.0), (22.0, 52.0)], "city"),
        ({"places": ["square", "other"]}, [(21.01, 51.01), (22.0, 52.0)], "city"),
        ({"places": ["country", "city", "square"]}, [(21.01, 51.01)], "site"),
        ({"places": ["hall"]}, [(21.0, 51.0)], "city"),
        ({"places": ["yard", "city"]}, [(21.0, 51.0)], "city"),
        ({"places": ["lost", "other"]}, [(22.0, 52.0)], "city"),
    ],
)
def test_a_point_is_no_more_exact_than_the_record(
    where: dict[str, Any], points: list[tuple[float, float]], kind: str | None
) -> None:
    [feature] = features(written(publication({"e": where}, catalogue={"places": PLACES})))
    geometry = feature["geometry"]
    assert (list(reader.utils.coords(geometry)) if geometry else []) == points
    assert feature["properties"]["place_kind"] == kind
    if geometry:
        assert geometry["type"] == ("Point" if len(points) == 1 else "MultiPoint")


def test_a_part_has_its_own_title_and_only_its_events() -> None:
    published = full()
    fragments = geojson.fragments(published)
    [part] = [one for one in selections(published) if one.key == "elmshire"]
    found = reader.loads(geojson.assemble(published, part, fragments).decode())
    assert (found["title"], found["timeline"]) == ("Elmshire", "Elms & its ferry")
    assert [one["id"] for one in found["features"]] == ["ferry-sails", "lamp-mended"]


def test_a_timeline_without_events_is_a_collection_without_features() -> None:
    assert features(written(publication({}))) == []


@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(DATES), STRANGE)
def test_any_event_is_read_back_as_it_was_written(
    lat: float, lon: float, date: str, title: str
) -> None:
    at = {"lat": lat, "lon": lon}
    made = publication({"e": {"at": at, "date": date, "title": title, "summary": title}})
    record = made.timeline.happenings["e"].event
    [feature] = features(written(made))
    assert next(reader.utils.coords(feature)) == pytest.approx((lon, lat), abs=1e-6)
    assert feature["properties"]["title"] == record.title
    assert feature["properties"]["summary"] == record.summary
    assert feature["properties"]["date"] == date
