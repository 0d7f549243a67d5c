"""Events dated by the days between them and the news: "a day after the company closed"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.events.clauses import Clauses
    from dateline.drafting.times import TimeExpression

_DAYS: Final = re.compile(r"P([0-9]{1,3})([DW])")
_WEEK: Final = 7
_FEW: Final = 2
"""So many words before it, and a length does not open its sentence."""


def counted(
    clauses: Clauses, lengths: Sequence[TimeExpression], start: int, news: date
) -> tuple[date, TimeExpression] | None:
    """Return the day of the event that is mentioned at `start`, and the length it is counted by.

    In "the move comes a day after the plant closed", what stands behind "after" lies a day before
    the news; in "a day before the vote, he denied it", so does what stands behind the comma.
    """
    known = clauses.table.clauses
    for length in lengths:
        found = _DAYS.fullmatch(length.value)
        behind = clauses.after(length.end)
        if found is None or not behind or start < behind[0].end:
            continue
        day = _back(news, int(found[1]) * (_WEEK if found[2] == "W" else 1))
        comma = next((word.start for word in behind if word.text == ","), None)
        opens = len(clauses.before(length.start, _FEW)) < _FEW
        if behind[0].text in known.after and not opens:
            return day, length
        if behind[0].text in known.before and opens and comma is not None and start > comma:
            return day, length
    return None


def _back(day: date, days: int) -> date:
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return day
