"""A sentence as it is read for events, and what is chosen from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.events.clauses import NEVER
from dateline.drafting.events.dating import Dated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.events.clauses import Word
    from dateline.drafting.events.dating import Dating
    from dateline.drafting.events.event import Span, Status
    from dateline.drafting.events.predicates import Predicate
    from dateline.drafting.events.words.table import EventWords
    from dateline.drafting.times import TimeExpression


TOLD_NEAR: Final = 4.0
"""What may stand between a verb of telling and its date, as `clauses.py` counts it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its predicates, and what dates them."""

    number: int
    span: Span
    words: Sequence[Word]
    predicates: Sequence[Predicate]
    dating: Dating
    table: EventWords
    is_lead: bool
    addresses: bool
    """Whether it speaks to the reader, or of the writer."""
    goes_on: bool
    """Whether the sentence before stands in the same paragraph."""

    @property
    def times(self) -> list[TimeExpression]:
        """The dates that it names."""
        return self.dating.article.times[self.number]

    def when(self, at: int) -> Dated:
        """Return the date of what a word tells."""
        word = self.words[at]
        return self.dating.date_of(self.number, word.start, word.end)

    def cost(self, at: int, time: TimeExpression) -> float:
        """Return how much stands between a word and a date."""
        word = self.words[at]
        return self.dating.article.clauses[self.number].cost((word.start, word.end), time)

    def may_date(self, at: int, time: TimeExpression) -> bool:
        """Tell whether a word and a date can belong together, however far apart they stand."""
        ahead = time.first is None or time.first > self.dating.article.published
        return not ahead and time.plain is not None and self.cost(at, time) < NEVER

    def around(self, otherwise: Dated) -> Dated:
        """Return the day that the sentence before names in the same paragraph, if it names one."""
        published = self.dating.article.published
        times = self.dating.article.times[self.number - 1] if self.goes_on else []
        past = [
            time
            for time in times
            if time.first is not None and time.first == time.last and time.first <= published
        ]
        if len({time.plain for time in past}) != 1 or past[0].plain is None:
            return otherwise
        day = past[0].plain.partition("T")[0]
        return Dated(day, "carried", 0.55, past[0])

    def dated(self, time: TimeExpression, sure: float) -> Dated:
        """Return the date of an expression."""
        return Dated(str(time.plain), "expression", sure, time)


class Choice(NamedTuple):
    """A word of a sentence that tells an event, its status and its date."""

    at: int
    status: Status
    dated: Dated
    sure: float
    """How sure it is that it is an event of this status, from 0 to 1."""
    is_over: bool = False
    is_saying: bool = False
