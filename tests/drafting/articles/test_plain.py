"""What stands above a report in plain text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles.plain import head_of

REPORT = "Bakers in Elmtown put out their ovens on Monday, the guild said. They ask for more pay."

LABELLED = """Title: Ovens out
Author: Anna Smith
Publisher: Elm Gazette
Date: 2020-08-17
URL: https://elm.example/ovens
"""


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", ("", (), "", "", None)),
        ("Bakers put out their ovens\n\n", ("Bakers put out their ovens", (), "", "", None)),
        (
            "Bakers put out their ovens\nBy Anna Smith and Bob Jones\n17 August 2020, 15:30\n\n",
            ("Bakers put out their ovens", ("Anna Smith", "Bob Jones"), "", "", "2020-08-17"),
        ),
        (
            LABELLED,
            (
                "Ovens out",
                ("Anna Smith",),
                "Elm Gazette",
                "https://elm.example/ovens",
                "2020-08-17",
            ),
        ),
        ("date 2020-08-17 ", ("", (), "", "", "2020-08-17")),
        ("Published: August 17, 2020\n", ("", (), "", "", "2020-08-17")),
        ("Monday, August 17, 2020\n\n", ("", (), "", "", "2020-08-17")),
        ("Печи погашены\n17 августа 2020 года\n\n", ("Печи погашены", (), "", "", "2020-08-17")),
        ("Автор: Анна Кузнец\n\n", ("", ("Анна Кузнец",), "", "", None)),
        ("https://elm.example/ovens\n\n", ("", (), "", "https://elm.example/ovens", None)),
    ],
)
def test_lines_above_the_report_are_told_apart(
    head: str, expected: tuple[str, tuple[str, ...], str, str, str | None]
) -> None:
    text = head + REPORT
    found = head_of(text)
    day = found.published and found.published.day.isoformat()
    assert (found.title, found.authors, found.publisher, found.url, day) == expected
    assert text[found.body :] == REPORT


def test_a_report_that_begins_with_a_day_is_no_date_line() -> None:
    found = head_of("On 17 August 2020 bakers put out their ovens, the guild said.")
    assert (found.body, found.published) == (0, None)


def test_a_text_of_one_line_is_no_title() -> None:
    assert head_of("Bakers in Elmtown put out their ovens").title == ""


@given(st.text(alphabet="Title: By,2020-08-17\nA.", max_size=200))
def test_the_report_begins_within_the_text(text: str) -> None:
    assert 0 <= head_of(text).body <= len(text)


@pytest.mark.parametrize("piece", ["Title: ", "by a, ", "2020-08-17 ", "\n", "by a and ", ": "])
def test_reading_the_head_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    head_of("date " + piece * 300_000)
    assert time.process_time() - start < 2
