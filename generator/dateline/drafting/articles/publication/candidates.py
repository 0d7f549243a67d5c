"""One thing that a page says about its own date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

Kind = Literal["published", "updated"]
Origin = Literal["visible", "data", "element", "address", "script"]


class Candidate(NamedTuple):
    """A day, the words that say it, where they stand, and what they claim.

    `instant` is seconds since 1970 where the words tell an instant, `is_local` whether they tell
    it in a zone of their own, so that the day is one of the publisher's calendar.
    """

    day: date
    words: str
    where: str
    origin: Origin
    kind: Kind = "published"
    instant: float | None = None
    is_local: bool = False
