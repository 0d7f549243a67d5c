"""Titles are short, without the date, and never say that something happened that did not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dateline.drafting.articles import Given, Material, read
from dateline.drafting.assembling import Setting, assemble, find
from dateline.drafting.naming.catalogue import Catalogue

if TYPE_CHECKING:
    from dateline.drafting.assembling import Draft

_DAY = date(2024, 5, 7)  # a Tuesday


def _drafts(text: str, language: str = "en") -> list[Draft]:
    given = Given(_DAY, language=language)
    (reading,) = read(Material("a.txt", text.encode()), given)
    assert reading.article is not None
    found = find(reading.article, Catalogue())
    return list(assemble(reading.article, found, Setting("2024-05-08")).events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The council of Elmham closed the ferry on Monday after two accidents.",
            "The council of Elmham closed the ferry after two accidents",
        ),
        (
            "The ferry's owner, who was away at the time, resigned on Monday.",
            "The ferry's owner resigned",
        ),
        (
            "Anna Kuznets, the mayor of Elmham, resigned on Monday.",
            "Anna Kuznets resigned",
        ),
        (
            "The ferry was closed on Monday, the mayor said, because its engine had failed.",
            "The ferry was closed",
        ),
        (
            "Ferry workers at the landing stage below the old mill in the port have stopped work.",
            "Ferry workers have stopped work",
        ),
        (
            "Drivers threatened to strike unless three colleagues detained in May are released.",
            "Drivers threatened to strike",
        ),
        (
            "Паром в Вязовске остановили в понедельник после двух аварий.",
            "Паром в Вязовске остановили после двух аварий",
        ),
    ],
)
def test_a_title_is_subject_verb_and_object_without_the_date(text: str, title: str) -> None:
    language = "ru" if text[0] > "z" else "en"
    more = " It was the second time this year." if language == "en" else " Это было не впервые."
    assert title in [draft.fields["title"] for draft in _drafts(text + more, language)]


@pytest.mark.parametrize(
    ("text", "statuses", "marks"),
    [
        ("The council will close the ferry on 1 June.", {"planned"}, ("Announced",)),
        ("The council plans to close the ferry.", {"planned"}, ("plans", "Announced")),
        ("The ferry's crew threatened to stop the ferry.", {"threatened"}, ("threaten",)),
        ("The mayor denied that the ferry had sunk.", {"denied"}, ("denied",)),
        ("Совет закроет паром 1 июня, заявил мэр.", {"planned"}, ("Объявлено", "заяв")),
        ("Экипаж парома пригрозил остановить работу.", {"threatened"}, ("пригрозил",)),
        ("Мэр опроверг сообщения о том, что паром затонул.", {"denied"}, ("опроверг",)),
    ],
)
def test_what_was_not_done_never_reads_as_done(
    text: str, statuses: set[str], marks: tuple[str, ...]
) -> None:
    language = "ru" if text[0] > "z" else "en"
    drafts = _drafts(f"{text} {_more(language)}", language)
    of_it = [draft for draft in drafts if draft.evidence.status in statuses]
    assert of_it
    for draft in of_it:
        assert any(mark in str(draft.fields["title"]) for mark in marks), draft.fields["title"]
        assert str(draft.fields["date"]) <= "2024-05-07"


def _more(language: str) -> str:
    if language == "ru":
        return "Паром ходит через реку каждый день, кроме воскресенья."
    return "The ferry crosses the river every day but Sunday."


def test_a_planned_thing_is_dated_when_it_was_announced() -> None:
    drafts = _drafts("The council will close the ferry on 1 June, the mayor said on Monday.")
    (planned,) = [one for one in drafts if one.evidence.status == "planned"]
    assert planned.fields["date"] == "2024-05-07"
    assert planned.fields["date_basis"] == "reported"
    reasons = [review.reason for review in planned.evidence.needs_review]
    assert any("2024-06-01 is later" in reason for reason in reasons)


def test_a_title_has_eighty_characters_at_most_and_is_never_the_sentence() -> None:
    text = (
        "The regional transport authority of the northern lakes and the harbour board of Elmham"
        " closed the ferry between the two islands on Monday after an inspection of its engine."
    )
    for draft in _drafts(text):
        title = str(draft.fields["title"])
        assert len(title) <= 80
        assert title not in {text, text.removesuffix(".")}
        assert any(review.field == "title" for review in draft.evidence.needs_review)
