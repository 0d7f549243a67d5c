"""How near a date stands to an event in one sentence, counted in what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.times.tense import is_past

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.drafting.languages.table import Table
    from dateline.drafting.times import TimeExpression

_WORD: Final = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W_]+|[^\w\s]")

_VERB: Final = 4.0
_INFINITIVE: Final = 6.0
_OPENER: Final = 3.0
_WORD_COST: Final = 0.4
_MARKS: Final[Mapping[str, float]] = {
    ",": 1.0,
    **dict.fromkeys("\"“”«»`'‘’", 4.0),
    **dict.fromkeys(";:()", 6.0),
}
"""What words and marks between a date and an event cost."""

_PARTING: Final = frozenset(";:")
"""Marks behind which something else is told."""

_ATTRIBUTE: Final = 8.0
"""For a date that describes another noun."""

_OPENING: Final = 0.5
"""A date that opens a sentence reaches far: only verbs count, and only half."""

_CLOSED: Final = 5.0
"""For a date with a comma behind it, which closes its clause."""

_BACKWARDS: Final = 2.0
"""A date before an event belongs sooner to the event before it, unless it opens the sentence."""

_BEST: Final = 4
"""Letters of words up to which such an ending says nothing: "best", "rest"."""

_ASIDE_WORDS: Final = 2
"""Words that stand at least between the comma and the date of "…, due on 20 May, …"."""

_TOLD: Final = 3
"""Words before a date among which the verb of telling stands: "told reporters late on Monday"."""

NEVER: Final = 1000.0

_LONGEST: Final = 400
"""Words of a sentence that are looked at."""

_COMPARED: Final = 4
"""Words before a date among which one that compares is looked for."""


class Word(NamedTuple):
    """A word or mark of a sentence, in lower case and as written, with its place in the text."""

    text: str
    written: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clauses:
    """The words of one sentence, ready to measure between."""

    words: Sequence[Word]
    table: Table

    def cost(self, event: tuple[int, int], time: TimeExpression) -> float:
        """Return how much stands between an event's words and a date; `NEVER` if they cannot join.

        `event` holds the places of its first character and behind its last.
        """
        if time.start < event[1] and event[0] < time.end:
            return 0.0
        if self._is_compared(time):
            return NEVER
        if time.start >= event[1]:
            return self._cost_ahead(event[1], time)
        return self._cost_back(event[0], time)

    def _cost_ahead(self, end: int, time: TimeExpression) -> float:
        cost = sum(map(self._weight, self._between(end, time.start)))
        aside = self._is_attribute(time) or self._is_subject(time) or self._is_enclosed(end, time)
        return cost + (_ATTRIBUTE if aside else 0)

    def _cost_back(self, start: int, time: TimeExpression) -> float:
        between = self._between(time.end, start)
        if self._is_teller_s(time, between):
            return NEVER
        if self._is_attribute(time):
            return sum(map(self._weight, between)) + (_ATTRIBUTE if len(between) > 1 else 0)
        if self.opens(time):
            return sum(map(self._opened, between))
        closes = between and self.words[between[0]].text == ","
        return sum(map(self._weight, between)) + _BACKWARDS + (_CLOSED if closes else 0)

    def is_superlative(self, start: int) -> bool:
        """Tell whether a word such as "first" or "biggest" stands before a place."""
        known = self.table.clauses
        return any(
            word.text in known.superlatives
            or (len(word.text) > _BEST and word.text.endswith(known.superlative_endings))
            for word in self.words
            if word.end <= start
        )

    def before(self, start: int, count: int) -> list[str]:
        """Return so many words that stand before a place."""
        return [word.text for word in self.words if word.end <= start][-count:]

    def is_one(self, end: int, time: TimeExpression) -> bool:
        """Tell whether no other aim and no new clause stands between an event and a date behind it.

        "And" joins what happens on the same day: "it will take off and land on Monday".
        """
        return end <= time.start and not any(
            self._is_infinitive(at)
            or self.words[at].text in _PARTING
            or self.words[at].text in self.table.clauses.openers - self.table.clauses.joining
            for at in self._between(end, time.start)
        )

    def opens(self, time: TimeExpression) -> bool:
        """Tell whether no verb stands before the expression in its sentence, nor a closed aside."""
        before = [at for at, word in enumerate(self.words) if word.end <= time.start]
        behind = next((word.text for word in self.words if word.start >= time.end), "")
        is_aside = behind == "," and any(
            self.words[at].text == "," for at in before[:-_ASIDE_WORDS]
        )
        return not is_aside and not any(map(self._is_verb, before))

    def after(self, end: int) -> list[Word]:
        """Return the words that stand behind a place."""
        return [word for word in self.words if word.start >= end]

    def _between(self, start: int, end: int) -> list[int]:
        return [at for at, word in enumerate(self.words) if start <= word.start and word.end <= end]

    def _weight(self, at: int) -> float:
        clauses, text = self.table.clauses, self.words[at].text
        if text in clauses.light:
            return 0.0
        if text in _MARKS:
            return _MARKS[text]
        if text in clauses.openers:
            return _OPENER
        if self._is_infinitive(at):
            return _INFINITIVE
        return _VERB if self._is_verb(at) else _WORD_COST

    def _opened(self, at: int) -> float:
        """Return what a word costs behind a date that opens its sentence."""
        if self.words[at].text in _PARTING:
            return _MARKS[self.words[at].text]
        return _OPENING * self._weight(at) if self._is_verb(at) else 0.0

    def _is_verb(self, at: int) -> bool:
        table, word = self.table, self.words[at].text
        if word in table.clauses.light or not word.isalpha():
            return False
        return (
            self._is_infinitive(at)
            or word in table.clauses.reporting
            or word in table.tense.future
            or is_past(self.words[at].written if at else word, table.tense)
        )

    def _is_infinitive(self, at: int) -> bool:
        marks = self.table.tense.infinitive
        return bool(at) and self.words[at - 1].text in marks and self.words[at].text.isalpha()

    def _is_attribute(self, time: TimeExpression) -> bool:
        """Tell whether the date only describes the noun behind it: "a May 3 offer"."""
        clauses = self.table.clauses
        after = next((word.text for word in self.words if word.start >= time.end), "")
        if not after.isalpha() or after in clauses.light or after in clauses.openers:
            return False
        before = self.before(time.start, 1)
        return bool(before) and before[0] in clauses.determiners

    def _is_subject(self, time: TimeExpression) -> bool:
        """Tell whether something is said of the date itself: "2009 was a good year"."""
        before = next((word for word in reversed(self.words) if word.end <= time.start), None)
        behind = next((word.text for word in self.words if word.start >= time.end), "")
        is_first = before is None or before.text == ","
        return is_first and behind in self.table.clauses.being

    def _is_enclosed(self, end: int, time: TimeExpression) -> bool:
        """Tell a date of words between commas behind it: "the vote, due in May, is put off"."""
        behind = [at for at, word in enumerate(self.words) if word.start >= time.end]
        between = [self.words[at].text for at in self._between(end, time.start)]
        closes = bool(behind) and self.words[behind[0]].text == ","
        being = self.table.clauses.being
        return (closes and between[:1] == [","]) and any(
            self._is_verb(at) or self.words[at].text in being for at in behind
        )

    def _is_teller_s(self, time: TimeExpression, behind: Sequence[int]) -> bool:
        """Tell the date of who tells: "it said on Monday that it had sold", not when it sold."""
        known = self.table.clauses
        first = next((word for at in behind if (word := self.words[at].text) != ","), "")
        if first not in known.telling:
            return False
        return any(word in known.reporting for word in self.before(time.start, _TOLD))

    def _is_compared(self, time: TimeExpression) -> bool:
        """Tell whether the date only says what something is compared with: "than a year ago"."""
        clauses = self.table.clauses
        last = next((word.text for word in reversed(self.words) if word.end <= time.end), "")
        before = self.before(time.start, _COMPARED)
        if before and before[-1] in clauses.compared_from and last in clauses.compared_ends:
            return True
        for word in reversed(before):
            if word in clauses.comparing:
                return True
            if word not in clauses.comparing_links:
                return False
        return False


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words and marks of a sentence, of an endless one only the first."""
    return [
        Word(found[0].lower(), found[0], found.start(), found.end())
        for found in islice(_WORD.finditer(text, start, end), _LONGEST)
    ]
