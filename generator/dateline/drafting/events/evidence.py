"""What an event's date rests on, and how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.drafting.events.event import Event, Span, When

if TYPE_CHECKING:
    from dateline.drafting.articles.article import Article, Certainty
    from dateline.drafting.events.dating import Dated, Dating
    from dateline.drafting.events.event import DateFrom
    from dateline.drafting.events.reading import Choice, Sentence
    from dateline.drafting.times import TimeExpression

_SURE: Final = 0.75
_LIKELY: Final = 0.5
_APART: Final = 12
"""Characters that may stand around the two ends of "from 1 p.m. until 8 p.m."."""

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HOUR_WORDS: Final = 2
"""Words of an hour without a day: "1 p.m.", "15:30"."""

_NEWS: Final = 7
"""Days before the article's, behind which an event is background to its news."""


@dataclass(frozen=True)
class Evidence:
    """Makes events of what was chosen, for one article."""

    article: Article
    dating: Dating

    def event(self, sentence: Sentence, choice: Choice) -> Event:
        """Return the event."""
        word = sentence.words[choice.at]
        when = self._when(sentence, choice)
        return Event(
            sentence=sentence.span,
            predicate=Span(word.start, word.end),
            date=when,
            status=choice.status,
            background=self._is_background(choice),
            certainty=_certainty(choice.sure),
            reporting=choice.is_saying,
        )

    def _when(self, sentence: Sentence, choice: Choice) -> When:
        dated = choice.dated
        time = dated.expression
        if time is None:
            basis: DateFrom = "published"
            span = self._published
            if self.article.dateline and self.article.dateline.day == self.dating.article.published:
                basis, span = "dateline", Span(*self.article.dateline[:2])
            return When(dated.edtf, basis, span, "likely")
        doubts = (
            time.doubts if dated.edtf in {time.plain, *(one.edtf for one in time.doubts)} else ()
        )
        edtf = _lasting(sentence, choice, time) or self._clock(sentence, dated, time)
        sure = dated.sure - (0.1 if doubts else 0)
        return When(edtf, dated.basis, Span(time.start, time.end), _certainty(sure), doubts)

    def _clock(self, sentence: Sentence, dated: Dated, time: TimeExpression) -> str:
        """Return the date; of an hour without a day that of the news, of two hours both."""
        edtf = dated.edtf
        if time.type != "TIME" or "T" not in edtf or edtf != time.plain:
            return edtf
        edtf = self._on_its_day(sentence, edtf, time)
        text = self.article.text
        for end in sentence.times:
            is_next = time.end <= end.start <= time.end + _APART
            if is_next and end.type == "TIME" and end.plain and "T" in end.plain:
                between = text[time.end : end.start].split()
                before = text[max(0, time.start - _APART) : time.start].split()[-1:]
                if tuple(word.lower() for word in (*before, *between)) in sentence.table.ranges:
                    return f"{edtf}/{edtf.partition('T')[0]}T{end.plain.partition('T')[2]}"
        return edtf

    def _on_its_day(self, sentence: Sentence, edtf: str, time: TimeExpression) -> str:
        is_bare = all(anchor.kind == "published" for anchor in time.anchors) and time.value[
            :10
        ] == (self.dating.article.published.isoformat())
        says_day = any(
            other.type == "DATE" and other.first == time.first for other in sentence.times
        )
        if not is_bare or says_day or _has_letters_before_digits(self.article.text, time):
            return edtf
        day = sentence.around(self.dating.news).edtf
        return f"{day}T{edtf.partition('T')[2]}" if _DAY.fullmatch(day) else edtf

    @cached_property
    def _published(self) -> Span | None:
        """Where the text itself says when it was published."""
        published = self.article.published
        if published is None or not published.words:
            return None
        at = self.article.text.find(published.words, 0, self.article.body + len(published.words))
        return None if at < 0 else Span(at, at + len(published.words))

    def _is_background(self, choice: Choice) -> bool:
        time = choice.dated.expression
        if time is None or time.last is None:
            return choice.is_over and choice.dated.basis == "published"
        return (self.dating.article.published - time.last).days > _NEWS


def _has_letters_before_digits(text: str, time: TimeExpression) -> bool:
    """Tell whether the expression names its day: "Sunday at 15:30", "today at noon"."""
    words = text[time.start : time.end]
    return len(words.split()) > _HOUR_WORDS


def _lasting(sentence: Sentence, choice: Choice, time: TimeExpression) -> str | None:
    """Return the date of what goes on: "has been closed since August 11"."""
    if time.relation != "since" or choice.status != "happened" or choice.dated.edtf != time.plain:
        return None
    before = sentence.dating.article.clauses[sentence.number].before(time.start + 4, 2)
    lasts = any(word in sentence.table.lasting for word in before)
    return time.edtf if lasts else None


def _certainty(sure: float) -> Certainty:
    return "sure" if sure >= _SURE else "likely" if sure >= _LIKELY else "guess"
