"""The timeline as a page: every event in order, under its month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import escape
from dateline.pages.event import date_html, status_text
from dateline.pages.page import Page, page
from dateline.records.dates import DateExpression, Point, Span, words
from dateline.timeline.periods import periods

if TYPE_CHECKING:
    from dateline.timeline.periods import Period
    from dateline.timeline.timeline import Happening, Timeline


def timeline_page(timeline: Timeline) -> Page:
    """Return the page that lists all events."""
    lines = ["# Timeline", ""]
    for period in periods(timeline.happenings.values()):
        count = len(period.happenings)
        heading = _heading(period)
        lines += [f"## {heading}", "", f"{count} event{'s' if count != 1 else ''}", ""]
        for happening in period.happenings:
            lines += _item(timeline, happening)
    return page("timeline/index.md", "Timeline", lines)


def _item(timeline: Timeline, happening: Happening) -> list[str]:
    event = happening.event
    where = [escape.text(timeline.name("place", place)) for place in event.places]
    details = " · ".join([*where, status_text(event)])
    return [
        f"### [{escape.text(event.title)}](../events/{happening.id}.md)",
        "",
        f"**{date_html(event)}** · {details}",
        "",
        *([escape.text(event.summary), ""] if event.summary else []),
    ]


def _heading(period: Period) -> str:
    span = Span(*[Point(period.year, period.month or None)] * 2)
    return words(DateExpression("point", (span,)), "en")
