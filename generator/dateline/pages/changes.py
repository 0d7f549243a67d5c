"""What is new and what was changed, newest first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dateline.pages import addresses, escape
from dateline.pages.lists.parts import LIMIT
from dateline.pages.page import Head, Page, page
from dateline.records.dates import DateExpression, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.pages.view import View


class Entry(NamedTuple):
    """One line: on which day, about which event, and what."""

    date: DateExpression
    event: str
    what: str
    anchor: str = ""
    text: str = ""


def added(view: View) -> list[Entry]:
    """Return when each event was added, newest first."""
    return _newest(
        Entry(one.event.added, key, "added")
        for key, one in view.timeline.happenings.items()
        if one.event.added
    )


def changed(view: View) -> list[Entry]:
    """Return every update and correction, newest first."""
    return _newest(
        Entry(change.date, key, kind, f"{kind}-{change.id}", change.text)
        for key, one in view.timeline.happenings.items()
        for kind, changes in (("update", one.event.updates), ("correction", one.event.corrections))
        for change in changes
    )


def _newest(entries: Iterable[Entry]) -> list[Entry]:
    listed = list(entries)
    # Thousands were added on one day.
    order = {date: sort_key(date)[:2] for date in {one.date for one in listed}}
    return sorted(listed, key=lambda one: order[one.date], reverse=True)


def new_page(view: View) -> Page:
    """Return the page of the newest events."""
    here = view.at("new/index.md")
    head = Head("New", "changes", view.language, f"{view.timeline.settings.title}: new events")
    return page(here.path, head, _days(here, added(view)[:LIMIT]))


def corrections_page(view: View) -> Page:
    """Return the page of updates and corrections."""
    here = view.at("corrections/index.md")
    name = view.timeline.settings.title
    head = Head("Corrections", "changes", view.language, f"{name}: updates and corrections")
    entries = changed(view)
    if not entries:
        note = view.say("Nothing has been corrected yet.")
        return page(here.path, head, [f'<p class="dl-summary">{note}</p>'])
    return page(here.path, head, _days(here, entries[:LIMIT]))


def _days(view: View, entries: list[Entry]) -> list[str]:
    blocks = []
    for date, group in groupby(entries, key=lambda one: one.date):
        items = "\n".join(_line(view, entry) for entry in group)
        heading = f'<h2 id="d{escape.attribute(str(date))}">{view.date(date)}</h2>'
        blocks.append(f'<section class="dl-day">\n{heading}\n<ul>\n{items}\n</ul>\n</section>')
    return blocks


def _line(view: View, entry: Entry) -> str:
    if entry.what == "added":
        day = f"<small>{view.date(view.event_of(entry.event).date)}</small>"
        return f"<li>{view.event(entry.event)} {day}</li>"
    page_path = addresses.page_of("event", entry.event)
    link = view.link(page_path, view.title(entry.event), anchor=entry.anchor)
    text = escape.html_text(entry.text)
    return f"<li>{link} <small>{view.say(entry.what)}</small> <p>{text}</p></li>"
