"""Parts of days, and times of the clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.drafting.times.building.built import Built, built
from dateline.drafting.times.meanings.hours import Clock, NightTo, PartOfDay, Zone
from dateline.drafting.times.meanings.relative import Shifted
from dateline.drafting.times.shapes import clock_of

if TYPE_CHECKING:
    from dateline.drafting.times.found import Found


def part(found: Found) -> Built | None:
    """Build "this morning", "Monday night", "in the evening"."""
    part, day = found.text("part"), found.meaning("DAY")
    said = found.meaning("PART")
    if isinstance(said, PartOfDay) and said.day is None:
        part = said.part
    if part is None:
        return None
    shift = found.whole("shift")
    if shift is not None:
        day = Shifted("day", shift)
    return built(PartOfDay(part, day), "PART", "TIME")


def night_to(found: Found) -> Built | None:
    """Build "in the night to 10 August"."""
    day = found.meaning("DAY")
    return None if day is None else built(NightTo(day), "PART", "TIME")


def clock(found: Found) -> Built | None:
    """Build from an hour, or an hour and minute, with a half day and a zone if there are any."""
    time, half = found.get("clock"), found.text("half")
    hour, minute = time if isinstance(time, tuple) else (time, 0)
    minutes = found.whole("minutes")
    if minutes is not None:
        minute = minutes
    if not isinstance(hour, int):
        return None
    if half is not None:
        pair = clock_of(hour, minute, half)
        if pair is None:
            return None
        hour, minute = pair
    zone = found.get("zone")
    if isinstance(zone, int):
        return built(Clock(hour, minute, Zone(zone)), "CLOCK", "TIME")
    return built(Clock(hour, minute), "CLOCK", "TIME")


def clock_on_day(found: Found) -> Built | None:
    """Build "3 p.m. on Sunday"."""
    clock, day = found.meaning("CLOCK"), found.meaning("DAY")
    if not isinstance(clock, Clock) or day is None or clock.day is not None:
        return None
    return built(replace(clock, day=day), "CLOCK", "TIME")
