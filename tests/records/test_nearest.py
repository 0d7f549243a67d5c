from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.nearest import nearest

KEYS = """
    accepted accounts actors added at body corrections date date_basis date_claims date_text
    description figures former_ids importance language media names note order places related removed
    sensitive sources status status_note summary threads title topics updates
"""


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("tilte", "title"),
        ("titel", "title"),
        ("Title", "title"),
        ("TITLE", "title"),
        ("dtae", "date"),
        ("date-text", "date_text"),
        ("dateText", "date_text"),
        ("date text", "date_text"),
        ("datetext", "date_text"),
        ("Source", "sources"),
        ("source", "sources"),
        ("place", "places"),
        ("topic", "topics"),
        ("actor", "actors"),
        ("figure", "figures"),
        ("sumary", "summary"),
        ("sumamry", "summary"),
        ("importence", "importance"),
        ("curections", "corrections"),
        ("formerids", "former_ids"),
        ("former-id", "former_ids"),
        ("langauge", "language"),
        ("desc", "description"),
        ("descr", "description"),
        ("lang", "language"),
        ("correction", "corrections"),
        ("name", "names"),
        ("date", "date"),
    ],
)
def test_a_slip_finds_the_key_that_was_meant(word: str, expected: str) -> None:
    assert nearest(word, KEYS.split()) == expected


@pytest.mark.parametrize(
    "word", ["", "x", "ad", "coordinate", "coordinates", "when", "headline", "url", "author", "-_"]
)
def test_a_word_far_from_all_has_no_nearest(word: str) -> None:
    assert nearest(word, KEYS.split()) is None


def test_a_prefix_shared_by_two_choices_is_not_a_guess() -> None:
    assert nearest("belaruskali", ["belaruskali-strike", "belaruskali-mines"]) is None
    assert nearest("belaruskali", ["belaruskali-strike", "belarus-2020"]) == "belaruskali-strike"


def test_ties_fall_to_the_first_in_code_point_order() -> None:
    assert nearest("minsa", ["minsz", "minsk", "minsb"]) == "minsb"
    assert nearest("minsa", {"minsz", "minsk", "minsb"}) == "minsb"
    assert nearest("desc", ["description", "Description"]) == "Description"


def test_the_spelling_nearest_as_written_wins_among_equals() -> None:
    assert nearest("date-text", ["date_text", "date-texts", "date text"]) == "date text"
    assert nearest("Minsk", ["minsk", "MINSK"]) == "minsk"


def test_no_choices_no_answer() -> None:
    assert nearest("title", []) is None


def test_a_huge_word_is_answered_at_once() -> None:
    assert nearest("title" * 50_000, KEYS.split()) is None


def test_ten_thousand_ids_are_searched_in_milliseconds() -> None:
    ids = [f"2020-{1 + n % 12:02}-{1 + n % 28:02}-event-number-{n}" for n in range(10_000)]
    assert nearest("2020-01-01-event-number-0", ids) == "2020-01-01-event-number-0"
    start = time.perf_counter()
    for _ in range(20):
        nearest("2020-01-01-evnet-nubmer-4711", ids)
    assert (time.perf_counter() - start) / 20 < 0.05


@given(st.text(max_size=30), st.lists(st.text(max_size=12), max_size=12))
def test_the_answer_is_a_choice_and_their_order_never_matters(
    word: str, choices: list[str]
) -> None:
    found = nearest(word, choices)
    assert found is None or found in choices
    assert nearest(word, reversed(choices)) == found


@given(st.lists(st.from_regex(r"\A[a-z]{3,9}\Z"), min_size=1, max_size=9))
def test_a_known_word_is_its_own_nearest(choices: list[str]) -> None:
    assert all(nearest(choice, choices) == choice for choice in choices)
