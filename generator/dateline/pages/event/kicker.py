"""The lines above an event: what it belongs to; when, where, how sure; in which languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.dates import mark, time_html
from dateline.pages.event.languages import is_translated, languages_html
from dateline.pages.lists.rail import period_name, status
from dateline.records.dates import weekday
from dateline.timeline.periods import month_of

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening


def kicker(view: View, happening: Happening) -> str:
    """Return the lines, as HTML."""
    event = happening.event
    date = time_html(event.date, view.language, with_weekday=True)
    drawn = f'<span class="dl-mark dl-mark--{mark(event.date)}" aria-hidden="true"></span>'
    parts = [f'<b class="dl-date">{drawn}{date}</b>']
    own = event.date_text
    if own and own.casefold() != (weekday(event.date, view.language) or "").casefold():
        parts.append(f"<span>“{escape.html_text(own)}”</span>")
    parts += [f"<span>{view.record('place', place)}</span>" for place in event.places]
    if event.at and event.at.name:
        parts.append(f"<span>{view.text(event.at.name)}</span>")
    parts.append(status(view, event.model_copy(update={"status_note": None})))
    switch = f"\n{languages_html(view, happening)}" if is_translated(view, happening) else ""
    return (
        f'<div class="dl-head">\n{_trail(view, happening)}\n'
        f'<div class="dl-kicker">{" ".join(parts)}</div>{switch}\n</div>'
    )


def _trail(view: View, happening: Happening) -> str:
    """Return the ways up: the month, and each story with the event's place in it."""
    when = month_of(happening.event.date)
    parts = [view.link(addresses.period_of(*when), period_name(view, *when))]
    for thread in happening.event.threads:
        ids = view.timeline.links.threads[thread]
        place = f"{ids.index(happening.id) + 1}/{len(ids)}"
        parts.append(f"<span>{view.record('thread', thread)} <small>{place}</small></span>")
    return f'<div class="dl-kicker dl-trail" data-search-exclude>{" ".join(parts)}</div>'
