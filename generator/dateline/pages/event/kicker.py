"""The line above an event: when, where, what about, how sure, and in which languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.dates import mark, time_html
from dateline.pages.lists.rail import status
from dateline.records.dates import weekday
from dateline.records.languages import name as language_name

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening


def kicker(view: View, happening: Happening, original: str) -> str:
    """Return the line, as HTML."""
    event = happening.event
    date = time_html(event.date, view.language, with_weekday=True)
    parts = [
        f'<span class="dl-mark dl-mark--{mark(event.date)}" aria-hidden="true"></span><b>{date}</b>'
    ]
    own = event.date_text
    if own and own.casefold() != (weekday(event.date, view.language) or "").casefold():
        parts.append(f"<span>“{escape.html_text(own)}”</span>")
    parts += [f"<span>{view.record('place', place)}</span>" for place in event.places]
    if event.at and event.at.name:
        parts.append(f"<span>{view.text(event.at.name)}</span>")
    parts += [f"<span>{view.record('topic', topic)}</span>" for topic in event.topics]
    parts.append(status(view, event.model_copy(update={"status_note": None})))
    return f'<div class="dl-kicker">{" ".join(parts)}{_languages(view, happening, original)}</div>'


def _languages(view: View, happening: Happening, original: str) -> str:
    """Return the switch between languages; what is not translated is said, not hidden."""
    wanted = dict.fromkeys([original, *view.timeline.settings.languages])
    there = set(view.timeline.languages.get(happening.id, []))
    if len(wanted | dict.fromkeys(there)) < 2:  # noqa: PLR2004 - one language needs no switch
        return ""
    items = []
    for language in [*wanted, *sorted(there - wanted.keys())]:
        name = language_name(language, language)
        tag = escape.attribute(language)
        if language == view.language:
            items.append(f'<b lang="{tag}" aria-current="true">{escape.html_text(name)}</b>')
        elif language == original or language in there:
            path = (
                addresses.page_of("event", happening.id)
                if language == original
                else addresses.translation_of(happening.id, language)
            )
            goal = escape.attribute(addresses.href(view.path, path))
            items.append(
                f'<a href="{goal}" lang="{tag}" hreflang="{tag}">{escape.html_text(name)}</a>'
            )
        else:
            missing = view.say("not translated yet")
            items.append(f'<s><span lang="{tag}">{escape.html_text(name)}</span></s> {missing}')
    label = view.say("In other languages")
    return (
        f'<span class="dl-languages" role="group" aria-label="{label}" data-search-exclude>'
        f"{' · '.join(items)}</span>"
    )
