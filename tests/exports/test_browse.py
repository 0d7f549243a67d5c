from __future__ import annotations

import json
import re
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.browse.dates import span_of
from dateline.exports.browse.packing import base36, deltas, lists, runs
from dateline.exports.browse.shards import Shards, shards
from dateline.exports.browse.texts import CHUNK
from dateline.loading.load import load
from dateline.records.dates import DateExpression, parse
from dateline.timeline.timeline import Timeline, arrange

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
ELECTION = "2020-08-09-presidential-election"


def unpacked_runs(numbers: Sequence[int]) -> list[int]:
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [number for number, times in pairs for _ in range(times)]


def unpacked_lists(text: str) -> list[list[int]]:
    return [[int(part, 36) for part in row.split(",") if part] for row in text.split(";")]


def value_of(script: bytes) -> Any:  # noqa: ANN401 - whatever the JSON holds
    found = re.fullmatch(r"datelineData\('[^']+','(.*)'\)\n", script.decode(), re.DOTALL)
    assert found
    return json.loads(re.sub(r"\\(.)", r"\1", found[1]))


@given(st.lists(st.integers()))
def test_what_is_packed_can_be_unpacked(numbers: list[int]) -> None:
    assert list(accumulate(deltas(numbers))) == numbers
    assert unpacked_runs(runs(numbers)) == numbers


@given(st.lists(st.lists(st.integers(0, 10_000)), min_size=1))
def test_lists_of_value_numbers_can_be_unpacked(rows: list[list[int]]) -> None:
    assert unpacked_lists(lists(rows)) == rows


@given(st.integers(0))
def test_base_36_is_what_others_read(number: int) -> None:
    assert int(base36(number), 36) == number


@pytest.mark.parametrize(
    ("date", "first", "last", "minutes"),
    [
        ("1970-01-02", 1, 1, (None, None)),
        ("1970-01", 0, 30, (None, None)),
        ("1970-01-01T15:30", 0, 0, (930, 930)),
        ("1970-01-01/1970-01-03", 0, 2, (None, None)),
        ("1970-01-02/..", 1, 1, (None, None)),
        ("../1970-01-02", 1, 1, (None, None)),
        ("1970-01/", 0, 30, (None, None)),
        ("[1970-01-01..1970-01-05]", 0, 4, (None, None)),
    ],
)
def test_an_open_end_lies_at_the_end_that_is_known(
    date: str, first: int, last: int, minutes: tuple[int | None, int | None]
) -> None:
    found = parse(date)
    assert isinstance(found, DateExpression)
    assert span_of(found) == (first, last, *minutes)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return arrange(load(ROOT).records)


@pytest.fixture(scope="module")
def made(timeline: Timeline) -> Shards:
    return shards(timeline, ELECTION)


def test_the_index_has_a_row_for_every_event_in_order(timeline: Timeline, made: Shards) -> None:
    index = value_of(made.files["index.js"])
    spans = [span_of(one.event.date) for one in timeline.happenings.values()]
    assert index["count"] == len(spans)
    days = list(accumulate(index["day"]))
    assert days == [span.first for span in spans] == sorted(days)
    assert unpacked_runs(index["span"]) == [span.last - span.first for span in spans]
    for column in ("flags", "precision", "minor"):
        assert len(unpacked_runs(index[column])) == len(spans)
    assert list(timeline.happenings)[index["opens"]] == ELECTION


def test_every_facet_value_is_counted_as_often_as_events_have_it(
    timeline: Timeline, made: Shards
) -> None:
    facets = value_of(made.files["facets.js"])
    for name in ("topic", "thread", "person", "organization", "role", "status", "publisher"):
        rows = unpacked_lists(facets[name]["of"])
        assert len(rows) == len(timeline.happenings)
        for number, (key, _, count) in enumerate(facets[name]["values"]):
            assert sum(number in row for row in rows) == count, key


def test_a_place_counts_what_lies_within_it(timeline: Timeline, made: Shards) -> None:
    place = value_of(made.files["facets.js"])["place"]

    def around(number: int) -> set[int]:
        found = set()
        while number >= 0:
            found.add(number)
            number = place["parents"][number]
        return found

    rows = [set().union(*map(around, row)) for row in unpacked_lists(place["of"])]
    for number, (key, _, count) in enumerate(place["values"]):
        assert sum(number in row for row in rows) == count == len(timeline.links.places[key])


def test_the_texts_come_in_chunks_of_the_timelines_order(timeline: Timeline, made: Shards) -> None:
    index = value_of(made.files["index.js"])
    chunks = [value_of(made.files[f"texts/{n}.js"]) for n in range(len(index["chunks"]))]
    assert [key for chunk in chunks for key in chunk["id"]] == list(timeline.happenings)
    assert all(len(chunk["id"]) == CHUNK for chunk in chunks[:-1])
    first = next(iter(timeline.happenings.values())).event
    assert (chunks[0]["title"][0], chunks[0]["date"][0]) == (first.title, str(first.date))


def test_another_index_has_another_version(timeline: Timeline, made: Shards) -> None:
    assert shards(timeline, ELECTION) == made
    assert shards(timeline).version != made.version
