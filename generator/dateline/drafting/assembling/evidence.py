"""Why a draft says what it says: for each field the words it rests on, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Certainty = Literal["sure", "likely", "guess"]
"""As in `drafting.articles`, which who only reads evidence should not need to load."""

Status = Literal["happened", "planned", "threatened", "denied"]


class Span(NamedTuple):
    """A stretch of the article's text: characters from `start`, up to but without `end`."""

    start: int
    end: int


class Words(NamedTuple):
    """A sentence of the article, where it stands and how it reads."""

    start: int
    end: int
    text: str


class FieldEvidence(NamedTuple):
    """The words that a field rests on, the sentence around them, how sure it is, and why.

    Where it does not come from the text (the user gave it, or the page's own data), `start`,
    `end` and the sentence are empty, at 0.
    """

    start: int
    end: int
    sentence: Words
    certainty: Certainty
    why: str


class Review(NamedTuple):
    """What an editor must look at: a field, why, and what it could be instead."""

    field: str
    reason: str
    candidates: tuple[str, ...] = ()


class Like(NamedTuple):
    """An event of the timeline that may be the same; `score` runs from 0 to 100."""

    id: str
    title: str
    date: str
    score: int
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of one draft record.

    `record` is its file's name. Fields are named by dotted path, as `figures[0].value`. `sentence`
    is what the event was made from; an article's record has none.
    """

    record: str
    sentence: Span | None = None
    fields: dict[str, FieldEvidence] = field(default_factory=dict)
    needs_review: tuple[Review, ...] = ()
    status: Status = "happened"
    background: bool = False
    like: tuple[Like, ...] = ()
