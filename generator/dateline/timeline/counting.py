"""Counts over a timeline: by period, status, language of the sources, and what lacks evidence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records.event import Event
    from dateline.timeline.timeline import Timeline

UNKNOWN_LANGUAGE = "unknown"
"""Where neither the article nor a quote of it says what language it is in."""


class Counts(NamedTuple):
    """What there is in a timeline; removed events are in no count.

    `years` and `months` (`2020-08`) count events where they begin; month `2020-00` those of which
    only the year is known. `articles` counts quick ones too, `languages` counts sources.
    `without_evidence` are the ids of events none of whose sources has a quote or a locator.
    """

    events: int
    articles: int
    sources: int
    years: Mapping[str, int]
    months: Mapping[str, int]
    statuses: Mapping[str, int]
    languages: Mapping[str, int]
    without_evidence: Sequence[str]


def count(timeline: Timeline) -> Counts:
    """Return the counts of a timeline."""
    events = {name: happening.event for name, happening in timeline.happenings.items()}
    sources = [source for event in events.values() for source in event.sources]
    languages: list[str] = []
    for source in sources:
        article = timeline.articles.get(source.article or "")
        spoken = source.language or (article.language if article else None)
        quoted = next((quote.language for quote in source.quotes if quote.language), None)
        languages.append(spoken or quoted or UNKNOWN_LANGUAGE)
    return Counts(
        events=len(events),
        articles=len({*timeline.articles, *timeline.links.quick}),
        sources=len(sources),
        years={str(year): len(ids) for year, ids in sorted(timeline.years.items())},
        months={
            f"{year}-{month:02}": len(ids) for (year, month), ids in sorted(timeline.months.items())
        },
        statuses=_by_number(event.status for event in events.values()),
        languages=_by_number(languages),
        without_evidence=[name for name, event in events.items() if not _has_evidence(event)],
    )


def _has_evidence(event: Event) -> bool:
    return any(source.quotes or source.locator for source in event.sources)


def _by_number(words: Iterable[str]) -> Mapping[str, int]:
    """Return how often each word comes, the most frequent first, then by the word."""
    found = Counter(words)
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
