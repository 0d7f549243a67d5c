"""Figures: the number, what it counts and who says so."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.actors import find_actors
from dateline.drafting.figures import Figure, find_figures
from dateline.drafting.quotes import find_quotes
from tests.drafting.catalogue import CATALOGUE


def figures(text: str, language: str = "en", start: int = 0) -> list[Figure]:
    actors = find_actors(text, language, CATALOGUE)
    return find_figures(text, language, actors, find_quotes(text, language, actors), start)


Row = tuple[str, float | None, float | None, float | None, str]


def rows(text: str, language: str = "en") -> list[Row]:
    return [(one.text, one.value, one.min, one.max, one.what) for one in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("its 16,000-strong workforce", [("16,000", 16000, None, None, "workforce")]),
        ("across six mines was unclear", [("six", 6, None, None, "mines")]),
        ("At least 586 people were held.", [("At least 586", None, 586, None, "people")]),
        ("Up to 300 bakers came.", [("Up to 300", None, None, 300, "bakers")]),
        ("Hundreds of bakers marched.", [("Hundreds", None, None, None, "bakers")]),
        ("A bill is due in the second half of November.", []),
        ("They meet in Bern on 14 and 15 May.", []),
        ("Three employees of the mill left.", [("Three", 3, None, None, "employees")]),
        ("Dozens were hurt.", [("Dozens", None, None, None, "")]),
        (
            "Between 5,000 and 10,000 bakers came.",
            [("Between 5,000 and 10,000", None, 5000, 10000, "bakers")],
        ),
        ("They cut 1,500 to 2,000 jobs.", [("1,500 to 2,000", None, 1500, 2000, "jobs")]),
        ("It cost $40 billion.", [("$40 billion", 40_000_000_000, None, None, "")]),
        ("About 16 000 bakers left.", [("About 16 000", 16000, None, None, "bakers")]),
        ("Some 80 percent of the vote", [("80 percent", 80, None, None, "vote")]),
        ("More than 80% of voters", [("More than 80%", None, 80, None, "voters")]),
        ("The death toll rose to 120.", [("120", 120, None, None, "death toll")]),
        ("The number of bakers reached 700.", [("700", 700, None, None, "bakers")]),
        ("One person died.", [("One", 1, None, None, "person")]),
        ("Twenty-four ovens went out.", [("Twenty-four", 24, None, None, "ovens")]),
        ("the 586 people detained there", [("586", 586, None, None, "people detained there")]),
        ("Tens of thousands of bakers came.", [("Tens of thousands", None, None, None, "bakers")]),
        ("Nearly a third of the bakers left.", [("Nearly a third", None, None, None, "bakers")]),
        ("Two-thirds of bakers left.", [("Two-thirds", None, None, None, "bakers")]),
        ("20 percent of the land's bread", [("20 percent", 20, None, None, "bread")]),
        (
            "586 bakers came, and 41 more later.",
            [("586", 586, None, None, "bakers"), ("41", 41, None, None, "bakers")],
        ),
        (
            "It has 1,400 bakers, 900 of them at work.",
            [("1,400", 1400, None, None, "bakers"), ("900", 900, None, None, "bakers")],
        ),
        ("on 22 March after 19 bakers left", [("19", 19, None, None, "bakers")]),
        # Numbers that count nothing.
        ("in the third week, a third time, half an hour", []),
        ("bakers aged 19 and 23, on lines 2 and 7", []),
        ("on 9 August 2020 and on August 10", []),
        ("since 2020, in 1994", []),
        ("at 10:30, at 10.30 p.m.", []),
        ("for two days and 20 minutes", []),
        ("135 km (84 miles) south of Minsk", []),
        ("Dora Miller, 34, a baker", []),
        ("a 34-year-old baker of a 27-year plan", []),
        ("Flight 370 and article 12 and No. 3", []),
        ("the Airbus A380 and covid-19", []),
        ("in the 20th minute they led 3-1", []),
        ("one of them, and another one", []),
        ("the two said so", []),
        ("1. The first point", []),
    ],
)
def test_english_figures_are_read(text: str, found: list[Row]) -> None:
    assert rows(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Задержаны не менее 586 человек.", [("не менее 586", None, 586, None, "человек")]),
        ("Около 16 тыс. пекарей ушли.", [("Около 16 тыс.", 16000, None, None, "пекарей")]),
        ("Сотни людей вышли на улицы.", [("Сотни", None, None, None, "людей")]),
        ("Погибли два человека.", [("два", 2, None, None, "человека")]),
        ("За него 80,1% избирателей.", [("80,1%", 80.1, None, None, "избирателей")]),
        ("Штраф в 1,5 млн рублей.", [("1,5 млн", 1_500_000, None, None, "рублей")]),
        ("От 100 до 200 пекарей.", [("От 100 до 200", None, 100, 200, "пекарей")]),
        ("Задержаны около 6.700 человек.", [("около 6.700", 6700, None, None, "человек")]),
        ("Инфляция выросла до 9,4%.", [("9,4%", 9.4, None, None, "")]),
        ("До 300 пекарей ушли.", [("До 300", None, None, 300, "пекарей")]),
        (
            "Ушли трое. Осталось десятки тысяч пекарей.",
            [
                ("трое", 3, None, None, ""),
                ("десятки тысяч", None, None, None, "пекарей"),
            ],
        ),
        ("Около трети пекарей ушли.", [("Около трети", None, None, None, "пекарей")]),
        ("17 августа 2020 года в 19:00", []),
        ("Через 15 суток и два часа", []),
        ("в 135 км от Минска", []),
        ("шахта № 3 и статья 12", []),
    ],
)
def test_russian_figures_are_read(text: str, found: list[Row]) -> None:
    assert rows(text, "ru") == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elm Bakeries said 586 people came.", "Elm Bakeries"),
        ("According to Anna Kuznets, 586 people came.", "Anna Kuznets"),
        ("“We saw 586 people there,” Anna Kuznets said.", "Anna Kuznets"),
        ("Police said 586 people came.", "Police"),
        ("586 people came.", None),
    ],
)
def test_who_gives_a_figure_is_told(text: str, speaker: str | None) -> None:
    (found,) = figures(text)
    assert (found.by and found.by.name) == speaker


def test_what_stands_in_the_date_line_is_left_out() -> None:
    assert [one.text for one in figures("No 77 bakers\n\n586 people", start=14)] == ["586"]


_PIECES = st.sampled_from(
    [
        "at least ",
        "586",
        "16 000",
        "1,5",
        "3-1",
        " to ",
        "million ",
        "%",
        "$",
        "two ",
        "people ",
        "-",
        "hundreds ",
        "of ",
        ". ",
        "\n",
        "20th ",
        "12:30 ",
        "9" * 5000,
        "не менее ",
        "тыс. ",
        "½ ",
    ]
)


@given(st.lists(_PIECES, max_size=25).map("".join), st.sampled_from(["en", "ru", "de"]))
def test_every_figure_says_its_own_words(text: str, language: str) -> None:
    for one in figures(text, language):
        assert text[one.start : one.end] == one.text
        if one.min is not None and one.max is not None:
            assert one.min < one.max
        assert one.value is None or (one.min is None and one.max is None)


@pytest.mark.parametrize(
    "piece",
    [
        "5 ",
        "five ",
        "about ",
        "5 to ",
        "at least 5 ",
        "1 000 ",
        "5-",
        "tens of thousands ",
        "a third of ",
        "5 and ",
    ],
)
def test_finding_figures_takes_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        figures(piece * count)
        return time.process_time() - start

    short, long = seconds(500), seconds(4_000)
    assert long < 24 * short + 1  # eight times the input; a square would be 64 times
