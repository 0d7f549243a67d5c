"""A figure as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

from dateline.exports.references import article_key, says, source_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.exports.publication import Publication


class FigureRow(NamedTuple):
    """One number that one party gave for one thing."""

    event: Annotated[str, "the id of the event that it belongs to"]
    event_title: Annotated[str, "what happened"]
    event_date: Annotated[str, "when, in EDTF"]
    event_status: Annotated[str, "the event's status; do not count what is `retracted`"]
    what: Annotated[str, "what was counted"]
    text: Annotated[str, "the number as it was said"]
    value: Annotated[float | None, "the number"]
    min: Annotated[float | None, "at least so many"]
    max: Annotated[float | None, "at most so many"]
    unit: Annotated[str, "what it counts in"]
    by: Annotated[str, "the id of the person or organization that gave it"]
    by_name: Annotated[str, "who gave it, by name"]
    source: Annotated[str, "the source that it stands in: `id` in sources.csv, of the same event"]
    source_url: Annotated[str, "the address of that source's article"]


def figure_rows(publication: Publication) -> Iterator[FigureRow]:
    """Yield every figure's row, in the timeline's order."""
    timeline = publication.timeline
    for happening in timeline.happenings.values():
        event = happening.event
        if not event.figures:
            continue
        urls = {
            source_key(one): one.url or publication.articles[article_key(one)].url
            for one in event.sources
        }
        for figure in event.figures:
            yield FigureRow(
                event=happening.id,
                event_title=event.title,
                event_date=str(event.date),
                event_status=event.status,
                what=figure.what,
                text=figure.text or "",
                value=figure.value,
                min=figure.min,
                max=figure.max,
                unit=figure.unit or "",
                by=figure.by or "",
                by_name=says(timeline, figure),
                source=figure.source or "",
                source_url=urls.get(figure.source or "") or "",
            )
