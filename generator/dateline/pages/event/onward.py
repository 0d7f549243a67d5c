"""Where to read on after an event: the next of each story, else the next in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening


def onward_html(view: View, happening: Happening) -> str:
    """Return the ways on, as HTML; an event that two stories have next is named once."""
    steps: dict[str, str] = {}
    for thread in happening.event.threads:
        ids = view.timeline.links.threads[thread]
        following = ids.index(happening.id) + 1
        if following < len(ids):
            label = f"{view.say('Next in the story')}: {view.record('thread', thread)}"
            steps.setdefault(ids[following], label)
    if not steps and happening.next:
        steps[happening.next] = view.say("Next in time")
    if not steps:
        return ""
    items = "\n".join(_step(view, key, label) for key, label in steps.items())
    name = view.say("Read on")
    return f'<nav class="dl-onward" aria-label="{name}" data-search-exclude>\n{items}\n</nav>'


def _step(view: View, key: str, label: str) -> str:
    day = view.date(view.event_of(key).date)
    return f"<p><small>{label}</small> {view.event(key, rel='next')} <small>{day}</small></p>"
