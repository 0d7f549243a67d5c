"""All records of a timeline, by kind and id: what the checks across records look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from dateline.records.article import Article
from dateline.records.base import Record
from dateline.records.catalogue import Organization, Person, Place, Thread, Topic
from dateline.records.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.records.findings import Finding
    from dateline.records.settings import Settings
    from dateline.records.translation import Translation

R = TypeVar("R", bound=Record)

MODELS: Final[Mapping[str, type[Record]]] = {
    "event": Event,
    "article": Article,
    "person": Person,
    "organization": Organization,
    "place": Place,
    "topic": Topic,
    "thread": Thread,
}
FOLDERS: Final[Mapping[str, str]] = {
    "event": "events",
    "article": "articles",
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "topic": "topics",
    "thread": "threads",
}
"""What the records of a kind are called together: a folder, a page, a field of `Collection`."""


class Entry(NamedTuple, Generic[R]):
    """A record, the file it stands in, and the keys in it that could not be read."""

    file: str
    record: R
    broken: frozenset[str] = frozenset()


class Located(NamedTuple):
    """A finding, and the file it is about."""

    file: str
    finding: Finding


@dataclass(frozen=True)
class Collection:
    """The records by kind and id.

    `ids` also holds the ids of files that could not be read, so that a mistake in one record is
    not told again by every record that names it.
    """

    settings: Settings
    events: dict[str, Entry[Event]] = field(default_factory=dict)
    articles: dict[str, Entry[Article]] = field(default_factory=dict)
    people: dict[str, Entry[Person]] = field(default_factory=dict)
    organizations: dict[str, Entry[Organization]] = field(default_factory=dict)
    places: dict[str, Entry[Place]] = field(default_factory=dict)
    topics: dict[str, Entry[Topic]] = field(default_factory=dict)
    threads: dict[str, Entry[Thread]] = field(default_factory=dict)
    translations: dict[tuple[str, str, str], Entry[Translation]] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=dict)

    def of_kind(self, kind: str) -> dict[str, Entry[Record]]:
        """Return the records of one kind, by id."""
        found: dict[str, Entry[Record]] = getattr(self, FOLDERS[kind])
        return found

    def entries(self) -> Iterator[tuple[str, str, Entry[Record]]]:
        """Yield kind, id and entry of every record but translations and settings."""
        for kind in MODELS:
            for name, entry in self.of_kind(kind).items():
                yield kind, name, entry

    def known(self, kind: str) -> set[str]:
        """Return every id of a kind; people and organizations share one namespace."""
        if kind == "actor":
            return self.ids.get("person", set()) | self.ids.get("organization", set())
        return self.ids.get(kind, set())
