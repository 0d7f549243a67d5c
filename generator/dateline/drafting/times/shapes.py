"""The classes that are no words of a table: shapes of digits, and what rules build."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.drafting.languages.table import Value

BREAK: Final = "break"
"""A blank line; no pattern crosses it."""

_N: Final = frozenset({"number"})

DIGITS: Final[tuple[frozenset[str], ...]] = (
    _N,
    _N | {"two"},
    _N | {"day"},
    _N | {"day", "two"},
    _N | {"day", "hour"},
    _N | {"day", "hour", "two"},
    _N | {"hour"},
    _N | {"two", "hour"},
    _N | {"year"},
    _N | {"year", "military"},
    _N | {"year", "modern"},
    _N | {"year", "modern", "military"},
    _N | {"military"},
    frozenset({"iso"}),
    frozenset({"numeric"}),
    frozenset({"time"}),
    frozenset({"dotted", "number"}),
    frozenset({"dotted", "number", "day_month"}),
    frozenset({"number", "day_month"}),
    frozenset({"nine_eleven"}),
    frozenset({"ordinal"}),
    frozenset({"ordinal", "ordinal_day"}),
    frozenset({"tens"}),
    frozenset({"decade"}),
    frozenset({"am_pm_time"}),
    frozenset({BREAK}),
)
"""All sets of classes that a token of digits may have.

`number` any; `day` 1-31; `hour` 0-24; `two` two digits; `year` 1000-2199; `modern` 1900-2069;
`military` 0530; `iso` 2020-08-17; `numeric` 17.08.2020; `time` 15:30; `dotted` 15.30; `day_month`
17.08; `ordinal` 17th, 21st; `decade` 1990s; `tens` 70s; `am_pm_time` 10am.
"""

BUILT: Final[tuple[frozenset[str], ...]] = (
    frozenset({"CALENDAR", "DAY", "DATE"}),
    frozenset({"WEEKDAY", "DAY", "DATE"}),
    frozenset({"NEAR", "DAY", "DATE"}),
    frozenset({"MONTH", "DATE"}),
    frozenset({"YEAR", "DATE"}),
    frozenset({"PERIOD", "DATE"}),
    frozenset({"NTH", "DATE"}),
    frozenset({"PART", "TIME"}),
    frozenset({"CLOCK", "TIME"}),
    frozenset({"LENGTH"}),
    frozenset({"OFTEN"}),
    frozenset({"VAGUE"}),
    frozenset({"SAME", "DAY", "DATE"}),
    frozenset({"RANGE"}),
)
"""All sets of classes that something built may have; `NEAR` is today, yesterday, tomorrow."""

_DAYS: Final = 31
_MONTHS: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
_NOON: Final = 12
_YEARS: Final = range(1000, 2200)
_MODERN: Final = range(1900, 2070)
_LONGEST: Final = 30
"""Characters of a number that is looked at."""


def clock_of(hour: int, minute: int, half: str) -> tuple[int, int] | None:
    """Return hour and minute of a day's 24 from those of a half day, "a" or "p"."""
    if not 1 <= hour <= _NOON or minute >= _MINUTES:
        return None
    return hour % _NOON + (_NOON if half == "p" else 0), minute


@lru_cache(maxsize=4096)
def of_digits(text: str) -> Mapping[str, Value]:
    """Return the classes of a token that begins with a digit, each with its value."""
    if len(text) > _LONGEST:
        return {}
    for pattern, read in _SHAPES:
        if found := pattern.fullmatch(text):
            return read(found)
    return {}


def _whole(found: re.Match[str]) -> Mapping[str, Value]:
    text = found[0]
    number = int(text)
    values: dict[str, Value] = {"number": number}
    if len(text) <= len("31"):
        if len(text) == len("31"):
            values["two"] = number
        if 1 <= number <= _DAYS:
            values["day"] = number
        if number <= _HOURS:
            values["hour"] = number
    elif len(text) == len("2020"):
        if number in _YEARS:
            values["year"] = number
            if number in _MODERN:
                values["modern"] = number
        if _is_time(number // 100, number % 100):
            values["military"] = (number // 100, number % 100)
    return values


def _iso(found: re.Match[str]) -> Mapping[str, Value]:
    return {"iso": found[0]}


def _thousands(found: re.Match[str]) -> Mapping[str, Value]:
    return {"number": int(found[0].replace(",", ""))}


def _time(found: re.Match[str]) -> Mapping[str, Value]:
    hour, minute = int(found[1]), int(found[2])
    is_end_of_day = hour == _HOURS and not minute
    return {"time": (hour, minute)} if is_end_of_day or _is_time(hour, minute) else {}


def _nine_eleven(_: re.Match[str]) -> Mapping[str, Value]:
    return {"nine_eleven": (9, 11)}


def _numeric(found: re.Match[str]) -> Mapping[str, Value]:
    return {"numeric": found[0]}


def _decimal(found: re.Match[str]) -> Mapping[str, Value]:
    return {"number": float(found[0].replace(",", "."))}


def _dotted(found: re.Match[str]) -> Mapping[str, Value]:
    first, second = int(found[1]), int(found[2])
    values: dict[str, Value] = {"number": float(found[0])}
    if _is_time(first, second):
        values["dotted"] = (first, second)
    if 1 <= first <= _DAYS and 1 <= second <= _MONTHS:
        values["day_month"] = found[0]
    return values


def _ordinal(found: re.Match[str]) -> Mapping[str, Value]:
    number = int(found[1])
    if 1 <= number <= _DAYS:
        return {"ordinal": number, "ordinal_day": number}
    return {"ordinal": number}


def _tens(found: re.Match[str]) -> Mapping[str, Value]:
    return {"tens" if len(found[1]) == len("70") else "decade": int(found[1])}


def _am_pm(found: re.Match[str]) -> Mapping[str, Value]:
    clock = clock_of(int(found[1]), int(found[2] or 0), found[3].lower())
    return {"am_pm_time": clock} if clock else {}


def _is_time(hour: int, minute: int) -> bool:
    return hour < _HOURS and minute < _MINUTES


_SHAPES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (r"[0-9]{1,9}", _whole),
        (r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?", _iso),
        (r"[0-9]{1,3}(?:,[0-9]{3}){1,4}", _thousands),
        (r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?", _time),
        (r"9/11", _nine_eleven),
        (r"[0-9]{1,2}([./])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})", _numeric),
        (r"([0-9]{1,2})\.([0-9]{2})", _dotted),
        (r"[0-9]{1,6}[.,][0-9]{1,6}", _decimal),
        (r"([0-9]{1,3})(?:st|nd|rd|th)", _ordinal),
        (r"((?:1[0-9]|20)?[0-9]0)s", _tens),
        (r"([0-9]{1,2})(?:[:.]([0-9]{2}))?([ap])m", _am_pm),
    )
)
