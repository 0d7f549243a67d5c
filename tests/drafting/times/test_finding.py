from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dateline.drafting.languages import TABLES
from dateline.drafting.times import (
    PUBLISHED,
    Anchor,
    Candidate,
    TimeExpression,
    find_times,
    patterns,
)
from dateline.drafting.times.patterns import found_of
from dateline.records.dates import Refusal, parse

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from dateline.drafting.times.found import Found
    from dateline.drafting.times.patterns import Pattern
    from dateline.drafting.times.tokens import Token
from tests.drafting.times import english, russian

MONDAY = date(2020, 8, 17)
WEDNESDAY = date(2020, 8, 19)


def times(text: str, published: date = MONDAY, language: str = "en") -> list[TimeExpression]:
    return find_times(text, published, language)


def only(text: str, published: date = MONDAY, language: str = "en") -> TimeExpression:
    (found,) = times(text, published, language)
    return found


@pytest.mark.parametrize(("text", "published", "values"), english.SENTENCES)
def test_english_times_have_their_values(text: str, published: str, values: list[str]) -> None:
    found = times(text, date.fromisoformat(published))
    assert [time.value for time in found] == values


@pytest.mark.parametrize(("text", "published", "values"), russian.SENTENCES)
def test_russian_times_have_their_values(text: str, published: str, values: list[str]) -> None:
    found = times(text, date.fromisoformat(published), "ru")
    assert [time.value for time in found] == values


EDTF = (
    ("on Monday", "2020-08-17"),
    ("last week", "[2020-08-10..2020-08-16]"),
    ("over the weekend", "[2020-08-15..2020-08-16]"),
    ("this month", "2020-08"),
    ("in the first half of 2020", "[2020-01..2020-06]"),
    ("in the second quarter of 2020", "[2020-04..2020-06]"),
    ("in spring 2020", "2020-21"),
    ("in winter 2019", "2019-24"),
    ("in 2020", "2020"),
    ("in the 1990s", "199X"),
    ("in the 20th century", "19XX"),
    ("from 9 to 12 August", "2020-08-09/2020-08-12"),
    ("from June to August", "2020-06/2020-08"),
    ("since Aug. 9", "2020-08-09/.."),
    ("until Aug. 9", "/2020-08-09"),
    ("by Aug. 9", "[..2020-08-09]"),
    ("before Aug. 9", "[..2020-08-08]"),
    ("after Aug. 9", "[2020-08-10..]"),
    ("around Aug. 9", "2020-08-09~"),
    ("since last week", "[2020-08-10..2020-08-16]"),
    ("by last week", "[..2020-08-16]"),
    ("at 8 p.m. on Sunday", "2020-08-16T20:00"),
    ("at 1730 GMT", "2020-08-17T17:30Z"),
    ("at 10am EST", "2020-08-17T10:00-05:00"),
    ("late on Sunday", "2020-08-16"),
    ("on Sunday night", "2020-08-16"),
    ("in early August", "2020-08"),
    ("in the past two days", "2020-08-15/2020-08-17"),
    ("for three days", None),
    ("every Sunday", None),
    ("recently", None),
)


@pytest.mark.parametrize(("text", "edtf"), EDTF)
def test_a_time_is_no_more_exact_than_its_words(text: str, edtf: str | None) -> None:
    assert times(f"It happened {text}.")[0].edtf == edtf
    assert edtf is None or not isinstance(parse(edtf), Refusal)


def test_a_night_that_russians_count_to_the_next_day_is_on_one_of_two() -> None:
    assert only("Его задержали в ночь на 10 августа.", language="ru").edtf == (
        "[2020-08-09..2020-08-10]"
    )


def test_since_and_by_leave_the_date_itself_as_it_is() -> None:
    since = only("Protests have gone on since Aug. 9.")
    assert (since.plain, since.relation) == ("2020-08-09", "since")
    assert (since.first, since.last) == (date(2020, 8, 9), date(2020, 8, 9))


def test_a_monday_in_an_article_of_a_monday_is_in_doubt_and_so_is_one_without_tense() -> None:
    (monday,) = times("Tut.By reported on Monday.")
    assert monday.doubts == (Candidate("2020-08-17", 0.85), Candidate("2020-08-10", 0.15))
    (friday,) = times("Strike on Friday", WEDNESDAY)
    assert friday.doubts == (Candidate("2020-08-14", 0.85), Candidate("2020-08-21", 0.15))


