"""The questions in turn, until each answer can stand in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from dateline.starting.records.answers import answer
from dateline.starting.records.questions import OF_SOURCE, QUESTIONS

if TYPE_CHECKING:
    from dateline.starting.records.known import Known
    from dateline.starting.records.questions import Question

_MORE: Final = "Another source"


class Person(Protocol):
    """Whoever answers."""

    def ask(self, question: Question, before: str) -> str:
        """Return the answer, empty for none; `before` is one that was not taken, to mend.

        Raises EOFError or KeyboardInterrupt where no more answers come.
        """

    def tell(self, message: str) -> None:
        """Say why an answer was not taken."""


def interview(kind: str, person: Person, known: Known, fields: dict[str, object]) -> None:
    """Fill in the fields of a record of a kind; every answer has been looked at by itself.

    They are filled in one by one, so that an interruption leaves what was answered before it.
    """
    for question in QUESTIONS[kind]:
        if question.field == "sources":
            _ask_sources(question, person, known, fields)
        else:
            value = _one(kind, question, person, known)
            if value:
                fields[question.field] = value


def _one(kind: str, question: Question, person: Person, known: Known) -> object:
    text = ""
    while True:
        text = person.ask(question, text)
        given = answer(kind, question, text, known)
        if given.refusal is None:
            return given.value
        person.tell(str(given.refusal))


def _ask_sources(
    question: Question, person: Person, known: Known, fields: dict[str, object]
) -> None:
    sources: list[dict[str, object]] = []
    while True:
        found = _one("event", question, person, known)
        if not isinstance(found, list):
            return
        source: dict[str, object] = found[0]
        if any(source.items() <= one.items() for one in sources):
            person.tell("this source is there already")
        else:
            sources.append(source)
            fields["sources"] = sources
            source.update(_details(source, person, known))
        question = question._replace(words=_MORE, hint="Enter for no more", is_required=False)


def _details(source: dict[str, object], person: Person, known: Known) -> dict[str, object]:
    """Ask for what is not known of an article that only this record names."""
    if "article" in source or source["url"] in known.addresses:
        return {}
    details = {one.field: _one("article", one, person, known) for one in OF_SOURCE}
    return {name: value for name, value in details.items() if value}
