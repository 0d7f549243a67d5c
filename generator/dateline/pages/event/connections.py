"""What an event is tied to: who took part, related events, what was added and put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import escape
from dateline.pages.dates import time_html

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Change, Event


def actors_html(view: View, event: Event) -> str:
    """Return who took part, by role."""
    by_role: dict[str, list[str]] = {}
    for actor in event.actors:
        by_role.setdefault(actor.role, []).append(view.record("actor", actor.who))
    items = "\n".join(
        f"<dt>{view.say(role.replace('-', ' '))}</dt> <dd>{', '.join(names)}</dd>"
        for role, names in by_role.items()
    )
    return f'<dl class="dl-roles">\n{items}\n</dl>' if items else ""


def related_html(view: View, key: str) -> str:
    """Return the events that one is related to, inverse relations too."""
    items = "\n".join(
        f"<li><small>{view.say(one.relation.replace('-', ' '))}</small> {view.event(one.event)}"
        f" <small>{view.date(view.event_of(one.event).date)}</small></li>"
        for one in view.timeline.links.related.get(key, ())
    )
    return f'<ul class="dl-related">\n{items}\n</ul>' if items else ""


def changes_html(view: View, kind: str, changes: tuple[Change, ...]) -> str:
    """Return updates or corrections, each with its day and a place of its own."""
    items = "\n".join(
        f'<li id="{kind}-{escape.attribute(change.id)}">{time_html(change.date, view.language)}: '
        f"{escape.html_text(change.text)}</li>"
        for change in changes
    )
    return f'<ul class="dl-changes">\n{items}\n</ul>' if items else ""
