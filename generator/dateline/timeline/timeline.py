"""The Timeline: events in order, with what they name at hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.timeline.happening import Happening
from dateline.timeline.links import Links, link
from dateline.timeline.order import order_key
from dateline.timeline.periods import by_month, by_year, continuing

if TYPE_CHECKING:
    from dateline.records.article import Article
    from dateline.records.catalogue import Named, Place
    from dateline.records.event import Event
    from dateline.records.settings import Settings
    from dateline.records.translation import Translation
    from dateline.timeline.collection import Collection


@dataclass(frozen=True)
class Timeline:
    """What the pages and exports are made from.

    `names` holds people, organizations, places, topics and threads by kind and id; removed
    records are in `removed` only.
    """

    settings: Settings
    happenings: dict[str, Happening]
    removed: dict[str, Event]
    articles: dict[str, Article]
    places: dict[str, Place]
    names: dict[tuple[str, str], Named]
    translations: dict[tuple[str, str], Translation]
    """Of events, by id and language."""
    languages: dict[str, list[str]]
    """The languages that an event is translated into, by id."""
    years: dict[int, list[str]]
    """Ids of the events that begin in a year, in order."""
    months: dict[tuple[int, int], list[str]]
    """Ids of the events that begin in a month, in order; month 0 where only the year is known."""
    continuing: dict[tuple[int, int], list[str]]
    """Ids of the events that began before a month and had not ended."""
    links: Links

    def name(self, kind: str, key: str, language: str = "") -> str:
        """Return what a catalogue entry is called, in a language where it has a name in it."""
        entry = self.names[kind, key]
        return entry.names.get(language, entry.name)


def arrange(records: Collection) -> Timeline:
    """Return the timeline of a collection without errors."""
    listed = {name: entry for name, entry in records.events.items() if entry.record.removed is None}
    order = sorted(listed, key=lambda name: order_key(name, listed[name].record))
    before = [None, *order[:-1]] if order else []
    after = [*order[1:], None]
    names: dict[tuple[str, str], Named] = {}
    for kind, entries in (
        ("person", records.people),
        ("organization", records.organizations),
        ("place", records.places),
        ("topic", records.topics),
        ("thread", records.threads),
    ):
        names.update({(kind, key): entry.record for key, entry in entries.items()})
    happenings = {
        name: Happening(name, listed[name].file, listed[name].record, last, following)
        for name, last, following in zip(order, before, after, strict=False)
    }
    translations = {
        (name, language): entry.record
        for (kind, name, language), entry in sorted(records.translations.items())
        if kind == "event" and name in happenings
    }
    languages: dict[str, list[str]] = defaultdict(list)
    for name, language in translations:
        languages[name].append(language)
    months = by_month(happenings.values())
    places = {key: entry.record for key, entry in records.places.items()}
    within = {key: place.within for key, place in places.items()}
    return Timeline(
        settings=records.settings,
        happenings=happenings,
        removed={
            name: entry.record
            for name, entry in sorted(records.events.items())
            if entry.record.removed is not None
        },
        articles={name: entry.record for name, entry in sorted(records.articles.items())},
        places=places,
        names=names,
        translations=translations,
        languages=dict(languages),
        years=by_year(happenings.values()),
        months=months,
        continuing=continuing(happenings.values(), months),
        links=link(happenings.values(), within, records.settings),
    )
