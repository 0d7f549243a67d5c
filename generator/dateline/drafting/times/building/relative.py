"""Dates counted from the article's day or from another date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.times.building.built import Built, built, day_or_period
from dateline.drafting.times.meanings.amounts import Vague
from dateline.drafting.times.meanings.relative import FromPrevious, Same, Shifted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.drafting.times.found import Found

_CLASSES: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("NEAR", "DAY", "DATE"),
    "year": ("YEAR", "DATE"),
}


def shifted(found: Found) -> Built | None:
    """Build "today", "last week", "two years ago": a sign, a number and a unit."""
    unit, number = found.unit(), found.number("number")
    shift = found.whole("shift")
    if shift is None:
        return None
    count = shift if number is None else shift * number
    if unit is not None and count == int(count):
        return built(Shifted(unit, int(count)), *_CLASSES.get(unit, ("PERIOD", "DATE")))
    if "number" not in found.captured:
        return None
    return built(Vague("PAST_REF" if shift < 0 else "FUTURE_REF"), "VAGUE")


def from_previous(found: Found) -> Built | None:
    """Build "the next day", "two weeks later", "a year earlier"."""
    unit, number = found.unit(), found.number("number")
    shift = found.whole("shift")
    if shift is None or unit is None:
        return None
    count = shift if number is None else shift * number
    if count != int(count):
        return None
    return built(FromPrevious(unit, int(count)), *day_or_period(unit == "day"))


def same(found: Found) -> Built | None:
    """Build "that day", "the same month"."""
    unit = found.unit()
    if unit is None and found.text("unit") is not None:
        return None
    return built(Same(unit), *day_or_period(unit == "day"))


def beside(found: Found) -> Built | None:
    """Build "in the year", "earlier in the week"."""
    unit = found.unit()
    if unit is None:
        return None
    return built(Same(unit, beside=True), "PERIOD", "DATE")
