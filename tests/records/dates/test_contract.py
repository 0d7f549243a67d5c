"""The contract of dates, which the browser's code keeps as well."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import pytest

from dateline.records.dates import DateExpression, Refusal, parse, sort_key, words


class _Case(TypedDict, total=False):
    expression: str
    canonical: str
    earliest: str | None
    latest: str | None
    precision: str
    kind: str
    doubt: str
    sort_key: list[int]
    en: str


class _Refused(TypedDict):
    expression: str
    why: str


class _Contract(TypedDict):
    cases: list[_Case]
    refused: list[_Refused]
    order: list[str]


_FILE = Path(__file__).parents[2] / "contract" / "dates.json"
CONTRACT: _Contract = json.loads(_FILE.read_text("utf-8"))


def read(text: str) -> DateExpression:
    """Return the date that a text is known to be."""
    result = parse(text)
    assert isinstance(result, DateExpression), result
    return result


@pytest.mark.parametrize("case", CONTRACT["cases"], ids=lambda case: str(case["expression"]))
def test_a_date_reads_as_the_contract_says(case: _Case) -> None:
    date = read(case["expression"])
    assert {
        "expression": case["expression"],
        "earliest": None if date.earliest is None else str(date.earliest),
        "latest": None if date.latest is None else str(date.latest),
        "precision": date.precision,
        "kind": date.kind,
        "doubt": date.doubt,
        "sort_key": list(sort_key(date)),
        "en": words(date, "en"),
    } == {key: value for key, value in case.items() if key != "canonical"}
    assert str(date) == case.get("canonical", case["expression"])


@pytest.mark.parametrize("case", CONTRACT["refused"], ids=lambda case: repr(case["expression"]))
def test_what_the_contract_refuses_is_refused_with_message_and_help(case: _Refused) -> None:
    result = parse(case["expression"])
    assert isinstance(result, Refusal), case["why"]
    assert result.code == "date-invalid"
    assert result.message
    assert result.help
    assert 0 <= result.offset <= len(case["expression"])


def test_the_contract_s_order_is_the_order() -> None:
    keys = [sort_key(read(text)) for text in CONTRACT["order"]]
    for (before, after), (text, next_text) in zip(
        pairwise(keys), pairwise(CONTRACT["order"]), strict=True
    ):
        assert before <= after, f"{text} stands before {next_text}"


def test_the_contract_shows_every_kind_precision_and_doubt() -> None:
    cases = CONTRACT["cases"]
    assert {case["kind"] for case in cases} == {
        "point",
        "interval",
        "since",
        "until",
        "began",
        "ended",
        "one-of",
    }
    assert {case["precision"] for case in cases} == {
        "second",
        "minute",
        "day",
        "month",
        "season",
        "year",
        "decade",
        "century",
    }
    assert {case["doubt"] for case in cases} == {"none", "uncertain", "approximate", "both"}
    assert len({case["expression"] for case in cases}) == len(cases) >= 120
    assert len({case["expression"] for case in CONTRACT["refused"]}) >= 60
