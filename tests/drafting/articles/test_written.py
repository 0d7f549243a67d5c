"""Days as pages write them."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles.publication.written import days_in, stamp


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-08-17", "2020-08-17"),
        ("2020-08-17T23:30:00-05:00", "2020-08-17"),
        ("2020-08-17T00:30:00+03:00", "2020-08-17"),
        ("2020-08-17T22:10:02.123456789Z", "2020-08-17"),
        ("2020-08-17 08:30:10 -0600", "2020-08-17"),
        ("20200817", "2020-08-17"),
        ("20200817T103000Z", "2020-08-17"),
        ("1597660200", "2020-08-17"),
        ("1597660200123", "2020-08-17"),
        ("Mon, 17 Aug 2020 10:30:00 GMT", "2020-08-17"),
        ("Mon, 08/17/2020 - 11:38", "2020-08-17"),
        ("17/08/2020 09:21:40", "2020-08-17"),
        ("Aug 17, 2020", "2020-08-17"),
        ("Mon Aug 17 2020 19:33:40 GMT+0000 (UTC)", "2020-08-17"),
        ("2020-02-30", None),
        ("yesterday", None),
        ("", None),
        ("2020", None),
    ],
)
def test_a_stamp_gives_the_day_of_its_own_zone(text: str, day: str | None) -> None:
    found = stamp(text)
    assert (found and found.day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "is_local"),
    [
        ("2020-08-17T23:30:00-05:00", True),
        ("2020-08-17T23:30:00Z", False),
        ("2020-08-17T23:30:00+00:00", False),
    ],
)
def test_a_stamp_in_universal_time_tells_no_zone_of_the_publisher(
    text: str, is_local: bool
) -> None:
    found = stamp(text)
    assert found is not None
    assert found.is_local is is_local


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Published: August 17, 2020 at 6:26 pm", ["2020-08-17"]),
        ("Posted on November 6th, 2025", ["2025-11-06"]),
        ("Tuesday February 11 2025", ["2025-02-11"]),
        ("17th of August, 2020", ["2020-08-17"]),
        ("Sept. 9, 2020", ["2020-09-09"]),
        ("17 августа 2020 года, 15:30", ["2020-08-17"]),
        ("17 авг. 2020", ["2020-08-17"]),
        ("17 жніўня 2020", ["2020-08-17"]),
        ("17 серпня 2020 р.", ["2020-08-17"]),
        ("17. August 2020", ["2020-08-17"]),
        ("le 17 août 2020", ["2020-08-17"]),
        ("1er décembre 2020", ["2020-12-01"]),
        ("17 de agosto de 2020", ["2020-08-17"]),
        ("17 sierpnia 2020", ["2020-08-17"]),
        ("2020 m. rugpjūčio 17 d.", ["2020-08-17"]),
        ("2020. augusztus 17.", ["2020-08-17"]),
        ("17.08.2020", ["2020-08-17"]),
        ("2020/08/17", ["2020-08-17"]),
        ("2020年8月17日", ["2020-08-17"]),
        ("17-Aug-2020", ["2020-08-17"]),
        ("August 16, 2019 - Updated July 9, 2025", ["2019-08-16", "2025-07-09"]),
        ("version 10.2.2020.1", []),
        ("Section 17 Chapter 2020", []),
        ("in 2020 there were 17 of them", []),
        ("31 June 2020", []),
    ],
)
def test_days_are_read_in_the_words_of_many_languages(text: str, days: list[str]) -> None:
    assert [one.day.isoformat() for one in days_in(text)] == days


@pytest.mark.parametrize(
    ("text", "month_first", "day", "other"),
    [
        ("3/9/2020", True, "2020-03-09", "2020-09-03"),
        ("3/9/2020", False, "2020-09-03", "2020-03-09"),
        ("3.9.2020", True, "2020-09-03", None),
        ("17/9/2020", True, "2020-09-17", None),
        ("9/17/2020", False, "2020-09-17", None),
        ("9/9/2020", False, "2020-09-09", None),
    ],
)
def test_numbers_that_could_be_two_days_tell_both(
    text: str, month_first: bool, day: str, other: str | None
) -> None:
    (found,) = days_in(text, month_first=month_first)
    assert found.day.isoformat() == day
    assert (found.other and found.other.isoformat()) == other


@given(st.text(max_size=300))
def test_every_day_stands_where_it_says(text: str) -> None:
    for one in days_in(text):
        assert 0 <= one.start < one.end <= len(text)
        assert any(character.isdigit() for character in text[one.start : one.end])


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 12, 31)))
def test_every_iso_day_reads_back(day: date) -> None:
    found = stamp(day.isoformat())
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("piece", ["Aug 17 ", "17 ", "17 de ", "2020. ", "3/9/", "a"])
def test_reading_days_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    list(days_in(piece * (1_000_000 // len(piece))))
    assert time.process_time() - start < 8
