"""The catalogue: the people, organizations, places, topics and threads that events name."""

from __future__ import annotations

from pydantic import Field

from dateline.records.base import Record
from dateline.records.fields import (
    Id,
    Language,
    Latitude,
    Line,
    Longitude,
    Many,
    Text,
    Wikidata,
)
from dateline.records.vocabulary import PlaceKind


class Named(Record):
    """A name, and the same name in other languages."""

    name: Line
    names: dict[Language, Line] = Field(default_factory=dict)


class Place(Named):
    """Where things happen; `within` is the id of the place around it."""

    aliases: Many[Line] = ()
    kind: PlaceKind
    within: Id | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    wikidata: Wikidata | None = None


class Person(Named):
    """A person; aliases are other spellings and names in use."""

    aliases: Many[Line] = ()
    description: Text | None = None
    wikidata: Wikidata | None = None


class Organization(Person):
    """A company, party, office, union or any other body."""


class Topic(Named):
    """What an event is about."""

    description: Text | None = None


class Thread(Topic):
    """A story told by several events in order."""
