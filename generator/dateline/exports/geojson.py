"""Events as GeoJSON (RFC 7946), a feature each.

| the record has | geometry |
|---|---|
| a spot of its own | its Point |
| a place, or a place that lies in one, with coordinates | its Point |
| several such | a MultiPoint: 3.1.8 asks for it rather than a GeometryCollection |
| none | null |

`place_kind` says how exact a point is: that of a `country` only means somewhere in it. Where
several are meant it is that of the least exact. A place around another of the same event is left
out. Features without a point keep their place, so that the file holds every event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from dateline.exports.positions import Positions, coarsest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.exports.positions import Point
    from dateline.exports.publication import Publication, Selection
    from dateline.exports.rows.events import EventRow


def fragments(publication: Publication) -> Mapping[str, bytes]:
    """Return each event's feature by its id."""
    positions = Positions(publication.timeline)
    return {
        key: to_json(_feature(publication.rows[key], positions.of(happening.event)))
        for key, happening in publication.timeline.happenings.items()
    }


def assemble(
    publication: Publication, selection: Selection, features: Mapping[str, bytes]
) -> bytes:
    """Return the FeatureCollection of a selection, a feature a line, in the timeline's order.

    `title`, `timeline`, `licence` and `publisher` are foreign members (6.1).
    """
    settings = publication.timeline.settings
    about = {
        "title": selection.title,
        "timeline": settings.title,
        "site": publication.site_url or None,
        "publisher": settings.publisher,
        "licence": settings.licence,
    }
    head = to_json({key: value for key, value in about.items() if value})
    return b"".join(
        [
            b'{"type":"FeatureCollection",',
            head[1:-1],
            b',"features":[\n',
            b",\n".join(features[key] for key in selection.ids),
            b"\n]}\n",
        ]
    )


def _feature(row: EventRow, points: Sequence[Point]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": row.id,
        "geometry": _geometry(points),
        "properties": {
            "page": row.page,
            "title": row.title,
            "language": row.language,
            "date": row.date,
            "date_words": row.date_words,
            "earliest": row.earliest or None,
            "latest": row.latest or None,
            "precision": row.precision,
            "doubt": row.doubt,
            "status": row.status,
            "importance": row.importance,
            "summary": row.summary or None,
            "place_names": row.place_names,
            "place_kind": coarsest(points),
            "topics": row.topics,
            "threads": row.threads,
        },
    }


def _geometry(points: Sequence[Point]) -> dict[str, Any] | None:
    if not points:
        return None
    coordinates = [[point.lon, point.lat] for point in points]
    if len(coordinates) == 1:
        return {"type": "Point", "coordinates": coordinates[0]}
    return {"type": "MultiPoint", "coordinates": coordinates}
