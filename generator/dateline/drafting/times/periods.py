"""Stretches of the calendar as expressions name them: a day, a week, a quarter, a century."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.records.dates.gregorian import DECEMBER, days_in_month
from dateline.records.dates.points import SPRING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Unit = Literal[
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
]

_WEEK: Final = 7
_SATURDAY: Final = 5
_SEASONS: Final = ("SP", "SU", "FA", "WI")
_LAST_YEAR: Final = 9999


class Period(NamedTuple):
    """A stretch from its first to its last day, with its TIMEX3 value and as records write it."""

    unit: Unit
    first: date
    last: date
    value: str
    edtf: str


def day(at: date) -> Period:
    """Return the day."""
    return Period("day", at, at, at.isoformat(), at.isoformat())


def week(at: date) -> Period:
    """Return the week, from Monday, that holds the day (ISO 8601)."""
    first = at - timedelta(days=at.weekday())
    last = first + timedelta(days=_WEEK - 1)
    year, number, _ = at.isocalendar()
    return Period("week", first, last, f"{year:04}-W{number:02}", _one_of(first, last))


def weekend(at: date) -> Period:
    """Return Saturday and Sunday of the week that holds the day."""
    first = at + timedelta(days=_SATURDAY - at.weekday())
    last = first + timedelta(days=1)
    return Period("weekend", first, last, f"{week(at).value}-WE", _one_of(first, last))


def month(at: date) -> Period:
    """Return the month that holds the day."""
    value = f"{at.year:04}-{at.month:02}"
    return Period("month", at.replace(day=1), _month_end(at.year, at.month), value, value)


def quarter(at: date) -> Period:
    """Return the quarter of the calendar year that holds the day."""
    return _part_of_year("quarter", at, 3)


def half(at: date) -> Period:
    """Return the half of the calendar year that holds the day."""
    return _part_of_year("half", at, 6)


def season(at: date) -> Period:
    """Return the northern meteorological season that holds the day.

    Winter has the year in which it begins, as in records.
    """
    number = (at.month % 12) // 3  # winter is 0
    year = at.year - 1 if at.month < 3 else at.year  # noqa: PLR2004 - winter lasts to February
    return season_of(year, (number - 1) % 4)


def season_of(year_: int, number: int) -> Period:
    """Return spring (0), summer, autumn or winter (3) of a year."""
    month_ = 3 * (number + 1)
    after = year_ * 12 + month_ + 1
    last = _month_end(after // 12, after % 12 + 1)
    edtf = f"{year_:04}-{SPRING + number}"
    return Period("season", date(year_, month_, 1), last, f"{year_:04}-{_SEASONS[number]}", edtf)


def year(at: date) -> Period:
    """Return the year that holds the day."""
    return _years("year", at.year, 1, f"{at.year:04}", f"{at.year:04}")


def decade(at: date) -> Period:
    """Return the ten years from one that ends in 0."""
    stem = f"{at.year // 10:03}"
    return _years("decade", at.year // 10 * 10, 10, stem, f"{stem}X")


def century(at: date) -> Period:
    """Return the hundred years from one that ends in 00, as people and EDTF count them."""
    stem = f"{at.year // 100:02}"
    return _years("century", at.year // 100 * 100, 100, stem, f"{stem}XX")


AROUND: Final[Mapping[Unit, Callable[[date], Period]]] = {
    "day": day,
    "week": week,
    "weekend": weekend,
    "month": month,
    "quarter": quarter,
    "half": half,
    "season": season,
    "year": year,
    "decade": decade,
    "century": century,
}
"""For each unit, the period of it that holds a day."""


def unit_of(name: str | None) -> Unit | None:
    """Return the unit of that name, or None where it is none of the calendar."""
    return next((unit for unit in AROUND if unit == name), None)


_MONTHS: Final[Mapping[str, int]] = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}


def moved(at: date, unit: Unit, count: int) -> date | None:
    """Return the day so many units later, or earlier; None beyond the calendar's years.

    31 January moved by a month is the last of February.
    """
    if unit not in _MONTHS:
        days = count if unit == "day" else count * _WEEK
        try:
            return at + timedelta(days=days)
        except OverflowError:
            return None
    months = at.year * 12 + at.month - 1 + count * _MONTHS[unit]
    year_, month_ = divmod(months, 12)
    if not 1 <= year_ <= _LAST_YEAR:
        return None
    return date(year_, month_ + 1, min(at.day, days_in_month(year_, month_ + 1)))


def shifted(period: Period, count: int) -> Period | None:
    """Return the period so many of its own units later or earlier."""
    at = moved(period.first, period.unit, count)
    return None if at is None else AROUND[period.unit](at)


def calendar_day(year_: int, month_: int, day_: int) -> Period | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return day(date(year_, month_, day_))
    except ValueError:
        return None


def between(first: Period, last: Period) -> str:
    """Return the interval from one period through another, as records write it."""
    start = first.edtf if first.edtf[0] != "[" else first.first.isoformat()
    end = last.edtf if last.edtf[0] != "[" else last.last.isoformat()
    return f"{start}/{end}"


def _part_of_year(unit: Literal["quarter", "half"], at: date, months: int) -> Period:
    number = (at.month - 1) // months
    first, last = number * months + 1, number * months + months
    year_ = f"{at.year:04}"
    value = f"{year_}-{'Q' if unit == 'quarter' else 'H'}{number + 1}"
    edtf = f"[{year_}-{first:02}..{year_}-{last:02}]"
    return Period(unit, date(at.year, first, 1), _month_end(at.year, last), value, edtf)


def _years(unit: Unit, first: int, count: int, value: str, edtf: str) -> Period:
    start = date(max(first, 1), 1, 1)
    return Period(unit, start, date(first + count - 1, DECEMBER, 31), value, edtf)


def _month_end(year_: int, month_: int) -> date:
    return date(year_, month_, days_in_month(year_, month_))


def _one_of(first: date, last: date) -> str:
    return f"[{first.isoformat()}..{last.isoformat()}]"
