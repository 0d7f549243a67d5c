"""Which date expressions are a time in a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import tzinfo

    from dateline.records.dates import DateExpression, Point

_DOUBTS: Final = {"none", "uncertain"}
"""Of a day named with a question mark the day is known; "about" names none."""


class When(NamedTuple):
    """Days, or times on them; `end` is the first day or the moment after, None after one day."""

    start: date | datetime
    end: date | datetime | None


def when(expression: DateExpression, zone: tzinfo | None) -> When | None:
    """Return when it was, or None where no calendar day is known, or none that fits in 4 digits.

    Times are in UTC. Those without a zone of their own are in `zone`; where that is None too, they
    are nobody's: naive, the time on the clock of the place.
    """
    if expression.kind not in {"point", "interval"} or expression.doubt not in _DOUBTS:
        return None
    points = list(expression.points)
    try:
        if all(point.time for point in points):
            found = _times([_time(point, zone) for point in points])
            if found:
                return found
        days = [_day(point) for point in points]
        return When(days[0], None if len(days) == 1 else days[-1] + timedelta(days=1))
    except (ValueError, OverflowError):  # no day, or a year that no calendar writes
        return None


def _day(point: Point) -> date:
    return date(point.year, point.month or 0, point.day or 0)


def _time(point: Point, zone: tzinfo | None) -> datetime:
    time = point.time
    if time is None:
        raise ValueError
    local = datetime.combine(_day(point), datetime.min.time()) + timedelta(seconds=time.second)
    here = zone if time.zone is None else timezone(timedelta(minutes=time.zone))
    return local if here is None else local.replace(tzinfo=here).astimezone(UTC)


def _times(times: list[datetime]) -> When | None:
    """Return from the first to the last; None where only one of them has a zone."""
    start, end = times[0], times[-1]
    if start.tzinfo != end.tzinfo:
        return None
    return When(start, end if end > start else None)
