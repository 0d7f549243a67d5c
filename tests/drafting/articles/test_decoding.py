"""Bytes of many encodings become one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles.decoding import decode, first_broken_line

RUSSIAN = "Пекари погасили печи в понедельник, сообщил профсоюз. Хлеба в городе нет. " * 4
FRENCH = "Les boulangers ont fermé leurs fours à Saint-Étienne, où le pain a été épuisé. " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (FRENCH, "cp1252"),
    ],
)
def test_a_text_is_read_whatever_its_encoding(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found is not None
    assert found.text == text


def test_what_a_page_declares_is_believed_where_it_fits() -> None:
    page = f'<html><head><meta charset="windows-1250"></head><body>{"Żółć"}</body></html>'
    found = decode(page.encode("cp1250"))
    assert found is not None
    assert (found.text, found.is_guess) == (page, False)


def test_utf_8_is_utf_8_whatever_is_declared() -> None:
    found = decode(RUSSIAN.encode(), "windows-1251")
    assert found is not None
    assert found.text == RUSSIAN


def test_a_guess_is_told() -> None:
    found = decode(RUSSIAN.encode("cp1251"))
    assert found is not None
    assert found.is_guess


def test_a_damaged_letter_does_not_lose_the_text() -> None:
    data = RUSSIAN.encode() * 10
    found = decode(data[:301] + b"\xff" + data[302:])
    assert found is not None
    assert found.text.count("\N{REPLACEMENT CHARACTER}") < 4
    assert found.text.endswith(RUSSIAN)


def test_noise_is_in_no_encoding() -> None:
    noise = bytes(range(128, 256)) * 20
    assert decode(noise) is None
    assert first_broken_line(b"one\ntwo \xff") == 2


def test_line_ends_are_made_one() -> None:
    found = decode(b"one\r\ntwo\rthree\n")
    assert found is not None
    assert found.text == "one\ntwo\nthree\n"


@given(
    st.binary(max_size=400), st.sampled_from(["", "utf-8", "cp1251", "nonsense", "rot13", "hex"])
)
def test_no_bytes_make_it_fail(data: bytes, declared: str) -> None:
    decode(data, declared)


@given(st.text(max_size=200))
def test_a_text_in_utf_8_comes_back(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if b"\0" in data or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe")):
        return
    found = decode(data)
    assert found is not None
    plain = data.decode().replace("\r\n", "\n").replace("\r", "\n")
    assert found.text == plain