def test_a_weekday_with_a_tense_is_not_in_doubt() -> None:
    assert only("They met on Friday.", WEDNESDAY).doubts == ()
    assert only("They will meet on Friday.", WEDNESDAY).doubts == ()


def test_a_weekday_that_its_date_contradicts_is_in_doubt() -> None:
    found = only("It was on Tuesday, August 10, 2020.")
    assert [candidate.edtf for candidate in found.doubts] == ["2020-08-10", "2020-08-11"]


def test_a_weekday_tells_the_year_of_a_day_without_one() -> None:
    assert only("It was on Friday, August 9.").value == "2019-08-09"


def test_a_day_of_slashes_is_in_doubt_unless_only_one_reading_exists() -> None:
    assert [candidate.edtf for candidate in only("It was 8/9/2020.").doubts] == [
        "2020-08-09",
        "2020-09-08",
    ]
    assert only("It was 17/8/2020.").doubts == ()


def test_a_name_before_a_day_does_not_make_it_a_deadline() -> None:
    assert only("Read it at Tut.By Monday.").relation is None
    assert only("Read it by Monday.").relation == "by"


def test_an_expression_says_what_it_was_counted_from() -> None:
    assert only("He left yesterday.").anchors == (PUBLISHED,)
    text = "He was freed on August 3, 2020. Two days later he left."
    _, later = times(text)
    start = text.index("August")
    assert later.anchors == (Anchor("expression", start, start + len("August 3, 2020")),)


def test_a_year_in_the_same_sentence_is_lent_and_one_in_another_is_not() -> None:
    lent = times("He was elected in March 2010 and arrested in December.")
    assert [time.value for time in lent] == ["2010-03", "2010-12"]
    apart = times("He was elected in March 2010. He was arrested in July.")
    assert [time.value for time in apart] == ["2010-03", "2020-07"]


def test_a_clock_time_is_of_the_day_named_just_before() -> None:
    found = times("Polls opened on August 9, 2020. They closed at 8 p.m.", date(2020, 10, 1))
    assert found[1].value == "2020-08-09T20:00"


def test_the_whole_expression_is_taken_with_its_article() -> None:
    text = "It fell in the first half of 2020."
    (found,) = times(text)
    assert text[found.start : found.end] == "the first half of 2020"


def test_a_month_that_is_a_name_counts_where_nobody_bears_it() -> None:
    assert [time.value for time in times("The vote in May failed.")] == ["2020-05"]
    assert not times("Theresa May lost. The vote by May failed.")


def test_how_often_is_a_set_and_how_long_a_duration() -> None:
    assert only("They meet twice a week.").type == "SET"
    assert only("They met for a week.").type == "DURATION"


def test_a_hyphen_between_digits_is_a_range_and_between_words_one_number() -> None:
    assert only("It takes 3-5 days.").value == "P5D"
    assert only("It takes thirty-five days.").value == "P35D"


def test_a_day_that_no_calendar_has_leaves_the_month_or_nothing() -> None:
    assert only("It is due on 31 November.").value == "2020-11"
    assert not times("On 2020-13-45 it rained")


def test_a_language_without_a_table_has_no_times() -> None:
    assert times("am Montag", language="de") == []
    assert times("on Monday", language="en-GB") != []


@pytest.mark.parametrize(
    ("language", "sentences"), [("en", english.SENTENCES), ("ru", russian.SENTENCES)]
)
def test_every_rule_of_a_table_is_used_by_some_sentence(
    language: str,
    sentences: tuple[tuple[str, str, list[str]], ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    used: set[str] = set()

    def note(tokens: Sequence[Token], pattern: Pattern, match: re.Match[str]) -> Found:
        used.add(pattern.rule.pattern)
        return found_of(tokens, pattern, match)

    monkeypatch.setattr(patterns, "found_of", note)
    for text, published, _ in sentences:
        times(text, date.fromisoformat(published), language)
    rules = {rule.pattern for layer in TABLES[language].layers for rule in layer}
    assert rules - used == set()
