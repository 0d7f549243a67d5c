"""A number that a text gives for something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.drafting.quotes.quote import Speaker


class Figure(NamedTuple):
    """A figure: its exact words as offsets, the number that they say, and what it counts.

    `value`, or `min`, `max` or both; none of them where the words give no number ("hundreds").
    `unit` is "%", a currency's sign or "". `by` is who says so, where the sentence tells it.
    """

    start: int
    end: int
    text: str
    value: float | None
    min: float | None
    max: float | None
    unit: str
    what: str
    by: Speaker | None = None
