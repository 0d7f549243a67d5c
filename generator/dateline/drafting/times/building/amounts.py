"""How long, how often, and times that are only hinted at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.drafting.times.building.built import Built, built
from dateline.drafting.times.meanings.amounts import Duration, Set, Vague, length

if TYPE_CHECKING:
    from dateline.drafting.times.found import Found


def duration(found: Found) -> Built | None:
    """Build "three days", "the past two weeks", "one and a half years", "several months"."""
    unit = found.text("unit")
    if unit is None:
        return None
    number = found.number("number")
    half = found.get("half")
    if isinstance(half, float):
        number = half if number is None else number + half
    side = found.whole("side")
    return built(Duration(number, unit, -1 if side == -1 else 1 if side == 1 else 0), "LENGTH")


def every(found: Found) -> Built | None:
    """Build "every week", "each two years", "daily"."""
    unit, number = found.text("unit"), found.number("number")
    if unit is None:
        return None
    return built(Set(length(1 if number is None else number, unit)), "OFTEN")


def every_weekday(found: Found) -> Built | None:
    """Build "every Sunday", "Mondays", "every morning", "every May"."""
    weekday, month, part = found.whole("weekday"), found.whole("month"), found.text("part")
    if month is not None:
        return built(Set(f"XXXX-{month:02}"), "OFTEN")
    if weekday is None:
        return None if part is None else built(Set(f"XXXX-XX-XX{part}"), "OFTEN")
    return built(Set(f"XXXX-WXX-{weekday + 1}{part or ''}"), "OFTEN")


def vague(found: Found) -> Built | None:
    """Build "now", "recently", "soon"."""
    value = found.text("vague")
    return None if value is None else built(Vague(value), "VAGUE")
