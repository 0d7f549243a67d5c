"""What is known of an entry besides its events, as terms with what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import escape
from dateline.records.catalogue import Person, Place
from dateline.records.languages import name as language_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.pages.view import View
    from dateline.records.catalogue import Named


def facts_html(rows: Iterable[tuple[str, str]]) -> str:
    """Return terms with what they hold, both HTML; a term that comes again is not repeated."""
    items = []
    last = ""
    for term, text in rows:
        items.append(f"<dd>{text}</dd>" if term == last else f"<dt>{term}</dt> <dd>{text}</dd>")
        last = term
    inner = "\n".join(items)
    return f'<dl class="dl-facts">\n{inner}\n</dl>' if items else ""


def entry_facts(view: View, key: str, entry: Named) -> str:
    """Return an entry's other names and, for a place, where it is."""
    rows = [
        (
            escape.html_text(language_name(language, view.language)),
            f'<span lang="{escape.attribute(language)}">{escape.html_text(name)}</span>',
        )
        for language, name in entry.names.items()
    ]
    if isinstance(entry, Person | Place):
        rows += [(view.say("Also called"), escape.html_text(alias)) for alias in entry.aliases]
    if isinstance(entry, Place):
        rows += _where(view, key, entry)
    wikidata = entry.wikidata if isinstance(entry, Person | Place) else None
    if wikidata:
        goal = escape.address(f"https://www.wikidata.org/wiki/{wikidata}")
        rows.append(("Wikidata", f'<a href="{goal}" rel="noopener external">{wikidata}</a>'))
    return facts_html(rows)


def _where(view: View, key: str, place: Place) -> list[tuple[str, str]]:
    rows = []
    if place.within:
        rows.append((view.say("Lies in"), view.record("place", place.within)))
    inner = [name for name, other in view.timeline.places.items() if other.within == key]
    rows += [(view.say("Places within"), view.record("place", name)) for name in sorted(inner)]
    if place.lat is not None and place.lon is not None:
        rows.append((view.say("Coordinates"), f"{place.lat:g}, {place.lon:g}"))
    return rows
