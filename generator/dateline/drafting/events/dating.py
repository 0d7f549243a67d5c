"""When an event that a sentence mentions happened."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.drafting.events.counted import counted
from dateline.drafting.events.telling import place_of
from dateline.drafting.times.tense import is_past

if TYPE_CHECKING:
    from dateline.drafting.events.telling import Telling
    from dateline.drafting.times import TimeExpression
    from dateline.drafting.times.meanings.meaning import Direction

Basis = Literal["expression", "same", "carried", "news", "published"]

_NEAR: Final = 7.0
_NEAR_TELLING: Final = 4.0
"""What may stand between a date and its event, as `clauses.py` counts it."""

_NEWS: Final = 6
"""Days that the news may lie before the article."""

_LEAD: Final = 6
"""Sentences among which the article says when its news happened."""

_DATELINE: Final = 40
"""Characters before the date of a dateline."""

_HELPERS: Final = 3
"""Words before a verb among which "will" or "had" is looked for."""

_BACK: Final = 2
"""Sentences that a date is carried over."""

_STEM: Final = 5
"""Letters in which two forms of a word agree."""

_SURE: Final = 0.7
"""How sure a date must be to hold for other mentions of the same event."""

_PLACES: Final = 12
"""Other mentions that are looked at, to either side."""


class Dated(NamedTuple):
    """When an event happened, as records write it, and why we think so.

    `basis`: an expression of its sentence; the same event, dated elsewhere; a sentence before; the
    day of the news that the article tells; the article's own day. `sure` goes from 0 to 1, and
    `expression` is the evidence, None for the article's own day.
    """

    edtf: str
    basis: Basis
    sure: float
    expression: TimeExpression | None = None


class _Mention(NamedTuple):
    word: str
    start: int
    end: int
    direction: Direction


class _Place(NamedTuple):
    sentence: int
    start: int
    end: int


class Dating:
    """Dates the events of one article."""

    def __init__(self, article: Telling) -> None:
        """Take the article; what all its events share is found once."""
        self.article = article
        self.news = _news(article)
        self._words = article.table.clauses
        self._places = self._all_places()
        self.today = Dated(article.published.isoformat(), "published", 0.5)

    def date_of(self, sentence: int, start: int, end: int) -> Dated:
        """Return when the event happened that the characters from `start` to `end` mention."""
        mention = self._mention(sentence, start, end)
        found = (
            self._by_expression(sentence, mention)
            or self._fronted(sentence, mention)
            or self._ahead(sentence, mention)
            or self._counted(sentence, mention)
        )
        if found is None and mention.word not in self._words.reporting:
            found = self._as_elsewhere(sentence, mention)
        return found or self._carried(sentence, mention) or self.news

    def date_of_mention(self, sentence: int, mention: str) -> Dated:
        """Return when the event happened that a sentence first mentions with these words."""
        return self.date_of(sentence, *place_of(self.article, sentence, mention))

    def _mention(self, sentence: int, start: int, end: int) -> _Mention:
        word = self.article.text[start:end]
        return _Mention(word.lower(), start, end, self._direction(sentence, word, start))

    def _direction(self, sentence: int, word: str, start: int) -> Direction:
        """Return whether the mention itself is a verb that looks back or ahead."""
        tense = self.article.table.tense
        helpers = self.article.clauses[sentence].before(start, _HELPERS)
        if any(helper in tense.future for helper in helpers):
            return 1
        if helpers and helpers[-1] in tense.infinitive:
            return 0
        return -1 if is_past(word, tense) else 0

    def _by_expression(self, sentence: int, mention: _Mention) -> Dated | None:
        """Return the date of the sentence that stands nearest, if it is near enough."""
        clauses = self.article.clauses[sentence]
        times = self.article.times[sentence]
        costs = [
            (clauses.cost((mention.start, mention.end), time), at)
            for at, time in enumerate(times)
            if self._fits(time, mention, sentence)
        ]
        if not costs:
            return None
        cost, at = min(costs)
        limit = _NEAR_TELLING if mention.word in self._words.reporting else _NEAR
        plain = times[at].plain
        if cost > limit or plain is None:
            return None
        return Dated(plain, "expression", round(0.9 - 0.04 * cost, 2), times[at])

    def _is_told_now(self, mention: _Mention) -> bool:
        """Tell a verb of telling in the present: "it says that in 2009 it made a profit"."""
        return not mention.direction and mention.word in self._words.reporting

    def _fits(self, time: TimeExpression, mention: _Mention, sentence: int) -> bool:
        """Tell whether tense allows the date: what has happened is not dated after the article."""
        if time.first is None or time.last is None:
            return False
        if mention.direction < 0 and time.first > self.article.published:
            return False
        if mention.direction > 0 and time.last < self.article.published:
            return False
        if self._is_told_now(mention) and time.first < time.last < self.article.published:
            return False
        clauses = self.article.clauses[sentence]
        return not (time.relation == "since" and clauses.is_superlative(time.start))

    def _fronted(self, sentence: int, mention: _Mention) -> Dated | None:
        """Return the one date of a clause that opens the sentence: "When it fell on May 3, …"."""
        clauses = self.article.clauses[sentence]
        times = self.article.times[sentence]
        opens = clauses.words and clauses.words[0].text in self._words.fronting
        if not opens or len(times) != 1 or not self._fits(times[0], mention, sentence):
            return None
        comma = next((word.start for word in clauses.after(times[0].end) if word.text == ","), None)
        if comma is None or mention.start < comma or times[0].plain is None:
            return None
        return Dated(times[0].plain, "expression", 0.55, times[0])

    def _ahead(self, sentence: int, mention: _Mention) -> Dated | None:
        """Return the sentence's one date for what "will" happen, where that date is yet to come."""
        times = self.article.times[sentence]
        if mention.direction <= 0 or len(times) != 1 or times[0].plain is None:
            return None
        first = times[0].first
        if first is None or first <= self.article.published:
            return None
        if not self.article.clauses[sentence].is_one(mention.end, times[0]):
            return None
        return Dated(times[0].plain, "expression", 0.5, times[0])

    def _counted(self, sentence: int, mention: _Mention) -> Dated | None:
        """Return the day that the sentence counts from the news: "a day after it closed"."""
        clauses, lengths = self.article.clauses[sentence], self.article.lengths[sentence]
        news = date.fromisoformat(self.news.edtf)
        found = counted(clauses, lengths, mention.start, news)
        return None if found is None else Dated(found[0].isoformat(), "expression", 0.6, found[1])

    def _as_elsewhere(self, sentence: int, mention: _Mention) -> Dated | None:
        """Return the date that another sentence gives the same word, one before this one first.

        What someone is to do, as behind "to", or "has" done, is no event that was named elsewhere.
        """
        before = self.article.clauses[sentence].before(mention.start, 1)
        if before and before[0] in self.article.table.tense.infinitive | self._words.until_now:
            return None
        stem = mention.word[:_STEM]
        if len(stem) < _STEM - 1 or mention.word in self._words.light:
            return None
        places = self._places.get(stem, [])
        here = bisect_left(places, (sentence, 0, 0))
        after = bisect_left(places, (sentence + 1, 0, 0))
        nearest = *reversed(places[max(0, here - _PLACES) : here]), *places[after : after + _PLACES]
        for place in nearest:
            other = self._mention(*place)
            found = self._by_expression(place.sentence, other)
            if found is None or found.sure < _SURE:
                found = self._counted(place.sentence, other)
            if found is None or found.expression is None:
                continue
            if found.expression.first is None or self._fits(found.expression, mention, sentence):
                return found._replace(basis="same", sure=0.6)
        return None

    def _carried(self, sentence: int, mention: _Mention) -> Dated | None:
        """Return an old date of a sentence before, where this one goes on telling of it.

        That is what "had" happened; or, after one certain day, anything in the past.
        """
        times = self.article.times
        if times[sentence] or mention.direction >= 0:
            return None
        helpers = set(self.article.clauses[sentence].before(mention.start, _HELPERS))
        was_over = bool(helpers & self._words.perfect)
        is_told = mention.word in self._words.reporting
        before = next(filter(None, reversed(times[max(0, sentence - _BACK) : sentence])), [])
        for time in reversed(before):
            if time.last is None or time.plain is None:
                continue
            is_old = (self.article.published - time.last).days > _NEWS
            is_day = time.first == time.last
            if is_old and (was_over or (is_day and not is_told)):
                return Dated(time.plain, "carried", 0.5, time)
        return None

    def _all_places(self) -> dict[str, list[_Place]]:
        """Return for each stem of a word its places in the article, in order."""
        places: dict[str, list[_Place]] = {}
        for number, clauses in enumerate(self.article.clauses):
            for word in clauses.words:
                if word.text not in self._words.reporting:
                    place = _Place(number, word.start, word.end)
                    places.setdefault(word.text[:_STEM], []).append(place)
        return places


def _news(article: Telling) -> Dated:
    """Return the day of the article's news: the first that it names as its own or just before."""
    for times in article.times[:_LEAD]:
        for time in times:
            if time.first is None or time.first != time.last or _is_dateline(article.text, time):
                continue
            if 0 <= (article.published - time.first).days <= _NEWS:
                return Dated(time.first.isoformat(), "news", 0.6, time)
    return Dated(article.published.isoformat(), "published", 0.5)


def _is_dateline(text: str, time: TimeExpression) -> bool:
    """Tell the date that stands above an article, or before its agency: "Aug 17 (Reuters) -"."""
    near = text[max(0, time.start - _DATELINE) : time.start]
    before = near.rpartition("\n")[2]
    if len(before) == _DATELINE or any(map(str.islower, before)):
        return False
    after = text[time.end : time.end + _DATELINE].lstrip(" .,")
    return not after or after[0] in "\n(-–—"
