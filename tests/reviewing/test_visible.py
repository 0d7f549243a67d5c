"""What reaches the terminal of an article's text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reviewing.visible import cut, masked, plain, visible, width
from dateline.reviewing.wrapping import wrapped


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("a", "a"),
        ("ў", "ў"),
        ("橋", "橋"),
        ("\u00a0", " "),
        ("\x1b", "␛"),
        ("\x00", "␀"),
        ("\t", "␉"),
        ("\x7f", "<U+007F>"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\u2066", "<U+2066>"),
        ("\u200b", "<U+200B>"),
        ("\u00ad", "<U+00AD>"),
        ("\ufeff", "<U+FEFF>"),
        ("\ufe0f", "<U+FE0F>"),
        ("\ue000", "<U+E000>"),
        ("\u2028", "<U+2028>"),
    ],
)
def test_a_character_without_a_shape_is_written_by_its_number(character: str, shown: str) -> None:
    assert visible(character) == shown


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    for shown in (plain(text), masked(text)):
        assert not any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in shown)
    assert len(masked(text)) == len(text)


@given(st.text(alphabet=st.sampled_from("ab мост橋 \n\u0301\u202e")), st.integers(1, 30))
def test_wrapping_leaves_nothing_out_and_keeps_every_place(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    offsets = [cell.offset for line in lines for cell in line]
    assert offsets == [place for place, one in enumerate(text) if one != "\n"]
    for line in lines:
        wide = sum(cell.columns for cell in line)
        assert wide <= columns or len([cell for cell in line if cell.columns]) == 1


@given(st.text(alphabet="abмо橋"), st.integers(0, 20))
def test_a_cut_text_fits(text: str, columns: int) -> None:
    assert width(cut(text, columns)) <= columns


def test_lines_break_at_spaces() -> None:
    lines = wrapped("the old bridge", 8)
    assert ["".join(cell.shown for cell in line) for line in lines] == ["the old ", "bridge"]


def test_no_line_begins_with_the_space_at_which_it_broke() -> None:
    lines = wrapped("ab cd  ef", 2)
    assert ["".join(cell.shown for cell in line) for line in lines] == ["ab", "cd", "ef"]
