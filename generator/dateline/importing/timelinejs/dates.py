"""TimelineJS's dates to date expressions.

There, every part of a date may be a number or a text, a year −N is labelled N BC, and no date has
a zone (timeline.knightlab.com/docs/json-format.html, and the package's own TLDate.js).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.dates import Refusal, parse
from dateline.records.dates.moments import YEAR_DIGITS

if TYPE_CHECKING:
    from collections.abc import Mapping

_INTEGER: Final = re.compile(r"(-?[0-9]+)(?:\.0*)?")
_PARTS: Final = ("year", "month", "day", "hour", "minute", "second", "millisecond")
_TIME: Final = ("hour", "minute", "second", "millisecond")


class ReadDate(NamedTuple):
    """A date expression, or why there is none; and what of the source's date it does not say."""

    date: str
    why: str = ""
    lost: tuple[str, ...] = ()


def read_point(parts: Mapping[str, str]) -> ReadDate:
    """Return one date from its parts, by TimelineJS's names; never more exact than they are."""
    try:
        numbers = {name: _number(name, parts.get(name, "")) for name in _PARTS}
    except ValueError as error:
        return ReadDate("", str(error))
    year, month, day = (numbers[name] for name in ("year", "month", "day"))
    if year is None:
        return ReadDate("", "it has no year")
    if year == 0:
        return ReadDate("", "it is in a year 0, and 1 BC is followed by AD 1")
    # A zero month or day is one that was not filled in.
    text = _year(year) + (f"-{month:02}" if month else "")
    lost = [f"the day {day}, without a month"] if day and not month else []
    if day and month:
        text += f"-{day:02}"
        clock, left = _clock(numbers)
        text += clock
        lost += left
    else:
        lost += [f"the {name} {numbers[name]}" for name in _TIME if numbers[name]]
    found = parse(text)
    if isinstance(found, Refusal):
        return ReadDate("", found.message)
    return ReadDate(text, lost=tuple(lost))


def read_span(start: Mapping[str, str], end: Mapping[str, str]) -> ReadDate:
    """Return the date from a start and an end; an end that says the same is left out."""
    first = read_point(start)
    if not first.date or not any(end.get(name, "").strip() for name in _PARTS):
        return first
    last = read_point(end)
    if not last.date:
        return ReadDate("", f"its end cannot be read: {last.why}")
    if last.date == first.date:
        return first
    text = f"{first.date}/{last.date}"
    found = parse(text)
    if isinstance(found, Refusal):
        return ReadDate("", found.message)
    return ReadDate(text, lost=(*first.lost, *last.lost))


def _number(name: str, text: str) -> int | None:
    bare = re.sub(r"[\s,]", "", text).replace("\N{MINUS SIGN}", "-")
    if not bare:
        return None
    found = _INTEGER.fullmatch(bare)
    if not found or len(bare) > len("-" + "9" * 11):
        message = f"its {name} is '{text}'"
        raise ValueError(message)
    return int(found[1])


def _year(year: int) -> str:
    astronomical = year + 1 if year < 0 else year
    if abs(astronomical) > YEAR_DIGITS:
        return f"Y{astronomical}"
    return f"{'-' if astronomical < 0 else ''}{abs(astronomical):04}"


def _clock(numbers: Mapping[str, int | None]) -> tuple[str, list[str]]:
    """Return the time, where hour and minute are given, and what it does not say."""
    hour, minute, second, fraction = (numbers[name] for name in _TIME)
    if numbers["hour"] == minute == second == fraction == 0:
        return "", ["the time 00:00:00.000, which only means that none was given"]
    if hour is None:
        return "", [
            f"the {name} {numbers[name]}, without an hour" for name in _TIME if numbers[name]
        ]
    if minute is None:
        return "", [f"the hour {hour}, without minutes"]
    lost = [f"the millisecond {fraction}"] if fraction else []
    clock = f"T{hour:02}:{minute:02}"
    return (clock if second is None else f"{clock}:{second:02}"), lost
