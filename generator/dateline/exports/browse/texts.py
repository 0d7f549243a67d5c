"""What a list shows of each event, in chunks of the timeline's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.telling import place_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.timeline.timeline import Timeline

CHUNK: Final = 128
"""Events to a chunk: about 25 KB packed, some screens of a list."""


def text_chunks(timeline: Timeline) -> Iterator[dict[str, list[object]]]:
    """Yield the columns of each chunk."""
    everything = list(timeline.happenings.values())
    for start in range(0, len(everything), CHUNK):
        part = [(one.id, one.event) for one in everything[start : start + CHUNK]]
        yield {
            "id": [key for key, _ in part],
            "title": [event.title for _, event in part],
            "summary": [event.summary or "" for _, event in part],
            "date": [str(event.date) for _, event in part],
            "text": [event.date_text or "" for _, event in part],
            "where": [place_line(timeline, event) for _, event in part],
            "status": [event.status for _, event in part],
            "sources": [len(event.sources) for _, event in part],
        }
