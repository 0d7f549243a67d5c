"""What the timeline is, and the people, organizations, places, topics and threads in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.references import ACTOR_KINDS
from dateline.exports.sqlite.table import Table
from dateline.records.catalogue import Person, Place, Topic
from dateline.records.vocabulary import RELATIONS, ROLES, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.exports.publication import Publication
    from dateline.exports.sqlite.table import Row
    from dateline.records.settings import OwnRelation
    from dateline.records.vocabulary import Relation


def _about(publication: Publication) -> Iterator[Row]:
    settings = publication.timeline.settings
    for name in ("id", "title", "description", "language", "time_zone", "covers"):
        yield name, str(getattr(settings, name) or "")
    for name in ("publisher", "contact", "licence", "repository"):
        yield name, getattr(settings, name) or ""
    yield "site", publication.site_url


def _vocabulary(publication: Publication) -> Iterator[Row]:
    settings = publication.timeline.settings
    for status, meaning in STATUSES.items():
        yield "status", status, meaning
    for role, meaning in {**ROLES, **settings.roles}.items():
        yield "role", role, meaning
    relations: dict[str, Relation | OwnRelation] = {**RELATIONS, **settings.relations}
    for name, relation in relations.items():
        yield "relation", name, relation.meaning


def _actors(publication: Publication) -> Iterator[Row]:
    for (kind, key), record in publication.timeline.names.items():
        if isinstance(record, Person) and kind in ACTOR_KINDS:
            page = publication.address(kind, key)
            yield key, kind, page, record.name, record.description, record.wikidata


def _places(publication: Publication) -> Iterator[Row]:
    for key, place in publication.timeline.places.items():
        page = publication.address("place", key)
        where = (place.lat, place.lon, place.wikidata)
        yield key, page, place.name, place.kind, place.within, *where


def _topics(publication: Publication) -> Iterator[Row]:
    yield from _described(publication, "topic")


def _threads(publication: Publication) -> Iterator[Row]:
    yield from _described(publication, "thread")


def _described(publication: Publication, kind: str) -> Iterator[Row]:
    for (one, key), record in publication.timeline.names.items():
        if one == kind and isinstance(record, Topic):
            yield key, publication.address(kind, key), record.name, record.description


def _names(publication: Publication) -> Iterator[Row]:
    for (kind, key), record in publication.timeline.names.items():
        for language, name in record.names.items():
            yield kind, key, name, language
        if isinstance(record, Person | Place):
            for alias in record.aliases:
                yield kind, key, alias, None


def _former_ids(publication: Publication) -> Iterator[Row]:
    timeline = publication.timeline
    records = [
        *((("event", key), one.event) for key, one in timeline.happenings.items()),
        *((("article", key), one) for key, one in timeline.articles.items()),
        *timeline.names.items(),
    ]
    for (kind, key), record in records:
        for former in record.former_ids:
            yield kind, former, key


_DESCRIBED: Final = "id TEXT PRIMARY KEY, page TEXT, name TEXT, description TEXT"

CATALOGUE_TABLES: Final = (
    Table("about", "name TEXT PRIMARY KEY, value TEXT", _about),
    Table("vocabulary", "field TEXT, word TEXT, meaning TEXT", _vocabulary),
    Table(
        "actors",
        "id TEXT PRIMARY KEY, kind TEXT, page TEXT, name TEXT, description TEXT, wikidata TEXT",
        _actors,
    ),
    Table(
        "places",
        "id TEXT PRIMARY KEY, page TEXT, name TEXT, kind TEXT, within TEXT REFERENCES places (id),"
        " latitude REAL, longitude REAL, wikidata TEXT",
        _places,
    ),
    Table("topics", _DESCRIBED, _topics),
    Table("threads", _DESCRIBED, _threads),
    Table("names", "kind TEXT, id TEXT, name TEXT, language TEXT", _names),
    Table("former_ids", "kind TEXT, former TEXT, id TEXT", _former_ids),
)
