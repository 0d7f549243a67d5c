"""The proleptic Gregorian calendar, for any year; year 0 is 1 BC."""

from __future__ import annotations

from typing import Final

FEBRUARY: Final = 2
DECEMBER: Final = 12

_LENGTHS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Return whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month (1-12) has."""
    return 29 if month == FEBRUARY and is_leap(year) else _LENGTHS[month]


def day_number(year: int, month: int, day: int) -> int:
    """Return the days since 1970-01-01, negative before it.

    Counted in eras of 400 years that begin on 1 March, so that the leap day comes last
    (Howard Hinnant, "chrono-compatible low-level date algorithms").
    """
    if month <= FEBRUARY:
        year -= 1
        month += 12
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month - 3) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def weekday(number: int) -> int:
    """Return the weekday of a day number: 0 is Monday, 6 is Sunday."""
    return (number + 3) % 7
