"""Which of several places of one name is meant."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from dateline.drafting.articles.article import Doubt

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dateline.drafting.places.place import Spot

_NEAR: Final = 2.0
"""What a country that the text speaks of is worth, in powers of ten of people."""

_CLEAR: Final = 1.0
"""By how much the first must lead for the others to be no candidates: ten times the people."""

_SHOWN: Final = 4
_COUNTRY: Final = 1.5
_CAPITAL: Final = 0.5
_REGION: Final = 6.0
"""What a region is worth: a million people."""


def choose(
    name: str, spots: Sequence[Spot], countries: Collection[str]
) -> tuple[Spot, tuple[Doubt, ...]]:
    """Return the likeliest of the places of a name, and a doubt where others are nearly as likely.

    A place is the likelier the more people live there, and much more so in a country that the text
    speaks of. Countries are rather meant than cities and states of their name.
    """
    ranked = sorted(spots, key=lambda spot: -_weight(spot, countries))
    best = ranked[0]
    bar = _weight(best, countries) - _CLEAR
    close = [spot for spot in ranked[1:] if _weight(spot, countries) > bar]
    if not close or _is_same(best, close):
        return best, ()
    candidates = tuple(dict.fromkeys(str(spot) for spot in (best, *close)))[:_SHOWN]
    if len(candidates) == 1:
        return best, ()
    return best, (Doubt("places", f"there is more than one {name}", candidates),)


def _weight(spot: Spot, countries: Collection[str]) -> float:
    people = math.log10(max(spot.population, 1_000)) if spot.kind != "region" else _REGION
    people += _CAPITAL if spot.is_capital else 0.0
    near = _NEAR if spot.country in countries else 0.0
    return people + near + (_COUNTRY if spot.kind == "country" else 0.0)


def _is_same(best: Spot, others: Sequence[Spot]) -> bool:
    """Tell one place that stands twice: a city and the state or country around it."""
    return all(
        best.country == other.country and {best.kind, other.kind} == {"country", "city"}
        for other in others
    )
