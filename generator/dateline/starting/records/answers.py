"""An answer to what the record holds, or why it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.reading.names import ID
from dateline.reading.parser import read
from dateline.records.build import build
from dateline.records.nearest import nearest
from dateline.timeline.collection import MODELS
from dateline.writing.characters import writable
from dateline.writing.record_yaml import record_yaml, unwritable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records.findings import Finding
    from dateline.starting.records.known import Known
    from dateline.starting.records.questions import Question


class Refusal(NamedTuple):
    """Why an answer cannot stand in the record, and the likely fix."""

    message: str
    help: str = ""

    def __str__(self) -> str:
        return f"{self.message}: {self.help}" if self.help else self.message


class Answer(NamedTuple):
    """What the record holds for an answer, empty for none, or why it cannot."""

    value: object = None
    refusal: Refusal | None = None


def answer(kind: str, question: Question, text: str, known: Known) -> Answer:
    """Return what one answer gives: of several things, a list; of a source, its fields."""
    plain = writable(text).text.strip()
    if not plain:
        needed = Refusal("this one is needed", question.hint)
        return Answer(refusal=needed if question.is_required else None)
    if question.field == "sources":
        value: object = [_source(plain, known)]
    elif question.refers:
        found = [_reference(question.refers, one, known) for one in _members(question, plain)]
        wrong = next((one for one in found if isinstance(one, Refusal)), None)
        if wrong:
            return Answer(refusal=wrong)
        value = list(dict.fromkeys(found)) if question.is_many else found[0]
    else:
        value = plain
    refused = next(
        (
            one
            for one in _findings(kind, {question.field: value})
            if one.path[:1] == (question.field,) and one.code != "key-missing"
        ),
        None,
    )
    if refused:
        return Answer(refusal=Refusal(refused.message, refused.help))
    if isinstance(value, list) and question.field == "sources":
        return _known_source(value, known)
    return Answer(value)


def _findings(kind: str, fields: Mapping[str, object]) -> Sequence[Finding]:
    """Return what is wrong with the values of fields, each by itself."""
    refused = list(unwritable(fields))
    if refused:
        return refused
    node, _ = read(record_yaml(kind, fields), "")
    return build(MODELS[kind], node).findings if node else []


def _members(question: Question, text: str) -> Sequence[str]:
    if not question.is_many:
        return [text]
    return [one for part in text.split(",") if (one := part.strip())]


def _reference(kind: str, text: str, known: Known) -> str | Refusal:
    found = known.find(kind, text)
    if found:
        return found
    near = nearest(text, known.records.known(kind))
    help_ = f"did you mean `{near}`?" if near else f"`dateline new {kind}` makes one"
    return Refusal(f"there is no {kind} `{text}`", help_)


def _source(text: str, known: Known) -> dict[str, str]:
    return {"article": text} if ID.fullmatch(text) else known.source(text)


def _known_source(value: list[dict[str, str]], known: Known) -> Answer:
    article = value[0].get("article")
    if article is None or article in known.records.known("article"):
        return Answer(value)
    wrong = _reference("article", article, known)
    return Answer(refusal=wrong if isinstance(wrong, Refusal) else None)
