"""The page of one event, in its own language or in translation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.aside import aside_html
from dateline.pages.dates import mark, time_html
from dateline.pages.evidence import accounts_html, claims_html, figures_html
from dateline.pages.page import Head, Page, page
from dateline.pages.rail import status
from dateline.pages.sources import numbers_of, sources_html
from dateline.pages.structured import event_data
from dateline.pages.translated import translated_event
from dateline.records.dates import weekday
from dateline.records.languages import name as language_name
from dateline.records.translation import text_hash
from dateline.records.vocabulary import STATUSES

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Change, Event, Media
    from dateline.timeline.happening import Happening

_BASES = {
    "reported": "The date is the day on which it was reported.",
    "published": "The date is the day of publication.",
}


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
        *_notes(view, event, stale=stale),
        _text(event.summary, "dl-summary"),
        _standing(view, event),
        _body(event),
        _section(view, "What is disputed", _disputed(event)),
        _section(view, "Dates, and who gives them", claims_html(view, event, numbers)),
        _section(view, "Accounts", accounts_html(view, event, numbers)),
        _section(view, "Figures, and who gives them", figures_html(view, event, numbers)),
        _section(view, "Who took part", _actors(view, event)),
        _section(view, "Related", _related(view, happening.id)),
        _section(view, "Updates", _changes(view, "update", event.updates)),
        _section(view, "Corrections", _changes(view, "correction", event.corrections)),
        _media(view, event),
        _section(view, "Sources", sources_html(view, event)),
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
    return page(view.path, head, [block, data], before=_kicker(view, happening, original))


def _alternates(view: View, key: str, original: str) -> tuple[tuple[str, str], ...]:
    """Return every language of the page with its address from the site's root."""
    others = view.timeline.languages.get(key, [])
    if not others:
        return ()
    pages = [(original, addresses.page_of("event", key))]
    pages += [(language, addresses.translation_of(key, language)) for language in others]
    return tuple((language, addresses.address(path)) for language, path in pages)


def _kicker(view: View, happening: Happening, original: str) -> str:
    event = happening.event
    date = time_html(event.date, view.language, with_weekday=True)
    parts = [
        f'<span class="dl-mark dl-mark--{mark(event.date)}" aria-hidden="true"></span><b>{date}</b>'
    ]
    own = event.date_text
    if own and own.casefold() != (weekday(event.date, view.language) or "").casefold():
        parts.append(f"<span>“{escape.html_text(own)}”</span>")
    parts += [f"<span>{view.record('place', place)}</span>" for place in event.places]
    if event.at and event.at.name:
        parts.append(f"<span>{view.text(event.at.name)}</span>")
    parts += [f"<span>{view.record('topic', topic)}</span>" for topic in event.topics]
    parts.append(status(view, event.model_copy(update={"status_note": None})))
    return f'<div class="dl-kicker">{" ".join(parts)}{_languages(view, happening, original)}</div>'


def _standing(view: View, event: Event) -> str:
    """Return what the status means and what the date is the day of."""
    said = []
    if event.status != "retracted":  # a note of its own says that already
        said.append(f"{view.say(event.status)}: {view.say(STATUSES[event.status])}.")
    basis = _BASES.get(event.date_basis)
    if basis:
        said.append(view.say(basis))
    text = " ".join(said)
    return f'<p class="dl-standing" data-search-exclude>{text}</p>' if text else ""


def _languages(view: View, happening: Happening, original: str) -> str:
    """Return the switch between languages; what is not translated is said, not hidden."""
    wanted = dict.fromkeys([original, *view.timeline.settings.languages])
    there = set(view.timeline.languages.get(happening.id, []))
    if len(wanted | dict.fromkeys(there)) < 2:  # noqa: PLR2004 - one language needs no switch
        return ""
    items = []
    for language in [*wanted, *sorted(there - wanted.keys())]:
        name = language_name(language, language)
        tag = escape.attribute(language)
        if language == view.language:
            items.append(f'<b lang="{tag}" aria-current="true">{escape.html_text(name)}</b>')
        elif language == original or language in there:
            path = (
                addresses.page_of("event", happening.id)
                if language == original
                else addresses.translation_of(happening.id, language)
            )
            goal = escape.attribute(addresses.href(view.path, path))
            items.append(
                f'<a href="{goal}" lang="{tag}" hreflang="{tag}">{escape.html_text(name)}</a>'
            )
        else:
            missing = view.say("not translated yet")
            items.append(f'<s><span lang="{tag}">{escape.html_text(name)}</span></s> {missing}')
    label = view.say("In other languages")
    return (
        f'<span class="dl-languages" role="group" aria-label="{label}" data-search-exclude>'
        f"{' · '.join(items)}</span>"
    )


