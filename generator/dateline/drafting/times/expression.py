"""The value: one time expression of a text, resolved as far as the text allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

Type = Literal["DATE", "TIME", "DURATION", "SET"]
"""TIMEX3's four (ISO 24617-1)."""

Relation = Literal["since", "until", "by", "before", "after", "about", "start", "middle", "end"]
"""What the words around a date make of it: "since Monday", "early August"."""


class Candidate(NamedTuple):
    """One reading of an expression, and how sure it is, from 0 to 1."""

    edtf: str
    sure: float


class Anchor(NamedTuple):
    """What an expression was counted from: the article's day, or an expression before it.

    `start` and `end` are the place of that expression, and -1 for the article's day.
    """

    kind: Literal["published", "expression"]
    start: int = -1
    end: int = -1


PUBLISHED = Anchor("published")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A stretch of text that says when, how long or how often.

    `start` and `end` count characters of the text, the end not included. A range such as "from 9 to
    12 August" is a DURATION that holds its two ends, which follow it as expressions of their own.
    """

    start: int
    end: int
    type: Type
    value: str
    """The value of TIMEX3: `2020-08-17`, `2020-W33`, `2009-Q1`, `P2Y`, `PAST_REF`."""
    edtf: str | None
    """When what it dates happened, as records write it; None where it names no time by itself.

    Heeds the words around it: `2020-08-09/..` for "since Aug. 9".
    """
    plain: str | None = None
    """The same without them: `2020-08-09`."""
    first: date | None = None
    last: date | None = None
    """The days that `plain` begins and ends with, where it is a period of the calendar."""
    relation: Relation | None = None
    anchors: tuple[Anchor, ...] = ()
    doubts: tuple[Candidate, ...] = ()
    """All readings, the likeliest first, where there is more than one; else none."""
