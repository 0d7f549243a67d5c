"""What is in the project already: what can be offered, and which ids are taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.catalogue import Named, Person, Place
from dateline.records.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records.base import Record
    from dateline.timeline.collection import Collection

_ACTORS: Final = ("person", "organization")


class Choice(NamedTuple):
    """A record that can be named: what to write for it, and its names, the first one shown."""

    id: str
    names: Sequence[str]


@dataclass(frozen=True)
class Known:
    """The records of a project, as a new record meets them."""

    records: Collection
    articles: Mapping[str, str] = field(default_factory=dict)
    """The ids of articles by the canonical form of their addresses."""

    @classmethod
    def of(cls, records: Collection) -> Known:
        """Return what is known of a project."""
        articles = {
            canonical(entry.record.url): name
            for name, entry in records.articles.items()
            if entry.record.url
        }
        return cls(records, articles)

    def choices(self, kind: str) -> Sequence[Choice]:
        """Return the records of a kind in the order of their ids."""
        found = self.records.of_kind(kind)
        return [Choice(name, _names(found[name].record)) for name in sorted(found)]

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Return the addresses of all articles, with what each is called."""
        own = ((entry.record.url, entry.record.title) for entry in self.records.articles.values())
        quick = (
            (source.url, source.title)
            for entry in self.records.events.values()
            for source in entry.record.sources
        )
        return {url: title or "" for url, title in [*quick, *own] if url}

    def source(self, url: str) -> dict[str, str]:
        """Return the source that an address is: the article's record, where there is one."""
        there = self.articles.get(canonical(url))
        return {"article": there} if there else {"url": url}

    def taken(self, kind: str) -> frozenset[str]:
        """Return the ids that a new record of a kind cannot have, former ones too."""
        kinds = _ACTORS if kind in _ACTORS else (kind,)
        return frozenset(name for one in kinds for name in self._ids(one))

    def find(self, kind: str, text: str) -> str | None:
        """Return the id of a record from its id, or from a name that only it has."""
        if text in self.records.known(kind):
            return text
        wanted = text.casefold()
        found = [
            choice.id
            for choice in self.choices(kind)
            if any(wanted == name.casefold() for name in choice.names)
        ]
        return found[0] if len(found) == 1 else None

    def _ids(self, kind: str) -> Iterator[str]:
        yield from self.records.known(kind)
        for entry in self.records.of_kind(kind).values():
            yield from entry.record.former_ids


def _names(record: Record) -> Sequence[str]:
    if isinstance(record, Named):
        aliases = record.aliases if isinstance(record, Person | Place) else ()
        return [record.name, *record.names.values(), *aliases]
    title = getattr(record, "title", None)
    return [title] if title else []
