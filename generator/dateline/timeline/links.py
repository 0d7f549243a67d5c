"""Which events name what: the cross-links of a timeline, both ways."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dateline.records.article import Bibliography
from dateline.records.rules.sources import local_id
from dateline.records.vocabulary import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.records.event import Event
    from dateline.records.settings import Settings
    from dateline.timeline.happening import Happening

SAYS = "says"
"""The role of who gives a figure, an account or a date and has no other role in the event."""


class Related(NamedTuple):
    """Another event, and what it is to the one at hand."""

    event: str
    relation: str


@dataclass
class Links:
    """Ids of events, each list in the order of the timeline."""

    topics: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    threads: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    places: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Events in the place or in a place within it."""
    actors: dict[str, dict[str, list[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    """By person or organization, then by role."""
    named: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By person or organization, in whatever role."""
    articles: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By article, also by the ids of quick sources."""
    quick: dict[str, Bibliography] = field(default_factory=dict)
    """What is known of the articles that only quick sources name, put together from all of them."""
    related: dict[str, list[Related]] = field(default_factory=lambda: defaultdict(list))
    """Both ways: a relation that one record states, the other has as its inverse."""


def link(
    happenings: Iterable[Happening],
    within: Mapping[str, str | None],
    settings: Settings,
) -> Links:
    """Return the links of events that come in order; `within` tells what place a place is in."""
    inverse = {name: relation.inverse for name, relation in RELATIONS.items()}
    inverse |= {name: relation.inverse for name, relation in settings.relations.items()}
    links = Links()
    everything = list(happenings)
    known = {one.id for one in everything}
    for one in everything:
        event = one.event
        for topic in dict.fromkeys(event.topics):
            links.topics[topic].append(one.id)
        for thread in dict.fromkeys(event.threads):
            links.threads[thread].append(one.id)
        for place in _around(event.places, within):
            links.places[place].append(one.id)
        _actors(links, one.id, event)
        _articles(links, one.id, event)
        for related in event.related:
            if related.event in known:
                _relate(links, one.id, Related(related.event, related.relation))
                back = inverse.get(related.relation, related.relation)
                _relate(links, related.event, Related(one.id, back))
    place_of = {one.id: number for number, one in enumerate(everything)}
    for others in links.related.values():
        others.sort(key=lambda other: place_of[other.event])
    return links


def _relate(links: Links, name: str, related: Related) -> None:
    if related not in links.related[name]:
        links.related[name].append(related)


def _around(places: Iterable[str], within: Mapping[str, str | None]) -> dict[str, None]:
    found: dict[str, None] = {}
    for start in places:
        here: str | None = start
        while here is not None and here not in found:
            found[here] = None
            here = within.get(here)
    return found


def _actors(links: Links, name: str, event: Event) -> None:
    named: dict[str, None] = {}
    for actor in event.actors:
        roles = links.actors[actor.who]
        if name not in roles[actor.role]:
            roles[actor.role].append(name)
        named[actor.who] = None
    for said in (*event.figures, *event.accounts, *event.date_claims):
        if said.by and said.by not in named:
            named[said.by] = None
            links.actors[said.by][SAYS].append(name)
    for who in named:
        links.named[who].append(name)


def _articles(links: Links, name: str, event: Event) -> None:
    for source in event.sources:
        key = source.article or local_id(source.model_copy(update={"id": None}))
        if name not in links.articles[key]:
            links.articles[key].append(name)
        if not source.article:
            links.quick[key] = together(links.quick[key], source) if key in links.quick else source


def together(known: Bibliography, other: Bibliography) -> Bibliography:
    """Return what two quick sources tell of one address; where both tell a field they agree."""
    more = {
        field: getattr(other, field)
        for field in Bibliography.model_fields
        if getattr(other, field) and not getattr(known, field)
    }
    return known.model_copy(update=more) if more else known
