"""TimelineJS JSON: `{"title": …, "events": [ … ], "eras": [ … ]}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.json_text import element_places, read_json
from dateline.importing.source_text import decode, unreadable
from dateline.importing.timelinejs.slides import SlideReader, as_text, part
from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.importing.imported import Source
    from dateline.importing.json_text import Json
    from dateline.importing.progress import Progress


_SHAPE: Final = 'a TimelineJS file holds `{"events": [ … ]}`'


def read_timelinejs(source: Source, progress: Progress) -> Imported:
    """Return what a TimelineJS JSON file proposes."""
    file = source.name
    text = decode(source.data, file)
    if isinstance(text, Problem):
        return failed(text)
    read = read_json(text, file)
    if isinstance(read, Problem):
        return failed(read)
    root = _root(read.value, file)
    if isinstance(root, Problem):
        return failed(root)
    into = Gathering(file, "a TimelineJS timeline", keeps_keys=True)
    reader = SlideReader(into)
    for name in read.twice:
        into.lose(Origin(), "a name that stands twice in one object: the last one was read", name)
    title = root.get("title")
    if isinstance(title, dict):
        reader.title(title, Origin(name=_headline(title)))
    else:
        into.settings(file.rpartition(".")[0] or file)
    for name, value in root.items():
        if name not in {"events", "eras", "title"} and value not in ("", "human", None, [], {}):
            into.lose(Origin(), f"`{name}` of the whole timeline", as_text(value))
    slides = [(name, *found) for name in ("events", "eras") for found in _slides(root, name, text)]
    for number, (name, origin, slide) in enumerate(slides, 1):
        progress(number, len(slides))
        if isinstance(slide, dict):
            reader.event(slide, origin, is_era=name == "eras")
        else:
            into.lose(origin, f"a member of `{name}` that is no slide", as_text(slide))
    return into.imported()


def _root(value: Json, file: str) -> dict[str, Json] | Problem:
    if isinstance(value, dict) and isinstance(value.get("events"), list):
        return value
    if isinstance(value, dict) and "timeline" in value:
        message = "this is the JSON of TimelineJS 2, of before 2015"
        return unreadable(file, message, f"bring it into the newer form: {_SHAPE}")
    return unreadable(file, "there is no list `events` in this file", _SHAPE)


def _slides(root: Mapping[str, Json], name: str, text: str) -> Iterator[tuple[Origin, Json]]:
    found = root.get(name)
    if not isinstance(found, list):
        return
    places = element_places(text, [name])
    for number, (slide, place) in enumerate(zip(found, places, strict=True), 1):
        called = _headline(slide) if isinstance(slide, dict) else ""
        yield Origin(number, place, called), slide


def _headline(slide: Mapping[str, Json]) -> str:
    return " ".join(part(slide, "text").get("headline", "").split())
