"""The addresses that sources and articles name, each once, with the records that name it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dateline.records.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.article import Bibliography
    from dateline.records.event import Event
    from dateline.timeline.collection import Collection, Entry


class Place(NamedTuple):
    """Where an address stands: a file, and the number of the source in it, 0 for an article."""

    file: str
    source: int = 0


@dataclass
class Address:
    """An address as it was first written, and the places of all addresses of its page.

    `day` is the first day that the records know for it: of publication, of reading, of an event.
    """

    url: str
    places: list[Place] = field(default_factory=list)
    day: str = ""
    has_copy: bool = False


def addresses_of(records: Collection, since: str = "") -> list[Address]:
    """Return the addresses of articles and of events' sources, in order of the records' ids.

    With a day, `YYYY-MM-DD`, those that events name which were added on that day or later.
    """
    named: dict[str, Address] = {}
    events = [entry for _, entry in sorted(records.events.items()) if _is_asked(entry, since)]
    wanted = {source.article for entry in events for source in entry.record.sources}
    for name, article in sorted(records.articles.items()):
        if not since or name in wanted:
            _add(named, article.record, Place(article.file), "")
    for entry in events:
        for place, source, day in _sources(entry):
            _add(named, source, place, day)
    return list(named.values())


def _is_asked(entry: Entry[Event], since: str) -> bool:
    event = entry.record
    return event.removed is None and str(event.added or "") >= since


def _sources(entry: Entry[Event]) -> Iterator[tuple[Place, Bibliography, str]]:
    day = entry.record.date.latest if entry.record.date else None
    for number, source in enumerate(entry.record.sources, 1):
        yield Place(entry.file, number), source, _day(day)


def _add(named: dict[str, Address], about: Bibliography, place: Place, day: str) -> None:
    if about.url is None:
        return
    address = named.setdefault(canonical(about.url), Address(about.url))
    address.places.append(place)
    known = about.published.earliest if about.published else None
    address.day = address.day or _day(known) or str(about.accessed or "") or day
    address.has_copy = address.has_copy or bool(about.archives)


def _day(moment: object) -> str:
    return str(moment)[:10] if moment else ""
