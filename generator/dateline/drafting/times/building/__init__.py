"""From what a rule has matched to what it means; `languages/table.py` lists the names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.times.building import amounts, dates, hours, ranges, relative, within

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.drafting.languages import table
    from dateline.drafting.times.building.built import Built
    from dateline.drafting.times.found import Found

BUILDERS: Final[Mapping[table.Meaning, Callable[[Found], Built | None]]] = {
    "beside": relative.beside,
    "century": dates.century,
    "clock": hours.clock,
    "clock on day": hours.clock_on_day,
    "day": dates.day,
    "day pair": ranges.day_pair,
    "day range": ranges.day_range,
    "decade": dates.decade,
    "duration": amounts.duration,
    "edge": within.edge,
    "every": amounts.every,
    "every weekday": amounts.every_weekday,
    "from previous": relative.from_previous,
    "iso": dates.iso,
    "month": dates.month,
    "month range": ranges.month_range,
    "night to": hours.night_to,
    "nth": within.nth,
    "nth of": within.nth_of,
    "numeric": dates.numeric,
    "of": within.of,
    "part": hours.part,
    "range": ranges.range_,
    "same": relative.same,
    "season": dates.season,
    "shifted": relative.shifted,
    "vague": amounts.vague,
    "weekday": dates.weekday,
    "weekday and day": dates.weekday_and_day,
    "year": dates.year,
    "year range": ranges.year_range,
    "years": ranges.years,
}
"""Each returns None where what was matched is no date after all."""
