"""Two records that seem to tell of one event: near dates and similar titles."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz import fuzz, process, utils

from dateline.records.dates import sort_key, words
from dateline.records.findings import Finding
from dateline.timeline.collection import Located

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records.event import Event
    from dateline.timeline.collection import Collection, Entry

_NEAR_DAYS: Final = 1
_LONGEST_SPAN: Final = 7  # a month or a year is near to its first week only, not to all within
_REWORDED: Final = 85  # fuzz.ratio of the words in alphabetical order
_CONTAINED: Final = 95  # fuzz.token_set_ratio: one title holds the other …
_CONTAINED_WORDS: Final = 4  # … and that one is long enough to mean something


class _Title(NamedTuple):
    first: int
    last: int
    file: str
    entry: Entry[Event]
    text: str


def check(records: Collection) -> Iterator[Located]:
    """Yield, at the later record in the order of files, each pair that looks the same."""
    titles = sorted(
        title
        for entry in records.events.values()
        if entry.record.removed is None and entry.broken.isdisjoint({"title", "date"})
        for title in [_title(entry)]
    )
    starts = [title.first for title in titles]
    for place, title in enumerate(titles):
        end = bisect_right(starts, title.last + _NEAR_DAYS, lo=place + 1)
        for other in _similar(title, titles[place + 1 : end]):
            yield _located(*sorted((title, other), key=lambda one: one.file))


def _title(entry: Entry[Event]) -> _Title:
    first, _, _, minus_last, _ = sort_key(entry.record.date)
    text = " ".join(sorted(utils.default_process(entry.record.title).split()))
    return _Title(first, min(-minus_last, first + _LONGEST_SPAN), entry.file, entry, text)


def _similar(title: _Title, others: Sequence[_Title]) -> list[_Title]:
    if not others:
        return []
    texts = [other.text for other in others]
    found = {
        at
        for _, _, at in process.extract(
            title.text, texts, scorer=fuzz.ratio, score_cutoff=_REWORDED, limit=None
        )
    }
    if title.text.count(" ") >= _CONTAINED_WORDS - 1:
        found.update(
            at
            for text, _, at in process.extract(
                title.text, texts, scorer=fuzz.token_set_ratio, score_cutoff=_CONTAINED, limit=None
            )
            if text.count(" ") >= _CONTAINED_WORDS - 1
        )
    return [others[at] for at in sorted(found)]


def _located(earlier: _Title, later: _Title) -> Located:
    event = earlier.entry.record
    finding = Finding(
        ("title",),
        "duplicate-event",
        f"looks the same as {earlier.file}: “{event.title}”, {words(event.date, 'en')}",
        "make one record with both sources; or, if both happened, accept this with a reason",
        others=(earlier.file,),
    )
    return Located(later.file, finding)
