"""What the parts of `timeline.json` have in common: dates, names, who says what, changes.

An object of the file is a dict that these types describe: for 10,000 events that takes half the
time of models. What is not known is None and not written; a list is there even when empty.

These types are the contract with everybody who reads the file, and apart from the records so
that the format of records can change without breaking it. Within version 1 a field is never
removed and never given another type; see `tests/contract/timeline-1.schema.json`.
"""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from dateline.exports.references import ActorKind
from dateline.records.dates import DateExpression, Doubt, Kind, Precision, words


class Date(TypedDict):
    """A date as exact as it is known, and no more."""

    edtf: str
    """The date in EDTF (ISO 8601-2): the whole of what is known. All else here follows from it."""
    text: str
    """The date in words, in the timeline's language."""
    kind: Kind
    """A `point` in time (a day, a month, a year …), an `interval` (it lasted), `since` (it goes on
    still), `until` (it always was so), `began` (its end is not known), `ended` (its start is not
    known), or `one-of` several."""
    precision: Precision
    """How much is known; of several points, of the least known one."""
    doubt: Doubt
    """Whether the date is `uncertain` (probably), `approximate` (about then), `both` or `none`."""
    earliest: NotRequired[str | None]
    """The first day or minute that may be meant, by local time; absent where a start is open."""
    latest: NotRequired[str | None]
    """The last day or minute that may be meant, by local time; absent where an end is open."""


class Reference(TypedDict):
    """A record of the catalogue: its id and its name in the timeline's language."""

    id: str
    name: str


class Party(TypedDict):
    """Who says something: a person or an organization of the catalogue, or only words."""

    id: NotRequired[str | None]
    """The id in `people` or `organizations`; absent where nothing but words is known."""
    kind: NotRequired[ActorKind | None]
    name: str


class Change(TypedDict):
    """An update or a correction."""

    id: str
    """Lasting within its event."""
    date: str
    """The day, YYYY-MM-DD."""
    text: str


def date_json(date: DateExpression, language: str) -> Date:
    """Return a date, with its words in a language."""
    earliest, latest = date.earliest, date.latest
    return {
        "edtf": str(date),
        "text": words(date, language),
        "kind": date.kind,
        "precision": date.precision,
        "doubt": date.doubt,
        "earliest": str(earliest) if earliest else None,
        "latest": str(latest) if latest else None,
    }
