"""Which feeds there are, and what stands in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from heapq import nlargest
from html import escape
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from dateline.exports import telling
from dateline.exports.publication import selections
from dateline.exports.words import say
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.exports.publication import Publication
    from dateline.timeline.happening import Happening

LIMIT: Final = 100
"""The newest entries that a feed holds."""

_FOLLOWED: Final = {"topic", "thread"}
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries was last changed."""


class Entry(NamedTuple):
    """One entry: `html` is its content and `summary` the same in short, as plain text."""

    id: str
    address: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    tags: Sequence[str]
    language: str


@dataclass(frozen=True)
class Feed:
    """A feed of either format.

    `path` is where it stands under `data/`, and `url` the same as an address, both without what
    they end in: `.xml` for Atom, `.json` for JSON Feed. `address` is the page that shows the same.
    Entries come newest first, those of one day in the order of the timeline.
    """

    path: str
    url: str
    id: str
    title: str
    description: str
    address: str
    author: str
    language: str
    rights: str
    entries: Sequence[Entry]

    @property
    def updated(self) -> datetime:
        """Return when anything in it last changed."""
        return max((entry.updated for entry in self.entries), default=_NEVER)


def feeds(publication: Publication) -> Iterator[Feed]:
    """Yield every feed; none where the site has no address.

    First what was added and what was changed, then what was added to each topic and thread.
    """
    if not publication.site_url:
        return
    settings = publication.timeline.settings
    title, language = settings.title, settings.language
    happenings = publication.timeline.happenings
    added = {key: telling.midnight(one.event.added) for key, one in happenings.items()}

    @cache
    def entry(key: str) -> Entry:
        return _entry(publication, happenings[key])

    def newest(keys: Iterable[str]) -> list[Entry]:
        dated = ((day, key) for key in keys if (day := added[key]))
        return [entry(key) for _, key in nlargest(LIMIT, dated, key=itemgetter(0))]

    name = f"{title}: {say('New events', language)}"
    yield _feed(publication, "added", name, "new/", newest(happenings))
    changed = nlargest(LIMIT, _changes(publication), key=attrgetter("published"))
    name = f"{title}: {say('Updates and corrections', language)}"
    yield _feed(publication, "changes", name, "corrections/", changed)
    for selection in selections(publication):
        if selection.kind in _FOLLOWED:
            path = f"{FOLDERS[selection.kind]}/{selection.key}"
            name = f"{title}: {selection.title}"
            yield _feed(publication, path, name, f"{path}/", newest(selection.ids))


def _feed(
    publication: Publication, path: str, title: str, page: str, entries: Sequence[Entry]
) -> Feed:
    settings = publication.timeline.settings
    about = [settings.description or ""]
    if len(entries) == LIMIT:
        about.append(say("The newest 100 entries.", settings.language))
    return Feed(
        path=f"feeds/{path}",
        url=f"{publication.site_url}data/feeds/{path}",
        id=_name(publication, f"feeds/{path}"),
        title=title,
        description=" ".join(filter(None, about)),
        address=publication.site_url + page,
        author=settings.publisher or settings.title,
        language=settings.language,
        rights=settings.licence or "",
        entries=entries,
    )


def _entry(publication: Publication, one: Happening) -> Entry:
    timeline, event = publication.timeline, one.event
    published = telling.midnight(event.added) or _NEVER
    language = timeline.settings.language
    said = publication.rows[one.id].date_words
    facts = [telling.date_line(event, said), telling.place_line(timeline, event)]
    remarks = telling.remarks(event, language)
    return Entry(
        id=_name(publication, f"events/{telling.lasting_key(one.id, event)}"),
        address=publication.address("event", one.id),
        title=telling.heading(event, language),
        summary=" ".join([*remarks, event.summary or event.title]),
        html=_html([*remarks, event.summary or "", " · ".join(filter(None, facts))]),
        published=published,
        updated=telling.touched(event) or published,
        tags=telling.topic_names(timeline, event),
        language=event.language or language,
    )


def _changes(publication: Publication) -> Iterator[Entry]:
    """Yield every update and correction, in the order of the timeline."""
    timeline = publication.timeline
    language = timeline.settings.language
    for key, one in timeline.happenings.items():
        lasting = telling.lasting_key(key, one.event)
        for kind, change in telling.changes(one.event):
            day = telling.midnight(change.date)
            if day is None:
                continue
            said = say(kind.capitalize(), language)
            paragraphs = [*telling.remarks(one.event, language), change.text]
            yield Entry(
                id=_name(publication, f"events/{lasting}/{kind}-{change.id}"),
                address=f"{publication.address('event', key)}#{kind}-{quote(change.id, safe='')}",
                title=f"{said}: {telling.heading(one.event, language)}",
                summary=" ".join(paragraphs),
                html=_html(paragraphs),
                published=day,
                updated=day,
                tags=telling.topic_names(timeline, one.event),
                language=one.event.language or language,
            )


def _html(paragraphs: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs if text)


def _name(publication: Publication, path: str) -> str:
    """Return a name that is the same for ever, whatever characters the timeline's `id` has.

    A `tag:` address would need a host that the timeline owns, and for as long.
    """
    whole = f"dateline:{telling.lasting_name(publication)}/{path}"
    return uuid5(NAMESPACE_URL, whole).urn
