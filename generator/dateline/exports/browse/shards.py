"""The shards as files: classic scripts, which a browser loads from a folder as from a server.

Each calls `datelineData(name, text)` with JSON as a text, which engines parse faster than a
literal. A shard is asked for with a hash of what is in it (`?v=...`), so that an index never
meets a shard of another build. This is no contract: the site's own script is its only reader.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.exports.browse.dates import date_columns
from dateline.exports.browse.facets import facets_of
from dateline.exports.browse.packing import runs
from dateline.exports.browse.texts import CHUNK, text_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.exports.browse.facets import Facet
    from dateline.timeline.timeline import Timeline

VERSION: Final = 1
_KEY_EVENTS: Final = 300
_HASH: Final = 8


class Shards(NamedTuple):
    """The files under `data/browse/`, and the hash of the index, which a page asks for it with."""

    files: dict[str, bytes]
    version: str


def shards(timeline: Timeline, opening: str = "") -> Shards:
    """Return the shards; `opening` is the id of the event that the list opens at."""
    facets = facets_of(timeline)
    files = {"facets.js": script("facets", _facets(timeline, facets))}
    for number, chunk in enumerate(text_chunks(timeline)):
        files[f"texts/{number}.js"] = script(f"texts/{number}", chunk)
    hashes = {name: _hash(content) for name, content in files.items()}
    index = script("index", _index(timeline, facets, hashes, opening))
    return Shards({"index.js": index, **files}, _hash(index))


def _index(
    timeline: Timeline, facets: Sequence[Facet], hashes: dict[str, str], opening: str
) -> dict[str, object]:
    settings, happenings = timeline.settings, timeline.happenings
    order = list(happenings)
    events = [one.event for one in happenings.values()]
    key = [
        [number, event.title] for number, event in enumerate(events) if event.importance == "key"
    ]
    return {
        "version": VERSION,
        "count": len(events),
        "language": settings.language,
        "languages": settings.languages,
        "zone": settings.time_zone,
        "chunk": CHUNK,
        "chunks": [hash_ for name, hash_ in hashes.items() if name.startswith("texts/")],
        "facetsVersion": hashes["facets.js"],
        "opens": order.index(opening) if opening in happenings else 0,
        **date_columns([event.date for event in events]),
        "key": key[:_KEY_EVENTS],
        "minor": runs(int(event.importance == "minor") for event in events),
        "facets": [facet.first() for facet in facets],
    }


def _facets(timeline: Timeline, facets: Sequence[Facet]) -> dict[str, object]:
    columns = {facet.name: facet.column() for facet in facets}
    place = next((facet for facet in facets if facet.name == "place"), None)
    spots = [
        [number, one.event.at.lat, one.event.at.lon]
        for number, one in enumerate(timeline.happenings.values())
        if one.event.at
    ]
    if place:
        keys = [key for key, _, _ in place.values]
        number = {key: index for index, key in enumerate(keys)}
        places = [timeline.places[key] for key in keys]
        columns["place"] |= {
            "parents": [number.get(one.within or "", -1) for one in places],
            "points": [
                None if one.lat is None or one.lon is None else [one.lat, one.lon] for one in places
            ],
            "kinds": [one.kind for one in places],
        }
    return {**columns, "at": spots}


def script(name: str, value: object) -> bytes:
    """Return a shard's file."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    quoted = text.replace("\\", "\\\\").replace("'", "\\'")
    for separator in ("\u2028", "\u2029"):
        quoted = quoted.replace(separator, f"\\u{ord(separator):04x}")
    return f"datelineData('{name}','{quoted}')\n".encode()


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:_HASH]
