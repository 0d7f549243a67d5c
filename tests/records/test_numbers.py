from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.numbers.reading import Quantity, disagree, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("16,000", 16_000),
        ("16 000", 16_000),
        ("16\xa0000", 16_000),
        ("16\u202f000", 16_000),
        ("16'000", 16_000),
        ("16’000", 16_000),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1 234,5", 1234.5),
        ("6,700", 6700),
        ("0", 0),
        ("774", 774),
        ("774.", 774),
        ("0.125", 0.125),
        ("1.5", 1.5),
        ("1.5 bn", 1_500_000_000),
        ("1.5bn", 1_500_000_000),
        ("1.5 billion", 1_500_000_000),
        ("US$ 1.5 bn", 1_500_000_000),
        ("$5m", 5_000_000),
        ("$1.1 million", 1_100_000),
        ("2.5 million", 2_500_000),
        ("16 thousand", 16_000),
        ("16k", 16_000),
        ("six", 6),
        ("Six mines", 6),
        ("twelve", 12),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("two hundred", 200),
        ("a hundred", 100),
        ("a hundred thousand", 100_000),
        ("one million", 1_000_000),
        ("about 200", 200),
        ("around 200 people", 200),
        ("~200", 200),
        ("some 200", 200),
        ("almost 700 (ministry)", 700),
        ("six (6)", 6),
        ("detained: 586", 586),
        ("16,000-strong", 16_000),
        ("80 %", 80),
        ("79.7 per cent", 79.7),
        ("79.7%", 79.7),
        ("-5", -5),
        ("−12 °C", -12),
        ("около 200", 200),
        ("примерно 16 000 человек", 16_000),
        ("шесть", 6),
        ("двадцать пять", 25),
        ("сто пятьдесят", 150),
        ("двести", 200),
        ("100 тысяч", 100_000),
        ("100 тыс.", 100_000),
        ("1.5 млрд долларов", 1_500_000_000),
        ("пять миллионов", 5_000_000),
        ("каля 200", 200),
        ("шэсць", 6),
        ("каля ста", 100),
        ("дзвесце", 200),
        ("2 тысячы", 2000),
        ("3 мільёны", 3_000_000),
    ],
)
def test_a_plain_number_is_read(text: str, value: float) -> None:
    assert read_number(text) == Quantity(value=value)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("at least 586", 586),
        ("At least 586 people", 586),
        ("over 100,000", 100_000),
        ("more than 1,000", 1000),
        ("more than about 1,000", 1000),
        ("no fewer than twenty", 20),
        ("not less than 20", 20),
        ("upwards of 20", 20),
        ("a minimum of 20", 20),
        ("over US$ 1.5 bn", 1_500_000_000),
        (">100", 100),
        ("≥ 100", 100),
        ("40 or more", 40),
        ("40 people or more", 40),
        ("40+", 40),
        ("80 % or more", 80),
        ("586 at least", 586),
        ("another 24 hours at least", 24),
        ("more than a hundred", 100),
        ("более 100 тысяч", 100_000),
        ("свыше 1000", 1000),
        ("не менее 586", 586),
        ("по меньшей мере 586", 586),
        ("40 и более", 40),
        ("больш за 200", 200),
        ("больш як 200", 200),
        ("не менш за 200", 200),
        ("прынамсі 586", 586),
    ],
)
def test_a_least_number_is_read(text: str, least: float) -> None:
    assert read_number(text) == Quantity(min=least)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("up to 10,000", 10_000),
        ("up to about 10,000", 10_000),
        ("at most 5,000", 5000),
        ("fewer than 20", 20),
        ("less than twenty", 20),
        ("under 20", 20),
        ("no more than 20", 20),
        ("not over 20", 20),
        ("as many as 200", 200),
        ("20 or fewer", 20),
        ("< 20", 20),
        ("до 10 000", 10_000),
        ("не более 20", 20),
        ("менее 20", 20),
        ("да 10 тысяч", 10_000),
        ("не больш за 20", 20),
        ("менш за 20", 20),
    ],
)
def test_a_greatest_number_is_read(text: str, most: float) -> None:
    assert read_number(text) == Quantity(max=most)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("5–10", 5, 10),
        ("5-10", 5, 10),
        ("5 — 10", 5, 10),
        ("50,000–100,000", 50_000, 100_000),
        ("between 15,000 and 100,000", 15_000, 100_000),
        ("between about 5 and 10", 5, 10),
        ("from 5 to 10", 5, 10),
        ("5 to 10 people", 5, 10),
        ("five to ten", 5, 10),
        ("five-ten", 5, 10),
        ("5–10 thousand", 5000, 10_000),
        ("5 % to 10 %", 5, 10),
        ("$5–$10", 5, 10),
        ("5 million to 10 million", 5_000_000, 10_000_000),
        ("900 to 1 thousand", 900, 1000),
        ("от 5 до 10", 5, 10),
        ("между 5 и 10", 5, 10),
        ("50–100 тысяч", 50_000, 100_000),
        ("ад 5 да 10", 5, 10),
        ("паміж 5 і 10", 5, 10),
    ],
)
def test_a_range_is_read(text: str, least: float, most: float) -> None:
    assert read_number(text) == Quantity(min=least, max=most)


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", "none", "part of", "a few", "unknown", "—", "...", "mines"],
        *["hundreds", "tens of thousands", "a few hundred", "several thousand", "dozens"],
        *["half a million", "two thirds", "a quarter of 200", "a couple of 100", "thousand"],
        *["сотни", "десятки тысяч", "несколько тысяч", "полтора миллиона", "тысяча 200"],
        *["сотні", "некалькі сотняў", "некалькі тысяч", "палова"],
        *["16.000", "1,5", "1,50", "12.345", "1,00,000", "0,500", "1,23,456", "1.2.3", "16,00"],
        *["1,5 млн", "1,234 тонны", "16,000 человек"],
        *[
            "16,000 in six mines",
            "200 or 300",
            "5 and 10",
            "three of five",
            "1/3",
            "2 : 1",
            "3 x 3",
        ],
        *["12:30", "2020-08-17", "10–5", "5-5", "1990–95", "23 to 2", "5, 10", "1 + 1"],
        *["20th", "66th", "A4", "covid-19", "five-year", "19-year-old", "10-ти", "mp3", "10km"],
        *["no. 2", "mine no. 2", "№ 2", "#2", "no one", "5m", "10²", "½", "2 ½", "٣", "1٣"],
        *["over 5 or fewer", "9" * 16, "2020 100 people"],
        "1" * 201,
    ],
)
def test_what_is_not_plain_is_not_read(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "value", "minimum", "maximum"),
    [
        ("16,000", 16_000, None, None),
        ("79.7 %", 79.7, None, None),
        ("$1.1 million", 1_100_000, None, None),
        ("about 200", 200, None, None),
        ("about 200", None, 150, 250),
        ("200", None, 200, None),
        ("at least 586", None, 586, None),
        ("over 100,000", None, 100_000, None),
        ("at least 586", None, 586, 900),
        ("up to 10,000", None, None, 10_000),
        ("5–10", None, 5, 10),
        ("a few hundred", 300, None, None),
        ("16,000 in six mines", 6, None, None),
        ("16,000", None, None, None),
        ("at least 586", None, None, None),
    ],
)
def test_words_and_numbers_that_fit_pass_in_silence(
    text: str, value: float | None, minimum: float | None, maximum: float | None
) -> None:
    assert disagree(text, value, minimum, maximum) is None


