from __future__ import annotations

import ast
from pathlib import Path

import pytest

import dateline.pages
from dateline.pages.words import be, count, ru, say
from dateline.records.vocabulary import RELATIONS, ROLES, STATUSES, Sensitive, Support

TRANSLATED = ("event/*.py", "lists/rail.py")


def phrases() -> set[str]:
    """Return every phrase that a translated event's page says in our own words."""
    found = set(STATUSES) | set(STATUSES.values())
    found |= {role.replace("-", " ") for role in ROLES}
    found |= {relation.replace("-", " ") for relation in RELATIONS}
    found |= set(Sensitive.__args__) | set(Support.__args__)  # type: ignore[attr-defined]
    folder = Path(dateline.pages.__file__).parent
    for file in [file for pattern in TRANSLATED for file in folder.glob(pattern)]:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "say":
                found |= {str(a.value) for a in node.args if isinstance(a, ast.Constant)}
    return found


@pytest.mark.parametrize("said", [be.SAID, ru.SAID], ids=["be", "ru"])
def test_a_translated_page_says_everything_in_its_language(said: dict[str, str]) -> None:
    assert phrases() - said.keys() == set()


def test_be_and_ru_have_the_same_phrases() -> None:
    assert be.SAID.keys() == ru.SAID.keys()
    assert be.COUNTED.keys() == ru.COUNTED.keys()


def test_a_language_without_words_of_ours_is_spoken_to_in_english() -> None:
    assert say("Topics", "lt") == "Topics"
    assert count(2, "event", "lt") == "2 events"


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [
        (1, "en", "1 event"),
        (1234, "en", "1,234 events"),
        (1, "ru", "1 событие"),
        (3, "ru", "3 события"),
        (11, "ru", "11 событий"),
        (21, "ru", "21 событие"),
        (5, "be", "5 падзей"),
        (22, "be", "22 падзеі"),
    ],
)
def test_counts_take_the_plural_form_of_the_language(
    number: int, language: str, expected: str
) -> None:
    assert count(number, "event", language) == expected