def _notes(view: View, event: Event, *, stale: bool) -> list[str]:
    notes = []
    if event.status == "retracted":
        why = f" {escape.html_text(event.status_note)}" if event.status_note else ""
        said = view.say("This record was retracted: we were wrong.")
        notes.append(f'<p class="dl-note dl-note--retracted"><b>{said}</b>{why}</p>')
    if stale:
        said = view.say("The original has changed since this was translated.")
        notes.append(f'<p class="dl-note">{said}</p>')
    if event.sensitive:
        kinds = ", ".join(view.say(kind) for kind in event.sensitive)
        notes.append(f'<p class="dl-note">{view.say("This event involves")}: {kinds}</p>')
    return notes


def _section(view: View, title: str, inner: str) -> str:
    anchor = title.split(",", maxsplit=1)[0].lower().replace(" ", "-")
    return f'<h2 id="{anchor}">{view.say(title)}</h2>\n{inner}' if inner else ""


def _text(text: str | None, css: str) -> str:
    return f'<p class="{css}">{escape.html_text(text)}</p>' if text else ""


def _body(event: Event) -> str:
    return f'<div class="dl-body">\n{escape.body(event.body)}\n</div>' if event.body else ""


def _disputed(event: Event) -> str:
    if event.status == "retracted" or not event.status_note:
        return ""
    note = event.status_note
    return f"<p>{escape.html_text(note[:1].upper() + note[1:])}</p>"


def _actors(view: View, event: Event) -> str:
    by_role: dict[str, list[str]] = {}
    for actor in event.actors:
        by_role.setdefault(actor.role, []).append(view.record("actor", actor.who))
    items = "\n".join(
        f"<dt>{view.say(role.replace('-', ' '))}</dt> <dd>{', '.join(names)}</dd>"
        for role, names in by_role.items()
    )
    return f'<dl class="dl-roles">\n{items}\n</dl>' if items else ""


def _related(view: View, key: str) -> str:
    items = "\n".join(
        f"<li><small>{view.say(one.relation.replace('-', ' '))}</small> {view.event(one.event)}"
        f" <small>{view.date(view.event_of(one.event).date)}</small></li>"
        for one in view.timeline.links.related.get(key, ())
    )
    return f'<ul class="dl-related">\n{items}\n</ul>' if items else ""


def _changes(view: View, kind: str, changes: tuple[Change, ...]) -> str:
    items = "\n".join(
        f'<li id="{kind}-{escape.attribute(change.id)}">{time_html(change.date, view.language)}: '
        f"{escape.html_text(change.text)}</li>"
        for change in changes
    )
    return f'<ul class="dl-changes">\n{items}\n</ul>' if items else ""


def _media(view: View, event: Event) -> str:
    shown = "\n".join(_medium(view, media) for media in event.media)
    if not shown or not event.sensitive:
        return shown
    kinds = ", ".join(view.say(kind) for kind in event.sensitive)
    said = view.say("This event involves")
    return f"<details><summary>{said}: {kinds}</summary>\n{shown}\n</details>"


def _medium(view: View, media: Media) -> str:
    about = " · ".join(
        escape.html_text(part) for part in (media.caption, media.credit, media.licence) if part
    )
    if media.url:
        label = escape.html_text(media.caption or media.alt or media.kind)
        link = f'<a href="{escape.address(media.url)}" rel="noopener external">{label}</a>'
        return f'<p class="dl-media">{view.say(media.kind)}: {link}</p>'
    goal = escape.attribute(addresses.file_href(view.path, media.file or ""))
    alt = escape.attribute(media.alt or "")
    return (
        f'<figure class="dl-media"><img src="{goal}" alt="{alt}" loading="lazy">'
        f"<figcaption>{about}</figcaption></figure>"
    )
