"""The events of an article: which of its sentences tell of one, when, and how certainly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.events.choosing import SPEECH, chosen
from dateline.drafting.events.dating import Dating
from dateline.drafting.events.event import Event, Span
from dateline.drafting.events.evidence import Evidence
from dateline.drafting.events.noise import Quoted, is_noise, paragraph_of
from dateline.drafting.events.nouns import named_events
from dateline.drafting.events.predicates import predicates_of
from dateline.drafting.events.reading import Sentence
from dateline.drafting.events.telling import Telling
from dateline.drafting.events.words import event_words_of
from dateline.drafting.naming.sentences import Sentences
from dateline.drafting.wording.languages import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dateline.drafting.articles.article import Article
    from dateline.drafting.events.words.table import EventWords

_STAMP: Final = re.compile(
    r"(?m:^)[\[(]?[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\.?)?[\])]?"
    r"(?:\s*(?:[—–|:-]|\.\s|\n)\s*|\s+(?=[^\W\d_a-zа-яё]|[\"“«]))"
)
"""The hour that an entry of a live blog begins with: "14:05 — "."""

_LATE: Final = 3
"""Days that the day of a dateline may lie before that of publication."""


class Extracted(NamedTuple):
    """The events of an article, and the sentences that name a date and tell no event."""

    events: tuple[Event, ...] = ()
    passed: tuple[Span, ...] = ()


def events(article: Article) -> tuple[Event, ...]:
    """Return the events that an article tells of, in the order of its text.

    An article without a day of publication or dateline has none that could be dated, and in a
    language without a table none is found. Linear in the text's length; raises on no text.
    """
    return extract(article).events


def extract(article: Article) -> Extracted:
    """Return the events of an article as `events` does, and the dated sentences without one."""
    day = day_of(article)
    table = event_words_of(article.language)
    wording = wording_of(article.language)
    if day is None or table is None or wording is None:
        return Extracted()
    extracting = _Extracting(article, day, table, wording.reporting)
    found = tuple(extracting.all())
    return Extracted(found, tuple(extracting.passed))


def day_of(article: Article) -> date | None:
    """Return the day from which an article counts: its dateline's, or that of publication."""
    dateline = article.dateline.day if article.dateline else None
    published = article.published.day if article.published else None
    if published is None or dateline is None:
        return published or dateline
    return dateline if 0 <= (published - dateline).days <= _LATE else published


def _sentences(article: Article) -> Iterator[Span]:
    """Yield the sentences of the report, without its dateline and the hours of a live blog."""
    begin = max(article.body, article.dateline.end if article.dateline else 0)
    for one in Sentences(article.text).all:
        start = max(one.start, begin)
        if stamp := _STAMP.match(article.text, start, one.end):
            start = stamp.end()
        if article.text[start : one.end].strip():
            yield Span(start, one.end)


class _Extracting:
    """Finds the events of one article."""

    def __init__(
        self, article: Article, day: date, table: EventWords, reporting: frozenset[str]
    ) -> None:
        self.article = article
        self.table = table
        self.saying = (reporting | table.saying) - table.acts
        self.spans = list(_sentences(article))
        telling = Telling(article.text, self.spans, day, article.language)
        self.dating = Dating(telling)
        self.quoted = Quoted(article.text, reporting)
        self.evidence = Evidence(article, self.dating)
        self.passed: list[Span] = []

    def all(self) -> Iterator[Event]:
        """Yield them."""
        is_lead = True
        for number, span in enumerate(self.spans):
            paragraph = paragraph_of(self.article.text, span)
            if is_noise(self.article.text, span, paragraph, self.table):
                continue
            found = list(self._of(number, span, is_lead=is_lead))
            if not found and self.dating.article.times[number]:
                self.passed.append(span)
            yield from found
            is_lead = False

    def _goes_on(self, number: int) -> bool:
        if not number:
            return False
        return "\n" not in self.article.text[self.spans[number - 1].end : self.spans[number].start]

    def _of(self, number: int, span: Span, *, is_lead: bool) -> Iterator[Event]:
        words = self.dating.article.clauses[number].words
        predicates = predicates_of(words, self.table, self.quoted.at, self.saying)
        sentence = Sentence(
            number=number,
            span=span,
            words=words,
            predicates=predicates,
            dating=self.dating,
            table=self.table,
            is_lead=is_lead,
            addresses=any(
                word.text in self.table.addressing and not self.quoted.at(word.start)
                for word in words
            ),
            goes_on=self._goes_on(number),
        )
        seen: set[str] = set()
        found: list[Event] = []
        for choice in chosen(sentence, self.quoted):
            event = self.evidence.event(sentence, choice)
            if event.date.edtf not in seen:
                seen.add(event.date.edtf)
                found.append(event)
        is_speech = self.quoted.share(span) > SPEECH
        for choice in () if is_speech else named_events(sentence, self.quoted, seen):
            event = self.evidence.event(sentence, choice)
            if event.date.edtf not in seen:
                seen.add(event.date.edtf)
                found.append(event)
        yield from sorted(found, key=lambda event: event.predicate.start)
