"""Where a column likely goes, for an editor to say yes or no to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.importing.mapped.targets import ALL
from dateline.importing.shown import shown
from dateline.records.nearest import nearest
from dateline.writing.scalars import inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER: Final = re.compile(r"[^\w]+|_+")

_WORDS: Final[Mapping[str, str]] = {
    word: path
    for path, words in {
        "id": "id slug",
        "title": "title headline name event heading subject titel titre заголовок назва",
        "date": "date start_date start datum when day event_date begin from дата",
        "date.end": "end_date end until to date_end finish",
        "date.year": "year start_year",
        "date.month": "month start_month",
        "date.day": "start_day",
        "date.time": "time start_time",
        "date.end_year": "end_year",
        "date.end_month": "end_month",
        "date.end_day": "end_day",
        "date_text": "display_date date_text",
        "summary": "summary abstract teaser lead short_description",
        "text": "text description content story details body long_description",
        "places": "place places location city town venue where",
        "at": "geolocation coordinates point geo latlng lat_lng",
        "at.lat": "lat latitude",
        "at.lon": "lon lng long longitude",
        "topics": "topic topics tag tags category categories keyword keywords group type labels",
        "threads": "thread threads series",
        "actors.person": "person people who",
        "actors.organization": "organization organisation organizations company",
        "sources": "source sources url link links source_url href reference references source_link",
        "sources.title": "source_title article_title link_title link_text source_name",
        "sources.publisher": "publisher outlet newspaper website site publication",
        "sources.published": "published publication_date date_published pub_date",
        "sources.accessed": "accessed access_date accessdate date_accessed retrieved retrieved_date"
        " retrieval_date last_accessed accessed_on accessed_at viewed",
        "sources.authors": "author authors byline",
        "sources.quote": "quote quotes quotation",
        "media": "media image image_url photo picture video media_url img",
        "media.caption": "caption media_caption image_caption",
        "media.credit": "credit media_credit image_credit photo_credit",
        "media.alt": "alt alt_text image_alt",
        "status": "status",
        "importance": "importance priority",
        "language": "lang language",
        "note": "note notes comment comments remark remarks",
        "added": "added created date_added created_at",
    }.items()
    for word in words.split()
}


def likely_path(column: str) -> str:
    """Return the path to which a column likely goes; empty where nothing is near."""
    words = _normal(column)
    known = {**_WORDS, **{path.replace(".", "_"): path for path in ALL}}
    for candidate in (words, words.rpartition("_")[2]):
        if candidate in known:
            return known[candidate]
    close = nearest(words, known)
    return known[close] if close else ""


def hints(unmapped: Mapping[str, int]) -> list[str]:
    """Return for each column without a place how often it holds something, and a line to add."""
    found = []
    for name, count in unmapped.items():
        path, column = likely_path(name), shown(name)
        line = inline(column)
        advice = (
            f"maps to `{path}`? then add `{line}: {path}`"
            if path
            else ("add it under `columns`, or name it under `ignore`")
        )
        found.append(f"`{column}` {count:,} ×: {advice}")
    return found


def first_mapping(columns: Iterable[str], records: str = "") -> str:
    """Return the text of a mapping file to begin with; `records` is the path of JSON's list."""
    lines = ["# Look through every line: what stands here is a guess."]
    if records:
        lines.append(f"records: {inline(records)}")
    lines.append("columns:")
    left, used = [], set()
    for column in filter(None, map(shown, columns)):
        path = likely_path(column)
        if path and path not in used:
            used.add(path)
            lines.append(f"  {inline(column)}: {path}")
        else:
            left.append(column)
    if "places" in used:
        lines += ["constant:", "  # or site, region, country, online", "  places.kind: city"]
    if left:
        lines += ["ignore:", *(f"  - {inline(column)}" for column in left)]
    return "\n".join(lines) + "\n"


def _normal(column: str) -> str:
    return _OTHER.sub("_", _CAMEL.sub("_", column).casefold()).strip("_")
