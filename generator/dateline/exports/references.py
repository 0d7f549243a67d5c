"""What the ids in an event stand for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, get_args

from dateline.records.urls import quick_id

if TYPE_CHECKING:
    from dateline.records.article import Bibliography
    from dateline.records.event import Said, Source
    from dateline.timeline.timeline import Timeline

ActorKind = Literal["person", "organization"]
ACTOR_KINDS: Final[tuple[ActorKind, ...]] = get_args(ActorKind)

_quick_id: Final = lru_cache(maxsize=2**16)(quick_id)
"""Every format asks, and the canonical form of an address takes its time."""


def article_key(source: Source) -> str:
    """Return the id of a source's article; one in the quick form is named by its address."""
    return source.article or (_quick_id(source.url) if source.url else "")


def source_key(source: Source) -> str:
    """Return a source's id within its event, as `dateline.records.rules.sources` has it."""
    return source.id or article_key(source)


def all_articles(timeline: Timeline) -> dict[str, Bibliography]:
    """Return every article by id, then those that only quick sources name, as events come."""
    return {**timeline.articles, **timeline.links.quick}


def actor_kind(timeline: Timeline, key: str) -> ActorKind:
    """Return whether an id is a `person` or an `organization`: they share one namespace."""
    return "person" if ("person", key) in timeline.names else "organization"


def actor_name(timeline: Timeline, key: str) -> str:
    """Return the name of a person or organization, in the timeline's language."""
    return timeline.name(actor_kind(timeline, key), key, timeline.settings.language)


def says(timeline: Timeline, said: Said) -> str:
    """Return who says something, by name; empty where only a source does."""
    return actor_name(timeline, said.by) if said.by else said.by_name or ""
