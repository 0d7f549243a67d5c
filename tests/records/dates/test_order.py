"""How the spans of two dates lie to each other, and who stands first."""

from __future__ import annotations

import pytest

from dateline.records.dates import (
    DateExpression,
    days_apart,
    parse,
    sort_key,
    span_contains,
    stands_at,
    starts_after,
)


def read(text: str) -> DateExpression:
    """Return the date that a text is known to be."""
    result = parse(text)
    assert isinstance(result, DateExpression), result
    return result


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2020-08", "2020-08-01"),
        ("2020-08-XX", "2020-08-01/2020-12-31"),
        ("2020-08", "2020-08-01/.."),
        ("2020-08?", "../2020-08-01"),
        ("20XX", "200X"),
        ("200X", "2000"),
        ("2000", "2000-01"),
        ("2020-24", "2020-12"),
        ("2020-21", "2020-22"),
        ("2020-22", "2020-23"),
        ("2020-23", "2020-24"),
        ("2020-08-17/..", "2020-08-17/2030"),
        ("2020-08-17/2020-08-18", "2020-08-17"),
        ("2020-08-17", "2020-08-17T00:00"),
        ("2020-08-17T15:30", "2020-08-17T15:30:00"),
        ("2020-08-17T15:30", "2020-08-17T15:30:01"),
        ("2020-08-17T01:00-05:00", "2020-08-17T02:00+03:00"),
        ("2020-08-17", "../2020-08-18"),
        ("2020-08-17", "/2020-08-18"),
        ("../2020-08-18", "2020-08-19"),
        ("2020-08-13", "[..2020-08-10,2020-08-14]"),
        ("[..2020-08-10,2020-08-14]", "2020-08-15"),
        ("[2020-08-10..2020-08-16]", "[2020-08-10,2020-08-12]"),
        ("-0044", "-0043"),
        ("Y-12345", "-9999"),
        ("9999", "Y10000"),
    ],
)
def test_the_first_stands_before_the_second(first: str, second: str) -> None:
    assert sort_key(read(first)) < sort_key(read(second))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-08-17T15:30Z", "2020-08-17T15:30"),
        ("202X", "2020-01-01"),
        ("2020-08-17/..", "2020-08-17"),
        ("../2020-08", "2020-08-01"),
        ("/2020-08-17", "2020-08-17"),
        ("[..2020-08-10,2020-08-14..2020-08-16]", "2020-08-16"),
    ],
)
def test_a_date_stands_at_its_start_or_else_where_its_end_begins(text: str, expected: str) -> None:
    assert str(stands_at(read(text))) == expected


def test_doubt_and_zone_do_not_move_a_date() -> None:
    assert sort_key(read("2020-08-17%")) == sort_key(read("2020-08-17"))
    assert sort_key(read("2020-08-17T15:30+03:00")) == sort_key(read("2020-08-17T15:30Z"))


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2020-08", "2020-08-17", True),
        ("2020-08-17", "2020-08-17", True),
        ("2020-08-17", "2020-08-17T15:30", True),
        ("2020-08-17T15:30", "2020-08-17T15:30:59", True),
        ("2020-08-17T15:30", "2020-08-17", False),
        ("2020-08-17", "2020-08", False),
        ("2020-08-10/2020-08-16", "2020-08-16", True),
        ("2020-08-10/2020-08-16", "2020-08-17", False),
        ("2020-08-10/2020-08-16", "2020-08-09", False),
        ("[2020-08-10,2020-08-16]", "2020-08-12", True),
        ("2020-08-10/..", "2021", True),
        ("2020-08-10/..", "2020-08-09", False),
        ("../2020-08-10", "1066", True),
        ("../2020-08-10", "2020-08-11", False),
        ("2020", "2020-08/..", False),
        ("2020", "../2020-08", False),
        ("2020/..", "2020-08/", True),
        ("/2020", "../2020-08", True),
    ],
)
def test_a_span_contains_what_lies_within_it(outer: str, inner: str, expected: bool) -> None:
    assert span_contains(read(outer), read(inner)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2020-08-17", "2020-08-17", 0),
        ("2020-08-17", "2020-08-18", 1),
        ("2020-08-17T23:59", "2020-08-18T00:00", 1),
        ("2020-08", "2020-08-17", 0),
        ("2020-08", "2020-09-02", 2),
        ("2020-02-28", "2020-03-01", 2),
        ("2021-02-28", "2021-03-01", 1),
        ("2020-12-31", "2021", 1),
        ("2020-08-10/..", "2030", 0),
        ("2020-08-10/..", "2020-08-08", 2),
        ("../2020-08-10", "2020-08-12", 2),
        ("../2020-08-10", "2020-08-12/..", 2),
        ("../2020-08-10", "1066", 0),
    ],
)
def test_days_apart_count_from_end_to_start_either_way(one: str, other: str, expected: int) -> None:
    assert days_apart(read(one), read(other)) == expected
    assert days_apart(read(other), read(one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2020-08-18", "2020-08-17", True),
        ("2020-08-17", "2020-08-17", False),
        ("2020-08", "2020-08-17", False),
        ("2020-09", "2020-08-17", True),
        ("2020-08-17T15:31", "2020-08-17T15:30", True),
        ("2020-08-17T15:30", "2020-08-17", False),
        ("2020-08-18/..", "2020-08-17", True),
        ("../2020-08-18", "2020-08-17", False),
        ("2020-08-18", "2020-08-17/..", False),
    ],
)
def test_a_date_starts_after_another_when_its_earliest_is_later(
    one: str, other: str, expected: bool
) -> None:
    assert starts_after(read(one), read(other)) is expected
