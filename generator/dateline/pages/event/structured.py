"""JSON-LD: what schema.org can truly say of an event's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import escape
from dateline.records.dates import machine

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Event


def event_data(view: View, event: Event, language: str, title: str, summary: str | None) -> str:
    """Return the page as an `Article` about an event.

    schema.org's own `Event` is for what one can attend, and its `startDate` knows no doubt: a
    date is given as `temporalCoverage` only where it is one known day, month, year or interval.
    """
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": title,
        "inLanguage": language,
        "isPartOf": {"@type": "CreativeWork", "name": view.timeline.settings.title},
    }
    if summary:
        data["abstract"] = summary
    if event.added:
        data["datePublished"] = str(event.added)
    coverage = _coverage(event)
    if coverage:
        data["temporalCoverage"] = coverage
    places = [_place(view, key) for key in event.places]
    if places:
        data["spatialCoverage"] = places
    citations = [
        article.url
        for source in event.sources
        for article in [view.timeline.articles.get(source.article or "", source)]
        if article.url
    ]
    if citations:
        data["citation"] = citations
    return f'<script type="application/ld+json">{escape.script_json(data)}</script>'


def _coverage(event: Event) -> str | None:
    date = event.date
    if date.kind == "interval" and date.doubt == "none":
        return str(date)
    return machine(date)


def _place(view: View, key: str) -> dict[str, object]:
    place = view.timeline.places[key]
    found: dict[str, object] = {"@type": "Place", "name": place.name}
    if place.lat is not None and place.lon is not None:
        found["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.lat,
            "longitude": place.lon,
        }
    if place.wikidata:
        found["sameAs"] = f"https://www.wikidata.org/entity/{place.wikidata}"
    return found
