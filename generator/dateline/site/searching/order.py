"""Which of Pagefind's pages are which: for each language and kind, events in the timeline's order.

Pagefind tells of what it found no more than a key, until the page's own file is loaded. By this
one file a search knows the kind and the year of all that it found, sorts it by date, and tells
the timeline which events to show.
"""

from __future__ import annotations

import json
import re
import zlib
from typing import TYPE_CHECKING, Final

from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.timeline.timeline import Timeline

FILE: Final = "order.json"
_RECORD: Final = re.compile(r"/(?:[^/]+/)?([^/]+)/([^/]+)/")
_KINDS: Final = {folder: kind for kind, folder in FOLDERS.items()}
_SIGNATURE: Final = b"pagefind_dcd"


def write_order(folder: Path, timeline: Timeline) -> None:
    """Write the order beside an index.

    `events` is how many there are, `years` how many of them begin in which year, in order, and
    `pages` holds for each language and kind the keys of the pages in one text. The keys of
    events stand at their places in the timeline, with nothing for one without a page.
    """
    places = {key: place for place, key in enumerate(timeline.happenings)}
    events: dict[str, list[str]] = {}
    others: dict[str, dict[str, list[str]]] = {}
    for language, key, url in _pages(folder / "fragment"):
        found = _RECORD.fullmatch(url)
        kind = _KINDS.get(found[1], "page") if found else "page"
        if kind == "event" and found and found[2] in places:
            row = events.setdefault(language, [""] * len(places))
            row[places[found[2]]] = key
        else:
            others.setdefault(language, {}).setdefault(kind, []).append(key)
    pages = {
        language: {
            **({"event": " ".join(events[language])} if language in events else {}),
            **{kind: " ".join(sorted(keys)) for kind, keys in others.get(language, {}).items()},
        }
        for language in events.keys() | others.keys()
    }
    years = [[year, len(ids)] for year, ids in sorted(timeline.years.items())]
    told = {"events": len(places), "pages": pages, "years": years}
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    (folder / FILE).write_text(text, encoding="utf-8")


def _pages(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield language, key and address of each page in an index."""
    for file in folder.iterdir():
        language, _, key = file.stem.rpartition("_")
        packed = file.read_bytes()
        text = zlib.decompress(packed, zlib.MAX_WBITS | 32).removeprefix(_SIGNATURE)
        yield language, key, json.loads(text)["url"]
