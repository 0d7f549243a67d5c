"""Events as `timeline.json` holds them."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from dateline.exports.references import ActorKind
from dateline.exports.timeline_json.articles import Article
from dateline.exports.timeline_json.base import Change, Date, Party, Reference
from dateline.records.vocabulary import (
    DateBasis,
    Importance,
    MediaKind,
    PlaceKind,
    Sensitive,
    Status,
    Support,
)


class Claim(TypedDict):
    """One source's date, where sources differ; the event's date then spans them."""

    date: Date
    by: NotRequired[Party | None]
    source: NotRequired[str | None]
    """The local id of the source that it stands in."""


class Account(TypedDict):
    """What one side says happened, where accounts conflict."""

    text: str
    by: NotRequired[Party | None]
    source: NotRequired[str | None]
    """The local id of the source that it stands in."""


class Figure(TypedDict):
    """One number that one party gave for one thing. Figures of two parties are never averaged."""

    what: str
    text: NotRequired[str | None]
    """The number as it was said."""
    value: NotRequired[int | float | None]
    min: NotRequired[int | float | None]
    """At least so many."""
    max: NotRequired[int | float | None]
    """At most so many."""
    unit: NotRequired[str | None]
    by: NotRequired[Party | None]
    source: NotRequired[str | None]
    """The local id of the source that it stands in."""


class EventPlace(Reference):
    """A place of the catalogue where it happened."""

    kind: PlaceKind


class Spot(TypedDict):
    """A point of this event only."""

    lat: float
    """Degrees north, WGS 84."""
    lon: float
    """Degrees east, WGS 84."""
    name: NotRequired[str | None]


class ActorReference(Reference):
    """A person or an organization of the catalogue."""

    kind: ActorKind


class Participant(ActorReference):
    """Who took part, and as what."""

    role: str
    """A word of `vocabulary.roles`."""


class Quote(TypedDict):
    """The article's own words."""

    text: str
    language: NotRequired[str | None]
    """A BCP 47 tag."""


class Source(TypedDict):
    """An article that the event rests on, and what of it."""

    id: str
    """Local to the event; what `source` of figures, accounts and claims names."""
    article: Article
    locator: NotRequired[str | None]
    """Where in the article."""
    supports: list[Support]
    """What of the event it supports; the event as a whole where empty."""
    quotes: list[Quote]


class Related(TypedDict):
    """Another event, and what it is to this one. Stated for both, also where one record says it."""

    event: str
    relation: str
    """A word of `vocabulary.relations`."""
    title: str


class Media(TypedDict):
    """A picture or a document."""

    file: NotRequired[str | None]
    """Its path from the site's root."""
    url: NotRequired[str | None]
    kind: MediaKind
    alt: NotRequired[str | None]
    caption: NotRequired[str | None]
    credit: NotRequired[str | None]
    licence: NotRequired[str | None]


class ChangeText(TypedDict):
    """The text of an update or a correction, found by its id."""

    id: str
    text: str


class Translation(TypedDict):
    """The event's texts in another language; what is absent is not translated."""

    page: str
    """The translation's page on this site."""
    title: NotRequired[str | None]
    summary: NotRequired[str | None]
    body: NotRequired[str | None]
    date_text: NotRequired[str | None]
    status_note: NotRequired[str | None]
    updates: list[ChangeText]
    corrections: list[ChangeText]
    captions: dict[str, str]
    """Captions by the medium's `file` or `url`."""


class Event(TypedDict):
    """Something that happened, at a date known as well as the articles allow."""

    id: str
    """Lasting, unique among the events."""
    page: str
    """The event's page on this site."""
    title: str
    language: str
    """The language of the event's texts, a BCP 47 tag."""
    date: Date
    date_text: NotRequired[str | None]
    """The article's own words for the date."""
    date_basis: DateBasis
    """Whether the date is when it `occurred`, was `reported` or was `published`."""
    date_claims: list[Claim]
    status: Status
    """A word of `vocabulary.statuses`; a `retracted` event was wrong and stays to say so."""
    status_note: NotRequired[str | None]
    """What is disputed, or why it was retracted."""
    importance: Importance
    summary: NotRequired[str | None]
    """One or two plain sentences."""
    body: NotRequired[str | None]
    """More of it, in Markdown; HTML in it is text and no markup."""
    places: list[EventPlace]
    at: NotRequired[Spot | None]
    topics: list[Reference]
    threads: list[Reference]
    actors: list[Participant]
    accounts: list[Account]
    figures: list[Figure]
    sources: list[Source]
    related: list[Related]
    media: list[Media]
    updates: list[Change]
    corrections: list[Change]
    sensitive: list[Sensitive]
    """What a reader may want to be warned of."""
    order: int
    """Which comes first among events of one date: the smaller."""
    added: NotRequired[str | None]
    """The day that the event was added, YYYY-MM-DD."""
    former_ids: list[str]
    """Ids that led to it before."""
    translations: dict[str, Translation]
    """By BCP 47 tag."""
