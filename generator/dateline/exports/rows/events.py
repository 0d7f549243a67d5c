"""An event as one row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

from dateline.exports.columns import columns
from dateline.exports.positions import Positions
from dateline.exports.references import ACTOR_KINDS, article_key
from dateline.records.dates import words
from dateline.records.event import Event
from dateline.records.plain import copier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.exports.publication import Publication
    from dateline.timeline.happening import Happening

Texts = tuple[str, ...]


class EventRow(NamedTuple):
    """One event. Where it has several, its lists have them in the record's order."""

    id: Annotated[str, "the event's lasting id"]
    page: Annotated[str, "its page on this site"]
    title: Annotated[str, "what happened, in a line"]
    language: Annotated[str, "the language of its texts, a BCP 47 tag"]
    date: Annotated[str, "when, in EDTF (ISO 8601-2): all that is known, with its doubt"]
    date_words: Annotated[str, "the same in words"]
    earliest: Annotated[str, "the first day or minute that may be meant; empty where it is open"]
    latest: Annotated[str, "the last day or minute that may be meant; empty where it is open"]
    precision: Annotated[str, "how much is known: `second` … `day`, `month` … `century`"]
    doubt: Annotated[str, "`none`, `uncertain` (probably), `approximate` (about then) or `both`"]
    date_text: Annotated[str, "the article's own words for the date"]
    date_basis: Annotated[str, "whether that is when it `occurred`, was `reported` or `published`"]
    status: Annotated[str, "`confirmed`, `reported`, `disputed` or `retracted` (we were wrong)"]
    status_note: Annotated[str, "what is disputed, or why it was retracted"]
    importance: Annotated[str, "`key`, `normal` or `minor`"]
    summary: Annotated[str, "one or two plain sentences"]
    body: Annotated[str, "more of it, in Markdown"]
    places: Annotated[Texts, "ids of the places where it happened"]
    place_names: Annotated[Texts, "their names"]
    latitude: Annotated[float | None, "degrees north (WGS 84) of its own spot or its first place"]
    longitude: Annotated[float | None, "degrees east of the same point"]
    place_kind: Annotated[
        str,
        "what that point stands for: `spot` (the event's own), or a `site`, `city`, `region` or "
        "`country` somewhere in which it happened",
    ]
    spot_name: Annotated[str, "what the event's own spot is called"]
    topics: Annotated[Texts, "ids of its topics"]
    topic_names: Annotated[Texts, "their names"]
    threads: Annotated[Texts, "ids of the stories that it is part of"]
    thread_names: Annotated[Texts, "their names"]
    actors: Annotated[Texts, "who took part: `id:role`"]
    actor_names: Annotated[Texts, "their names"]
    related: Annotated[Texts, "other events that its record names: `relation:id`"]
    source_urls: Annotated[Texts, "addresses of the articles that it rests on"]
    sensitive: Annotated[Texts, "what a reader may want to be warned of"]
    order: Annotated[int, "which comes first among events of one date: the smaller"]
    added: Annotated[str, "the day that it was added"]
    former_ids: Annotated[Texts, "ids that led to it before"]


_plain: Final = copier(Event, EventRow._fields)
_EMPTY: Final[Mapping[str, Any]] = {
    one.name: "" if one.holds == "text" else None for one in columns(EventRow)
}


class _Rows:
    """Makes rows; what events name is looked up once."""

    def __init__(self, publication: Publication) -> None:
        timeline = publication.timeline
        self._address = publication.address
        self._language = timeline.settings.language
        self._positions = Positions(timeline)
        self._urls = {key: article.url for key, article in publication.articles.items()}
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        for kind, key in timeline.names:
            shared = "actor" if kind in ACTOR_KINDS else kind
            self._names[shared][key] = timeline.name(kind, key, self._language)

    def row(self, happening: Happening) -> EventRow:
        """Return one event's row."""
        event = happening.event
        date = event.date
        earliest, latest = date.earliest, date.latest
        points = self._positions.of(event)
        plain = {
            name: _EMPTY[name] if value is None else value for name, value in _plain(event).items()
        }
        plain["language"] = event.language or self._language
        urls = (source.url or self._urls[article_key(source)] for source in event.sources)
        return EventRow(
            **plain,
            id=happening.id,
            page=self._address("event", happening.id),
            date=str(date),
            date_words=words(date, self._language),
            earliest=str(earliest) if earliest else "",
            latest=str(latest) if latest else "",
            precision=date.precision,
            doubt=date.doubt,
            places=event.places,
            place_names=self._named("place", event.places),
            latitude=points[0].lat if points else None,
            longitude=points[0].lon if points else None,
            place_kind=points[0].kind if points else "",
            spot_name=(event.at.name if event.at else None) or "",
            topics=event.topics,
            topic_names=self._named("topic", event.topics),
            threads=event.threads,
            thread_names=self._named("thread", event.threads),
            actors=tuple([f"{one.who}:{one.role}" for one in event.actors]),
            actor_names=self._named("actor", [one.who for one in event.actors]),
            related=tuple([f"{one.relation}:{one.event}" for one in event.related]),
            source_urls=tuple(dict.fromkeys(url for url in urls if url)),
            sensitive=event.sensitive,
            added=str(event.added) if event.added else "",
            former_ids=event.former_ids,
        )

    def _named(self, kind: str, keys: Iterable[str]) -> Texts:
        names = self._names[kind]
        return tuple([names[key] for key in keys])


def event_rows(publication: Publication) -> Mapping[str, EventRow]:
    """Return every event's row by its id, in the timeline's order."""
    make = _Rows(publication).row
    return {key: make(one) for key, one in publication.timeline.happenings.items()}
