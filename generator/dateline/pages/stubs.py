"""Pages that keep an address alive: redirects from former ids, and removed records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.page import Head, Page, page

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Event


def redirect_page(view: View, old: str, new: str, title: str) -> Page:
    """Return a page that leads on, by itself and by a link."""
    here = view.at(old)
    text = f'<p class="dl-summary">{view.say("This page has moved")}: {here.link(new, title)}</p>'
    goal = addresses.href(old, new)
    head = Head(title, "moved", view.language, robots="noindex", moved=goal)
    return page(old, head, [text])


def removed_page(view: View, key: str, event: Event) -> Page:
    """Return what stays of a record that was taken down: its address, the day and the reason."""
    if event.removed is None:  # only removed records come here
        message = "not a removed record"
        raise ValueError(message)
    path = addresses.page_of("event", key)
    day = view.date(event.removed.date)
    reason = escape.html_text(event.removed.reason)
    text = (
        f'<p class="dl-note">{view.say("This record was removed on")} {day}.</p>\n<p>{reason}</p>'
    )
    head = Head("Removed", "removed", view.language, robots="noindex")
    return page(path, head, [f"<div data-search-exclude>{text}</div>"])
