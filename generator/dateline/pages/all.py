"""Every page of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages.event import event_page
from dateline.pages.timeline import timeline_page

if TYPE_CHECKING:
    from dateline.pages.page import Page
    from dateline.timeline.timeline import Timeline


def all_pages(timeline: Timeline) -> list[Page]:
    """Return the generated pages, each with its own path."""
    return [
        timeline_page(timeline),
        *(event_page(timeline, happening) for happening in timeline.happenings.values()),
    ]
