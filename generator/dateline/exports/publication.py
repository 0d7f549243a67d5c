"""A timeline and where it will stand; and which of its events are written together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.exports.references import all_articles
from dateline.exports.rows.events import event_rows
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.exports.rows.events import EventRow
    from dateline.records.article import Bibliography
    from dateline.timeline.timeline import Timeline

_SELECTED: Final = ("topic", "place", "thread")


@dataclass(frozen=True)
class Publication:
    """A timeline and where it will stand.

    `site_url` ends with `/` and is empty where the site has no address of its own; then the
    addresses are relative to the site's root.
    """

    timeline: Timeline
    site_url: str

    def address(self, kind: str, key: str) -> str:
        """Return the address of a record's page; quick sources' articles have one too."""
        return f"{self.site_url}{FOLDERS[kind]}/{key}/"

    @cached_property
    def articles(self) -> Mapping[str, Bibliography]:
        """Every article by id, also those that only quick sources name."""
        return all_articles(self.timeline)

    @cached_property
    def rows(self) -> Mapping[str, EventRow]:
        """Every event as a row, by id, in the timeline's order; several formats are made of it."""
        return event_rows(self)


@dataclass(frozen=True)
class Selection:
    """Events written together: the whole timeline, or those of one topic, place or thread.

    `kind` and `key` are empty for the whole; `ids` stand in the timeline's order.
    """

    kind: str
    key: str
    title: str
    ids: Sequence[str]


def whole(publication: Publication) -> Selection:
    """Return the selection of every event."""
    timeline = publication.timeline
    return Selection("", "", timeline.settings.title, list(timeline.happenings))


def selections(publication: Publication) -> Iterator[Selection]:
    """Yield a selection for every topic, place and thread that has events.

    A place has the events of the places within it too.
    """
    timeline = publication.timeline
    links: Mapping[str, Mapping[str, list[str]]] = {
        "topic": timeline.links.topics,
        "place": timeline.links.places,
        "thread": timeline.links.threads,
    }
    for kind in _SELECTED:
        for one, key in timeline.names:
            ids = links[kind].get(key) if one == kind else None
            if ids:
                yield Selection(kind, key, timeline.name(kind, key), ids)
