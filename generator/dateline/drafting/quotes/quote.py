"""A direct quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.drafting.articles.article import Doubt


class Speaker(NamedTuple):
    """Who says something: a name, or a description as the text has it ("a union official").

    `id` is that of a catalogue entry, or "". `start` and `end` are where the text says who, at the
    quote or in a sentence before it; of a pronoun that is followed back, the pronoun's place.
    """

    name: str
    id: str
    start: int
    end: int


class Quote(NamedTuple):
    """The words between the marks, as offsets into the text; the speaker where one is found."""

    start: int
    end: int
    speaker: Speaker | None
    doubts: tuple[Doubt, ...] = ()
