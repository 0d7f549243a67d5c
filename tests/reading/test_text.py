from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.text import (
    MAX_BYTES,
    character_name,
    decode,
    forbidden_characters,
)

if TYPE_CHECKING:
    from dateline.problems import Problem

FILE = "events/2020/x.yml"


def refused(data: bytes) -> list[Problem]:
    result = decode(data, FILE)
    assert isinstance(result, list)
    return result


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a: b\n", "a: b\n"),
        (b"a: b\r\nc: d\r\n", "a: b\r\nc: d\r\n"),
        (b"\xef\xbb\xbfa: b", "a: b"),
        ("назва: Мінск".encode(), "назва: Мінск"),
        ("a: 😀\t\u00a0\u200b\u200d\u00ad\ufffd".encode(), "a: 😀\t\u00a0\u200b\u200d\u00ad\ufffd"),
        (b"a" * MAX_BYTES, "a" * MAX_BYTES),
    ],
)
def test_utf8_is_read_without_its_byte_order_mark(data: bytes, text: str) -> None:
    assert decode(data, FILE) == text


def test_a_file_over_the_limit_is_refused() -> None:
    (problem,) = refused(b"a" * (MAX_BYTES + 1))
    assert problem[:4] == (FILE, 1, 1, "file-too-large")
    assert "256 KB" in problem.message


@pytest.mark.parametrize(
    ("data", "line", "column", "names"),
    [
        (b"a: \xff\n", 1, 4, "byte FF"),
        (b"\xef\xbb\xbfa: \xff\n", 1, 4, "byte FF"),
        ("a: b\r\nю: ".encode() + b"\xe9t\xe9", 2, 4, "byte E9"),
        (b"a: \xc3", 1, 4, "byte C3"),
        (b"a: \xed\xa0\x80", 1, 4, "byte ED"),  # a surrogate, as CESU-8 writes it
        (b"a: \xc0\x80", 1, 4, "byte C0"),  # NUL in too many bytes
        ("a: b\nназва: Мінск".encode("cp1251"), 2, 1, "Windows-1251"),
        ("a: b\n".encode("utf-16"), 1, 1, "UTF-16"),
        ("a: b\n".encode("utf-16-le"), 1, 1, "UTF-16"),
        ("a: b\n".encode("utf-16-be"), 1, 1, "UTF-16"),
        (b"\xff\xfeab", 1, 1, "UTF-16"),
    ],
)
def test_another_encoding_is_refused_at_its_first_byte(
    data: bytes, line: int, column: int, names: str
) -> None:
    (problem,) = refused(data)
    assert problem[:4] == (FILE, line, column, "file-encoding")
    assert names in problem.message


def test_a_single_foreign_byte_is_not_called_windows_1251() -> None:
    (problem,) = refused(b"caf\xe9: au lait")
    assert "1251" not in problem.message


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000 NULL"),
        ("\x07", "U+0007 CONTROL CHARACTER"),
        ("\x0b", "U+000B VERTICAL TAB"),
        ("\x0c", "U+000C FORM FEED"),
        ("\r", "U+000D CARRIAGE RETURN without a line feed"),
        ("\x1b", "U+001B ESCAPE"),
        ("\x7f", "U+007F DELETE"),
        ("\x85", "U+0085 NEXT LINE"),
        ("\x9f", "U+009F CONTROL CHARACTER"),
        ("\u061c", "U+061C ARABIC LETTER MARK"),
        ("\u200e", "U+200E LEFT-TO-RIGHT MARK"),
        ("\u200f", "U+200F RIGHT-TO-LEFT MARK"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\u2029", "U+2029 PARAGRAPH SEPARATOR"),
        ("\u202a", "U+202A LEFT-TO-RIGHT EMBEDDING"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u2069", "U+2069 POP DIRECTIONAL ISOLATE"),
        ("\ufeff", "U+FEFF BYTE ORDER MARK"),
        ("\ufdd0", "U+FDD0 NOT A CHARACTER"),
        ("\ufffe", "U+FFFE NOT A CHARACTER"),
        ("\uffff", "U+FFFF NOT A CHARACTER"),
        ("\U0001fffe", "U+1FFFE NOT A CHARACTER"),
        ("\U0010ffff", "U+10FFFF NOT A CHARACTER"),
    ],
)
def test_a_character_that_no_record_may_hold_is_named_at_its_place(
    character: str, name: str
) -> None:
    (problem,) = refused(f"a: b\nc: 😀d{character}e\n".encode())
    assert problem[:4] == (FILE, 2, 6, "text-character")
    assert name in problem.message
    assert character not in problem.message


def test_each_kind_of_forbidden_character_is_told_once_with_its_number() -> None:
    text = "a: \x00\nb: \x00\x1b\x00\nc: \x1b"
    problems = refused(text.encode())
    assert [problem[1:3] for problem in problems] == [(1, 4), (2, 5)]
    assert "in 2 more places" in problems[0].message
    assert "in 1 more place" in problems[1].message


def test_a_lone_surrogate_is_refused() -> None:
    (problem,) = forbidden_characters("a: \ud800", FILE)
    assert "U+D800 HALF OF A SURROGATE PAIR" in problem.message


def test_the_forbidden_characters_are_those_of_the_unicode_properties() -> None:
    bidi = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    marks = {"\u061c", "\u200e", "\u200f"}
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        category = unicodedata.category(character)
        expected = (
            (category == "Cc" and character not in "\t\n\r")
            or category in {"Cs", "Zl", "Zp"}
            or unicodedata.bidirectional(character) in bidi
            or character in marks
            or character == "\ufeff"
            or 0xFDD0 <= code <= 0xFDEF
            or code & 0xFFFE == 0xFFFE
        )
        assert bool(forbidden_characters(character, FILE)) == (expected or character == "\r"), code


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_within_the_file(data: bytes) -> None:
    result = decode(data, FILE)
    if isinstance(result, str):
        assert result.encode() == data.removeprefix(b"\xef\xbb\xbf")
        return
    lines = data.decode("utf-8", "replace").split("\n")
    for problem in result:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_a_character_is_called_by_its_unicode_name() -> None:
    assert character_name("\u00a0") == "U+00A0 NO-BREAK SPACE"
