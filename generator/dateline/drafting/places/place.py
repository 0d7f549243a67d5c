"""A place that a text names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dateline.drafting.articles.article import Doubt

Kind = Literal["city", "region", "country", "site"]


class Spot(NamedTuple):
    """A place as GeoNames knows it; `country` is its ISO code, `population` 0 where not told."""

    name: str
    kind: Kind
    country: str
    region: str
    lat: float | None
    lon: float | None
    population: int
    is_capital: bool = False

    def __str__(self) -> str:
        """Return what tells it from others of its name: "Brest (BY)"."""
        return f"{self.name} ({self.region or self.country})" if self.country else self.name


class PlaceMention(NamedTuple):
    """Where a text names a place, as offsets, and which it is.

    `id` is that of the catalogue's place, or "". `spot` is what GeoNames says of a place that is
    not in the catalogue; None where the text's words alone make it a place.
    """

    start: int
    end: int
    name: str
    kind: Kind
    id: str
    spot: Spot | None
    doubts: tuple[Doubt, ...] = ()
