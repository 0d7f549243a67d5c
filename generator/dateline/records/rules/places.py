"""Rules of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.catalogue import Place


def coordinates(place: Place) -> Iterator[Finding]:
    """Latitude and longitude come together, and a city or a site has both."""
    if (place.lat is None) != (place.lon is None):
        there, missing = ("lat", "lon") if place.lon is None else ("lon", "lat")
        yield Finding(
            (there,),
            "coordinates-half",
            f"`{there}` stands without `{missing}`",
            f"add `{missing}:`, or take `{there}` away",
            on_key=True,
        )
    elif place.lat is None and place.kind in {"city", "site"}:
        yield Finding(
            ("kind",),
            "place-no-coordinates",
            f"a {place.kind} without coordinates is on no map",
            "add `lat` and `lon` if you are sure of them, or accept this with a reason",
        )
