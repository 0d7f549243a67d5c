"""What a rule builds: a meaning, under each class that later layers may ask for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.drafting.times import periods
from dateline.drafting.times.meanings.calendar import Fixed

if TYPE_CHECKING:
    from dateline.drafting.times.meanings.meaning import Meaning

Built = dict[str, "Meaning"]

CALENDAR_DAY: Final = ("CALENDAR", "DAY", "DATE")


def built(meaning: Meaning, *classes: str) -> Built:
    """Return the meaning under some classes, one of the sets that `shapes.BUILT` lists."""
    return dict.fromkeys(classes, meaning)


def day_or_period(is_day: bool) -> tuple[str, ...]:
    """Return the classes of what is a day, or longer."""
    return ("SAME", "DAY", "DATE") if is_day else ("PERIOD", "DATE")


def fixed_year(year: int) -> Fixed:
    """Return the meaning that is one year."""
    return Fixed(periods.year(date(year, 1, 1)))
