"""What the words beside a date say more than the date itself: doubt, an open end, one of several.

Other tools hold days, months and years only, and show words of their own beside them. Where these
say that a date is in doubt, it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.own.dates import meant_by, says
from dateline.records.dates import Refusal, parse
from dateline.records.dates.points import SIGNS
from dateline.records.dates.slip_words import ABOUT, PROBABLY

if TYPE_CHECKING:
    from collections.abc import Iterator

_BELIEVED: Final = re.compile(
    r"\b(?:believed(?: to be)?|presum(?:ed|ably)|uncertain|unconfirmed|estimated?|est\.)|\?",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """A date, and the words that say more than it does."""

    date: str
    words: str


def with_words(date: str, shown: str, *, is_own: bool = False) -> Told:
    """Return the date that a source's own date and the words beside it mean together.

    `date` is a point or an interval as `parse` takes it. Never more exact than the source's date,
    unless the words are our own, which our exports write beside dates that they cannot hold.
    """
    shown = " ".join(shown.split())
    if not shown or shown.casefold() == date.casefold() or says(date, shown):
        return Told(date, "")
    meant = meant_by(date, shown) if is_own else ""
    if meant:
        return Told(meant, "")
    sign = doubt_in(shown)
    return Told(doubted(date, sign) if sign else date, shown)


def doubt_in(shown: str) -> str:
    """Return the sign of the doubt that words tell of; empty where they tell of none."""
    is_about = any(ABOUT.match(shown, start) for start in _word_starts(shown))
    is_probable = bool(_BELIEVED.search(shown)) or any(
        PROBABLY.match(shown, start) for start in _word_starts(shown)
    )
    if is_about and is_probable:
        return SIGNS["both"]
    if is_probable:
        return SIGNS["uncertain"]
    return SIGNS["approximate"] if is_about else ""


def doubted(date: str, sign: str) -> str:
    """Return a date in doubt; a time in doubt is not known, so its day is left.

    A date that has doubt of its own, and one of several, stay as they are.
    """
    expression = parse(date)
    if isinstance(expression, Refusal) or expression.doubt != "none":
        return date
    if expression.kind == "one-of":
        return date
    ends = [
        end if end in {"", ".."} else f"{end.partition('T')[0]}{sign}" for end in date.split("/")
    ]
    return ends[0] if len(set(ends)) == 1 else "/".join(ends)


def _word_starts(shown: str) -> Iterator[int]:
    return (word.start() for word in re.finditer(r"[^\W_]+", shown))
