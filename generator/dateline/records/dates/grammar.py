"""The grammar: text to date expression, in one pass, and the exact rule that a text breaks.

EDTF (ISO 8601-2:2019; loc.gov/standards/datetime) levels 0 and 1, and one-of-a-set of level 2.
Unlike it: minutes without seconds and `-000X` are allowed; doubt stands at the end of a date that
has no time; sets hold dates in order that do not overlap; `Y` takes at most 11 digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.records.dates.expression import DateExpression, Kind, Span
from dateline.records.dates.gregorian import days_in_month
from dateline.records.dates.moments import HOUR, MINUTE, Time
from dateline.records.dates.points import SIGNS, SPRING, UNKNOWN, WINTER, Point
from dateline.records.dates.refusal import Refusal, quoted

if TYPE_CHECKING:
    from dateline.records.dates.points import Doubt

OPEN: Final = ".."

_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

_POINT: Final = re.compile(
    r"""
    (?: Y(?P<long>-?[1-9][0-9]{4,10})
      | (?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))
        (?: -(?P<month>[0-9]{2}|XX)
            (?: -(?P<day>[0-9]{2}|XX)
                (?P<time> T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?: :(?P<second>[0-9]{2}))?
                    (?P<zone>Z|[+-][0-9]{2}(?: :[0-9]{2})?)? )?
            )?
        )?
    )
    (?P<doubt>[?~%])?
    """,
    re.VERBOSE,
)
_DOUBTS: Final[dict[str, Doubt]] = {sign: doubt for doubt, sign in SIGNS.items() if sign}
_ZONE_LIMIT: Final = 14 * 60

_BOTH_OPEN: Final = "an interval has at least one end"


def read(text: str) -> DateExpression | Refusal:
    """Return the date expression, or the first rule that the text breaks.

    `help` is empty where only the shape is wrong.
    """
    if _DAY.fullmatch(text):
        return _alone(text)
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    return _alone(text)


def _alone(text: str) -> DateExpression | Refusal:
    point = read_point(text)
    return point if isinstance(point, Refusal) else DateExpression("point", (Span(point, point),))


def shapeless(text: str, offset: int = 0) -> Refusal:
    """Return the refusal of a text that has not the shape of a date."""
    return Refusal(f"{quoted(text)} is not a date in EDTF form, like 2020-08-17", "", offset)


def _interval(text: str) -> DateExpression | Refusal:
    if text.count("/") > 1:
        return shapeless(text, text.index("/", text.index("/") + 1))
    left, right = text.split("/")
    if left in {"", OPEN} and right in {"", OPEN}:
        return Refusal(f"{quoted(text)} has neither a start nor an end", _BOTH_OPEN)
    start = None if left in {"", OPEN} else read_point(left)
    if isinstance(start, Refusal):
        return start
    end = None if right in {"", OPEN} else read_point(right)
    if isinstance(end, Refusal):
        return end.moved(len(left) + 1)
    if start is None:
        kind: Kind = "until" if left else "ended"
    elif end is None:
        kind = "since" if right else "began"
    elif _is_reversed(start, end):
        return Refusal(
            f"{quoted(text)} ends before it begins", _in_order(start, end, "/"), len(left) + 1
        )
    else:
        kind = "interval"
    return DateExpression(kind, (Span(start, end),))


def _in_order(start: Point, end: Point, between: str) -> str:
    if _is_reversed(end, start):
        return "check the zones of the two times"
    return f"did you mean `{end}{between}{start}`?"


def _is_reversed(start: Point, end: Point) -> bool:
    """Return whether no moment of the end follows the start, by the clock or by UTC."""
    if start.first.begins > end.last.ends:
        return True
    if start.time is None or end.time is None or None in {start.time.zone, end.time.zone}:
        return False
    return _utc(start, start.time, start.time.second) > _utc(end, end.time, end.time.last)


def _utc(point: Point, time: Time, second: int) -> int:
    return point.first.day_number * 24 * HOUR + second - (time.zone or 0) * MINUTE


def _one_of(text: str) -> DateExpression | Refusal:
    spans: list[Span] = []
    offset = 1
    pieces = text[1:-1].split(",")
    for place, piece in enumerate(pieces):
        # "[a, b]" stands in the Library of Congress's own examples
        part = piece.removeprefix(" ") if place else piece
        offset += len(piece) - len(part)
        span = _alternative(part, is_first=place == 0, is_last=place == len(pieces) - 1)
        if isinstance(span, Refusal):
            return span.moved(offset)
        if spans and not _follows(spans[-1], span):
            return Refusal(
                f"the dates in {quoted(text)} are not in order, or overlap",
                "write each date once, the earliest first",
                offset,
            )
        spans.append(span)
        offset += len(part) + 1
    if len(spans) == 1 and spans[0].is_point:
        return Refusal(f"{quoted(text)} holds one date only", f"write `{spans[0].start}`")
    return DateExpression("one-of", tuple(spans))


def _alternative(text: str, *, is_first: bool, is_last: bool) -> Span | Refusal:
    left, dots, right = text.partition(OPEN)
    if not dots:
        point = _set_point(text)
        return point if isinstance(point, Refusal) else Span(point, point)
    if not left and not right:
        return Refusal(f"{quoted(text)} has neither a start nor an end", _BOTH_OPEN)
    if (not left and not is_first) or (not right and not is_last):
        return Refusal(
            f"the open end in {quoted(text)} leaves nothing for the other dates of the set",
            "`..` opens only the first date of a set towards the past, the last towards the future",
        )
    start = _set_point(left) if left else None
    if isinstance(start, Refusal):
        return start
    end = _set_point(right) if right else None
    if isinstance(end, Refusal):
        return end.moved(len(left) + len(OPEN))
    if start is not None and end is not None:
        if start == end:
            return Refusal(f"{quoted(text)} is one date only", f"write `{start}`")
        if _is_reversed(start, end):
            help_ = _in_order(start, end, OPEN)
            return Refusal(f"{quoted(text)} ends before it begins", help_, len(left) + len(OPEN))
    return Span(start, end)


def _set_point(text: str) -> Point | Refusal:
    point = read_point(text)
    if isinstance(point, Point) and point.time is not None:
        day = f"{point}".partition("T")[0]
        return Refusal(
            f"{quoted(text)} has a time, and a set holds days or longer",
            f"write `{day}`, or an interval",
            len(day),
        )
    return point


def _follows(before: Span, after: Span) -> bool:
    if before.end is None or after.start is None:
        return False
    return before.end.last.ends < after.start.first.begins


def read_point(text: str) -> Point | Refusal:
    """Return the one date that the text is, or why it is none."""
    found = _POINT.match(text)
    if found is None:
        return shapeless(text)
    if found.end() != len(text):
        return shapeless(text, found.end())
    long, year_text, month_text, day_text, time_text, sign = found.group(
        "long", "year", "month", "day", "time", "doubt"
    )
    doubt = _DOUBTS[sign] if sign else "none"
    if long:
        return Point(int(long), doubt=doubt)
    hidden = year_text.count("X")
    year = _year(year_text, hidden)
    if year_text == "-0000":
        return Refusal("there is no year -0000", "write `0000`, which is 1 BC; 2 BC is `-0001`")
    if month_text is None:
        return Point(year, hidden=hidden, doubt=doubt)
    if hidden:
        return Refusal(
            f"{quoted(text)} has a month in a year that is not known",
            f"write `{year_text}`",
            found.start("month"),
        )
    month = UNKNOWN if month_text == "XX" else int(month_text)
    if refused := _check_month(text, month, month_text, has_day=day_text is not None):
        return refused.moved(found.start("month"))
    if day_text is None:
        return Point(year, month, doubt=doubt)
    if month == UNKNOWN and day_text != "XX":
        return Refusal(
            f"{quoted(text)} has a day in a month that is not known",
            f"write `{year_text}-XX-XX`",
            found.start("day"),
        )
    day = UNKNOWN if day_text == "XX" else int(day_text)
    if day_text != "XX" and not 1 <= day <= days_in_month(year, month):
        return Refusal(
            f"{quoted(found[0][: found.end('day')])} is not a day in the calendar",
            f"{year_text}-{month_text} has {days_in_month(year, month)} days",
            found.start("day"),
        )
    if time_text is None:
        return Point(year, month, day, doubt=doubt)
    if day == UNKNOWN:
        return Refusal(
            f"{quoted(text)} has a time on a day that is not known",
            f"write `{text[: found.end('day')]}`",
            found.start("time"),
        )
    time = _time(found)
    if isinstance(time, Refusal):
        return time
    if sign:
        return Refusal(
            f"{quoted(text)} puts doubt on a time, and only whole days and longer can be in doubt",
            f"write `{text[: found.start('time')]}{sign}` or `{text[:-1]}`",
            found.start("doubt"),
        )
    return Point(year, month, day, time)


def _year(text: str, hidden: int) -> int:
    """Return the earliest year meant: `-004X` is -0049 to -0040."""
    return int(text.replace("X", "9" if text.startswith("-") else "0")) if hidden else int(text)


def _check_month(text: str, month: int, written: str, *, has_day: bool) -> Refusal | None:
    if SPRING <= month <= WINTER:
        if has_day:
            return Refusal(
                f"{quoted(text)} has a day in a season", "months are 01 to 12, seasons 21 to 24"
            )
        return None
    if written != "XX" and not 1 <= month <= 12:
        return Refusal(
            f"{quoted(text)} names a month {written}, which is not in the calendar",
            "months are 01 to 12, seasons 21 (spring) to 24 (winter)",
        )
    return None


def _time(found: re.Match[str]) -> Time | Refusal:
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    clock = found[0][found.start("hour") : found.end("second" if found["second"] else "minute")]
    if hour > 23 or minute > 59 or second > 59:
        return Refusal(
            f"{quoted(clock)} is not a time of day",
            "midnight is 00:00 of the day that begins"
            if hour == 24
            else "hours are 00 to 23, minutes and seconds 00 to 59",
            found.start("hour"),
        )
    zone = _zone(found["zone"])
    if isinstance(zone, Refusal):
        return zone.moved(found.start("zone"))
    return Time(hour * HOUR + minute * MINUTE + second, found["second"] is not None, zone)


def _zone(text: str | None) -> int | Refusal | None:
    """Return minutes east of UTC."""
    if text is None:
        return None
    if text == "Z":
        return 0
    hours, minutes = int(text[1:3]), int(text[4:] or 0)
    total = hours * 60 + minutes
    if minutes > 59 or total > _ZONE_LIMIT:
        return Refusal(f"{quoted(text)} is not a time zone", "zones are -14:00 to +14:00")
    if text[0] == "-":
        if total == 0:
            return Refusal(f"{quoted(text)} is not a time zone", "write `Z` for UTC")
        return -total
    return total
