"""The page of one event, in its own language or in translation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.pages import addresses
from dateline.pages.event.aside import aside_html
from dateline.pages.event.kicker import kicker
from dateline.pages.event.notices import notices
from dateline.pages.event.onward import onward_html
from dateline.pages.event.sections import sections_html
from dateline.pages.event.structured import event_data
from dateline.pages.event.translated import translated_event
from dateline.pages.page import Head, Page, page
from dateline.records.translation import text_hash

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening


def event_page(view: View, happening: Happening) -> Page:
    """Return an event's page in its own language."""
    path = addresses.page_of("event", happening.id)
    own = happening.event.language or view.timeline.settings.language
    return _page(replace(view, path=path, language=own), happening, own)


def translation_page(view: View, happening: Happening, language: str) -> Page:
    """Return an event's page in another language; what is not translated stays and is marked."""
    path = addresses.translation_of(happening.id, language)
    translation = view.timeline.translations[happening.id, language]
    own = happening.event.language or view.timeline.settings.language
    there = replace(happening, event=translated_event(happening.event, translation, own))
    stale = translation.translated_from not in {None, text_hash(happening.event)}
    return _page(replace(view, path=path, language=language, original=own), there, own, stale=stale)


def _page(view: View, happening: Happening, original: str, *, stale: bool = False) -> Page:
    event = happening.event
    sections = [
        *notices(view, event, stale=stale),
        *sections_html(view, happening),
        onward_html(view, happening),
    ]
    main = "\n".join(section for section in sections if section)
    block = (
        f'<div class="dl-columns">\n<div class="dl-main">\n{main}\n</div>\n'
        f"{aside_html(view, happening)}\n</div>"
    )
    alternates = _alternates(view, happening.id, original)
    head = Head(
        title=event.title,
        kind="event",
        language=view.language,
        description=event.summary or "",
        source=happening.file,
        alternates=alternates,
    )
    data = event_data(view, event, view.language, event.title, event.summary)
    return page(view.path, head, [block, data], before=kicker(view, happening))


def _alternates(view: View, key: str, original: str) -> tuple[tuple[str, str], ...]:
    """Return every language of the page with its address from the site's root."""
    others = view.timeline.languages.get(key, [])
    if not others:
        return ()
    pages = [(original, addresses.page_of("event", key))]
    pages += [(language, addresses.translation_of(key, language)) for language in others]
    return tuple((language, addresses.address(path)) for language, path in pages)