@pytest.mark.parametrize(
    ("text", "value", "minimum", "maximum", "sentence"),
    [
        ("16,000", 1600, None, None, "the text says 16,000 but the value is 1600"),
        ("16,000", 1600.0, None, None, "the text says 16,000 but the value is 1600"),
        ("79.7 %", 79.6, None, None, "the text says 79.7 but the value is 79.6"),
        ("six", 7, None, None, "the text says 6 but the value is 7"),
        ("200", None, 300, None, "the text says 200 but `min` is 300"),
        ("200", None, 50, 100, "the text says 200 but `max` is 100"),
        (
            *("at least 586", 586, None, None),
            "the text says at least 586 but the value is 586: use `min: 586`",
        ),
        (
            *("over 100,000", None, 10_000, None),
            "the text says at least 100,000 but `min` is 10000: use `min: 100000`",
        ),
        (
            *("up to 10,000", None, 10_000, None),
            "the text says at most 10,000 but `max` is not given: use `max: 10000`",
        ),
        (
            *("5–10", 7, None, None),
            "the text says 5 to 10 but the value is 7: use `min: 5, max: 10`",
        ),
        (
            *("5–10", None, 5, 11),
            "the text says 5 to 10 but `max` is 11: use `min: 5, max: 10`",
        ),
        (
            *("at least 5", 6, 5, None),
            "the text says at least 5 but there is a value too: use only `min: 5`",
        ),
    ],
)
def test_words_and_numbers_that_contradict_are_told_apart(
    text: str, value: float | None, minimum: float | None, maximum: float | None, sentence: str
) -> None:
    assert disagree(text, value, minimum, maximum) == sentence


PIECES = """
    16,000 1 000 . , - – a hundred thousand and six twenty no at least up to or more половина тысяч
    до от 5 ½ % $ m bn x / : between
"""
NUMBERISH = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=3)).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda joint: joint.join(words))
)


@given(NUMBERISH, st.none() | st.floats() | st.integers())
def test_no_text_and_no_number_raises(text: str, number: float | None) -> None:
    said = read_number(text)
    assert said is None or any(end is not None for end in (said.value, said.min, said.max))
    for given_numbers in ((number, None, None), (None, number, None), (None, None, number)):
        disagree(text, *given_numbers)


@given(st.integers(0, 10**15 - 1))
def test_a_number_reads_the_same_in_all_its_groupings(number: int) -> None:
    for written in (f"{number}", f"{number:,}", f"{number:,}".replace(",", " ")):
        assert read_number(written) == Quantity(value=number)


def test_a_huge_text_is_answered_at_once() -> None:
    start = time.perf_counter()
    assert read_number("1 000 " * 100_000) is None
    assert time.perf_counter() - start < 0.1
