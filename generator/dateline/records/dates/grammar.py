"""The grammar: text to date expression, or the first rule that the text breaks.

EDTF (ISO 8601-2:2019; loc.gov/standards/datetime) levels 0 and 1, and one-of-a-set of level 2.
Unlike it: minutes without seconds, zones of hours only and negative years with `X` are allowed;
doubt stands only at the end of a date that has no time; a set holds dates in order that do not
overlap, and is open at one end at most; a season may end an interval; `Y` takes at most 11 digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.dates.expression import DateExpression, Kind, Span
from dateline.records.dates.moments import HOUR, MINUTE
from dateline.records.dates.point_grammar import read_point, shapeless
from dateline.records.dates.refusal import Refusal, quoted

if TYPE_CHECKING:
    from dateline.records.dates.moments import Time
    from dateline.records.dates.points import Point

_OPEN: Final = ".."
_DAY_SECONDS: Final = 24 * HOUR


def read(text: str) -> DateExpression | Refusal:
    """Return the date expression, or why it is none.

    The refusal's `help` is empty where the text has not even the shape of one.
    """
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    span = _lone(text)
    return span if isinstance(span, Refusal) else DateExpression("point", (span,))


def is_date(text: str) -> bool:
    """Return whether the grammar takes it."""
    return not isinstance(read(text), Refusal)


def _interval(text: str) -> DateExpression | Refusal:
    left, _, right = text.partition("/")
    if "/" in right:
        return shapeless(text, len(left) + 1 + right.index("/"))
    span = _span(text, *("" if end == _OPEN else end for end in (left, right)))
    if isinstance(span, Refusal):
        return span
    kind: Kind = "interval"
    if span.start is None:
        kind = "until" if left else "ended"
    elif span.end is None:
        kind = "since" if right else "began"
    return DateExpression(kind, (span,))


def _span(text: str, left: str, right: str) -> Span | Refusal:
    """Return the span between two texts, of which one may be empty."""
    start, end = (read_point(side) if side else None for side in (left, right))
    if isinstance(start, Refusal):
        return start
    if isinstance(end, Refusal):
        return end.moved(len(text) - len(right))
    if start is None and end is None:
        return Refusal(
            f"{quoted(text)} has neither a start nor an end", "write a date on at least one side"
        )
    if start is not None and end is not None and _is_reversed(start, end):
        swapped = f"{end}/{start}" if "/" in text else f"[{end}..{start}]"
        help_ = f"did you mean `{swapped}`?"
        if _is_reversed(end, start):
            help_ = "check the zones of the two times"
        return Refusal(f"{quoted(text)} ends before it begins", help_, len(text) - len(right))
    return Span(start, end)


def _is_reversed(start: Point, end: Point) -> bool:
    """Return whether no moment of the end follows the start, by the clock or by UTC."""
    if start.first.begins > end.last.ends:
        return True
    if start.time is None or end.time is None or None in {start.time.zone, end.time.zone}:
        return False
    return _utc(start, start.time, start.time.second) > _utc(end, end.time, end.time.last)


def _utc(point: Point, time: Time, second: int) -> int:
    return point.first.day_number * _DAY_SECONDS + second - (time.zone or 0) * MINUTE


def _one_of(text: str) -> DateExpression | Refusal:
    spans: list[Span] = []
    offset = 1
    pieces = text[1:-1].split(",")
    for place, piece in enumerate(pieces):
        # "[a, b]" stands in the Library of Congress's own examples
        part = piece.removeprefix(" ") if place else piece
        offset += len(piece) - len(part)
        span = _alternative(part)
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
    if spans[0].start is None and spans[-1].end is None:
        return Refusal(f"{quoted(text)} is open at both ends", "write `..` at one end only")
    return DateExpression("one-of", tuple(spans))


def _alternative(text: str) -> Span | Refusal:
    left, dots, right = text.partition(_OPEN)
    span = _span(text, left, right) if dots else _lone(text)
    if isinstance(span, Refusal):
        return span
    if dots and span.is_point:
        return Refusal(f"{quoted(text)} is one date only", f"write `{span.start}`")
    for end in span:
        if end is not None and end.time is not None:
            day = str(end).partition("T")[0]
            return Refusal(
                f"{quoted(str(end))} has a time, and a set holds days or longer",
                f"write `{day}`, or an interval",
            )
    return span


def _lone(text: str) -> Span | Refusal:
    point = read_point(text)
    return point if isinstance(point, Refusal) else Span(point, point)


def _follows(before: Span, after: Span) -> bool:
    if before.end is None or after.start is None:
        return False
    return before.end.last.ends < after.start.first.begins
