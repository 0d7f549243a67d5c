"""Every field of plain text, of every kind of record: shown as it is, or not shown at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from dateline.records.settings import Settings
from dateline.records.translation import Translation
from dateline.timeline.collection import MODELS
from tests.browser import strangers
from tests.browser.serving import Served
from tests.browser.strangers import folded
from tests.browser.watching import Watched

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser
    from pydantic import BaseModel

    from tests.browser.strangers import Record, Value

    Schemas = Mapping[str, Mapping[str, object]]

PRIVATE: Final = ("note", "accepted[].reason")
"""On every kind, and never published."""

CLOSED: Final = ("accepted[].code",)
"""On every kind, and only words that the program knows."""

UNSEEN: Final[dict[str, str]] = {
    "event.accounts[].source": "stands as the source's number",
    "event.date_claims[].source": "stands as the source's number",
    "event.figures[].source": "stands as the source's number",
    "event.sources[].id": "stands as the source's number",
    "event.media[].file": "is a path, encoded in an address",
    "timeline.id": "for feeds and calendars",
    "timeline.publisher": "for feeds",
    "timeline.tiles.attribution": "for maps",
    "timeline.description": "for feeds",
    "timeline.relations{}.meaning": "for the reference of the format",
    "timeline.contact": "is an address, encoded in a link",
    "translation.corrections[].id": "names a correction of the original",
    "translation.updates[].id": "names an update of the original",
    "translation.translated_from": "a hash",
    "translation.captions{}": "for pictures; tested with the pictures' own captions",
    "translation.description": "for people, places and the like",
}
"""What is on no page as it is written, and why."""


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


def common(kind: str) -> dict[str, str | Record]:
    accepted = {"code": "added-missing", "reason": mark(f"{kind}.accepted[].reason")}
    return {"note": mark(f"{kind}.note"), "accepted": accepted}


def named(kind: str) -> dict[str, str | list[str] | Record]:
    return {
        **common(kind),
        "name": mark(f"{kind}.name"),
        "names": {"be": mark(f"{kind}.names{{}}")},
    }


SOURCE: Final = mark("event.sources[].id")
ROLE: Final = mark("event.actors[].role")
RELATION: Final = mark("event.related[].relation")
FILE: Final = """pictures/<b> "&'%41 #1.png"""


def records() -> dict[str, Record]:
    """Return records that between them have every field of plain text."""
    event: dict[str, Value] = {
        **common("event"),
        **{key: mark(f"event.{key}") for key in ("title", "date_text", "status_note", "summary")},
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
            **common("timeline"),
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
            **common("translation"),
            **{
                key: mark(f"translation.{key}")
                for key in ("title", "summary", "date_text", "status_note")
            },
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
            **common("article"),
            "url": "https://example.org/a",
            **{
                key: mark(f"article.{key}")
                for key in ("title", "publisher", "agency", "doi", "isbn", "reference")
            },
            "authors": [mark("article.authors[]")],
        },
        **{
            f"{folder}/{key}.yml": {
                **named(kind),
                "aliases": [mark(f"{kind}.aliases[]")],
                "description": mark(f"{kind}.description"),
            }
            for folder, key, kind in (
                ("people", "a", "person"),
                ("organizations", "o", "organization"),
            )
        },
        "places/p.yml": {**named("place"), "kind": "city", "aliases": [mark("place.aliases[]")]},
        **{
            f"{folder}/{key}.yml": {**named(kind), "description": mark(f"{kind}.description")}
            for folder, key, kind in (("topics", "t", "topic"), ("threads", "h", "thread"))
        },
    }


# All that a reader can find in a page: its texts, and what stands in attributes.
SAID: Final = """
() => [
  document.title,
  document.body.textContent,
  ...[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map((a) => a.value)),
  ...[...document.querySelectorAll("script[type='application/ld+json']")].flatMap((one) => {
    const texts = [];
    JSON.parse(one.textContent, (key, value) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    return texts;
  }),
]
"""


@pytest.fixture(scope="module")
def said(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    """Return all that the pages say, and what they did that they may not."""
    root = tmp_path_factory.mktemp("fields")
    strangers.project(root)
    for name, record in records().items():
        strangers.write(root, name, record)
    picture = root / "docs" / FILE
    picture.parent.mkdir()
    (root / "docs" / strangers.PICTURE).rename(picture)
    site = strangers.build(root)
    pages = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    texts = []
    with Served(site, policy=False) as served, Watched(browser.new_context(), served.url) as seen:
        for page in sorted(pages):
            texts += seen.go("" if page == "." else f"{page}/").evaluate(SAID)
            seen.look()
        seen.look_into_index()
        troubles = [*seen.troubles, *(f"asked for {path}" for path in served.missed)]
    return "\n".join(folded(text) for text in texts), troubles


def test_every_field_of_plain_text_is_in_this_test() -> None:
    written = str(records())
    left = {path for path in fields() if f'"{path}"' not in written}
    assert left == {path for path in UNSEEN if f'"{path}"' not in written}


def test_nothing_of_a_field_runs(said: tuple[str, list[str]]) -> None:
    assert said[1] == []


def test_each_field_is_shown_as_it_is_written_or_not_at_all(said: tuple[str, list[str]]) -> None:
    private = {path for path in fields() if path.partition(".")[2] in PRIVATE}
    shown = {path for path in fields() if folded(mark(path)) in said[0]}
    hinted = {path for path in fields() if f'"{path}"' in said[0]}
    assert shown == fields() - private - UNSEEN.keys()
    assert not private & hinted
