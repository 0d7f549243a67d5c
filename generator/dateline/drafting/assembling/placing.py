"""Where an event's record says that it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.dates import Refusal, days_apart, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.drafting.assembling.evidence import Certainty
    from dateline.drafting.assembling.fields import Fields
    from dateline.drafting.assembling.material import Material
    from dateline.drafting.assembling.titles import Title
    from dateline.drafting.events.event import Event
    from dateline.drafting.places import PlaceMention

_DEEPEST: Final = 8
_NEWS: Final = 2
"""Days before the article in which its dateline can say where something was."""


def put_places(fields: Fields, event: Event, title: Title, material: Material) -> None:
    """Add the places that the sentence names as where it was, else a likely one.

    A place that the timeline has not stays out of the record and is told to the editor: its
    spot on a map would be more exact than the words.
    """
    named = [place for place in material.places_in(event.sentence) if place.start >= 0]
    located = [place for place in named if material.is_located(place)]
    known = _finest([place for place in located if place.id], material)
    unknown = [place for place in located if not place.id]
    if known:
        _put(fields, known, event, material)
    elif not any(place.spot for place in unknown):
        _put_likely(fields, event, title, material)
    for place in unknown:
        spot = place.spot
        where = f" ({spot.lat:g}, {spot.lon:g})" if spot and spot.lat is not None else ""
        shown = f"{spot}{where}" if spot else place.name
        reason = f"'{material.text[place.start : place.end]}' is not among the timeline's places"
        fields.review("places", reason, [shown])
    for place in located:
        fields.doubt("places", place.doubts if place.id else ())


def _put(fields: Fields, places: Sequence[PlaceMention], event: Event, material: Material) -> None:
    first, *others = sorted(places, key=lambda one: abs(one.start - event.predicate.start))
    certainty: Certainty = "likely" if not others and not event.background else "guess"
    evidence = material.witness.of(first.start, first.end, certainty, "the sentence names it")
    fields.add("places", first.id, {"": evidence})
    if others:
        ids = [first.id, *(place.id for place in others)]
        fields.review("places", "the sentence names several places", [*ids, ", ".join(ids)])


def _put_likely(fields: Fields, event: Event, title: Title, material: Material) -> None:
    """Add the place that the same people are named with elsewhere, or that of the dateline."""
    if event.background:
        return
    spans = (title.span, *title.subject)
    names = {one.actor.name for span in spans for one in material.named_in(span)}
    beside = [place for name in sorted(names) for place in material.beside.get(name, ())]
    dateline = _of_dateline(event, material)
    likely = [*sorted(beside, key=lambda one: one.start), *dateline]
    if not likely:
        return
    why = "another sentence names it with the same people" if beside else "the dateline's place"
    place = likely[0]
    evidence = material.witness.of(place.start, place.end, "guess", why)
    fields.add("places", place.id, {"": evidence})
    fields.review("places", f"the sentence names none; {why}", [one.id for one in likely])


def _of_dateline(event: Event, material: Material) -> list[PlaceMention]:
    """Return the place of the dateline, for what happened on one of the last days."""
    article = material.article
    if article.dateline is None or article.published is None:
        return []
    date, day = parse(event.date.edtf), parse(article.published.day.isoformat())
    if isinstance(date, Refusal) or isinstance(day, Refusal):
        return []
    if not date.is_day or days_apart(date, day) > _NEWS:
        return []
    span = (article.dateline.start, article.dateline.end)
    return [place for place in material.places_in(span) if place.id][:1]


def _finest(places: Iterable[PlaceMention], material: Material) -> list[PlaceMention]:
    """Return each place once, without those that others of them lie in."""
    by_id: dict[str, PlaceMention] = {}
    for place in places:
        by_id.setdefault(place.id, place)
    outer = {above for key in by_id for above in _above(key, material)}
    return [place for key, place in by_id.items() if key not in outer]


def _above(key: str, material: Material) -> Iterable[str]:
    records = material.catalogue.places if material.catalogue else {}
    for _ in range(_DEEPEST):
        entry = records.get(key)
        if entry is None or not entry.record.within:
            return
        key = entry.record.within
        yield key
