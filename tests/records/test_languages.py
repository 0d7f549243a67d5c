from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.languages import SLIPS, is_language, name, suggest


@pytest.mark.parametrize(
    "tag",
    [
        *[
            "be",
            "ru",
            "en",
            "de",
            "lv",
            "lt",
            "pl",
            "bg",
            "uk",
            "cs",
            "el",
            "ja",
            "fil",
            "grc",
            "hsb",
        ],
        *["en-GB", "en-US", "es-419", "be-Latn", "sr-Latn", "sr-Cyrl-RS", "zh-Hant-TW"],
        *["be-tarask", "be-1959acad"],
    ],
)
def test_a_known_tag_is_taken(tag: str) -> None:
    assert is_language(tag)
    assert suggest(tag) is None


@pytest.mark.parametrize(
    "tag",
    [
        *["", "e", "by", "ua", "English", "EN", "en_US", "en-us", "EN-us", "en-XQ", "en-", "-en"],
        *["en-Xxxx", "en-latn", "en-Latn-Latn", "en-GB-oed", "ru-tarask", "und", "mul", "zxx"],
        *["qq", "xx-XX", "be ", "be\n", "беларуская", "i-klingon", "x-private", "en" * 1000],
    ],
)
def test_an_unknown_or_misspelt_tag_is_not(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("by", "be"),
        ("BY", "be"),
        ("ua", "uk"),
        ("cz", "cs"),
        ("jp", "ja"),
        ("gr", "el"),
        ("EN", "en"),
        (" en ", "en"),
        ("en_US", "en-US"),
        ("en-us", "en-US"),
        ("EN_us", "en-US"),
        ("SR_LATN", "sr-Latn"),
        ("be-by", "be-BY"),
        ("be_Tarask", "be-tarask"),
        ("by-BY", "be-BY"),
        ("en-XQ", "en"),
        ("rus", "ru"),
        ("eng", "en"),
        ("bel", "be"),
        ("English", "en"),
        ("english", "en"),
        ("Belarusian", "be"),
        ("беларуская", "be"),
        ("белорусский", "be"),
        ("русский", "ru"),
        ("Русский", "ru"),
        ("Sanskrit", "sa"),
    ],
)
def test_a_common_slip_finds_the_tag_that_was_meant(tag: str, meant: str) -> None:
    assert suggest(tag) == meant


@pytest.mark.parametrize("tag", ["", "qq", "nonsense", "-", "___", "12", "en" * 1000])
def test_nothing_likely_is_not_guessed(tag: str) -> None:
    assert suggest(tag) is None


def test_every_slip_of_the_table_leads_from_no_language_to_one() -> None:
    assert not any(map(is_language, SLIPS))
    assert all(map(is_language, SLIPS.values()))


@pytest.mark.parametrize(
    ("tag", "language", "expected"),
    [
        ("be", "en", "Belarusian"),
        ("be", "be", "беларуская"),
        ("be", "ru", "белорусский"),
        ("en", "be", "англійская"),
        ("en-US", "en", "English (United States)"),
        ("zh-Hant-TW", "en", "Chinese (Traditional, Taiwan)"),
        ("be-tarask", "en", "Belarusian (tarask)"),
        ("grc", "en", "Ancient Greek"),
        ("be", "qq", "Belarusian"),
        ("be", "grc", "Belarusian"),
        ("be", "", "Belarusian"),
        ("qq", "en", "qq"),
        ("", "en", ""),
        ("English", "en", "English"),
    ],
)
def test_a_language_is_named_in_a_language(tag: str, language: str, expected: str) -> None:
    assert name(tag, language) == expected


@given(st.text(max_size=12) | st.from_regex(r"\A[A-Za-z_-]{0,12}\Z"), st.sampled_from(["en", "be"]))
def test_a_suggestion_is_a_language_and_no_text_raises(tag: str, language: str) -> None:
    meant = suggest(tag)
    assert meant is None or is_language(meant)
    assert isinstance(name(tag, language), str)
