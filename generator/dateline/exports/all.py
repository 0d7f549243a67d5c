"""Every file under `data/`: the whole timeline, its parts, feeds, and what the browser loads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.exports import csv, geojson, ical, markwhen, timeline_json, timelinejs
from dateline.exports.bibtex import bibtex
from dateline.exports.browse.shards import shards
from dateline.exports.csl import csl
from dateline.exports.feeds import atom, feeds, json_feed
from dateline.exports.publication import selections, whole
from dateline.exports.sqlite import database
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.exports.publication import Publication


class ExportFile(NamedTuple):
    """A file: where it stands under `data/`, and how many records are in it."""

    path: str
    content: bytes
    rows: int = 0


def export_files(publication: Publication) -> Iterator[ExportFile]:
    """Yield every file, one after the other, so that they need not be in memory together."""
    events, articles = len(publication.timeline.happenings), len(publication.articles)
    yield from _parted(publication)
    everything = whole(publication)
    for path, made in (
        ("timeline.json", timeline_json),
        ("timelinejs.json", timelinejs),
        ("timeline.mw", markwhen),
    ):
        content = made.assemble(publication, everything, made.fragments(publication))
        yield ExportFile(path, content, events)
    yield ExportFile("timeline.schema.json", timeline_json.schema_json())
    yield ExportFile("figures.csv", *csv.figures(publication))
    yield ExportFile("sources.csv", *csv.sources(publication))
    yield ExportFile("timeline.sqlite", database(publication), events)
    yield ExportFile("articles.csl.json", csl(publication), articles)
    yield ExportFile("articles.bib", bibtex(publication), articles)
    for feed in feeds(publication):
        yield ExportFile(f"{feed.path}.xml", atom(feed), len(feed.entries))
        yield ExportFile(f"{feed.path}.json", json_feed(feed), len(feed.entries))


def browse_files(publication: Publication, opening: str) -> tuple[list[ExportFile], str]:
    """Return the files of the reader's timeline, and the version that the page asks for.

    `opening` is the id of the event at which its list opens.
    """
    made = shards(publication.timeline, opening)
    files = [ExportFile(f"browse/{name}", content) for name, content in made.files.items()]
    return files, made.version


def _parted(publication: Publication) -> Iterator[ExportFile]:
    """Yield the formats that parts have too, each event's piece made once for all of them."""
    everything = whole(publication)
    parts = [(f"{FOLDERS[one.kind]}/{one.key}", one) for one in selections(publication)]
    for end, path, made in (
        ("csv", "events", csv),
        ("geojson", "events", geojson),
        ("ics", "timeline", ical),
    ):
        pieces = made.fragments(publication)
        for name, selection in ((path, everything), *parts):
            content = made.assemble(publication, selection, pieces)
            yield ExportFile(f"{name}.{end}", content, len(selection.ids))
