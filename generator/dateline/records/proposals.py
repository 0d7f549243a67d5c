"""What would be right where a field is missing, unknown or of another shape: words for helps."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.reading.names import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST: Final = 4  # fields that a help names; of more nobody reads the first

_FIRST: Final = (
    *("article", "file", "url", "quotes", "title", "name", "date", "who", "role", "event"),
    *("relation", "what", "value", "text", "kind", "alt", "lat", "lon", "code", "reason", "by"),
    *("source", "summary", "places", "topics", "sources", "description", "publisher"),
)
"""Fields in the order in which editors need them."""

_LAST: Final = ("accepted", "note", "former_ids")

_EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "article": "gazette-2020-08-17",
        "attribution": "© OpenStreetMap contributors",
        "code": "duplicate-event",
        "date": "2020-08-17",
        "event": "2020-08-17-ferry-sails-again",
        "file": "images/pier.jpg",
        "format": "1",
        "id": "u1",
        "inverse": "follows",
        "kind": "city",
        "lat": "53.9",
        "lon": "27.6",
        "meaning": "it came before the other",
        "name": "Port Elms",
        "reason": "a march every Sunday",
        "relation": "followed-by",
        "role": "speaker",
        "text": "about forty people came",
        "title": "The ferry sails again",
        "url": "https://example.org/news",
        "what": "passengers",
        "who": "ada-example",
    }
)

_BY_ID: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "accepted": ("code", "reason"),
        "actors": ("who", "role"),
        "related": ("event", "relation"),
        "sources": ("article", ""),
    }
)
"""The field that an id alone was meant for, and the one that belongs beside it."""

_PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "accepted": "{code: duplicate-event, reason: …}",
        "accounts": "{by: …, text: …, source: …}",
        "actors": "{who: …, role: …}",
        "archives": "{url: …}",
        "at": "{lat: 53.9, lon: 27.6}",
        "captions": "{images/pier.jpg: …}",
        "corrections": "{id: c1, date: 2020-08-17, text: …}",
        "date_claims": "{date: 2020-08-17, source: …}",
        "figures": "{what: …, value: …, source: …}",
        "map": "{borders: true}",
        "media": "{file: images/pier.jpg, kind: photo, alt: …}",
        "names": "{be: …}",
        "quotes": "{text: …}",
        "related": "{event: …, relation: …}",
        "relations": "{precedes: {meaning: …, inverse: follows}}",
        "removed": "{date: 2020-08-17, reason: …}",
        "roles": "{captain: steered the ship}",
        "sources": "{article: …}",
        "tiles": "{url: …, attribution: …}",
        "updates": "{id: u1, date: 2020-08-17, text: …}",
    }
)
"""What stands under a field that holds fields of its own."""

_URLS: Final = ("http://", "https://")


def example(field: str, within: str = "") -> str:
    """Return the help for a field that is missing; `within` is the field that it belongs under."""
    value = "photo" if (field, within) == ("kind", "media") else _EXAMPLES.get(field, "…")
    return f"add `{field}:`, such as `{field}: {value}`"


def part(field: str, value: object = None) -> str:
    """Return the help where fields of its own should stand under a field; `value` stands there."""
    if isinstance(value, str):
        filled = _filled(field, value)
        if filled:
            return f"write `{filled}`"
    return f"write `{_PARTS[field]}`" if field in _PARTS else ""


def pair(field: str, name: str, value: str) -> str:
    """Return the help for `actors: {ada-example: speaker}`; empty where no id is meant."""
    if field not in _BY_ID or not ID.fullmatch(name):
        return ""
    first, second = _BY_ID[field]
    beside = f", {second}: {value or '…'}" if second else ""
    return f"write `{{{first}: {name}{beside}}}`"


def some_of(fields: Iterable[str]) -> str:
    """Return the help that names the fields that editors need first."""
    order = {name: number - len(_FIRST) for number, name in enumerate(_FIRST)}
    order |= {name: number for number, name in enumerate(_LAST, 1)}
    known = sorted(fields, key=lambda name: order.get(name, 0))
    if not known:
        return ""
    named = ", ".join(f"`{name}`" for name in known[:_MOST])
    return f"fields here are {named}{' and others' if len(known) > _MOST else ''}"


def _filled(field: str, value: str) -> str:
    if value.startswith(_URLS) and field in {"archives", "sources"}:
        return f"{{url: {value}}}"
    if field == "media":
        return f"{{{'url' if value.startswith(_URLS) else 'file'}: {value}, kind: photo, alt: …}}"
    if ID.fullmatch(value) and field in _BY_ID:
        first, second = _BY_ID[field]
        return f"{{{first}: {value}{f', {second}: …' if second else ''}}}"
    return ""
