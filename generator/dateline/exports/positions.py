"""Where on the map an event is: no more exact than its record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.records.vocabulary import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records.event import Event
    from dateline.timeline.timeline import Timeline

PointKind = Literal["spot"] | PlaceKind

_COARSE: Final[Mapping[PointKind, int]] = {
    "spot": 0,
    "site": 1,
    "online": 1,
    "city": 2,
    "region": 3,
    "country": 4,
}


class Point(NamedTuple):
    """A point on the map, in degrees of WGS 84.

    `kind` is `spot` where it is the event's own; else the kind of the place that it stands for: a
    country's point says no more than that it happened somewhere in the country.
    """

    lat: float
    lon: float
    kind: PointKind


class _Located(NamedTuple):
    """What a place's point is: its own, else that of the nearest place around it."""

    point: Point
    place: str


class Positions:
    """The points of a timeline's places, found once."""

    def __init__(self, timeline: Timeline) -> None:
        self._places = timeline.places
        self._around = {key: frozenset(self._climb(key)) for key in timeline.places}
        self._located = {key: self._locate(key) for key in timeline.places}

    def of(self, event: Event) -> Sequence[Point]:
        """Return the event's own spot, else its places' points, none twice.

        A place around another place of the event is left out: it would only blur the other.
        """
        if event.at:
            return [Point(event.at.lat, event.at.lon, "spot")]
        located = [self._located[key] for key in event.places]
        known = {one.place: one.point for one in located if one}
        inner = known.keys() - frozenset().union(*(self._around[key] for key in known))
        return [point for place, point in known.items() if place in inner]

    def _climb(self, key: str) -> Iterator[str]:
        """Yield the places around a place, the nearest first."""
        around = self._places[key].within
        while around is not None:
            yield around
            around = self._places[around].within

    def _locate(self, key: str) -> _Located | None:
        for one in (key, *self._climb(key)):
            place = self._places[one]
            if place.lat is not None and place.lon is not None:
                return _Located(Point(place.lat, place.lon, place.kind), one)
        return None


def coarsest(points: Sequence[Point]) -> PointKind | None:
    """Return the least exact kind among points, or None where there are none."""
    return max((point.kind for point in points), key=lambda kind: _COARSE[kind], default=None)
