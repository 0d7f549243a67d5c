"""A timeline with every field of every kind of record."""

from __future__ import annotations

from typing import Any, Final

from dateline.exports.publication import Publication
from dateline.records.article import Article
from dateline.records.catalogue import Organization, Person, Place, Thread, Topic
from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.records.translation import Translation
from dateline.timeline.collection import Collection, Entry
from dateline.timeline.timeline import arrange

SITE: Final = "https://timeline.example/elms/"
SECRET: Final = "only for editors"  # noqa: S105 - a text that no export may hold
_KEPT: Final = {
    "note": SECRET,
    "accepted": [{"code": "duplicate-event", "reason": SECRET}],
}

FERRY: Final[dict[str, Any]] = {
    **_KEPT,
    "title": "The ferry sails again",
    "date": "2024-05-01T07:30+02:00/2024-05-02?",
    "date_text": "early on Wednesday",
    "date_basis": "reported",
    "date_claims": [
        {"date": "2024-05-01", "source": "gazette-2024"},
        {"date": "2024-05-02~", "by": "ada-holm"},
        {"date": "2024-05", "by_name": "the harbour master"},
    ],
    "order": -2,
    "places": ["port-elms", "elmshire", "pier"],
    "topics": ["ferries", "weather"],
    "threads": ["the-strike"],
    "actors": [
        {"who": "ada-holm", "role": "speaker"},
        {"who": "elms-line", "role": "employer"},
    ],
    "status": "disputed",
    "status_note": "how many came aboard",
    "importance": "key",
    "summary": "The ferry sailed, «half full».",
    "body": "# Aboard\n\nSome **forty** people.\n\n=1+1",
    "accounts": [
        {"by": "elms-line", "text": "all went well", "source": "gazette-2024"},
        {"by_name": "a passenger", "text": "it did not"},
    ],
    "figures": [
        {
            "what": "passengers",
            "text": "some 1,040",
            "value": 1040,
            "unit": "people",
            "by": "elms-line",
            "source": "gazette-2024",
        },
        {"what": "passengers", "min": -2.5, "max": 2000, "by_name": "=a union", "source": "quick"},
    ],
    "sources": [
        {
            "article": "gazette-2024",
            "quotes": [{"text": "It sails | again", "language": "en"}, {"text": "Él navega"}],
            "locator": "page 3",
            "supports": ["date", "figures"],
        },
        {
            "id": "quick",
            "url": "https://quick.example/a?b=1",
            "title": "Паром пайшоў",
            "publisher": "Quick",
            "authors": ["B\\o | b", "C"],
            "published": "2024-05",
            "language": "be",
            "kind": "news",
            "accessed": "2024-06-01",
            "archives": [
                {"url": "https://archive.example/1", "date": "2024-06-02", "sha256": "a" * 64},
                {"url": "https://archive.example/2"},
            ],
        },
        {"article": "book"},
    ],
    "related": [{"event": "lamp-mended", "relation": "followed-by"}],
    "media": [
        {
            "file": "images/pier.jpg",
            "kind": "photo",
            "alt": "a pier",
            "caption": "The pier",
            "credit": "A. Holm",
            "licence": "CC0",
        },
        {"url": "https://video.example/1", "kind": "video"},
    ],
    "updates": [{"id": "u1", "date": "2024-05-03", "text": "It came back."}],
    "corrections": [{"id": "c1", "date": "2024-05-04", "text": "It was the other ferry."}],
    "sensitive": ["minors", "death"],
    "language": "en",
    "added": "2024-05-05",
    "former_ids": ["ferry-sails-old"],
}

