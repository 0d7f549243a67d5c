"""The date of an event's record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.assembling.witness import without_words
from dateline.records.dates import DateExpression, Refusal, parse, starts_after

if TYPE_CHECKING:
    from dateline.drafting.assembling.evidence import Certainty, FieldEvidence
    from dateline.drafting.assembling.fields import Fields
    from dateline.drafting.assembling.material import Material
    from dateline.drafting.events.event import Event, When

_WHY: Final = {
    "expression": "the sentence says when",
    "same": "another sentence says when the same thing was",
    "carried": "a sentence before says when",
    "news": "the day of the article's news",
    "dateline": "the day of the dateline",
    "published": "the day of publication",
}
_BASES: Final = {"published": "published", "dateline": "published"}
"""`date_basis` where it is not the day on which something occurred."""


def put_date(fields: Fields, event: Event, material: Material) -> DateExpression:
    """Set the date, and return it.

    What is only announced, threatened or denied is dated when that was done: never later than the
    article, whatever day it speaks of.
    """
    when = event.date
    date = parse(when.edtf)
    day = _published(material)
    if isinstance(date, Refusal) or (day is not None and starts_after(date, day)):
        return _on_day(fields, event, day)
    evidence = _evidence(when, material, background=event.background)
    fields.put("date", str(date), evidence)
    basis = "reported" if event.status == "planned" else _BASES.get(when.basis)
    if basis:
        fields.put("date_basis", basis, evidence._replace(why="what the date is the day of"))
    readings = tuple(one.edtf for one in when.doubts)
    if len(readings) > 1:
        fields.review("date", f"{_words(when, material)} can mean several days", readings)
    elif evidence.certainty == "guess":
        fields.review("date", f"this is a guess: {_WHY[when.basis]}", readings)
    return date


def _on_day(fields: Fields, event: Event, day: DateExpression | None) -> DateExpression:
    """Date an event by the day of publication, since what it speaks of is still to come."""
    if day is None:
        message = "an event without a day of publication was not dated"
        raise ValueError(message)
    said = str(event.date.edtf)
    why = "the day of publication; the sentence speaks of a later day"
    fields.put("date", str(day), without_words("likely", why))
    fields.put("date_basis", "reported", without_words("likely", "the article tells of it then"))
    fields.review("date", f"{said} is later than the article: this is the day on which it was said")
    return day


def _evidence(when: When, material: Material, *, background: bool) -> FieldEvidence:
    certainty: Certainty = when.certainty
    if background and certainty == "sure":
        certainty = "likely"
    if when.evidence is None:
        return without_words(certainty, _WHY[when.basis])
    return material.witness.of(*when.evidence, certainty, _WHY[when.basis])


def _words(when: When, material: Material) -> str:
    if when.evidence is None:
        return "the date"
    return f"'{material.text[slice(*when.evidence)]}'"


def _published(material: Material) -> DateExpression | None:
    published = material.article.published
    day = parse(published.day.isoformat()) if published else None
    return None if isinstance(day, Refusal) else day
