"""Every id that a record names exists."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dateline.records.findings import Finding, Path
from dateline.records.nearest import nearest
from dateline.records.vocabulary import RELATIONS, ROLES
from dateline.timeline.collection import FOLDERS, Located

if TYPE_CHECKING:
    from collections.abc import Collection as Words
    from collections.abc import Iterator

    from dateline.records.event import Event
    from dateline.timeline.collection import Collection


class _References:
    def __init__(self, records: Collection) -> None:
        self.records = records

    @cached_property
    def roles(self) -> list[str]:
        return [*ROLES, *self.records.settings.roles]

    @cached_property
    def relations(self) -> list[str]:
        return [*RELATIONS, *self.records.settings.relations]

    def one(self, kind: str, name: str | None, path: Path) -> Iterator[Finding]:
        """Check one reference."""
        if name is None or name in self.records.known(kind):
            return
        better = nearest(name, self.records.known(kind))
        if better:
            help_ = f"did you mean `{better}`?"
        elif kind == "event":
            help_ = "an event's id is the name of its file without `.yml`"
        elif kind == "actor":
            help_ = f"add events/people/{name}.yml or events/organizations/{name}.yml"
        else:
            help_ = f"add events/{FOLDERS[kind]}/{name}.yml"
        what = "person or organization" if kind == "actor" else kind
        yield Finding(path, "reference-unknown", f"there is no {what} `{name}`", help_)

    def event(self, event: Event, own: str) -> Iterator[Finding]:
        """Check all references of an event."""
        for kind in ("place", "topic", "thread"):
            field = FOLDERS[kind]
            for number, name in enumerate(getattr(event, field)):
                yield from self.one(kind, name, (field, number))
        for number, actor in enumerate(event.actors):
            yield from self.one("actor", actor.who, ("actors", number, "who"))
            yield from _word(actor.role, self.roles, ("actors", number, "role"), "roles")
        for field in ("figures", "accounts", "date_claims"):
            for number, said in enumerate(getattr(event, field)):
                yield from self.one("actor", said.by, (field, number, "by"))
        for number, source in enumerate(event.sources):
            yield from self.one("article", source.article, ("sources", number, "article"))
        for number, link in enumerate(event.related):
            path = ("related", number)
            yield from _word(link.relation, self.relations, (*path, "relation"), "relations")
            if link.event == own:
                yield Finding(
                    (*path, "event"),
                    "related-self",
                    "an event is not related to itself",
                    "name another event, or delete this entry",
                )
            else:
                yield from self.one("event", link.event, (*path, "event"))


def _word(word: str, known: Words[str], path: Path, key: str) -> Iterator[Finding]:
    if word in known:
        return
    better = nearest(word, known)
    yield Finding(
        path,
        "value-choice",
        f"'{word}' is not one of {', '.join(f'`{name}`' for name in known)}",
        f"did you mean `{better}`?"
        if better
        else f"or add it under `{key}` in events/timeline.yml",
    )


def check(records: Collection) -> Iterator[Located]:
    """Yield every reference that leads nowhere, with the nearest id as help."""
    references = _References(records)
    for name, entry in records.events.items():
        for finding in references.event(entry.record, name):
            yield Located(entry.file, finding)
    for name, place in records.places.items():
        for finding in references.one("place", place.record.within, ("within",)):
            yield Located(place.file, finding)
        if _loop(records, name) == name:
            message = f"`{name}` lies within itself by way of `{place.record.within}`"
            help_ = "one of the places in this circle has a wrong `within`"
            yield Located(place.file, Finding(("within",), "place-cycle", message, help_))


def _loop(records: Collection, start: str) -> str | None:
    """Return the first id, by the alphabet, of the circle of places that this one is in."""
    circle = []
    here: str | None = start
    while here is not None and here in records.places and here not in circle:
        circle.append(here)
        here = records.places[here].record.within
    return min(circle) if here == start else None
