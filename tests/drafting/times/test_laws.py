from __future__ import annotations

import time
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.drafting.languages import TABLES
from dateline.drafting.times import find_times
from dateline.drafting.times.shapes import DIGITS, of_digits
from dateline.records.dates import Refusal, parse

WORDS = {
    language: [
        *sorted({word.lstrip("=") for row in table.words.values() for word in row}),
        *(*".,-–:()/'", "\n", "\n\n", "2020", "9", "31", "1990s", "17.08.2020", "8/9/2020"),
        *("0930", "15:30", "the", "of", "in", "and", "to", "from", "с", "по", "в", "на", "0"),
        *("9999", "10am", "2020-08-17"),
    ]
    for language, table in TABLES.items()
}
LANGUAGES = st.sampled_from(sorted(WORDS))
DAYS = st.dates() | st.sampled_from([date.min, date.max, date(2020, 2, 29)])


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(LANGUAGES)
    words = draw(st.lists(st.sampled_from(WORDS[language]) | st.text(max_size=4), max_size=25))
    return draw(st.sampled_from([" ", " ", ""])).join(words), language


@settings(max_examples=300, deadline=None)
@given(texts(), DAYS)
def test_every_expression_lies_in_the_text_in_order_with_dates_that_records_can_hold(
    text_and_language: tuple[str, str], published: date
) -> None:
    text, language = text_and_language
    starts = []
    for found in find_times(text, published, language):
        starts.append(found.start)
        assert 0 <= found.start < found.end <= len(text)
        assert found.value
        assert (found.first is None) == (found.last is None)
        assert found.first is None or found.last is None or found.first <= found.last
        for written in (found.edtf, found.plain, *(one.edtf for one in found.doubts)):
            assert written is None or not isinstance(parse(written), Refusal), (text, written)
        assert sum(candidate.sure for candidate in found.doubts) <= 1
        for anchor in found.anchors:
            assert anchor.kind == "published" or anchor.start < found.start
    assert starts == sorted(starts)


@given(st.text(), DAYS, LANGUAGES)
def test_no_text_makes_it_fail(text: str, published: date, language: str) -> None:
    find_times(text, published, language)


def test_every_shape_of_digits_is_known_beforehand() -> None:
    known = set(DIGITS)
    for number, form in product(range(10_000), ("{}", "{:02}", "{:04}", "{}s", "{}th", "{}am")):
        shape = frozenset(of_digits(form.format(number)))
        assert not shape or shape in known, (number, form)
    for one, other, mark in product(range(100), range(100), ".:/"):
        shape = frozenset(of_digits(f"{one}{mark}{other:02}"))
        assert not shape or shape in known, (one, mark, other)


CRAFTED = (
    "one ",
    "twenty-",
    "1",
    "1.",
    "9-",
    "May ",
    "the ",
    "Monday ",
    "Monday, ",
    "May 1 to ",
    "from Monday to ",
    "2020-",
    "\n",
    " \n ",
    "last last ",
    "early ",
    "first quarter of ",
    "a.m. ",
    "'",
    "at 3 p.m. on Monday ",
    "два ",
    "с 9 по ",
    "X",
    "Theresa May ",
)


@pytest.mark.parametrize("part", CRAFTED)
def test_ten_times_the_text_takes_about_ten_times_as_long(part: str) -> None:
    def seconds(length: int) -> float:
        text = part * (length // len(part))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            find_times(text, date(2020, 8, 17), "ru" if part[0] in "дс" else "en")
            best = min(best, time.process_time() - start)
        return best

    short = max(seconds(2_000), 0.003)
    assert seconds(20_000) < 30 * short
