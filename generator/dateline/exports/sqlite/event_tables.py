"""What events name and say, a table for each kind of it. `number` counts from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.references import article_key, source_key
from dateline.exports.sqlite.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.exports.publication import Publication
    from dateline.exports.sqlite.table import Row
    from dateline.records.event import Event, Said

_EVENT: Final = "event TEXT REFERENCES events (id)"
_SOURCE: Final = "source TEXT"
_SOURCE_IS: Final = "FOREIGN KEY (event, source) REFERENCES sources (event, id)"
_SAID: Final = f"by TEXT REFERENCES actors (id), by_name TEXT, {_SOURCE}"


def _each(parts: Callable[[Event], Iterable[Row]]) -> Callable[[Publication], Iterator[Row]]:
    """Return what gives the rows of a table: each event's id, and then one of its parts."""

    def rows(publication: Publication) -> Iterator[Row]:
        for key, happening in publication.timeline.happenings.items():
            for values in parts(happening.event):
                yield key, *values

    return rows


def _ids(field: str) -> Callable[[Publication], Iterator[Row]]:
    """Return what gives the rows of a field that is a list of ids, each once."""
    return _each(lambda event: ((key,) for key in dict.fromkeys(getattr(event, field))))


def _actors(event: Event) -> Iterable[Row]:
    return dict.fromkeys((actor.who, actor.role) for actor in event.actors)


def _said(said: Said) -> Row:
    return said.by, said.by_name, said.source


def _claims(event: Event) -> Iterator[Row]:
    for claim in event.date_claims:
        yield str(claim.date), *_said(claim)


def _accounts(event: Event) -> Iterator[Row]:
    for account in event.accounts:
        yield account.text, *_said(account)


def _figures(event: Event) -> Iterator[Row]:
    for one in event.figures:
        yield one.what, one.text, one.value, one.min, one.max, one.unit, *_said(one)


def _sources(event: Event) -> Iterator[Row]:
    for number, source in enumerate(event.sources, 1):
        yield source_key(source), number, article_key(source), source.url, source.locator


def _supports(event: Event) -> Iterator[Row]:
    for source in event.sources:
        for part in dict.fromkeys(source.supports):
            yield source_key(source), part


def _quotes(event: Event) -> Iterator[Row]:
    for source in event.sources:
        for quote in source.quotes:
            yield source_key(source), quote.text, quote.language


def _media(event: Event) -> Iterator[Row]:
    for one in event.media:
        yield one.kind, one.file, one.url, one.alt, one.caption, one.credit, one.licence


def _changes(event: Event) -> Iterator[Row]:
    for kind, changes in (("update", event.updates), ("correction", event.corrections)):
        for change in changes:
            yield kind, change.id, str(change.date), change.text


def _related(publication: Publication) -> Iterator[Row]:
    related = publication.timeline.links.related
    for key in publication.timeline.happenings:
        for one in related.get(key, ()):
            yield key, one.relation, one.event


def _translations(publication: Publication) -> Iterator[Row]:
    for (key, language), texts in publication.timeline.translations.items():
        page = f"{publication.site_url}{language}/events/{key}/"
        yield (
            *(key, language, page),
            *(texts.title, texts.summary, texts.body, texts.date_text, texts.status_note),
        )


EVENT_TABLES: Final = (
    Table("event_places", f"{_EVENT}, place TEXT REFERENCES places (id)", _ids("places")),
    Table("event_topics", f"{_EVENT}, topic TEXT REFERENCES topics (id)", _ids("topics")),
    Table("event_threads", f"{_EVENT}, thread TEXT REFERENCES threads (id)", _ids("threads")),
    Table(
        "event_actors", f"{_EVENT}, actor TEXT REFERENCES actors (id), role TEXT", _each(_actors)
    ),
    Table("sensitive", f"{_EVENT}, content TEXT", _ids("sensitive")),
    Table(
        "sources",
        f"{_EVENT}, id TEXT, number INTEGER, article TEXT REFERENCES articles (id), url TEXT,"
        " locator TEXT, PRIMARY KEY (event, id)",
        _each(_sources),
    ),
    Table("supports", f"{_EVENT}, {_SOURCE}, part TEXT, {_SOURCE_IS}", _each(_supports)),
    Table("quotes", f"{_EVENT}, {_SOURCE}, text TEXT, language TEXT, {_SOURCE_IS}", _each(_quotes)),
    Table(
        "figures",
        f"{_EVENT}, what TEXT, text TEXT, value NUMERIC, min NUMERIC, max NUMERIC, unit TEXT,"
        f" {_SAID}, {_SOURCE_IS}",
        _each(_figures),
    ),
    Table("accounts", f"{_EVENT}, text TEXT, {_SAID}, {_SOURCE_IS}", _each(_accounts)),
    Table("date_claims", f"{_EVENT}, date TEXT, {_SAID}, {_SOURCE_IS}", _each(_claims)),
    Table("related", f"{_EVENT}, relation TEXT, other TEXT REFERENCES events (id)", _related),
    Table(
        "media",
        f"{_EVENT}, kind TEXT, file TEXT, url TEXT, alt TEXT, caption TEXT, credit TEXT,"
        " licence TEXT",
        _each(_media),
    ),
    Table("changes", f"{_EVENT}, kind TEXT, id TEXT, date TEXT, text TEXT", _each(_changes)),
    Table(
        "translations",
        f"{_EVENT}, language TEXT, page TEXT, title TEXT, summary TEXT, body TEXT,"
        " date_text TEXT, status_note TEXT, PRIMARY KEY (event, language)",
        _translations,
    ),
)
