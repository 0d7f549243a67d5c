"""An event: something that happened, with its evidence and its doubt."""

from __future__ import annotations

from dateline.records.article import Bibliography
from dateline.records.base import Part, Record
from dateline.records.fields import (
    Date,
    Day,
    Id,
    Integer,
    Language,
    Latitude,
    Line,
    Longitude,
    Many,
    Markdown,
    Number,
    Text,
    Url,
)
from dateline.records.vocabulary import (
    DateBasis,
    Importance,
    MediaKind,
    Sensitive,
    Status,
    Support,
)


class Said(Part):
    """Who says it: `by` is an id, `by_name` says it in words; `source` is where it stands."""

    by: Id | None = None
    by_name: Line | None = None
    source: Line | None = None


class DateClaim(Said):
    """One source's date, where sources differ."""

    date: Date


class Account(Said):
    """What one side says happened."""

    text: Text


class Figure(Said):
    """One number that one party gave for one thing."""

    what: Line
    text: Line | None = None
    value: Number | None = None
    min: Number | None = None
    max: Number | None = None
    unit: Line | None = None


class Actor(Part):
    """Someone who took part, and as what."""

    who: Id
    role: Line


class Spot(Part):
    """A point of this event only."""

    lat: Latitude
    lon: Longitude
    name: Line | None = None


class Quote(Part):
    """A short verbatim quote, in the language of its source unless said otherwise."""

    text: Text
    language: Language | None = None


class Source(Bibliography):
    """The link from an event to an article, by id or in the quick form, with the evidence."""

    id: Line | None = None
    article: Id | None = None
    quotes: Many[Quote] = ()
    locator: Line | None = None
    supports: Many[Support] = ()


class Relation(Part):
    """Another event, and what it is to this one."""

    event: Id
    relation: Line


class Media(Part):
    """A picture or a document: a file of the site, or an address that is linked."""

    file: Line | None = None
    url: Url | None = None
    kind: MediaKind
    alt: Line | None = None
    caption: Text | None = None
    credit: Line | None = None
    licence: Line | None = None


class Change(Part):
    """An update or a correction; its id lasts, for feeds and translations."""

    id: Line
    date: Day
    text: Text


class Removal(Part):
    """When a record was taken down, and why."""

    date: Day
    reason: Text


class Event(Record):
    """Something that happened, at a date known as well as the articles allow."""

    title: Line
    date: Date
    date_text: Line | None = None
    date_basis: DateBasis = "occurred"
    date_claims: Many[DateClaim] = ()
    order: Integer = 0
    places: Many[Id] = ()
    at: Spot | None = None
    topics: Many[Id] = ()
    threads: Many[Id] = ()
    actors: Many[Actor] = ()
    status: Status = "reported"
    status_note: Line | None = None
    importance: Importance = "normal"
    summary: Text | None = None
    body: Markdown | None = None
    accounts: Many[Account] = ()
    figures: Many[Figure] = ()
    sources: Many[Source] = ()
    related: Many[Relation] = ()
    media: Many[Media] = ()
    updates: Many[Change] = ()
    corrections: Many[Change] = ()
    sensitive: Many[Sensitive] = ()
    language: Language | None = None
    added: Day | None = None
    removed: Removal | None = None
