"""The side files: what is written is read back, and what was touched is told."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.problems import Problem
from dateline.proposing.evidence import (
    Evidence,
    FieldEvidence,
    Like,
    Review,
    Span,
    Words,
    from_json,
    to_json,
)

_ARTICLE = "The ferry stopped. Nobody knows why."
_FERRY = FieldEvidence(4, 9, Words(0, 18, "The ferry stopped."), "likely", "the sentence says so")
_EVIDENCE = Evidence(
    "ferry.yml",
    Span(0, 18),
    {"title": _FERRY, "figures[0].value": FieldEvidence(0, 0, Words(0, 0, ""), "sure", "given")},
    (Review("date", "this is a guess", ("2024-05-06", "2024-05-07")),),
    "denied",
    True,
    (Like("2024-05-06-ferry", "Ferry stops", "2024-05-06", 91, "similar words"),),
)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_evidence_is_read_back_as_it_was_written() -> None:
    assert from_json(to_json(_EVIDENCE), "a.json", _ARTICLE) == _EVIDENCE


@given(_TEXT, st.lists(st.tuples(_TEXT, _TEXT, st.lists(_TEXT, max_size=2).map(tuple))))
def test_any_words_are_read_back(
    record: str, reviews: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    evidence = Evidence(record, needs_review=tuple(Review(*one) for one in reviews))
    assert from_json(to_json(evidence), "a.json", "") == evidence


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"version": 1', '"version": 2', "as this version of the program writes it"),
        ('"likely"', '"perhaps"', "`fields.title.certainty`"),
        ('"start": 4', '"start": "4"', "`fields.title.start`"),
        ('"denied"', '"done"', "`status`"),
        ('"score": 91', '"score": 91, "more": 1', "`like.0.more`"),
        ('"end": 9', '"end": 30', "lies outside its sentence"),
        ('"text": "The ferry stopped."', '"text": "The ferry sank."', "not what stands in"),
        ('"end": 18', '"end": 180', "outside"),
        ("{", "[", "not JSON"),
    ],
)
def test_a_file_that_was_touched_is_told_and_not_believed(old: str, new: str, words: str) -> None:
    text = to_json(_EVIDENCE)
    assert old in text
    problem = from_json(text.replace(old, new, 1), "drafts/a.json", _ARTICLE)
    assert isinstance(problem, Problem)
    assert (problem.file, problem.code) == ("drafts/a.json", "draft-unreadable")
    assert words in problem.message


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | _TEXT,
        lambda inner: st.lists(inner) | st.dictionaries(_TEXT, inner),
    )
)
def test_no_json_makes_reading_fail(value: object) -> None:
    assert isinstance(from_json(json.dumps(value), "a.json", ""), Problem)


def test_deep_json_is_a_problem_too() -> None:
    assert isinstance(from_json("[" * 100_000, "a.json", ""), Problem)
