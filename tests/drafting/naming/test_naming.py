"""Tokens, sentences and the forms of names."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.naming.inflection import key_of, keys_of
from dateline.drafting.naming.sentences import Sentences
from dateline.drafting.naming.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Tut.By and AT&T", ["Tut.By", "and", "AT&T"]),
        ("O'Neill's ovens", ["O'Neill", "'s", "ovens"]),
        ("Anna’s 16,000-strong", ["Anna", "’s", "16,000", "-", "strong"]),
        ("премьер-министр", ["премьер-министр"]),
        ("10:30, 3.5%", ["10:30", ",", "3.5", "%"]),
        ("A380", ["A", "380"]),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_marks(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokens_of(text)] == tokens


@given(st.text(max_size=300))
def test_every_token_stands_where_it_says(text: str) -> None:
    end = 0
    for token in tokens_of(text):
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        end = token.end


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Mr. Smith came. He left.", ["Mr. Smith came.", "He left."]),
        ("J. Smith left at 5 p.m. on Monday.", ["J. Smith left at 5 p.m. on Monday."]),
        ("It rose by 3.5 percent. Then it fell.", ["It rose by 3.5 percent.", "Then it fell."]),
        ("«Печи погасли». Так сказал он.", ["«Печи погасли».", "Так сказал он."]),
        ("«Печи погасли!» — сказал он. Да.", ["«Печи погасли!» — сказал он.", "Да."]),
        ("В 2020 г. печи погасли. Да.", ["В 2020 г. печи погасли.", "Да."]),
        ("A title\n\nThe text", ["A title", "The text"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, sentences: list[str]) -> None:
    assert [text[one.start : one.end] for one in Sentences(text).all] == sentences


@given(st.text(alphabet="Ab. !?\n«»“”", max_size=200))
def test_every_letter_is_in_the_sentence_at_its_offset(text: str) -> None:
    sentences = Sentences(text)
    for offset, letter in enumerate(text):
        if letter.isalpha():
            start, end = sentences.all[sentences.at(offset)]
            assert start <= offset < end


@pytest.mark.parametrize(
    "forms",
    [
        "Минск Минска Минску Минском Минске",
        "Солигорск Солигорска Солигорске",
        "Литва Литвы Литве Литву Литвой",
        "Россия России Россию Россией",
        "Беларусь Беларуси Беларусью",
        "Лукашенко",
        "Тихановская Тихановской Тихановскую",
        "Иванов Иванова Иванову Ивановым Иванове",
        "Дмитрий Дмитрия Дмитрию Дмитрием",
        "Светлана Светланы Светлане Светлану Светланой",
        "Мінск Мінску Мінска",
        "Belaruskali BELARUSKALI",
    ],
)
def test_the_forms_of_a_name_share_one_key(forms: str) -> None:
    assert len({key_of(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("US", "us"), ("Минск", "Пинск"), ("Рига", "Ригель"), ("Anna", "Ann")]
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_every_word_of_a_long_name_can_be_inflected() -> None:
    assert keys_of("Белорусская калийная компания") == keys_of("Белорусской калийной компании")


@pytest.mark.parametrize("piece", ["A.", "Mr. ", "'s", "“", "\n", "a\n\n", "«A»."])
def test_cutting_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    tokens_of(piece * 100_000)
    Sentences(piece * 100_000)
    assert time.process_time() - start < 6
