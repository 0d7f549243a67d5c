"""Dates as people write them: read where only one thing can be meant, never made more exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.dates import DateOrder, Read, joined, read_date
from dateline.importing.dates_in_words import doubt_in, doubted, with_words
from dateline.records.dates import Refusal, parse


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2020-08-17", "2020-08-17"),
        ("2020-08-17?", "2020-08-17?"),
        ("2020-08-11/..", "2020-08-11/.."),
        ("[2020-08-10..2020-08-16]", "[2020-08-10..2020-08-16]"),
        ("(Believed to be) 2020-05-30", "2020-05-30?"),
        ("2020-05-30 (believed to be)", "2020-05-30?"),
        ("presumably 30 May 2020", "2020-05-30?"),
        ("circa 1900", "1900~"),
        ("c. 1900", "1900~"),
        ("около 1900", "1900~"),
        ("probably about August 2020", "2020-08%"),
        ("17 August 2020", "2020-08-17"),
        ("Monday, Aug. 17th, 2020", "2020-08-17"),
        ("17 жніўня 2020", "2020-08-17"),
        ("31.12.2020", "2020-12-31"),
        ("August 2020", "2020-08"),
        ("2020-08-17 15:30", "2020-08-17T15:30"),
        ("17 August 2020, 3:30 pm", "2020-08-17T15:30"),
        ("12:05 am", ""),
        ("2020-08-17T15:30:20+0300", "2020-08-17T15:30:20+03:00"),
        ("2020-08-10 – 2020-08-16", "2020-08-10/2020-08-16"),
        ("10 August 2020 to 16 August 2020", "2020-08-10/2020-08-16"),
        ("44 BC", "-0043"),
        ("summer 2020", "2020-22"),
    ],
)
def test_a_date_is_read_where_one_thing_can_be_meant(written: str, date: str) -> None:
    assert read_date(written).date == date


@pytest.mark.parametrize(
    ("order", "written", "date"),
    [
        ("day-month-year", "3/4/2020", "2020-04-03"),
        ("month-day-year", "3/4/2020", "2020-03-04"),
        ("year-month-day", "2020/3/4", "2020-03-04"),
        ("day-month-year", "3.4.2020 15:30", "2020-04-03T15:30"),
        ("day-month-year", "8.2020", "2020-08"),
        ("month-day-year", "2020", "2020"),
        ("day-month-year", "1.8.2020 - 3.8.2020", "2020-08-01/2020-08-03"),
    ],
)
def test_the_order_tells_which_number_is_the_month(
    order: DateOrder, written: str, date: str
) -> None:
    assert read_date(written, order).date == date


@pytest.mark.parametrize(
    ("written", "order", "why"),
    [
        ("", "edtf", "it has no date"),
        ("Unknown Date", "edtf", "its date is “Unknown Date”"),
        ("n/a", "edtf", "its date is “n/a”"),
        ("3/4/2020", "edtf", "may be `2020-04-03` or `2020-03-04`"),
        ("1900s", "edtf", "may be `190X` or `19XX`"),
        ("17 August 2020, 3 pm", "edtf", "has an hour without minutes"),
        ("30.2.2020", "day-month-year", "is none in the order day-month-year"),
        ("17/8/2020", "month-day-year", "is none in the order month-day-year"),
        ("soon", "edtf", "'soon' is not a date"),
        ("2020-08-17/2020-08-10", "edtf", "ends before it begins"),
    ],
)
def test_a_date_that_may_mean_several_things_is_not_read(
    written: str, order: DateOrder, why: str
) -> None:
    found = read_date(written, order)
    assert found.date == ""
    assert why in found.why


@pytest.mark.parametrize(
    ("written", "date", "lost"),
    [
        ("2020-08-17T00:00:00Z", "2020-08-17", "the time 00:00:00Z"),
        ("2020-08-17 00:00:00", "2020-08-17", "the time 00:00:00"),
        ("2020-08-17 00:00", "2020-08-17T00:00", ""),
        ("2020-08-17T15:30:20.5Z", "2020-08-17T15:30:20Z", "the part of a second, .5"),
        ("probably 2020-08-17 15:30", "2020-08-17?", "the time in 2020-08-17T15:30"),
    ],
)
def test_what_a_date_cannot_say_is_told(written: str, date: str, lost: str) -> None:
    found = read_date(written)
    assert found.date == date
    assert lost in found.lost
    assert bool(lost) == bool(found.lost)


@given(st.text() | st.from_regex(r"[0-9./: a-zA-Z?~()-]{0,30}", fullmatch=True))
def test_whatever_is_written_gives_a_date_or_a_reason(text: str) -> None:
    found = read_date(text)
    assert bool(found.date) != bool(found.why)
    if found.date:
        assert not isinstance(parse(found.date), Refusal)


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("2020-08-10", "2020-08-16", "2020-08-10/2020-08-16"),
        ("2020-08-10", "2020-08-10", "2020-08-10"),
        ("2020-08-16", "2020-08-10", ""),
    ],
)
def test_a_start_and_an_end_are_one_date(start: str, end: str, date: str) -> None:
    assert joined(Read(start), Read(end)).date == date


@pytest.mark.parametrize(
    ("date", "shown", "expected"),
    [
        ("2020-08-17", "", ("2020-08-17", "")),
        ("2020-08-17", "17 August 2020", ("2020-08-17", "")),
        ("2020-08-17", "17 жніўня 2020", ("2020-08-17", "")),
        ("2020-08-17", "Monday night", ("2020-08-17", "Monday night")),
        ("2020-08-17", "around 17 August", ("2020-08-17~", "around 17 August")),
        ("2020-08-17", "(believed to be) 17 August", ("2020-08-17?", "(believed to be) 17 August")),
        ("2020-08-17T15:30", "about 15:30", ("2020-08-17~", "about 15:30")),
        (
            "2020-08-10/2020-08-16",
            "c. 10-16 August",
            ("2020-08-10~/2020-08-16~", "c. 10-16 August"),
        ),
    ],
)
def test_words_beside_a_date_are_heard(date: str, shown: str, expected: tuple[str, str]) -> None:
    assert with_words(date, shown) == expected


def test_only_our_own_words_make_another_date() -> None:
    assert with_words("2020", "the 2020s") == ("2020", "the 2020s")
    assert with_words("2020/2029", "the 2020s", is_own=True) == ("202X", "")


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("maybe 2020", "?"),
        ("2020?", "?"),
        ("circa 2020", "~"),
        ("maybe about 2020", "%"),
        ("x", ""),
    ],
)
def test_doubt_has_a_sign(text: str, sign: str) -> None:
    assert doubt_in(text) == sign


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-08-17", "2020-08-17?"),
        ("2020-08-17~", "2020-08-17~"),
        ("2020-08-11/..", "2020-08-11?/.."),
        ("2020-08-17T10:00/2020-08-17T12:00", "2020-08-17?"),
        ("[2020,2021]", "[2020,2021]"),
    ],
)
def test_a_date_in_doubt(date: str, expected: str) -> None:
    assert doubted(date, "?") == expected
