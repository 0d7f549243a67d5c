"""`timeline.json`: what it holds, and that it is as its schema says."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from dateline.exports import timeline_json
from dateline.exports.publication import Publication, whole
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.exports.full import full
from tests.exports.publications import DATES, STRANGE, publication

ROOT: Final = Path(__file__).parents[2]
GOLDEN: Final = Path(__file__).parent / "golden" / "timeline.json"


def written(published: Publication) -> bytes:
    fragments = timeline_json.fragments(published)
    return timeline_json.assemble(published, whole(published), fragments)


def read(published: Publication) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(published))
    return found


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema under which a field that it does not name is an error."""
    shut = {
        key: closed(value) if isinstance(value, dict) else value for key, value in schema.items()
    }
    if "properties" in schema and schema.get("type") == "object":
        shut["additionalProperties"] = False
    return shut


VALIDATOR: Final = Draft202012Validator(closed(json.loads(timeline_json.schema_json())))


def wrong(document: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


def test_every_field_of_every_kind_is_written() -> None:
    made = written(full())
    if os.environ.get("DATELINE_GOLDEN") == "write":
        GOLDEN.write_bytes(made)
    assert made.decode() == GOLDEN.read_text(encoding="utf-8")


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(json.loads(timeline_json.schema_json()))


@pytest.mark.parametrize("site_url", ["https://timeline.example/elms/", ""])
def test_every_field_that_is_written_is_in_the_schema(site_url: str) -> None:
    assert wrong(read(full(site_url))) == []


def test_the_flagship_timeline_is_as_the_schema_says() -> None:
    timeline = arrange(load(ROOT).records)
    found = read(Publication(timeline, ""))
    assert wrong(found) == []
    assert [event["id"] for event in found["events"]] == list(timeline.happenings)
    assert len(found["articles"]) == len(timeline.articles) + len(timeline.links.quick)


def test_a_field_that_is_unknown_or_of_another_type_would_be_found() -> None:
    found = read(full())
    found["events"][0]["subtitle"] = "x"
    found["events"][1]["figures"][0]["value"] = "many"
    found["events"][2]["summary"] = None
    del found["about"]["title"]
    assert len(wrong(found)) == 4


@given(st.sampled_from(DATES), STRANGE, STRANGE)
def test_any_date_and_any_text_is_as_the_schema_says(date: str, title: str, name: str) -> None:
    fields = {
        "title": title,
        "date": date,
        "summary": title,
        "figures": {"what": name, "text": title, "by_name": name},
    }
    found = read(publication({"e": fields}))
    assert wrong(found) == []
    event = found["events"][0]
    assert event["title"] == " ".join(title.split())
    assert event["date"]["edtf"] == date


def test_each_line_of_a_list_is_one_record() -> None:
    lines = written(full()).decode().splitlines()
    start = lines.index('"events":[') + 1
    assert [json.loads(line.removesuffix(","))["id"] for line in lines[start : start + 3]] == [
        "long-ago",
        "ferry-sails",
        "lamp-mended",
    ]


def test_a_relation_is_stated_for_both_events() -> None:
    events = {event["id"]: event for event in read(full())["events"]}
    assert events["lamp-mended"]["related"] == [
        {"event": "ferry-sails", "relation": "follows", "title": "The ferry sails again"}
    ]


def test_without_a_site_address_pages_are_named_from_the_root() -> None:
    found = read(full(""))
    assert found["$schema"] == "timeline.schema.json"
    assert "site" not in found["about"]
    assert found["events"][0]["page"] == "events/long-ago/"
