"""What the timeline has already: the same article, and events that may be the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz import fuzz, process, utils

from dateline.drafting.assembling.evidence import Like
from dateline.records.dates import Refusal, days_apart, parse, sort_key
from dateline.records.rules.sources import local_id
from dateline.records.urls import canonical, quick_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.assembling import Draft
    from dateline.records.dates import DateExpression
    from dateline.records.event import Event
    from dateline.timeline.collection import Collection

_NEAR: Final = 1
"""Days between two dates that may be the same event's."""

_LIKE: Final = 80
"""`fuzz.token_set_ratio`: found 99 % of reworded copies among 100,000 titles."""

_COVERED: Final = 60
"""The same, of an event that rests on this very article."""

_LONGEST: Final = 31
"""Days of a span that are looked through; what is longer is near to its first days only."""

_MOST: Final = 5
_STEM: Final = 6
"""Letters in which two forms of a word agree."""


class Known(NamedTuple):
    """An article that the timeline has: its record's id, or the address of quick sources."""

    article: str
    url: str


class _Title(NamedTuple):
    id: str
    event: Event
    words: str


class Existing:
    """The records of a timeline, to be asked what is there already."""

    def __init__(self, records: Collection) -> None:
        """Take the records. Titles count in all languages that they are translated into."""
        self.records = records
        self._articles = {
            canonical(entry.record.url): key
            for key, entry in sorted(records.articles.items(), reverse=True)
            if entry.record.url
        }
        self._quick: dict[str, str] = {}
        self._resting: dict[str, set[str]] = defaultdict(set)
        self._days: dict[int, list[_Title]] = defaultdict(list)
        for key, entry in records.events.items():
            if entry.record.removed is not None or not entry.broken.isdisjoint({"title", "date"}):
                continue
            for source in entry.record.sources:
                if source.url and not source.article:
                    self._quick.setdefault(canonical(source.url), source.url)
                    self._resting[quick_id(source.url)].add(key)
                self._resting[local_id(source)].add(key)
            for day in _days(entry.record.date):
                self._days[day] += self._titles(key, entry.record)

    def article(self, url: str) -> Known | None:
        """Return the timeline's own entry for the article at an address."""
        key = canonical(url) if url else ""
        if key in self._articles:
            return Known(self._articles[key], "")
        return Known("", self._quick[key]) if key in self._quick else None

    def taken(self, kind: str) -> frozenset[str]:
        """Return the ids of a kind that no new record may have."""
        former = (
            key for entry in self.records.of_kind(kind).values() for key in entry.record.former_ids
        )
        return frozenset({*self.records.known(kind), *former})

    def compared(self, draft: Draft) -> Draft:
        """Return a draft that names the events which may be the same, the likeliest first."""
        like = tuple(self._like(draft))
        return draft._replace(evidence=replace(draft.evidence, like=like))

    def covers(self, known: Known, draft: Draft) -> bool:
        """Tell whether an event that rests on this article tells already what a draft does."""
        resting = self._resting[known.article or quick_id(known.url)]
        return any(
            title.id in resting and score >= _COVERED for title, score in self._scored(draft)
        )

    def _like(self, draft: Draft) -> Iterator[Like]:
        best: dict[str, tuple[int, _Title]] = {}
        for title, score in self._scored(draft):
            if score >= _LIKE and score > best.get(title.id, (0, title))[0]:
                best[title.id] = (score, title)
        ranked = sorted(best.values(), key=lambda one: (-one[0], one[1].id))
        for score, title in ranked[:_MOST]:
            day = str(title.event.date)
            why = "similar words, and the same or the next day"
            yield Like(title.id, title.event.title, day, score, why)

    def _scored(self, draft: Draft) -> Iterator[tuple[_Title, int]]:
        date = parse(str(draft.fields["date"]))
        if isinstance(date, Refusal):
            return
        near = {
            (title.id, title.words): title
            for day in _days(date)
            for beside in range(day - _NEAR, day + _NEAR + 1)
            for title in self._days.get(beside, ())
            if days_apart(date, title.event.date) <= _NEAR
        }
        titles = list(near.values())
        known = [one.words for one in titles]
        told = draft.evidence.fields["title"].sentence.text
        for words in (str(draft.fields["title"]), told):
            scores = process.extract(
                _stems(words), known, scorer=fuzz.token_set_ratio, score_cutoff=1, limit=None
            )
            for _, score, at in scores:
                yield titles[at], round(score)

    def _titles(self, key: str, event: Event) -> Iterator[_Title]:
        yield _Title(key, event, _stems(event.title))
        for language in self.records.settings.languages:
            translation = self.records.translations.get(("event", key, language))
            if translation and translation.record.title:
                yield _Title(key, event, _stems(translation.record.title))


def _stems(text: str) -> str:
    """Return the words of a text without their endings: "threatened" is "threaten" to us."""
    words = utils.default_process(text).split()
    return " ".join(dict.fromkeys(word[:_STEM] for word in words))


def _days(date: DateExpression) -> range:
    """Return the numbers of the days that a date may mean."""
    first, _, _, minus_last, _ = sort_key(date)
    return range(first, min(-minus_last, first + _LONGEST) + 1)
