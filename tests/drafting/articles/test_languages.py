"""The language of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bakers of the town put out their ovens, and the council is to meet them.", "en"),
        ("Пекари города погасили печи, и совет не стал с ними говорить, как он это обещал.", "ru"),
        ("Пекары горада патушылі печы, і савет не стаў з імі гаварыць, як гэта было раней.", "be"),
        ("Пекарі міста погасили печі, і рада не стала з ними говорити, як це було раніше.", "uk"),
        ("Die Bäcker der Stadt haben die Öfen gelöscht, und der Rat ist nicht zu sprechen.", "de"),
        ("Les boulangers de la ville ont éteint les fours et le conseil ne les reçoit pas.", "fr"),
        ("Piekarze w mieście wygasili piece i nie chcą ich rozpalić, bo to jest strajk.", "pl"),
        ("Police arrested two men on Monday.", "en"),
        ("Рабочие завода начали забастовку в понедельник, сообщила компания.", "ru"),
        ("Рабочыя завода пачалі забастоўку ў панядзелак, паведаміла кампанія.", "be"),
        ("123 456", ""),
        ("", ""),
        ("Elmtown Gazette", ""),
    ],
)
def test_a_text_s_language_is_told_by_its_most_frequent_words(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    language_of(text)
