"""From an event's record, with what its ids stand for, to what `timeline.json` holds of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from dateline.exports.references import ACTOR_KINDS, article_key, source_key
from dateline.exports.timeline_json import events as out
from dateline.exports.timeline_json.articles import article_json
from dateline.exports.timeline_json.base import date_json
from dateline.records import event as records
from dateline.records.plain import copier
from dateline.records.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.exports.publication import Publication
    from dateline.exports.timeline_json.base import Change, Party, Reference
    from dateline.timeline.happening import Happening

_plain: Final = copier(records.Event, out.Event.__annotations__)
_plain_texts: Final = copier(Translation, out.Translation.__annotations__)
_ORDER: Final[Mapping[str, None]] = dict.fromkeys(out.Event.__annotations__)
_TEXTS_ORDER: Final[Mapping[str, None]] = dict.fromkeys(out.Translation.__annotations__)


class EventMaker:
    """Makes events; articles and the catalogue's names are looked up once."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._timeline = publication.timeline
        self._language = publication.timeline.settings.language
        self._articles = {
            key: article_json(publication, key, article)
            for key, article in publication.articles.items()
        }
        self._references: dict[tuple[str, str], Reference] = {
            (kind, key): {"id": key, "name": self._timeline.name(kind, key, self._language)}
            for kind, key in self._timeline.names
        }
        self._places: dict[str, out.EventPlace] = {
            key: {**self._references["place", key], "kind": place.kind}
            for key, place in self._timeline.places.items()
        }
        self._actors: dict[str, out.ActorReference] = {
            key: {**self._references[kind, key], "kind": kind}
            for kind in ACTOR_KINDS
            for one, key in self._timeline.names
            if one == kind
        }

    def event(self, happening: Happening) -> out.Event:
        """Return one event."""
        event = happening.event
        return {
            **cast("out.Event", {**_ORDER, **_plain(event)}),
            "id": happening.id,
            "page": self._publication.address("event", happening.id),
            "language": event.language or self._language,
            "date": date_json(event.date, self._language),
            "date_claims": [self._claim(claim) for claim in event.date_claims],
            "places": [self._places[key] for key in event.places],
            "at": _spot(event.at) if event.at else None,
            "topics": [self._references["topic", key] for key in event.topics],
            "threads": [self._references["thread", key] for key in event.threads],
            "actors": [{**self._actors[one.who], "role": one.role} for one in event.actors],
            "accounts": [self._account(account) for account in event.accounts],
            "figures": [self._figure(figure) for figure in event.figures],
            "sources": [self._source(source) for source in event.sources],
            "related": self._related(happening.id),
            "media": [_medium(medium) for medium in event.media],
            "updates": _changes(event.updates),
            "corrections": _changes(event.corrections),
            "sensitive": list(event.sensitive),
            "added": str(event.added) if event.added else None,
            "former_ids": list(event.former_ids),
            "translations": {
                language: self._translation(happening.id, language)
                for language in self._timeline.languages.get(happening.id, ())
            },
        }

    def _party(self, said: records.Said) -> Party | None:
        if said.by:
            return {**self._actors[said.by]}
        return {"name": said.by_name} if said.by_name else None

    def _claim(self, claim: records.DateClaim) -> out.Claim:
        date = date_json(claim.date, self._language)
        return {"date": date, "by": self._party(claim), "source": claim.source}

    def _account(self, account: records.Account) -> out.Account:
        return {"text": account.text, "by": self._party(account), "source": account.source}

    def _figure(self, figure: records.Figure) -> out.Figure:
        return {
            "what": figure.what,
            "text": figure.text,
            "value": figure.value,
            "min": figure.min,
            "max": figure.max,
            "unit": figure.unit,
            "by": self._party(figure),
            "source": figure.source,
        }

    def _source(self, source: records.Source) -> out.Source:
        article = self._articles[article_key(source)]
        if source.url and source.url != article.get("url"):
            article = {**article, "url": source.url}
        spoken = article.get("language")
        return {
            "id": source_key(source),
            "article": article,
            "locator": source.locator,
            "supports": list(source.supports),
            "quotes": [
                {"text": quote.text, "language": quote.language or spoken}
                for quote in source.quotes
            ],
        }

    def _related(self, key: str) -> list[out.Related]:
        happenings = self._timeline.happenings
        return [
            {
                "event": one.event,
                "relation": one.relation,
                "title": happenings[one.event].event.title,
            }
            for one in self._timeline.links.related.get(key, ())
        ]

    def _translation(self, key: str, language: str) -> out.Translation:
        texts = self._timeline.translations[key, language]
        return {
            **cast("out.Translation", {**_TEXTS_ORDER, **_plain_texts(texts)}),
            "page": f"{self._publication.site_url}{language}/events/{key}/",
            "updates": [{"id": one.id, "text": one.text} for one in texts.updates],
            "corrections": [{"id": one.id, "text": one.text} for one in texts.corrections],
            "captions": texts.captions,
        }


def _spot(spot: records.Spot) -> out.Spot:
    return {"lat": spot.lat, "lon": spot.lon, "name": spot.name}


def _medium(medium: records.Media) -> out.Media:
    return {
        "file": medium.file,
        "url": medium.url,
        "kind": medium.kind,
        "alt": medium.alt,
        "caption": medium.caption,
        "credit": medium.credit,
        "licence": medium.licence,
    }


def _changes(changes: Iterable[records.Change]) -> list[Change]:
    return [{"id": one.id, "date": str(one.date), "text": one.text} for one in changes]
