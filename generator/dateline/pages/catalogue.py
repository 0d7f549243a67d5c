"""The pages of people, organizations, places, topics and threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.data import part_downloads
from dateline.pages.facts import entry_facts
from dateline.pages.lists.columns import with_margin
from dateline.pages.lists.legend import legend
from dateline.pages.lists.parts import parts_nav, split
from dateline.pages.lists.rail import dated_rail, period_name, rail
from dateline.pages.page import Head, Page, page
from dateline.records.catalogue import Person, Topic
from dateline.records.vocabulary import ROLES
from dateline.timeline.periods import month_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.pages.view import View
    from dateline.records.catalogue import Named


def catalogue_page(view: View, kind: str, key: str, number: int = 1) -> Page:
    """Return the page of one entry; where many events name it, a part, counted from 1."""
    entry = view.timeline.names[kind, key]
    ids = events_of(view, kind, key)
    path = addresses.page_of(kind, key)
    parts = split(ids)
    here = view.at(addresses.part_of(path, number))
    head = Head(
        title=entry.name,
        kind=kind,
        language=view.language,
        description=_description(view, entry, len(ids)),
        source=f"events/{addresses.page_of(kind, key)[:-3]}.yml",
        follow=f"feeds/{addresses.page_of(kind, key)[:-3]}" if ids and kind in _FOLLOWED else "",
    )
    blocks = [
        _summary(entry) if number == 1 else "",
        with_margin(
            [
                entry_facts(here, key, entry) if number == 1 else "",
                legend(here, parts[number - 1]),
            ],
            [
                parts_nav(here, path, number, len(parts)),
                _lists(here, kind, key, parts[number - 1]),
                parts_nav(here, path, number, len(parts), below=True),
                part_downloads(here, kind, key) if ids and kind in _TAKEN else "",
                _onward(here, key) if kind == "thread" and number == len(parts) else "",
            ],
        ),
    ]
    kicker = f'<div class="dl-kicker">{here.link(addresses.index_of(kind), _PLURAL[kind])}</div>'
    return page(here.path, head, blocks, before=kicker)


_TAKEN = {"topic", "place", "thread"}
_FOLLOWED = {"topic", "thread"}
_PLURAL = {
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "topic": "Topics",
    "thread": "Threads",
    "article": "Articles",
}


def events_of(view: View, kind: str, key: str) -> list[str]:
    """Return the events that name an entry, in order."""
    links = view.timeline.links
    by_kind = {"place": links.places, "topic": links.topics, "thread": links.threads}
    return by_kind.get(kind, links.named).get(key, [])


def _description(view: View, entry: Named, number: int) -> str:
    own = entry.description if isinstance(entry, Person | Topic) else None
    counted = f"{number:,} event{'' if number == 1 else 's'}"
    return " ".join(part for part in (own, f"{view.timeline.settings.title}: {counted}.") if part)


def _summary(entry: Named) -> str:
    if isinstance(entry, Person | Topic) and entry.description:
        return f'<p class="dl-summary">{escape.html_text(entry.description)}</p>'
    return ""


def _lists(view: View, kind: str, key: str, part: Sequence[str]) -> str:
    if kind not in {"person", "organization"}:
        return rail(view, part)
    here = set(part)
    sections = []
    for role, ids in view.timeline.links.actors.get(key, {}).items():
        shown = [one for one in ids if one in here]
        if shown:
            roles = {**ROLES, **view.timeline.settings.roles}
            meaning = escape.html_text(roles.get(role, ""))
            name = view.say(role.replace("-", " "))
            sections.append(
                f'<section class="dl-role">\n<h2 id="as-{escape.attribute(role)}">{name}'
                f" <small>{meaning}</small></h2>\n{dated_rail(view, shown)}\n</section>"
            )
    return "\n".join(sections)


def _onward(view: View, key: str) -> str:
    """Return the way from the end of a story to the next one."""
    threads = by_size(view)
    if key not in threads or len(threads) == 1:
        return ""
    following = threads[(threads.index(key) + 1) % len(threads)]
    number = view.count(len(events_of(view, "thread", following)), "event")
    link = view.record("thread", following)
    return (
        f'<nav class="dl-onward" aria-label="{view.say("Read on")}">\n'
        f"<p><small>{view.say('Another story')}</small> {link} <small>{number}</small></p>\n</nav>"
    )


def by_size(view: View) -> list[str]:
    """Return the stories, those of most events first."""
    threads = view.timeline.links.threads
    return sorted(threads, key=lambda key: (-len(threads[key]), key))


def index_page(view: View, kind: str) -> Page:
    """Return the page that lists a kind, with how many events name each."""
    here = view.at(addresses.index_of(kind))
    entries = sorted(
        ((key, entry) for (one, key), entry in view.timeline.names.items() if one == kind),
        key=lambda one: (one[1].name.casefold(), one[0]),
    )
    items = []
    for key, entry in entries:
        ids = events_of(here, kind, key)
        about = entry.description if isinstance(entry, Person | Topic) else None
        text = f"<p>{escape.html_text(about)}</p>" if about else ""
        when = f"<small>{_stretch(here, ids)}</small>" if kind == "thread" and ids else ""
        items.append(
            f"<li><div>{here.record(kind, key)} {text}{when}</div>"
            f" <span>{here.count(len(ids), 'event')}</span></li>"
        )
    inner = "\n".join(items)
    block = f'<ul class="dl-index dl-index--{kind}">\n{inner}\n</ul>'
    head = Head(_PLURAL[kind], "index", view.language, f"{view.timeline.settings.title}: {kind}")
    return page(here.path, head, [block])


def _stretch(view: View, ids: Sequence[str]) -> str:
    """Return from which month to which a story goes, by where its events begin."""
    months = [month_of(view.event_of(one).date) for one in ids]
    known = [when for when in months if when[1]] or months
    first, last = period_name(view, *known[0]), period_name(view, *known[-1])
    return escape.html_text(first if first == last else f"{first} \N{EN DASH} {last}")
