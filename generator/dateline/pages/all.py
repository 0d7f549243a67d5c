"""Every page of a timeline, as sheets: pages that are made together.

A sheet is a function of the timeline alone. What it reads is noted while it is made (see
`dateline.site.generating.noting`), so it takes everything from the timeline that it is given, and
nothing is remembered between two sheets.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from dateline.pages import addresses
from dateline.pages.articles import all_articles, article_page, articles_index
from dateline.pages.catalogue import catalogue_page, events_of, index_page
from dateline.pages.changes import corrections_page, new_page
from dateline.pages.data import data_page
from dateline.pages.event.page import event_page, translation_page
from dateline.pages.lists.parts import split
from dateline.pages.periods import month_page, overview_page, year_page
from dateline.pages.stubs import redirect_page, removed_page
from dateline.pages.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dateline.pages.page import Page
    from dateline.timeline.timeline import Timeline

_KINDS = ("person", "organization", "place", "topic", "thread")


class Sheet(NamedTuple):
    """Pages that are made together, and a name that stays theirs from run to run."""

    name: str
    make: Callable[[View], Iterable[Page]]


def all_pages(timeline: Timeline) -> Iterator[Page]:
    """Yield the generated pages, each with its own path."""
    for sheet in all_sheets(timeline):
        yield from sheet.make(view_of(timeline))


def view_of(timeline: Timeline) -> View:
    """Return what a sheet is made from."""
    return View(timeline, "", timeline.settings.language)


def all_sheets(timeline: Timeline) -> Iterator[Sheet]:
    """Yield every sheet of a timeline; nothing is made yet."""
    yield from _lists(timeline)
    yield from _records(timeline)
    yield Sheet("redirects", _redirects)


def _lists(timeline: Timeline) -> Iterator[Sheet]:
    for name, make in (
        ("overview", overview_page),
        ("new", new_page),
        ("corrections", corrections_page),
        ("data", data_page),
    ):
        yield Sheet(name, partial(_one, make))
    for kind in _KINDS:
        yield Sheet(f"index {kind}", partial(_one, index_page, kind=kind))
    yield Sheet("index article", articles_index)
    for year, ids in timeline.years.items():
        yield from _parts(f"year {year}", ids, partial(year_page, year=year))
    for (year, month), ids in timeline.months.items():
        if month:
            make = partial(month_page, year=year, month=month)
            yield from _parts(f"month {year} {month}", ids, make)


def _records(timeline: Timeline) -> Iterator[Sheet]:
    for key in timeline.happenings:
        yield Sheet(f"event {key}", partial(_event, key=key))
    for key, language in timeline.translations:
        yield Sheet(f"event {key} {language}", partial(_translation, key=key, language=language))
    for key in timeline.removed:
        yield Sheet(f"removed {key}", partial(_removed, key=key))
    view = view_of(timeline)
    for kind, key in timeline.names:
        ids = events_of(view, kind, key)
        yield from _parts(f"{kind} {key}", ids, partial(catalogue_page, kind=kind, key=key))
    for key in all_articles(view):
        yield Sheet(f"article {key}", partial(_article, key=key))


def _parts(name: str, ids: Sequence[str], make: Callable[..., Page]) -> Iterator[Sheet]:
    """Yield a sheet for each part of a list, so that a change in one leaves the others."""
    for number in range(1, len(split(ids)) + 1):
        yield Sheet(f"{name} {number}", partial(_one, make, number=number))


def _one(make: Callable[..., Page], view: View, **given: object) -> list[Page]:
    return [make(view, **given)]


def _event(view: View, key: str) -> list[Page]:
    return [event_page(view, view.timeline.happenings[key])]


def _translation(view: View, key: str, language: str) -> list[Page]:
    return [translation_page(view, view.timeline.happenings[key], language)]


def _removed(view: View, key: str) -> list[Page]:
    return [removed_page(view, key, view.timeline.removed[key])]


def _article(view: View, key: str) -> list[Page]:
    article = view.timeline.articles.get(key) or view.timeline.links.quick[key]
    return [article_page(view, key, article)]


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
