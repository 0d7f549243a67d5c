"""Who is named in a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.actors import find_actors
from tests.drafting.catalogue import CATALOGUE, NOTHING

P, O = "person", "organization"  # noqa: E741 - in a table one letter reads best


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Anna Kuznets left.", [("Anna Kuznets", P, "anna-kuznets", 1)]),
        ("Kuznets left. Hanna Kuznets left.", [("Hanna Kuznets", P, "anna-kuznets", 2)]),
        ("Boris Kuznets left. Kuznets is back.", [("Boris Kuznets", P, "boris-kuznets", 2)]),
        ("EBC and Elm Bakeries closed.", [("Elm Bakeries", O, "elm-bakeries", 2)]),
        ("Dora Miller came. Miller left.", [("Dora Miller", P, "", 2)]),
        ("The baker Xan Quill came.", [("Xan Quill", P, "", 1)]),
        ("Baker Jan Quill came. Quill left.", [("Jan Quill", P, "", 2)]),
        ("Minister Xan Anna Quill came.", [("Xan Anna Quill", P, "", 1)]),
        ("Mr. Quill came.", [("Quill", P, "", 1)]),
        ("Xavi Quill, 34, came.", [("Xavi Quill", P, "", 1)]),
        ("The Ministry of Foreign Affairs said so.", [("Ministry of Foreign Affairs", O, "", 1)]),
        (
            "The Elm and Oak Wood Company grew.",
            [("Elm and Oak Wood Company", O, "", 1)],
        ),
        (
            "Oak Motors CEO Dora Miller left.",
            [("Oak Motors", O, "", 1), ("Dora Miller", P, "", 1)],
        ),
        ("UNESCO said so. It said more.", [("UNESCO", O, "", 1)]),
        ("Spring came. The birds sang in spring.", []),
        ("On Monday in May the bread was gone.", []),
        ("He flew an Airbus A380 home.", []),
        ("The US and the UK agreed.", []),
    ],
)
def test_people_and_organizations_are_found_in_english(
    text: str, actors: list[tuple[str, str, str, int]]
) -> None:
    found = find_actors(text, "en", CATALOGUE)
    assert [(one.name, one.kind, one.id, len(one.mentions)) for one in found] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Анне Кузнец ответили.", [("Анна Кузнец", P, "anna-kuznets", 1)]),
        ("Вязовских пекарен и «Вязовские пекарни»", [("Вязовские пекарни", O, "elm-bakeries", 1)]),
        ("Весна пришла. Так сообщила «Весна».", [("Весна", O, "spring", 1)]),
        ("Иван Сидоров ушёл. Сидорову ответили.", [("Иван Сидоров", P, "", 2)]),
        ("Ответила МЧС Светлана Петрова.", [("Светлана Петрова", P, "", 1)]),
        ("Светлане Петровой ответили.", [("Светлана Петрова", P, "", 1)]),
        ("Министерство обороны молчит.", []),
        ("В понедельник хлеба не было.", []),
    ],
)
def test_people_and_organizations_are_found_in_russian(
    text: str, actors: list[tuple[str, str, str, int]]
) -> None:
    found = [one for one in find_actors(text, "ru", CATALOGUE) if one.is_sure]
    found = [one for one in found if one.id or one.kind == P]
    assert [(one.name, one.kind, one.id, len(one.mentions)) for one in found] == actors


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Dora Miller left.", "she"),
        ("Bob Miller left.", "he"),
        ("Mrs. Quill left.", "she"),
        ("The baker Xan Quill left.", None),
        ("Elm Bakeries closed.", "it"),
    ],
)
def test_whose_a_name_is_is_told_where_it_can_be(text: str, gender: str | None) -> None:
    (found,) = find_actors(text, "en", CATALOGUE)
    assert found.gender == gender


def test_a_last_name_that_several_have_is_a_doubt() -> None:
    (found,) = find_actors("They saw Kuznets leave.", "en", CATALOGUE)
    (doubt,) = found.doubts
    assert set(doubt.candidates) == {"anna-kuznets", "boris-kuznets"}


def test_of_an_unknown_language_the_catalogue_s_names_are_found() -> None:
    (found,) = find_actors("Anna Kuznets ließ Dora Miller gehen.", "de", CATALOGUE)
    assert found.id == "anna-kuznets"


def test_what_stands_in_the_dateline_is_left_out() -> None:
    text = "ELMTOWN (Reuters) - Dora Miller left."
    assert [one.name for one in find_actors(text, "en", NOTHING, 20)] == ["Dora Miller"]


@given(st.text(alphabet="Anna Kuznets, Mr. OA«»\"'1\nвВ", max_size=200))
def test_every_mention_stands_where_it_says(text: str) -> None:
    for language in ("en", "ru", ""):
        for actor in find_actors(text, language, CATALOGUE):
            assert actor.name in {text[start:end] for start, end in actor.mentions}
            for start, end in actor.mentions:
                assert text[start:end].strip() == text[start:end] != ""


@pytest.mark.parametrize("piece", ["Anna ", "Anna Kuznets ", "A. ", "Elm of ", "Elm and ", "a "])
def test_finding_actors_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    find_actors(piece * 20_000, "en", CATALOGUE)
    assert time.process_time() - start < 6
