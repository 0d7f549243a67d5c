"""Proposals are made into records that `check` finds no error in; what goes is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.fitting import fit, fit_all
from dateline.importing.imported import Origin, Proposed
from dateline.problems import WARNINGS
from dateline.reading.parser import read
from dateline.records import rules
from dateline.records.build import build
from dateline.records.event import Event
from dateline.writing.record_yaml import record_yaml

GOOD: dict[str, Any] = {
    "title": "A",
    "date": "2020",
    "sources": [{"url": "https://a.example/"}],
}


def event(**fields: object) -> Proposed:
    return Proposed("event", "a", {**GOOD, **fields}, Origin(1, name="A"))


def test_a_good_proposal_stays_as_it_is() -> None:
    fitted = fit(event())
    assert (fitted.record.fields, fitted.losses, fitted.record.missing) == (GOOD, [], "")


def test_empty_values_and_white_space_go_without_a_word() -> None:
    fitted = fit(event(body="  ", topics=[""], at={"name": ""}, summary=" x \r\n", note=None))
    assert fitted.record.fields == {**GOOD, "summary": "x"}
    assert fitted.losses == []


@pytest.mark.parametrize(
    ("fields", "left", "lost"),
    [
        ({"status": "sure"}, {}, ("`status`: 'sure' is not one of", "sure")),
        (
            {"topics": ["a", "No Id"]},
            {"topics": ["a"]},
            ("`topics`: 'No Id' is not an id", "No Id"),
        ),
        (
            {"at": {"lat": "91", "lon": "1"}},
            {},
            ("`at.lat`: latitude runs from", "91"),
        ),
        (
            {"media": [{"url": "https://a.example/x"}]},
            {},
            ("`media`: `kind` is missing", "{'url': 'https://a.example/x'}"),
        ),
        ({"nothing": "x"}, {}, ("`nothing`: `nothing` is not a field here", "x")),
        (
            {"summary": "a\0b\u202e"},
            {"summary": "ab"},
            ("a character that no record", "U+0000 NULL"),
        ),
        (
            {"figures": [{"what": "x", "value": "1", "min": "0"}]},
            {"figures": [{"what": "x", "min": "0"}]},
            ("`figures.value`:", "1"),
        ),
    ],
)
def test_what_a_record_cannot_have_goes_and_is_told(
    fields: dict[str, object], left: dict[str, object], lost: tuple[str, str]
) -> None:
    fitted = fit(event(**fields))
    assert fitted.record.missing == ""
    assert fitted.record.fields == {**GOOD, **left}
    assert fitted.losses[0].what.startswith(lost[0])
    assert fitted.losses[0].detail == lost[1]


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"date": "soon"}, "its date cannot be used: 'soon' is not a date"),
        ({"date": ""}, "`date` is missing"),
        ({"title": ""}, "`title` is missing"),
        ({"sources": []}, "an event needs at least one source"),
        ({"status": "retracted"}, "`retracted`, but the record does not say why"),
    ],
)
def test_what_a_record_cannot_do_without_makes_it_a_draft(
    fields: dict[str, object], missing: str
) -> None:
    assert fit(event(**fields)).record.missing.startswith(missing)


def test_a_long_title_stands_in_the_body_too() -> None:
    fitted = fit(event(title="word " * 100, body="More."))
    assert len(str(fitted.record.fields["title"])) <= 300
    assert str(fitted.record.fields["title"]).endswith("…")
    assert fitted.record.fields["body"] == "word " * 99 + "word\n\nMore."
    assert fitted.losses[0].what.startswith("a title of more than 300 characters")


def test_a_long_summary_becomes_the_body() -> None:
    fitted = fit(event(summary="*w* " * 2000))
    assert "summary" not in fitted.record.fields
    assert str(fitted.record.fields["body"]).startswith("\\*w\\* ")


def test_what_names_a_draft_of_the_catalogue_names_it_no_more() -> None:
    records = [
        Proposed("place", "minsk", {"name": "Minsk", "kind": "town"}, Origin()),
        event(places=["minsk", "brest"]),
    ]
    fitted, losses = fit_all(records, lambda _done, _total: None)
    assert [one.missing != "" for one in fitted] == [True, False]
    assert fitted[1].fields["places"] == ["brest"]
    assert losses[-1].what == "`places`: the record that it names waits as a draft"


_VALUES = st.recursive(
    st.text(max_size=20) | st.sampled_from(["2020", "a-b", "https://a.example/", "1", "key"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["url", "text", "what", "date", "id", "lat"]), inner)
    ),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from([*Event.model_fields, "other"]), _VALUES, max_size=6))
def test_whatever_is_proposed_is_a_record_or_a_draft(fields: dict[str, object]) -> None:
    record = fit(event(**fields)).record
    if record.missing:
        return
    node, problems = read(record_yaml("event", record.fields), "")
    assert node is not None
    built = build(Event, node)
    assert (problems, built.findings) == ([], [])
    assert built.record is not None
    assert [one for one in rules.check(built.record) if one.code not in WARNINGS] == []
