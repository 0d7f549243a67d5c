"""The pages of people, organizations, places, topics and threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.page import Head, Page, page
from dateline.pages.parts import parts_nav, split
from dateline.pages.rail import rail
from dateline.records.catalogue import Person, Place, Topic
from dateline.records.languages import name as language_name
from dateline.records.vocabulary import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.pages.view import View
    from dateline.records.catalogue import Named


def catalogue_pages(view: View, kind: str, key: str) -> Iterator[Page]:
    """Yield the page of one entry, in parts where many events name it."""
    entry = view.timeline.names[kind, key]
    ids = events_of(view, kind, key)
    path = addresses.page_of(kind, key)
    parts = split(ids)
    for number, part in enumerate(parts, 1):
        here = view.at(addresses.part_of(path, number))
        about = _about(here, key, entry) if number == 1 else ""
        head = Head(
            title=entry.name,
            kind=kind,
            language=view.language,
            description=_description(view, entry, len(ids)),
            source=f"events/{addresses.page_of(kind, key)[:-3]}.yml",
        )
        blocks = [
            about,
            parts_nav(here, path, number, len(parts)),
            _lists(here, kind, key, part),
            parts_nav(here, path, number, len(parts)),
        ]
        kicker = (
            f'<div class="dl-kicker">{here.link(addresses.index_of(kind), _PLURAL[kind])}</div>'
        )
        yield page(here.path, head, blocks, before=kicker)


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
    if kind in {"person", "organization"}:
        named = {one for ids in links.actors.get(key, {}).values() for one in ids}
        return [one for one in view.timeline.happenings if one in named] if named else []
    by_kind = {"place": links.places, "topic": links.topics, "thread": links.threads}
    return by_kind[kind].get(key, [])


def _description(view: View, entry: Named, number: int) -> str:
    own = entry.description if isinstance(entry, Person | Topic) else None
    counted = f"{number:,} event{'' if number == 1 else 's'}"
    return " ".join(part for part in (own, f"{view.timeline.settings.title}: {counted}.") if part)


def _about(view: View, key: str, entry: Named) -> str:
    lines = []
    if isinstance(entry, Person | Topic) and entry.description:
        lines.append(f'<p class="dl-summary">{escape.html_text(entry.description)}</p>')
    facts = [
        f'<span lang="{escape.attribute(language)}">{escape.html_text(name)}</span>'
        f" <small>{escape.html_text(language_name(language, view.language))}</small>"
        for language, name in entry.names.items()
    ]
    if isinstance(entry, Person | Place):
        facts += [escape.html_text(alias) for alias in entry.aliases]
    if facts:
        lines.append(f"<p>{view.say('Also called')}: {', '.join(facts)}</p>")
    if isinstance(entry, Place):
        lines += _where(view, key, entry)
    wikidata = entry.wikidata if isinstance(entry, Person | Place) else None
    if wikidata:
        goal = escape.address(f"https://www.wikidata.org/wiki/{wikidata}")
        lines.append(f'<p><a href="{goal}" rel="noopener external">Wikidata {wikidata}</a></p>')
    return f'<div class="dl-about">\n{"".join(lines)}\n</div>' if lines else ""


def _where(view: View, key: str, place: Place) -> list[str]:
    lines = []
    if place.within:
        lines.append(f"<p>{view.say('in')} {view.record('place', place.within)}</p>")
    inner = [name for name, other in view.timeline.places.items() if other.within == key]
    if inner:
        names = ", ".join(view.record("place", name) for name in sorted(inner))
        lines.append(f"<p>{view.say('Places within')}: {names}</p>")
    if place.lat is not None and place.lon is not None:
        lines.append(f'<p><small class="dl-coordinates">{place.lat:g}, {place.lon:g}</small></p>')
    return lines


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
                f" <small>{meaning}</small></h2>\n{rail(view, shown, headings=False)}\n</section>"
            )
    return "\n".join(sections)


def index_page(view: View, kind: str) -> Page:
    """Return the page that lists a kind, with how many events name each."""
    here = view.at(addresses.index_of(kind))
    entries = sorted(
        ((key, entry) for (one, key), entry in view.timeline.names.items() if one == kind),
        key=lambda one: (one[1].name.casefold(), one[0]),
    )
    items = []
    for key, entry in entries:
        number = len(events_of(here, kind, key))
        about = entry.description if isinstance(entry, Person | Topic) else None
        text = f"<p>{escape.html_text(about)}</p>" if about else ""
        items.append(
            f"<li><div>{here.record(kind, key)}{text}</div>"
            f"<span>{here.count(number, 'event')}</span></li>"
        )
    inner = "\n".join(items)
    block = f'<ul class="dl-index">\n{inner}\n</ul>'
    head = Head(_PLURAL[kind], "index", view.language, f"{view.timeline.settings.title}: {kind}")
    return page(here.path, head, [block])
