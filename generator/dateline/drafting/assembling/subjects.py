"""The words that a title can have: who, and what they did, wherever the sentence says so."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.assembling.evidence import Span
from dateline.drafting.assembling.segments import is_weak
from dateline.drafting.languages import table_of
from dateline.drafting.times.tense import is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.assembling.material import Material
    from dateline.drafting.assembling.segments import Clause
    from dateline.drafting.events.event import Event
    from dateline.drafting.naming.tokens import Token

_FAR: Final = 60
"""Characters between a segment's beginning and its predicate, beyond which the title begins later.
"""
_FITTING: Final = 72
"""The same, where no shorter title is found: what follows the predicate is cut off then."""


class Word(NamedTuple):
    """A word for a title: one of the sentence, or a name that stands for a pronoun."""

    text: str
    lower: str
    start: int
    end: int


class SentenceWords:
    """A sentence in segments, and where its predicate stands."""

    def __init__(self, clause: Clause, predicate: Span, event: Event, material: Material) -> None:
        self.clause = clause
        self.predicate = predicate
        self.phrases = material.phrases
        self.material = material
        self.names = [one.span for one in material.named_in(event.sentence)]

    def row(self) -> tuple[list[Word], tuple[Span, ...]]:
        """Return all words that the title could have, the subject's first, and where that is."""
        main, phrases = self.clause.main, self.phrases
        before = main.before(self.predicate.start)
        if is_weak(before, phrases):
            return self._without_subject()
        first = main.words[0]
        if self.clause.at and first.text.islower() and self._is_past(first):
            subject = self._earlier()  # "the mayor, who was away, said that it had sunk"
            if subject:
                return [*_plain(subject), *_plain(main.words)], (_span(subject),)
        if self.predicate.end - main.start > _FAR:
            return self._late()
        if before[0].lower in phrases.pronouns:
            pronoun = Span(before[0].start, before[0].end)
            name = self.material.who(pronoun)
            if name and name.lower() not in phrases.pronouns:
                own = Word(name, "", *pronoun)
                return [own, *_plain(main.words[1:])], (pronoun,)
        return _plain([*main.words, *self._said()]), (_span(before),)

    def _said(self) -> Sequence[Token]:
        """Return what is said, where a comma stands before it: "заявил, что ..."."""
        behind = self.clause.segments[self.clause.at + 1 : self.clause.at + 2]
        if not behind or behind[0].words[0].lower not in self.phrases.said:
            return ()
        first, *others = behind[0].words
        return [first._replace(text=f", {first.text}"), *others]

    def _without_subject(self) -> tuple[list[Word], tuple[Span, ...]]:
        """Return the words where the subject stands before a comma, or behind the verb."""
        phrases, at = self.phrases, self.predicate.start
        linking = phrases.relative | phrases.joining
        words = [
            word for word in self.clause.main.words if word.start >= at or word.lower not in linking
        ]
        subject = self._earlier()
        if subject:
            return [*_plain(subject), *_plain(words)], (_span(subject),)
        behind = [word for word in words if word.start >= self.predicate.end]
        if phrases.has_inversion and behind and self._is_inverted(behind[0]):
            verb = [word for word in words if word.start < self.predicate.end]
            return [*_plain(behind), *_plain(verb)], (_span(behind),)
        return _plain(words), ()

    def _earlier(self) -> Sequence[Token]:
        """Return the subject that stands before commas: "the mayor, who was away, said"."""
        phrases, at = self.phrases, self.clause.at
        small = phrases.relative | phrases.prepositions | phrases.joining
        ahead = [one for one in self.clause.segments[:at] if one.words[0].lower not in small]
        for segment in reversed(ahead):
            begins = segment.words[0]
            if begins.lower in phrases.determiners and len(segment.words) > 1:
                begins = segment.words[1]
            name = next((one for one in self.names if one.start <= begins.start < one.end), None)
            if name:
                return [word for word in segment.words if word.start < name.end]
        if self.clause.main.words[0].lower in phrases.relative and at:
            last = self.clause.segments[at - 1]
            name = next((one for one in self.names if one.end == last.end), None)
            if name:
                return [word for word in last.words if word.start >= name.start]
        return ahead[0].words if ahead else ()

    def _is_inverted(self, behind: Token) -> bool:
        """Tell a verb before its subject: "said the mayor", "said Anna"."""
        is_name = any(one.start <= behind.start < one.end for one in self.names)
        return is_name or behind.lower in self.phrases.determiners

    def _late(self) -> tuple[list[Word], tuple[Span, ...]]:
        """Return the words of a predicate far from the segment's beginning.

        Behind "and" its subject is the first that was named. Of another verb it is the first noun:
        "Workers on strike at the mill in the old harbour have threatened". What is no verb is a
        noun with its own words around it: "the disputed election".
        """
        main, phrases = self.clause.main, self.phrases
        before = main.before(self.predicate.start)
        at = len(before) - 1
        while at >= 0 and before[at].lower not in phrases.prepositions | phrases.joining:
            at -= 1
        words = [word for word in main.words if at < 0 or word.start > before[at].start]
        is_joined = at >= 0 and before[at].lower in phrases.joining
        if is_joined and is_weak(before[at + 1 :], phrases):
            first = next((one for one in self.names if one.start >= main.start), None)
            if first and first.end <= before[at].start:
                subject = [one for one in main.words if first.start <= one.start < first.end]
                return [*_plain(subject), *_plain(words)], (first,)
        elif self._is_verb(before) and not any(self._is_past(word) for word in before[:-1]):
            head = list(takewhile(lambda one: one.lower not in phrases.prepositions, before))
            verb = len(before)
            while verb and before[verb - 1].lower in phrases.helpers:
                verb -= 1
            if head and self.predicate.end - main.words[verb].start + len(_joined(head)) <= _FAR:
                return [*_plain(head), *_plain(main.words[max(verb, len(head)) :])], (
                    _span(before),
                )
        if self.predicate.end - main.start <= _FITTING:
            return _plain(main.words), (_span(before),)
        if self.predicate.end - words[0].start > _FAR:
            words = [word for word in words if word.start >= self.predicate.start]
        return _plain(words), ()

    def _is_verb(self, before: Sequence[Token]) -> bool:
        """Tell a verb from a noun that names an event."""
        if before[-1].lower in self.phrases.helpers:
            return True
        return any(self._is_past(word) for word in self.clause.main.words if self._tells(word))

    def _tells(self, word: Token) -> bool:
        return self.predicate.start <= word.start < self.predicate.end

    def _is_past(self, word: Token) -> bool:
        table = table_of(self.material.language.partition("-")[0])
        return table is not None and is_past(word.text, table.tense)


def _plain(words: Sequence[Token]) -> list[Word]:
    merged: list[Word] = []
    for word in words:
        if word.kind == "possessive" and merged:
            last = merged[-1]
            merged[-1] = last._replace(text=last.text + word.text, end=word.end)
        else:
            merged.append(Word(word.text, word.lower, word.start, word.end))
    return merged


def _joined(words: Sequence[Token]) -> str:
    return " ".join(word.text for word in words)


def _span(words: Sequence[Token]) -> Span:
    return Span(words[0].start, words[-1].end)
