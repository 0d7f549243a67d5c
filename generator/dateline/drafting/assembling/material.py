"""An article with what was found in it, as the parts of drafts are taken from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.assembling.article_draft import record_language
from dateline.drafting.assembling.evidence import Span
from dateline.drafting.assembling.phrases import phrases_of
from dateline.drafting.assembling.witness import Witness
from dateline.drafting.quotes.speakers import Speakers
from dateline.drafting.wording.languages import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.actors import Actor
    from dateline.drafting.articles import Article
    from dateline.drafting.assembling.found import Found
    from dateline.drafting.events.event import Event
    from dateline.drafting.figures import Figure
    from dateline.drafting.places import PlaceMention
    from dateline.drafting.quotes import Quote
    from dateline.timeline.collection import Collection

_BEFORE: Final = 24
"""Characters before a place's name in which its preposition stands."""

_LOOKED_BACK: Final = 8
"""Events before a sentence that are looked at for the same people."""

_BESIDE: Final = 2
"""Line ends between a paragraph and the next."""

_NAMES_MAX: Final = 60
"""Names of one sentence that are looked at; only lists have more."""


class Named(NamedTuple):
    """Somebody, where a sentence names them."""

    span: Span
    actor: Actor


class Share(NamedTuple):
    """An event, and what belongs to it of the quotes and figures.

    `far` are those that stand in another sentence, where the editor must see whether they do.
    """

    event: Event
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    far: frozenset[int] = frozenset()


class Material:
    """Everything about one article that its drafts are made of."""

    def __init__(self, article: Article, found: Found, catalogue: Collection | None) -> None:
        """Take the article, what was found in it, and the timeline's records."""
        self.article = article
        self.found = found
        self.text = article.text
        self.catalogue = catalogue
        dateline = article.dateline.end if article.dateline else 0
        self.witness = Witness(article.text, max(article.body, dateline))
        self.phrases = phrases_of(article.language)
        self.language = record_language(article.language)
        self._wording = wording_of(article.language)
        self._quote_starts = [quote.start for quote in found.quotes]
        self._named = sorted(
            (Named(Span(*mention), actor) for actor in found.actors for mention in actor.mentions),
            key=lambda one: one.span,
        )
        self._starts = [one.span.start for one in self._named]
        self._place_starts = [place.start for place in found.places]

    def named_in(self, span: tuple[int, int]) -> list[Named]:
        """Return who is named between two places of the text."""
        first = bisect_left(self._starts, span[0])
        after = bisect_left(self._starts, span[1])
        return self._named[first:after][:_NAMES_MAX]

    def speech_in(self, span: tuple[int, int]) -> list[Span]:
        """Return the direct quotes that begin between two places of the text, and one before."""
        first = max(0, bisect_left(self._quote_starts, span[0]) - 1)
        after = bisect_left(self._quote_starts, span[1])
        return [Span(one.start, one.end) for one in self.found.quotes[first:after]]

    def places_in(self, span: tuple[int, int]) -> Sequence[PlaceMention]:
        """Return the places that are named between two places of the text."""
        first = bisect_left(self._place_starts, span[0])
        after = bisect_left(self._place_starts, span[1])
        return self.found.places[first:after][:_NAMES_MAX]

    def who(self, pronoun: Span) -> str:
        """Return the name of whom a pronoun means, or ""."""
        if self._speakers is None:
            return ""
        speaker = self._speakers.of_words(*pronoun, None).speaker
        return speaker.name if speaker else ""

    @cached_property
    def _speakers(self) -> Speakers | None:
        if self._wording is None:
            return None
        return Speakers(self.text, self.found.actors, self.witness.sentences, self._wording)

    def is_located(self, place: PlaceMention) -> bool:
        """Tell a place where something is, from one that is only spoken of: "of", "from"."""
        if self._wording is None:
            return True
        before = self.text[max(0, place.start - _BEFORE) : place.start].lower().split()
        if not before:
            return True
        if before[-1] in self._wording.in_place:
            return not (len(before) > 1 and before[-2] in self._wording.directions)
        return before[-1] not in self._wording.prepositions | self._wording.directions

    @cached_property
    def beside(self) -> dict[str, list[PlaceMention]]:
        """The towns and sites of the catalogue, by the names of those whom a sentence names too."""
        found: dict[str, list[PlaceMention]] = {}
        for place in self.found.places:
            is_told = place.start >= self.witness.body and self.is_located(place)
            if place.id and place.kind in {"city", "site"} and is_told:
                for one in self.named_in(self.around(place.start, place.end)):
                    found.setdefault(one.actor.name, []).append(place)
        return found

    @cached_property
    def _breaks(self) -> list[int]:
        return [at for at, mark in enumerate(self.text) if mark == "\n"]

    def paragraph(self, offset: int) -> int:
        """Return a number that grows from paragraph to paragraph by one or two."""
        return bisect_right(self._breaks, offset)

    def around(self, start: int, end: int) -> Span:
        """Return the sentence that these words stand in."""
        return Span(*self.witness.around(start, end))

    def shares(self, events: Sequence[Event]) -> Iterator[Share]:
        """Yield the events with the quotes and figures that belong to each.

        Those of a sentence belong to its first event. Those of a sentence without any belong to
        the last event before that has to do with the same people, or stands in this paragraph or
        the one before.
        """
        quotes: list[list[Quote]] = [[] for _ in events]
        figures: list[list[Figure]] = [[] for _ in events]
        far: list[set[int]] = [set() for _ in events]
        for quote in self.found.quotes:
            told = self._event_of(Span(quote.start, quote.end), events)
            speaker = quote.speaker
            if told is None and speaker:
                told = self._event_of(Span(speaker.start, speaker.end), events)
            who = speaker.name if speaker else ""
            at = self._event_before(quote.start, events, who) if told is None else told
            if at is not None:
                quotes[at].append(quote)
                if told is None:
                    far[at].add(quote.start)
        for figure in self.found.figures:
            told = self._event_of(Span(figure.start, figure.end), events)
            at = self._event_before(figure.start, events) if told is None else told
            if at is not None:
                figures[at].append(figure)
                if told is None:
                    far[at].add(figure.start)
        for number, event in enumerate(events):
            yield Share(
                event, tuple(quotes[number]), tuple(figures[number]), frozenset(far[number])
            )

    def _event_of(self, span: Span, events: Sequence[Event]) -> int | None:
        """Return the first event whose sentence holds these words."""
        at = bisect_right(events, span.start, key=lambda one: one.sentence.start) - 1
        found = None
        while at >= 0 and events[at].sentence.end > span.start:
            found = at
            at -= 1
        return found

    def _event_before(self, offset: int, events: Sequence[Event], who: str = "") -> int | None:
        last = bisect_right(events, offset, key=lambda one: one.sentence.start) - 1
        here = {one.actor.name for one in self.named_in(self.around(offset, offset))}
        here |= {who} if who else set()
        for at in range(last, max(-1, last - _LOOKED_BACK), -1):
            there = {one.actor.name for one in self.named_in(events[at].sentence)}
            if here & there:
                return self._event_of(Span(*events[at].sentence), events)
        if last < 0:
            return None
        if self.paragraph(offset) - self.paragraph(events[last].sentence.end - 1) <= _BESIDE:
            return self._event_of(Span(*events[last].sentence), events)
        return None
