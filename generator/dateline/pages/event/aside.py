"""What stands beside an event: its story, its neighbours, how to cite and correct it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from dateline.pages import addresses, escape
from dateline.pages.event.languages import is_translated, languages_html
from dateline.records.dates import words

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening

_BESIDE = 3  # how many events of a story are shown before and after this one


def aside_html(view: View, happening: Happening) -> str:
    """Return the column beside an event."""
    parts = [_thread(view, thread, happening) for thread in happening.event.threads]
    parts += [
        _neighbours(view, happening),
        _topics(view, happening),
        _cite(view, happening),
        _mend(view, happening),
    ]
    inner = "\n".join(part for part in parts if part)
    return f'<div class="dl-aside" data-search-exclude>\n{inner}\n</div>'


def _thread(view: View, thread: str, here: Happening) -> str:
    ids = view.timeline.links.threads[thread]
    place = ids.index(here.id)
    first = max(0, min(place - _BESIDE, len(ids) - 2 * _BESIDE - 1))
    shown = ids[first : first + 2 * _BESIDE + 1]
    items = "\n".join(_step(view, key, here) for key in shown)
    name = view.record("thread", thread)
    more = view.count(len(ids), "event")
    every = ""
    if len(shown) < len(ids):
        goal = addresses.page_of("thread", thread)
        every = f"\n<p>{view.link(goal, view.say('The whole story'))}</p>"
    return (
        f'<nav class="dl-thread" aria-label="{view.say("Part of")}: '
        f'{escape.attribute(view.timeline.name("thread", thread))}">\n'
        f"<h2>{view.say('Part of')} {name} <small>{more}</small></h2>\n"
        f"<ol>\n{items}\n</ol>{every}\n</nav>"
    )


def _step(view: View, key: str, here: Happening) -> str:
    day = f"<small>{view.date(view.event_of(key).date)}</small>"
    if key == here.id:
        title = escape.html_text(here.event.title)
        return f'<li class="dl-here" aria-current="page">{day} <span>{title}</span></li>'
    return f"<li>{day} {view.event(key)}</li>"


def _neighbours(view: View, happening: Happening) -> str:
    items = []
    for label, rel, key in (
        ("Before", "prev", happening.previous),
        ("After", "next", happening.next),
    ):
        if key:
            link = view.event(key, rel=rel)
            items.append(f"<li><small>{view.say(label)}</small> {link}</li>")
    if not items:
        return ""
    label = view.say("In time")
    inner = "\n".join(items)
    heading = f"<h2>{label}</h2>"
    return f'<nav class="dl-beside" aria-label="{label}">\n{heading}\n<ul>\n{inner}\n</ul>\n</nav>'


def _topics(view: View, happening: Happening) -> str:
    links = " ".join(f"<li>{view.record('topic', one)}</li>" for one in happening.event.topics)
    if not links:
        return ""
    return (
        f'<section class="dl-topics">\n<h2>{view.say("Topics")}</h2>\n<ul>{links}</ul>\n</section>'
    )


def _cite(view: View, happening: Happening) -> str:
    event = happening.event
    settings = view.timeline.settings
    date = words(event.date, view.language)
    text = f"{settings.title}, “{event.title}”, {date} ({happening.id})."
    licence = f" {settings.licence}." if settings.licence else ""
    return (
        f'<section class="dl-citation">\n<h2>{view.say("Cite this")}</h2>\n'
        f"<p>{escape.html_text(text + licence)}</p>\n</section>"
    )


def _mend(view: View, happening: Happening) -> str:
    settings = view.timeline.settings
    file = escape.html_text(happening.file)
    lines = []
    if settings.repository:
        base = settings.repository.rstrip("/")
        edit = escape.address(f"{base}/edit/main/{happening.file}")
        issue = escape.address(
            f"{base}/issues/new?title={percent(f'Correction: {happening.id}', safe='')}"
        )
        lines += [
            f'<a href="{edit}" rel="noopener external">{view.say("Edit this record")}</a>',
            f'<a href="{issue}" rel="noopener external">{view.say("Suggest a correction")}</a>',
        ]
    elif settings.contact and "@" in settings.contact:
        subject = percent(f"Correction: {happening.id}", safe="")
        goal = escape.attribute(f"mailto:{percent(settings.contact, safe='@')}?subject={subject}")
        lines.append(f'<a href="{goal}">{view.say("Suggest a correction")}</a>')
    lines.append(f"<span>{view.say('Record')}: <code>{file}</code></span>")
    if happening.event.added:
        lines.append(f"<span>{view.say('added')}: {view.date(happening.event.added)}</span>")
    # Where there is nothing to choose, this is no switch and does not stand above the text.
    languages = "" if is_translated(view, happening) else languages_html(view, happening)
    return "\n".join(filter(None, [f'<p class="dl-mend">{"<br>".join(lines)}</p>', languages]))
