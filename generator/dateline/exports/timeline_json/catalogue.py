"""The people, organizations, places, topics and threads of `timeline.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from dateline.records.catalogue import Person as PersonRecord
from dateline.records.catalogue import Place as PlaceRecord
from dateline.records.catalogue import Topic as TopicRecord
from dateline.records.vocabulary import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.exports.publication import Publication
    from dateline.records.catalogue import Named


class Entry(TypedDict):
    """What events name by its id."""

    # pydantic reads the strings below fields only where they stand, not in what inherits them
    id: Annotated[str, Field(description="Lasting.")]
    page: Annotated[str, Field(description="Its page on this site.")]
    name: str
    names: Annotated[
        dict[str, str], Field(description="The name in other languages, by BCP 47 tag.")
    ]
    former_ids: Annotated[list[str], Field(description="Ids that led to it before.")]


class Actor(Entry):
    """A person or an organization; no id is both."""

    aliases: list[str]
    """Other spellings and names in use."""
    description: NotRequired[str | None]
    wikidata: NotRequired[str | None]
    """The item in Wikidata, such as Q2895."""


class Place(Entry):
    """Where things happen."""

    aliases: list[str]
    """Other spellings and names in use."""
    kind: PlaceKind
    within: NotRequired[str | None]
    """The id of the place around it."""
    lat: NotRequired[float | None]
    """Degrees north, WGS 84."""
    lon: NotRequired[float | None]
    """Degrees east, WGS 84."""
    wikidata: NotRequired[str | None]
    """The item in Wikidata, such as Q2895."""


class Topic(Entry):
    """What events are about."""

    description: NotRequired[str | None]


class Thread(Topic):
    """A story that several events tell in order."""

    events: list[str]
    """The ids of its events, in order."""


Record = Actor | Place | Topic | Thread


def entries(publication: Publication, kind: str) -> Iterator[Record]:
    """Yield the entries of one kind, as the timeline has them."""
    for (one, key), record in publication.timeline.names.items():
        if one == kind:
            yield _entry(publication, kind, key, record)


def _entry(publication: Publication, kind: str, key: str, record: Named) -> Record:
    entry: Entry = {
        "id": key,
        "page": publication.address(kind, key),
        "name": record.name,
        "names": record.names,
        "former_ids": list(record.former_ids),
    }
    if isinstance(record, PlaceRecord):
        return Place(
            **entry,
            aliases=list(record.aliases),
            kind=record.kind,
            within=record.within,
            lat=record.lat,
            lon=record.lon,
            wikidata=record.wikidata,
        )
    if isinstance(record, PersonRecord):
        return Actor(
            **entry,
            aliases=list(record.aliases),
            description=record.description,
            wikidata=record.wikidata,
        )
    topic = Topic(
        **entry, description=record.description if isinstance(record, TopicRecord) else None
    )
    if kind == "thread":
        return Thread(**topic, events=publication.timeline.links.threads.get(key, []))
    return topic