_EVENTS: Final[dict[str, dict[str, Any]]] = {
    "ferry-sails": FERRY,
    "lamp-mended": {
        "title": "The lamp is mended",
        "date": "2024-06-XX",
        "at": {"lat": 0, "lon": -179.5, "name": "buoy 4"},
        "places": ["elmshire"],
        "sources": [{"article": "gazette-2024", "id": "g"}],
        "status": "retracted",
        "status_note": "it was another lamp",
    },
    "long-ago": {
        "title": "-1 is where counting begins",
        "date": "../-0043",
        "places": ["far-away"],
        "sources": [{"url": "https://www.quick.example/a?b=1#top", "agency": "Agency"}],
    },
    "gone": {
        "title": "Removed",
        "date": "2024-07-01",
        "removed": {"date": "2024-08-01", "reason": SECRET},
    },
}


def full(site_url: str = SITE) -> Publication:
    """Return the timeline: three events, one that was removed, and a record of every kind."""
    made = Collection(
        Settings.model_validate(
            {
                **_KEPT,
                "format": "1",
                "id": "elms",
                "title": "Elms & its ferry",
                "description": "All about it",
                "language": "en",
                "languages": ["en", "be"],
                "time_zone": "Europe/Berlin",
                "covers": "2024",
                "publisher": "The Elms society",
                "contact": "elms@timeline.example",
                "licence": "CC-BY-4.0",
                "repository": "https://code.example/elms",
                "roles": {"captain": "steered the ship"},
                "relations": {"answers": {"meaning": "it answers it", "inverse": "answered-by"}},
            }
        ),
        events={
            key: Entry(f"{key}.yml", Event.model_validate(fields))
            for key, fields in _EVENTS.items()
        },
    )
    made.articles.update(
        {
            "gazette-2024": Entry(
                "a.yml",
                Article.model_validate(
                    {
                        **_KEPT,
                        "url": "https://gazette.example/1",
                        "title": "Ferry sails",
                        "publisher": "Gazette",
                        "published": "2024-05-02",
                        "language": "en",
                        "kind": "news",
                        "former_ids": ["gazette-old"],
                    }
                ),
            ),
            "book": Entry(
                "b.yml",
                Article.model_validate(
                    {"doi": "10.1000/1", "isbn": "9780306406157", "reference": "shelf 4"}
                ),
            ),
        }
    )
    made.people["ada-holm"] = Entry(
        "p.yml",
        Person.model_validate(
            {
                **_KEPT,
                "name": "Ada Holm",
                "names": {"be": "Ада Хольм"},
                "aliases": ["A. Holm"],
                "description": "A pilot",
                "wikidata": "Q1",
            }
        ),
    )
    made.organizations["elms-line"] = Entry(
        "o.yml", Organization.model_validate({**_KEPT, "name": "The Elms Line"})
    )
    places: dict[str, dict[str, Any]] = {
        "elmshire": {"kind": "region", "lat": 54, "lon": 9.5, "wikidata": "Q2"},
        "port-elms": {"kind": "city", "within": "elmshire", "lat": 54.123456, "lon": 9.75},
        "pier": {"kind": "site", "within": "port-elms", "aliases": ["Jetty"]},
        "far-away": {"kind": "country"},
    }
    for key, fields in places.items():
        made.places[key] = Entry(
            f"{key}.yml", Place.model_validate({**_KEPT, "name": key.title(), **fields})
        )
    for key in ("ferries", "weather", "unused"):
        made.topics[key] = Entry(
            f"{key}.yml", Topic.model_validate({**_KEPT, "name": key.title(), "description": "D"})
        )
    made.threads["the-strike"] = Entry("t.yml", Thread.model_validate({"name": "The strike"}))
    made.translations["event", "ferry-sails", "be"] = Entry(
        "ferry-sails.be.yml",
        Translation.model_validate(
            {
                "title": "Паром зноў ходзіць",
                "summary": "Паром пайшоў у Ўэлмс.",
                "updates": [{"id": "u1", "text": "Вярнуўся."}],
                "captions": {"images/pier.jpg": "Прычал"},
                "translated_from": "0123456789",
                "note": SECRET,
            }
        ),
    )
    return Publication(arrange(made), site_url)
