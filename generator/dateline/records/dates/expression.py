"""A date expression: one point, an interval, or one of a set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from dateline.records.dates.points import PRECISIONS, Doubt, Point, Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.dates.moments import Moment

Kind = Literal["point", "interval", "since", "until", "began", "ended", "one-of"]


class Span(NamedTuple):
    """From a point to a point, both included; None is an end that is open or not known.

    A lone point is a span whose ends are the same point.
    """

    start: Point | None
    end: Point | None

    @property
    def is_point(self) -> bool:
        """Return whether it is a lone point."""
        return self.start is self.end or self.start == self.end  # most are one and the same


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in our profile of EDTF; `str()` writes its canonical form.

    | kind       | written         | means                               |
    |------------|-----------------|-------------------------------------|
    | `point`    | `2020-08-17`    | then                                |
    | `interval` | `a/b`           | lasted from a to b                  |
    | `since`    | `a/..`          | began at a, and still goes on       |
    | `until`    | `../b`          | always was so, until b              |
    | `began`    | `a/`            | began at a, the end is not known    |
    | `ended`    | `/b`            | ended at b, the start is not known  |
    | `one-of`   | `[a,b..c]`      | at one of these; `..x`, `x..` too   |

    Only a `one-of` has more than one span; at least one end of the whole is known. Made by
    `parse`, which checks what this does not.
    """

    kind: Kind
    spans: tuple[Span, ...]

    @property
    def points(self) -> Iterator[Point]:
        """Yield every point that is written, in order."""
        for span in self.spans:
            if span.start is not None:
                yield span.start
            if span.end is not None and not span.is_point:
                yield span.end

    @property
    def point(self) -> Point | None:
        """Return the point where it is nothing but one."""
        return self.spans[0].start if self.kind == "point" else None

    @property
    def earliest(self) -> Moment | None:
        """Return the first moment it may mean, or None where the start is open or not known."""
        start = self.spans[0].start
        return None if start is None else start.first

    @property
    def latest(self) -> Moment | None:
        """Return the last moment it may mean, or None where the end is open or not known."""
        end = self.spans[-1].end
        return None if end is None else end.last

    @property
    def precision(self) -> Precision:
        """Return how much is known, of several points the least."""
        return max((point.precision for point in self.points), key=PRECISIONS.index)

    @property
    def doubt(self) -> Doubt:
        """Return the doubt of all its points together."""
        doubts = {point.doubt for point in self.points} - {"none"}
        if len(doubts) > 1:
            return "both"
        return doubts.pop() if doubts else "none"

    @property
    def is_day(self) -> bool:
        """Return whether it is exactly one known calendar day, without doubt."""
        point = self.point
        return point is not None and point.precision == "day" and point.doubt == "none"

    def __str__(self) -> str:
        if self.kind == "one-of":
            return f"[{','.join(map(_alternative, self.spans))}]"
        start, end = self.spans[0]
        if self.kind == "point":
            return str(start)
        gap = "" if self.kind in {"began", "ended"} else ".."
        return f"{start or gap}/{end or gap}"


def _alternative(span: Span) -> str:
    if span.is_point:
        return str(span.start)
    return f"{span.start or ''}..{span.end or ''}"
