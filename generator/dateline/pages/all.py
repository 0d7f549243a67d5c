"""Every page of a timeline."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dateline.pages import addresses
from dateline.pages.articles import all_articles, article_page, articles_index
from dateline.pages.catalogue import catalogue_pages, index_page
from dateline.pages.changes import corrections_page, new_page
from dateline.pages.event import event_page, translation_page
from dateline.pages.periods import period_pages
from dateline.pages.stubs import redirect_page, removed_page
from dateline.pages.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.pages.page import Page
    from dateline.timeline.timeline import Timeline

_KINDS = ("person", "organization", "place", "topic", "thread")


def all_pages(timeline: Timeline) -> Iterator[Page]:
    """Yield the generated pages, each with its own path."""
    view = View(timeline, "", timeline.settings.language)
    return chain(
        period_pages(view),
        _events(view),
        _catalogue(view),
        (article_page(view, key, one) for key, one in all_articles(view).items()),
        articles_index(view),
        (new_page(view), corrections_page(view)),
        _redirects(view),
    )


def _events(view: View) -> Iterator[Page]:
    timeline = view.timeline
    for happening in timeline.happenings.values():
        yield event_page(view, happening)
    for name, language in timeline.translations:
        yield translation_page(view, timeline.happenings[name], language)
    for name, event in timeline.removed.items():
        yield removed_page(view, name, event)


def _catalogue(view: View) -> Iterator[Page]:
    for kind in _KINDS:
        yield index_page(view, kind)
    for kind, key in view.timeline.names:
        yield from catalogue_pages(view, kind, key)


def _redirects(view: View) -> Iterator[Page]:
    timeline = view.timeline
    moved = [
        *((("event", key), one.event.title, one.event) for key, one in timeline.happenings.items()),
        *((("article", key), key, one) for key, one in timeline.articles.items()),
        *((name, one.name, one) for name, one in timeline.names.items()),
    ]
    for (kind, key), title, record in moved:
        for former in record.former_ids:
            old = addresses.page_of(kind, former)
            yield redirect_page(view, old, addresses.page_of(kind, key), title)
