"""The grammar of one date, and the rules that its parts keep: text to Point."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.records.dates.gregorian import DECEMBER, days_in_month
from dateline.records.dates.moments import HOUR, LAST_SECOND, MINUTE, Time
from dateline.records.dates.points import SIGNS, SPRING, UNKNOWN, WINTER, Point
from dateline.records.dates.refusal import Refusal, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.records.dates.points import Doubt

_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

_POINT: Final = re.compile(
    r"""
    (?: Y(?P<long>-?[1-9][0-9]{4,10})
      | (?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))
        (?: -(?P<month>[0-9]{2}|XX)
            (?: -(?P<day>[0-9]{2}|XX)
                (?: T(?P<clock>(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?: :(?P<second>[0-9]{2}))?)
                    (?P<zone>Z|[+-][0-9]{2}(?: :[0-9]{2})?)? )?
            )?
        )?
    )
    (?P<doubt>[?~%])?
    """,
    re.VERBOSE,
)
_DOUBTS: Final[dict[str | None, Doubt]] = {sign or None: doubt for doubt, sign in SIGNS.items()}

_LAST_MINUTE: Final = 59
_ZONE_LIMIT: Final = 14 * 60


def read_point(text: str) -> Point | Refusal:
    """Return the one date that the text is, or the first rule that it breaks."""
    if day := _DAY.fullmatch(text):  # nearly all dates; the rest of this is five times slower
        point = Point(int(day[1]), int(day[2]), int(day[3]))
        if _is_day(point):
            return point
    found = _POINT.match(text)
    if found is None:
        return shapeless(text)
    if found.end() != len(text):
        return shapeless(text, found.end())
    point = _point(found)
    for rule in _RULES:
        if refusal := rule(found, point):
            return refusal
    return point


def shapeless(text: str, offset: int = 0) -> Refusal:
    """Return the refusal of a text that has not the shape of a date."""
    if not text.strip():
        return Refusal("the date is empty", "")
    return Refusal(f"{quoted(text)} is not a date as records write it, like 2020-08-17", "", offset)


def _point(found: re.Match[str]) -> Point:
    """Return what is written, not yet checked."""
    doubt = _DOUBTS[found["doubt"]]
    if found["long"]:
        return Point(int(found["long"]), doubt=doubt)
    year: str = found["year"]
    hidden = year.count("X")
    if hidden:  # the earliest year meant: `-004X` is -0049 to -0040
        year = year.replace("X", "9" if year.startswith("-") else "0")
    time = None if found["clock"] is None else _time(found)
    return Point(int(year), _part(found["month"]), _part(found["day"]), time, hidden, doubt)


def _part(text: str | None) -> int | None:
    if text is None:
        return None
    return UNKNOWN if text == "XX" else int(text)


def _time(found: re.Match[str]) -> Time:
    second = int(found["hour"]) * HOUR + int(found["minute"]) * MINUTE + int(found["second"] or 0)
    return Time(second, found["second"] is not None, _zone(found["zone"]))


def _zone(text: str | None) -> int | None:
    if text is None or text == "Z":
        return None if text is None else 0
    minutes = int(text[1:3]) * 60 + int(text[4:] or 0)
    return -minutes if text[0] == "-" else minutes


def _is_day(point: Point) -> bool:
    month, day = point.month or 0, point.day or 0
    return 1 <= month <= DECEMBER and 1 <= day <= days_in_month(point.year, month)


def _year_exists(found: re.Match[str], _: Point) -> Refusal | None:
    if found["year"] != "-0000":
        return None
    return Refusal("there is no year -0000", "write `0000`, which is 1 BC; 2 BC is `-0001`")


def _year_is_known(found: re.Match[str], point: Point) -> Refusal | None:
    if not point.hidden or point.month is None:
        return None
    return Refusal(
        f"{quoted(found[0])} has a month in a year that is not known",
        f"write `{found['year']}`",
        found.start("month"),
    )


def _month_exists(found: re.Match[str], point: Point) -> Refusal | None:
    month = point.month
    if month is None or found["month"] == "XX":
        return None
    if 1 <= month <= DECEMBER or SPRING <= month <= WINTER:
        return None
    return Refusal(
        f"{quoted(found[0])} names a month {found['month']}, which is not in the calendar",
        "months are 01 to 12, seasons 21 (spring) to 24 (winter)",
        found.start("month"),
    )


def _season_has_no_day(found: re.Match[str], point: Point) -> Refusal | None:
    if not point.is_season or point.day is None:
        return None
    return Refusal(
        f"{quoted(found[0])} has a day in a season",
        f"write `{found['year']}-{found['month']}`, or a month from 01 to 12",
        found.start("day"),
    )


def _month_is_known(found: re.Match[str], point: Point) -> Refusal | None:
    if point.month != UNKNOWN or found["day"] in {None, "XX"}:
        return None
    return Refusal(
        f"{quoted(found[0])} has a day in a month that is not known",
        f"write `{found['year']}-XX-XX`",
        found.start("day"),
    )


def _day_exists(found: re.Match[str], point: Point) -> Refusal | None:
    if not point.month or point.day is None or found["day"] == "XX" or _is_day(point):
        return None
    return Refusal(
        f"{quoted(found[0][: found.end('day')])} is not a day in the calendar",
        f"{found['year']}-{found['month']} has {days_in_month(point.year, point.month)} days",
        found.start("day"),
    )


def _day_of_time_is_known(found: re.Match[str], point: Point) -> Refusal | None:
    if point.time is None or point.day:
        return None
    return Refusal(
        f"{quoted(found[0])} has a time on a day that is not known",
        f"write `{found[0][: found.end('day')]}`",
        found.start("hour"),
    )


def _time_exists(found: re.Match[str], point: Point) -> Refusal | None:
    if point.time is None:
        return None
    smallest = max(int(found["minute"]), int(found["second"] or 0))
    if point.time.second <= LAST_SECOND and smallest <= _LAST_MINUTE:
        return None
    is_midnight = found["hour"] == "24" and smallest == 0
    return Refusal(
        f"{quoted(found['clock'])} is not a time of day",
        "midnight is 00:00 of the day that begins"
        if is_midnight
        else "hours are 00 to 23, minutes and seconds 00 to 59",
        found.start("clock"),
    )


def _zone_exists(found: re.Match[str], point: Point) -> Refusal | None:
    zone: str | None = found["zone"]
    if point.time is None or not point.time.zone:
        help_ = "write `Z` for UTC"
        is_wrong = zone is not None and zone.startswith("-")
    else:
        help_ = "zones are -14:00 to +14:00"
        is_wrong = abs(point.time.zone) > _ZONE_LIMIT or int((zone or "")[4:] or 0) > _LAST_MINUTE
    if not is_wrong:
        return None
    return Refusal(f"{quoted(zone or '')} is not a time zone", help_, found.start("zone"))


def _time_is_sure(found: re.Match[str], point: Point) -> Refusal | None:
    if point.time is None or point.doubt == "none":
        return None
    return Refusal(
        f"{quoted(found[0])} puts doubt on a time, and only a day or longer can be in doubt",
        f"write `{found[0][: found.end('day')]}{found['doubt']}` or `{found[0][:-1]}`",
        found.start("doubt"),
    )


_RULES: Final[tuple[Callable[[re.Match[str], Point], Refusal | None], ...]] = (
    _year_exists,
    _year_is_known,
    _month_exists,
    _season_has_no_day,
    _month_is_known,
    _day_exists,
    _day_of_time_is_known,
    _time_exists,
    _zone_exists,
    _time_is_sure,
)
