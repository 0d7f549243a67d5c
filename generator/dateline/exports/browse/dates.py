"""Where each event lies in time, as columns of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.exports.browse.packing import deltas, runs
from dateline.records.dates import stands_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records.dates import DateExpression, Kind, Moment

APPROXIMATE: Final = 1
UNCERTAIN: Final = 2
_DOUBTS: Final = {
    "none": 0,
    "approximate": APPROXIMATE,
    "uncertain": UNCERTAIN,
    "both": APPROXIMATE | UNCERTAIN,
}
_KINDS: Final[dict[Kind, int]] = {
    "point": 0,
    "until": 4,
    "since": 8,
    "one-of": 16,
    "ended": 32,
    "began": 64,
    "interval": 128,
}
_PRECISIONS: Final = {
    "second": 0,
    "minute": 0,
    "day": 1,
    "month": 2,
    "season": 3,
    "year": 4,
    "decade": 5,
    "century": 6,
}
_MINUTE: Final = 60


class Span(NamedTuple):
    """First and last day (days since 1970-01-01), and minutes of those days where known."""

    first: int
    last: int
    from_minute: int | None
    to_minute: int | None


def date_columns(dates: Sequence[DateExpression]) -> dict[str, list[object]]:
    """Return the columns `day`, `span`, `flags`, `precision` and `minutes`.

    `day` is packed as deltas, the next three as runs; `minutes` has a row for each event with a
    time of day: its number, then the first and the last minute.
    """
    spans = [span_of(date) for date in dates]
    return {
        "day": [*deltas([span.first for span in spans])],
        "span": [*runs(span.last - span.first for span in spans)],
        "flags": [*runs(_DOUBTS[date.doubt] | _KINDS[date.kind] for date in dates)],
        "precision": [*runs(_PRECISIONS[date.precision] for date in dates)],
        "minutes": [
            [number, span.from_minute, span.to_minute]
            for number, span in enumerate(spans)
            if span.from_minute is not None or span.to_minute is not None
        ],
    }


def span_of(date: DateExpression) -> Span:
    """Return what a date covers; an open or unknown end lies at the end that is known."""
    first = stands_at(date)
    last = date.latest or [*date.points][-1].last
    return Span(first.day_number, last.day_number, _minute(first), _minute(last))


def _minute(moment: Moment) -> int | None:
    return None if moment.time is None else moment.time.second // _MINUTE
