"""What all meanings share: where they stand, and what they resolve to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from dateline.drafting.times.expression import PUBLISHED, Anchor, Candidate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dateline.drafting.times.expression import Relation, Type
    from dateline.drafting.times.periods import Period

Direction = Literal[-1, 0, 1]
"""Whether a sentence looks back, ahead, or does not say."""


class Located(NamedTuple):
    """A period that the text has named before, and where."""

    period: Period
    start: int
    end: int

    @property
    def anchor(self) -> Anchor:
        """Return it as what another expression is counted from."""
        return Anchor("expression", self.start, self.end)


@dataclass(frozen=True, slots=True)
class Context:
    """What a meaning may know of its surroundings."""

    published: date
    look: Callable[[], Direction]
    """Tells the direction of the sentence; asked only where it matters."""
    previous: Located | None = None
    """The last date before, wherever it stands."""
    near: Located | None = None
    """The last date before, in this sentence or the one before it."""
    beside: Located | None = None
    """The last date before in the same sentence."""
    year: Located | None = None
    """The last date before in the same sentence that says its year."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a meaning comes to in its context."""

    type: Type
    value: str
    edtf: str | None = None
    period: Period | None = None
    relation: Relation | None = None
    anchors: tuple[Anchor, ...] = ()
    doubts: tuple[Candidate, ...] = ()
    says_year: bool = False
    """Whether the words fix the year, so that others after them may lean on it."""


class Meaning(Protocol):
    """What some words say about time."""

    def resolve(self, context: Context) -> Answer | None:
        """Return what it comes to; None where it comes to nothing in the calendar."""


def date_of(period: Period, *anchors: Anchor, says_year: bool = False) -> Answer:
    """Return the answer that is just a period."""
    return Answer("DATE", period.value, period.edtf, period, None, anchors, (), says_year)


def between_two(first: Period, second: Period, sure: float) -> Answer:
    """Return the answer that is the first period, with the doubt that it may be the second."""
    doubts = (Candidate(first.edtf, sure), Candidate(second.edtf, round(1 - sure, 2)))
    return replace(date_of(first, PUBLISHED), doubts=doubts)
