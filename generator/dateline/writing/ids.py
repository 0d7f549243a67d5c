"""Ids that read like what they name: a date, and the words of a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.writing.latin import readable_id

if TYPE_CHECKING:
    from dateline.records.dates import DateExpression

_LONGEST: Final = 64
"""Characters; shorter than an id may be, for addresses that people read."""


def event_id(date: DateExpression, title: str) -> str:
    """Return the id of an event: `2020-08-17-workers-threaten-to-halt-production`.

    It begins with as much of the date as its earliest day is known by.
    """
    return _cut("-".join(part for part in (_written(date), readable_id(title)) if part))


def article_id(publisher: str, day: str, title: str) -> str:
    """Return the id of an article: `gazette-2024-05-07-ferry-stops`."""
    parts = (readable_id(publisher), day, readable_id(title))
    return _cut("-".join(part for part in parts if part) or "article")


def _written(date: DateExpression) -> str:
    point = next(date.points)
    digits = str(point).strip("?~%")
    return readable_id(digits.partition("T")[0])


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST + 1].rpartition("-")[0] or text[:_LONGEST]
