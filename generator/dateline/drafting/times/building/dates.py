"""Dates that the calendar names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from dateline.drafting.times import periods
from dateline.drafting.times.building.built import CALENDAR_DAY, Built, built, fixed_year
from dateline.drafting.times.meanings.calendar import Ambiguous, DayOfMonth, Fixed, Month, Season
from dateline.drafting.times.meanings.hours import Clock, Zone
from dateline.drafting.times.meanings.relative import Weekday

if TYPE_CHECKING:
    from dateline.drafting.times.found import Found

_LEAP_YEAR: Final = 2000


def day(found: Found) -> Built | None:
    """Build "August 9, 2020", "9 August", "Christmas"."""
    pair = found.get("named")
    month, day = pair if isinstance(pair, tuple) else (found.whole("month"), found.whole("day"))
    year = found.whole("year")
    if month is None or day is None:
        return None
    if periods.calendar_day(year or _LEAP_YEAR, month, day) is None:
        return None
    return built(DayOfMonth(month, day, year), *CALENDAR_DAY)


def iso(found: Found) -> Built | None:
    """Build 2020-08-17, or 2020-08-17T15:30+03:00."""
    text = found.text("iso") or ""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    fixed = Fixed(periods.day(day))
    if len(text) == len("2020-08-17"):
        return built(fixed, *CALENDAR_DAY)
    moment = datetime.fromisoformat(text)
    offset = moment.utcoffset()
    zone = None if offset is None else Zone(int(offset.total_seconds()) // 60)
    return built(Clock(moment.hour, moment.minute, zone, fixed), "CLOCK", "TIME")


def numeric(found: Found) -> Built | None:
    """Build from 17.08.2020, 17.08 or 8/17/2020: dots have the day first, slashes either."""
    text = found.text("numeric") or ""  # or the day_month
    mark = "." if "." in text else "/"
    one, two, *rest = map(int, text.split(mark))
    if not rest:
        return built(DayOfMonth(two, one), *CALENDAR_DAY)
    year = rest[0] if rest[0] > 99 else 2000 + rest[0]  # noqa: PLR2004 - of two digits
    day_first, month_first = (
        periods.calendar_day(year, two, one),
        periods.calendar_day(year, one, two),
    )
    if mark == ".":
        month_first = None
    if day_first and month_first and day_first != month_first:
        return built(Ambiguous(month_first, day_first), *CALENDAR_DAY)
    day = day_first or month_first
    return None if day is None else built(Fixed(day), *CALENDAR_DAY)


def month(found: Found) -> Built | None:
    """Build "August 2020", "August", "last August"."""
    month = found.whole("month")
    if month is None:
        return None
    return built(Month(month, found.whole("year"), found.whole("shift")), "MONTH", "DATE")


def season(found: Found) -> Built | None:
    """Build "summer 2020", "this winter"."""
    season = found.whole("season")
    if season is None:
        return None
    return built(Season(season, found.whole("year"), found.whole("shift")), "PERIOD", "DATE")


def year(found: Found) -> Built | None:
    """Build "2020"."""
    year = found.whole("year")
    return None if year is None else built(fixed_year(year), "YEAR", "DATE")


def decade(found: Found) -> Built | None:
    """Build "the 1990s", "the 70s"."""
    first = found.whole("tens")  # or the decade
    if first is None:
        return None
    if first < 100:  # noqa: PLR2004 - of two digits
        first += 1900 if first > 20 else 2000  # noqa: PLR2004 - "the 30s" are still the last ones
    return built(Fixed(periods.decade(date(first, 1, 1))), "PERIOD", "DATE")


def century(found: Found) -> Built | None:
    """Build "the 20th century"."""
    number = found.whole("ordinal")
    if number is None or not 1 < number < 100:  # noqa: PLR2004 - of four-digit years
        return None
    return built(Fixed(periods.century(date((number - 1) * 100, 1, 1))), "PERIOD", "DATE")


def weekday(found: Found) -> Built | None:
    """Build "Monday", "last Monday"."""
    weekday = found.whole("weekday")
    if weekday is None:
        return None
    meaning = Weekday(weekday, found.whole("shift"), found.whole("week"))
    return built(meaning, "WEEKDAY", "DAY", "DATE")


def weekday_and_day(found: Found) -> Built | None:
    """Build "Sunday, August 9", whose two halves are held against each other."""
    named, day = found.meaning("WEEKDAY"), found.meaning("CALENDAR")
    weekday = named.weekday if isinstance(named, Weekday) else found.whole("weekday")
    if weekday is not None and isinstance(day, DayOfMonth):
        day = replace(day, weekday=weekday)
    return None if day is None else built(day, *CALENDAR_DAY)
