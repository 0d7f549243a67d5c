from __future__ import annotations

import pytest

from dateline.exports import csv, geojson, sqlite, timeline_json
from dateline.exports.publication import Publication, Selection, selections, whole
from tests.exports.full import SECRET, full
from tests.exports.publications import publication


def test_the_whole_has_every_event_in_order_but_none_that_was_removed() -> None:
    made = whole(full())
    assert list(made.ids) == ["long-ago", "ferry-sails", "lamp-mended"]
    assert (made.kind, made.key, made.title) == ("", "", "Elms & its ferry")


def test_a_topic_that_no_event_names_is_no_selection() -> None:
    assert "unused" not in {one.key for one in selections(full())}


def test_a_place_has_the_events_of_the_places_within_it() -> None:
    [found] = [one for one in selections(full()) if one.key == "elmshire"]
    assert found == Selection("place", "elmshire", "Elmshire", ["ferry-sails", "lamp-mended"])


@pytest.mark.parametrize(
    ("site_url", "address"),
    [("", "people/ada-holm/"), ("https://a.example/b/", "https://a.example/b/people/ada-holm/")],
)
def test_an_address_is_absolute_where_the_site_has_one(site_url: str, address: str) -> None:
    assert publication({}, site_url=site_url).address("person", "ada-holm") == address


def all_that_is_written(published: Publication) -> dict[str, bytes]:
    everything = whole(published)
    return {
        "json": timeline_json.assemble(published, everything, timeline_json.fragments(published)),
        "events": csv.assemble(published, everything, csv.fragments(published)),
        "figures": csv.figures(published).content,
        "sources": csv.sources(published).content,
        "geojson": geojson.assemble(published, everything, geojson.fragments(published)),
        "sqlite": sqlite.database(published),
    }


def test_what_is_only_for_editors_and_what_was_removed_is_in_no_export() -> None:
    for name, content in all_that_is_written(full()).items():
        for word in (SECRET, "duplicate-event", "gone", "0123456789"):
            assert word.encode() not in content, f"{word} in {name}"


def test_a_retracted_event_is_in_every_export_and_marked() -> None:
    for name, content in all_that_is_written(full()).items():
        if name != "figures":  # it has none
            assert b"retracted" in content, name


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert all_that_is_written(full()) == all_that_is_written(full())
