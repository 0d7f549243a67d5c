"""The whole of `timeline.json`: what it says of itself, and its lists one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NotRequired

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from pydantic_core import to_json
from typing_extensions import TypedDict

from dateline.exports.timeline_json import catalogue
from dateline.exports.timeline_json.articles import Article, article_json
from dateline.exports.timeline_json.base import Date, date_json
from dateline.exports.timeline_json.event_parts import EventMaker
from dateline.exports.timeline_json.events import Event
from dateline.records.vocabulary import RELATIONS, ROLES, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.exports.publication import Publication, Selection
    from dateline.records.settings import OwnRelation
    from dateline.records.vocabulary import Relation as RelationRecord

SCHEMA_NAME: Final = "timeline.schema.json"
VERSION: Final = 1
"""Goes up only when a field is removed or changes its type."""


class About(TypedDict):
    """The timeline as a whole."""

    id: NotRequired[str | None]
    """Lasting; the same in feeds and calendars."""
    title: str
    description: NotRequired[str | None]
    site: NotRequired[str | None]
    """The site's address; pages' addresses are relative to its root where it is absent."""
    language: str
    """The language of names and of dates in words, a BCP 47 tag."""
    languages: list[str]
    """Every language that there are texts in."""
    time_zone: str
    """The zone of times that say none, an IANA name."""
    covers: NotRequired[Date | None]
    """The span that the timeline means to cover."""
    publisher: NotRequired[str | None]
    contact: NotRequired[str | None]
    licence: NotRequired[str | None]
    """On which terms the records may be used."""
    repository: NotRequired[str | None]
    """Where the records are kept."""


class Relation(TypedDict):
    """What a relation between two events means."""

    meaning: str
    inverse: str
    """What the other event is called by this one."""


class Vocabulary(TypedDict):
    """The words that events use, with their meaning. More may come within version 1."""

    statuses: dict[str, str]
    roles: dict[str, str]
    relations: dict[str, Relation]


class Timeline(BaseModel):
    """Everything that the timeline publishes. Events stand in the order of the timeline.

    What is not known is left out, and a list is there even when empty. Retracted events are there,
    with their status; records that were removed are not. Within version 1 fields, and words where
    there is a list of them, may be added; nothing is taken away.
    """

    model_config = ConfigDict(use_attribute_docstrings=True)

    schema_: str = Field(alias="$schema")
    """Where this schema is."""
    format: Literal["dateline-timeline"]
    version: Literal[1]
    about: About
    vocabulary: Vocabulary
    events: list[Event]
    articles: list[Article]
    """Every article that events rest on."""
    people: list[catalogue.Actor]
    organizations: list[catalogue.Actor]
    places: list[catalogue.Place]
    topics: list[catalogue.Topic]
    threads: list[catalogue.Thread]


_EVENT: Final = TypeAdapter(Event)
_ARTICLE: Final = TypeAdapter(Article)
_CATALOGUE: Final[Mapping[str, tuple[str, TypeAdapter[Any]]]] = {
    "people": ("person", TypeAdapter(catalogue.Actor)),
    "organizations": ("organization", TypeAdapter(catalogue.Actor)),
    "places": ("place", TypeAdapter(catalogue.Place)),
    "topics": ("topic", TypeAdapter(catalogue.Topic)),
    "threads": ("thread", TypeAdapter(catalogue.Thread)),
}
"""What writes the lists of the catalogue, and of which kind their records are."""


def fragments(publication: Publication) -> Mapping[str, bytes]:
    """Return each event's JSON by its id."""
    maker = EventMaker(publication)
    dump = _EVENT.dump_json
    return {
        key: dump(maker.event(happening), exclude_none=True)
        for key, happening in publication.timeline.happenings.items()
    }


def assemble(publication: Publication, selection: Selection, events: Mapping[str, bytes]) -> bytes:
    """Return the file, UTF-8, a record a line; `selection` says which events are in it."""
    articles = (
        _ARTICLE.dump_json(article_json(publication, key, article), exclude_none=True)
        for key, article in publication.articles.items()
    )
    folder = f"{publication.site_url}data/" if publication.site_url else ""
    head = (
        f'{{\n"$schema":"{folder}{SCHEMA_NAME}",\n"format":"dateline-timeline",\n'
        f'"version":{VERSION},\n"about":'
    )
    parts = [
        head.encode(),
        TypeAdapter(About).dump_json(_about(publication), exclude_none=True),
        b',\n"vocabulary":',
        to_json(_vocabulary(publication)),
        *_list("events", (events[key] for key in selection.ids)),
        *_list("articles", articles),
    ]
    for name, (kind, adapter) in _CATALOGUE.items():
        entries = catalogue.entries(publication, kind)
        parts += _list(name, (adapter.dump_json(one, exclude_none=True) for one in entries))
    return b"".join([*parts, b"\n}\n"])


def _list(name: str, records: Iterable[bytes]) -> tuple[bytes, ...]:
    joined = b",\n".join(records)
    return f',\n"{name}":[\n'.encode(), joined, b"\n]"


def _about(publication: Publication) -> About:
    settings = publication.timeline.settings
    return About(
        id=settings.id,
        title=settings.title,
        description=settings.description,
        site=publication.site_url or None,
        language=settings.language,
        languages=list(dict.fromkeys([settings.language, *settings.languages])),
        time_zone=settings.time_zone,
        covers=date_json(settings.covers, settings.language) if settings.covers else None,
        publisher=settings.publisher,
        contact=settings.contact,
        licence=settings.licence,
        repository=settings.repository,
    )


def _vocabulary(publication: Publication) -> Vocabulary:
    settings = publication.timeline.settings
    relations: dict[str, RelationRecord | OwnRelation] = {**RELATIONS, **settings.relations}
    return Vocabulary(
        statuses=dict(STATUSES.items()),
        roles={**ROLES, **settings.roles},
        relations={
            name: Relation(meaning=one.meaning, inverse=one.inverse)
            for name, one in relations.items()
        },
    )
