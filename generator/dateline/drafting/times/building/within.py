"""Parts of longer stretches: quarters of years, weeks of months, the end of July."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from dateline.drafting.times.building.built import Built, built, day_or_period
from dateline.drafting.times.meanings.calendar import DayOfMonth, NthOf, PartOfYear, Within
from dateline.drafting.times.meanings.edges import Edge
from dateline.drafting.times.meanings.relative import Shifted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.drafting.times.expression import Relation
    from dateline.drafting.times.found import Found

_EDGES: Final[Mapping[str, Relation]] = {"start": "start", "middle": "middle", "end": "end"}


def nth(found: Found) -> Built | None:
    """Build "the third quarter", "the first half of 2020"."""
    number, unit = found.whole("ordinal"), found.text("part_of_year")
    if number is None or unit not in {"quarter", "half"}:
        return None
    if number > (4 if unit == "quarter" else 2):
        return None
    name: Literal["quarter", "half"] = "half" if unit == "half" else "quarter"
    part = PartOfYear(name, number)
    year = found.meaning("YEAR")
    return built(part if year is None else Within(part, year), "NTH", "DATE")


def nth_of(found: Found) -> Built | None:
    """Build "the first week of March"."""
    number, unit, whole = found.whole("ordinal"), found.unit(), found.meaning("DATE")
    if number is None or unit is None or whole is None:
        return None
    return built(NthOf(number, unit, whole), *day_or_period(unit == "day"))


def of(found: Found) -> Built | None:
    """Build "October of next year"."""
    inner, outer = found.meaning("inner"), found.meaning("outer")
    if inner is None or outer is None:
        return None
    return built(Within(inner, outer), *day_or_period(isinstance(inner, DayOfMonth)))


def edge(found: Found) -> Built | None:
    """Build "early August", "late on Sunday", "the end of the year"."""
    whole = found.meaning("DATE") or found.meaning("DAY")
    edge, unit = _EDGES.get(found.text("edge") or ""), found.unit()
    if whole is None and unit is not None:
        whole = Shifted(unit, 0)
    if whole is None or edge is None:
        return None
    return built(Edge(edge, whole), *day_or_period("DAY" in found.captured))
