"""Records that between them have every field of plain text, each with a text of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.settings import Settings
from dateline.records.translation import Translation
from dateline.timeline.collection import MODELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from tests.browser.strangers import Record, Value

    Schemas = Mapping[str, Mapping[str, object]]

CLOSED: Final = ("accepted[].code",)
"""On every kind, and only words that the program knows."""

OTHERWISE: Final = ("note", "body", "description", "translated_from")
"""Texts of an event or a translation that are made apart, or are on no page."""


def mark(path: str) -> str:
    """Return a text for the field at a path: every sign that something could act on."""
    return f"""<b onclick=alert(1)>"{path}"</b> </title></script><img src=x onerror='alert(2)'> \
&lt;i&gt; &amp; *a* _b_ `c` [d](javascript:alert(3)) {{: onclick=alert(4) }} \\ # ~ ¦"""


def fields() -> set[str]:
    """Return the path of every field of plain text, as the schema has them."""
    models: dict[str, type[BaseModel]] = {**MODELS}
    models |= {"timeline": Settings, "translation": Translation}
    found: set[str] = set()
    for kind, model in models.items():
        schema = model.model_json_schema()
        found.update(_texts(schema, schema.get("$defs", {}), kind))
    return {path for path in found if path.partition(".")[2] not in CLOSED}


def _texts(schema: Mapping[str, object], known: Schemas, path: str) -> Iterator[str]:
    match schema:
        case {"$ref": str(name)}:
            yield from _texts(known[name.rpartition("/")[2]], known, path)
        case {"type": [*types]} if "boolean" in types:  # a text takes any scalar of YAML
            yield path
        case {"anyOf": [*choices]}:
            for one in choices:
                assert isinstance(one, dict)
                yield from _texts(one, known, path)
        case {"items": dict(item)}:
            yield from _texts(item, known, f"{path}[]")
        case {"properties": dict(properties)}:
            for key, value in properties.items():
                yield from _texts(value, known, f"{path}.{key}")
        case {"additionalProperties": dict(value)}:
            yield from _texts(value, known, f"{path}{{}}")


def _common(kind: str) -> dict[str, str | Record]:
    accepted = {"code": "added-missing", "reason": mark(f"{kind}.accepted[].reason")}
    return {"note": mark(f"{kind}.note"), "accepted": accepted}


def _named(kind: str) -> dict[str, str | list[str] | Record]:
    return {
        **_common(kind),
        "name": mark(f"{kind}.name"),
        "names": {"be": mark(f"{kind}.names{{}}")},
    }


def _lines(kind: str) -> dict[str, str]:
    """Return a text for each field that is a text by itself, and is not made otherwise here."""
    paths = [path for path in sorted(fields()) if path.partition(".")[0] == kind]
    keys = [path.partition(".")[2] for path in paths]
    return {k: mark(f"{kind}.{k}") for k in keys if k.isidentifier() and k not in OTHERWISE}


SOURCE: Final = mark("event.sources[].id")
ROLE: Final = mark("event.actors[].role")
RELATION: Final = mark("event.related[].relation")
FILE: Final = """pictures/<b> "&'%41 #1.png"""


def records() -> dict[str, Record]:
    """Return records that between them have every field of plain text."""
    event: dict[str, Value] = {
        **_common("event"),
        **_lines("event"),
        "date": "2001-01-01/2001-01-02",
        "date_claims": [
            {"date": "2001-01-01", "by_name": mark("event.date_claims[].by_name")},
            {"date": "2001-01-02", "source": SOURCE},
        ],
        "status": "disputed",
        "body": "~~~~\n" + mark("event.body") + "\n~~~~",
        "at": {"lat": "53", "lon": "27", "name": mark("event.at.name")},
        "places": ["p"],
        "topics": ["t"],
        "threads": ["h"],
        "actors": [{"who": "a", "role": ROLE}, {"who": "o", "role": "host"}],
        "accounts": [
            {
                "by_name": mark("event.accounts[].by_name"),
                "text": mark("event.accounts[].text"),
            },
            {"by_name": "other", "text": "x", "source": SOURCE},
        ],
        "figures": [
            {
                **{key: mark(f"event.figures[].{key}") for key in ("by_name", "text", "unit")},
                "what": mark("event.figures[].what"),
            },
            {"what": "x", "value": "2", "source": SOURCE},
        ],
        "media": [
            {
                "file": FILE,
                "kind": "photo",
                **{k: mark(f"event.media[].{k}") for k in ("alt", "caption", "credit", "licence")},
            }
        ],
        "related": {"event": "other", "relation": RELATION},
        "updates": {
            "date": "2001-01-03",
            **{key: mark(f"event.updates[].{key}") for key in ("id", "text")},
        },
        "corrections": {
            "date": "2001-01-04",
            **{key: mark(f"event.corrections[].{key}") for key in ("id", "text")},
        },
        "sources": [
            {
                "id": SOURCE,
                "url": "https://example.org/quick",
                **{k: mark(f"event.sources[].{k}") for k in ("title", "publisher", "agency")},
                "authors": [mark("event.sources[].authors[]")],
                "locator": mark("event.sources[].locator"),
                "quotes": [{"text": mark("event.sources[].quotes[].text")}],
            },
            {"article": "a"},
        ],
        "added": "2001-01-05",
    }
    return {
        "timeline.yml": {
            **_common("timeline"),
            "format": "1",
            **{
                key: mark(f"timeline.{key}")
                for key in ("title", "description", "id", "publisher", "licence")
            },
            "contact": mark("timeline.contact") + "@example.org",
            "roles": {ROLE: mark("timeline.roles{}")},
            "relations": {
                RELATION: {
                    "meaning": mark("timeline.relations{}.meaning"),
                    "inverse": mark("timeline.relations{}.inverse"),
                }
            },
            "tiles": {
                "url": "https://example.org/tiles",
                "attribution": mark("timeline.tiles.attribution"),
            },
        },
        "2001/all.yml": event,
        "2001/all.be.yml": {
            **_common("translation"),
            **_lines("translation"),
            "body": "~~~~\n" + mark("translation.body") + "\n~~~~",
            **{
                key: {"id": mark(f"event.{key}[].id"), "text": mark(f"translation.{key}[].text")}
                for key in ("updates", "corrections")
            },
        },
        "2001/other.yml": {
            "title": "The other",
            "date": "2001-01-06",
            "sources": {"article": "a"},
            "added": "2001-01-06",
        },
        "2001/gone.yml": {
            "title": "Removed",
            "date": "2001-01-07",
            "removed": {"date": "2001-01-08", "reason": mark("event.removed.reason")},
        },
        "articles/a.yml": {
            **_common("article"),
            "url": "https://example.org/a",
            **{
                key: mark(f"article.{key}")
                for key in ("title", "publisher", "agency", "doi", "isbn", "reference")
            },
            "authors": [mark("article.authors[]")],
        },
        **{
            f"{folder}/{key}.yml": {
                **_named(kind),
                "aliases": [mark(f"{kind}.aliases[]")],
                "description": mark(f"{kind}.description"),
            }
            for folder, key, kind in (
                ("people", "a", "person"),
                ("organizations", "o", "organization"),
            )
        },
        "places/p.yml": {**_named("place"), "kind": "city", "aliases": [mark("place.aliases[]")]},
        **{
            f"{folder}/{key}.yml": {**_named(kind), "description": mark(f"{kind}.description")}
            for folder, key, kind in (("topics", "t", "topic"), ("threads", "h", "thread"))
        },
    }
