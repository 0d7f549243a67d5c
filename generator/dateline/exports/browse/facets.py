"""What events can be filtered by: for each facet its values, and which events have them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.exports.browse.packing import lists
from dateline.exports.references import actor_kind
from dateline.records.languages import name as language_name
from dateline.records.urls import host

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.records.event import Event
    from dateline.timeline.timeline import Timeline

    Values = Callable[[Event], Sequence[str]]
    """The ids of the values that an event has, each once."""

FIRST: Final = 12
"""How many of a facet's values the index names, the most frequent first."""


@dataclass(frozen=True)
class Facet:
    """One facet: `values` are id, name and number of events; `of` holds each event's value numbers.

    An event counts for the places that it names and for all around them, while `of` has only
    those that it names: the browser finds the others by the places' parents.
    """

    name: str
    values: Sequence[tuple[str, str, int]]
    of: Sequence[Sequence[int]]

    def first(self) -> dict[str, object]:
        """Return what the index says of it."""
        return {"name": self.name, "values": self.values[:FIRST], "size": len(self.values)}

    def column(self) -> dict[str, object]:
        """Return all of it."""
        return {"values": self.values, "of": lists(self.of)}


def facets_of(timeline: Timeline) -> list[Facet]:
    """Return the facets that any event has a value of, in the order in which they are offered."""
    language = timeline.settings.language

    def named(kind: str) -> Callable[[str], str]:
        return lambda key: timeline.name(kind, key, language)

    def plain(key: str) -> str:
        return key.replace("-", " ")

    by: list[tuple[str, Values, Callable[[str], str]]] = [
        ("topic", lambda event: event.topics, named("topic")),
        ("thread", lambda event: event.threads, named("thread")),
        ("place", lambda event: event.places, named("place")),
        ("person", _actors(timeline, "person"), named("person")),
        ("organization", _actors(timeline, "organization"), named("organization")),
        ("role", lambda event: [actor.role for actor in event.actors], plain),
        ("status", lambda event: [event.status], plain),
        ("publisher", _publishers(timeline), str),
        ("source-language", _languages(timeline), lambda key: language_name(key, language)),
        ("precision", lambda event: [event.date.precision], plain),
    ]
    found = [_facet(timeline, name, values, say) for name, values, say in by]
    return [facet for facet in found if facet.values]


def _facet(timeline: Timeline, name: str, values: Values, say: Callable[[str], str]) -> Facet:
    rows = [[*dict.fromkeys(values(one.event))] for one in timeline.happenings.values()]
    if name == "place":
        counts = Counter({key: len(ids) for key, ids in timeline.links.places.items() if ids})
    else:
        counts = Counter(key for row in rows for key in row)
    order = sorted(counts, key=lambda key: (-counts[key], key))
    number = {key: place for place, key in enumerate(order)}
    return Facet(
        name,
        [(key, say(key), counts[key]) for key in order],
        [[number[key] for key in row] for row in rows],
    )


def _actors(timeline: Timeline, kind: str) -> Values:
    def values(event: Event) -> list[str]:
        said = (*event.figures, *event.accounts, *event.date_claims)
        keys = [*(actor.who for actor in event.actors), *(one.by for one in said if one.by)]
        return [key for key in keys if actor_kind(timeline, key) == kind]

    return values


def _publishers(timeline: Timeline) -> Values:
    shown = cache(host)

    def values(event: Event) -> list[str]:
        articles = (timeline.articles.get(one.article or "", one) for one in event.sources)
        names = (one.publisher or (shown(one.url) if one.url else "") for one in articles)
        return [name for name in names if name]

    return values


def _languages(timeline: Timeline) -> Values:
    def values(event: Event) -> list[str]:
        articles = (timeline.articles.get(one.article or "", one) for one in event.sources)
        return [one.language for one in articles if one.language]

    return values
