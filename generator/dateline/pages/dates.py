"""Dates on pages: in words, compact on the rail, and with the drawing of their doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.pages import escape
from dateline.records.dates import machine, weekday, words

if TYPE_CHECKING:
    from dateline.records.dates import DateExpression, Moment

_BLOCKS = frozenset({"month", "season", "year", "decade", "century"})


class When(NamedTuple):
    """A date on the rail: a short bold part and what explains it; both plain text."""

    bold: str
    small: str = ""


def mark(date: DateExpression) -> str:
    """Return which drawing a date has: one word, as the theme's style names it.

    | word | meaning |
    |---|---|
    | `day` | the day is known |
    | `block` | a month or a year only |
    | `about` | about then, or probably |
    | `one-of` | one day of these |
    | `open` | since, until |
    | `span` | lasted |
    """
    if date.kind == "one-of":
        return "one-of"
    if date.kind in {"since", "until", "began", "ended"}:
        return "open"
    if date.doubt != "none":
        return "about"
    if date.kind == "interval":
        return "span"
    return "block" if date.precision in _BLOCKS else "day"


def time_html(date: DateExpression, language: str, *, with_weekday: bool = False) -> str:
    """Return the date in words, as `<time>` where HTML has a form for it."""
    shown = words(date, language)
    if with_weekday:
        day = weekday(date, language)
        shown = f"{day[:1].upper()}{day[1:]}, {shown}" if day else shown
    stamp = machine(date)
    inner = escape.html_text(shown)
    return f'<time datetime="{escape.attribute(stamp)}">{inner}</time>' if stamp else inner


def when(date: DateExpression, language: str, month: str = "") -> When:
    """Return a date for a list; `month` names its month and year where no heading does.

    The short part is a day that the eye can run down to; where that alone would say more than is
    known, the whole date stands beside it.
    """
    whole = words(date, language)
    first, last = date.earliest, date.latest
    known = first or last
    if known is None or date.precision in _BLOCKS:
        return When(whole)
    day = weekday(date, language)
    if day:
        clock = known.time.clock if known.time else ""
        return When(f"{day[:3]} {known.day}", " ".join(part for part in (month, clock) if part))
    if first and last and first.day_number != last.day_number:
        bold = f"{first.day}\N{EN DASH}{last.day}"
        return When(bold, month if _says_all(date, first, last) else whole)
    return When(str(known.day), whole)


def _says_all(date: DateExpression, first: Moment, last: Moment) -> bool:
    """Return whether two days of one month and the mark of a span are all that is known."""
    plain = date.kind == "interval" and date.doubt == "none" and date.precision == "day"
    return plain and (first.year, first.month) == (last.year, last.month)
