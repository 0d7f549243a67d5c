from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.cells import guarded, joined, split, unguarded

ANYTHING = st.text(st.sampled_from("'=+-@\t\r\n|\\ a1ж") | st.characters(codec="utf-8"))
STARTS = "=+-@\t\r"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", ""),
        ("plain", "plain"),
        ("'quoted'", "'quoted'"),
        ("a=b", "a=b"),
        ("=1+1", "'=1+1"),
        ("+375 29", "'+375 29"),
        ("-0043", "'-0043"),
        ("@who", "'@who"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'=1+1", "''=1+1"),
        ("''@x", "'''@x"),
        ("'", "'"),
        ("''", "''"),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_gets_a_quote_in_front(text: str, cell: str) -> None:
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(ANYTHING)
def test_every_text_comes_back_from_its_cell_and_no_cell_is_a_formula(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.startswith(tuple(STARTS))


@given(st.lists(ANYTHING.filter(bool)))
def test_every_list_without_empty_items_comes_back_from_its_text(items: list[str]) -> None:
    assert split(joined(items)) == items


def test_a_bar_and_a_backslash_within_an_item_do_not_part_it() -> None:
    assert joined(["a|b", "c\\", "d"]) == r"a\|b|c\\|d"
