"""The page of one event, in its own language or in translation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.event.aside import aside_html
from dateline.pages.event.connections import actors_html, changes_html, related_html
from dateline.pages.event.evidence import accounts_html, claims_html, figures_html
from dateline.pages.event.kicker import kicker
from dateline.pages.event.media import media_html
from dateline.pages.event.notices import notices, standing
from dateline.pages.event.onward import onward_html
from dateline.pages.event.sources import numbers_of, sources_html
from dateline.pages.event.structured import event_data
from dateline.pages.event.translated import translated_event
from dateline.pages.page import Head, Page, page
from dateline.records.translation import text_hash

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Event
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
    numbers = numbers_of(event)
    sections = [
        *notices(view, event, stale=stale),
        _text(event.summary, "dl-summary"),
        standing(view, event),
        _body(event),
        _section(view, "Dates, and who gives them", claims_html(view, event, numbers)),
        _section(view, "Accounts", accounts_html(view, event, numbers)),
        _section(view, "Figures, and who gives them", figures_html(view, event, numbers)),
        _section(view, "Who took part", actors_html(view, event)),
        _section(view, "Related", related_html(view, happening.id)),
        _section(view, "Updates", changes_html(view, "update", event.updates)),
        _section(view, "Corrections", changes_html(view, "correction", event.corrections)),
        media_html(view, event),
        _section(view, "Sources", sources_html(view, event)),
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


def _section(view: View, title: str, inner: str) -> str:
    anchor = title.split(",", maxsplit=1)[0].lower().replace(" ", "-")
    return f'<h2 id="{anchor}">{view.say(title)}</h2>\n{inner}' if inner else ""


def _text(text: str | None, css: str) -> str:
    return f'<p class="{css}">{escape.html_text(text)}</p>' if text else ""


def _body(event: Event) -> str:
    return f'<div class="dl-body">\n{escape.body(event.body)}\n</div>' if event.body else ""
