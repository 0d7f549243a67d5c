"""Our own events.csv, with figures.csv and sources.csv where they lie beside it.

What these tables do not hold is not brought back: accounts, date claims, media, updates,
corrections, translations, notes, and of the catalogue all but ids and names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.rows.events import EventRow
from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.own.tables import EVENTS, FIGURES, SOURCES, by_event, own_rows
from dateline.problems import Position, Problem
from dateline.records.event import Event
from dateline.records.plain import plain_fields
from dateline.records.rules.sources import RESERVED
from dateline.records.urls import quick_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.importing.csv_text import Sheet
    from dateline.importing.imported import Fields, Source
    from dateline.importing.own.tables import OwnRow
    from dateline.importing.progress import Progress
    from dateline.reading.files import Kind

_TEXTS: Final = (
    *(name for name in plain_fields(Event) if name in EventRow._fields),
    *("date", "added"),
)
_LISTS: Final = ("sensitive", "former_ids")
_FIGURE: Final = ("what", "text", "value", "min", "max", "unit")
_ARTICLE: Final = (
    *("url", "title", "publisher", "agency", "published", "language", "kind", "accessed"),
    *("doi", "isbn", "reference"),
)
_OF_RECORDS: Final = ("doi", "isbn", "reference")
_SPOT: Final = "spot"
_KIND_TAKEN: Final = "the kind of a place, which these tables do not hold: look at its record"
_ACTOR_TAKEN: Final = (
    "whether somebody is a person or an organization, which these tables do not hold:"
    " look at the record"
)


def read_own(source: Source, sheet: Sheet, progress: Progress) -> Imported:
    """Return what our own tables propose."""
    figures, sources = by_event(source, FIGURES), by_event(source, SOURCES)
    if isinstance(figures, Problem):
        return failed(figures)
    if isinstance(sources, Problem):
        return failed(sources)
    into = Gathering(source.name, "a table of Dateline's")
    reader = _Reader(into)
    rows = own_rows(sheet, EVENTS)
    for number, row in enumerate(rows, 1):
        progress(number, len(rows))
        id_ = row.texts["id"]
        origin = Origin(number, Position(row.line, 1, 0), row.texts["title"])
        reader.event(row, figures.get(id_, ()), sources.get(id_, ()), origin)
    return into.imported()


class _Reader:
    """Turns rows into proposals."""

    def __init__(self, into: Gathering) -> None:
        self._into = into
        self._told: set[str] = set()

    def event(
        self, row: OwnRow, figures: Sequence[OwnRow], sources: Sequence[OwnRow], origin: Origin
    ) -> None:
        """Propose one event."""
        texts = row.texts
        fields: Fields = {
            name: texts[name]
            for name in _TEXTS
            if texts[name] and texts[name] != str(Event.model_fields[name].default)
        }
        fields |= {name: row.lists[name] for name in _LISTS}
        fields["id"] = texts["id"]
        self._places(row, fields, origin)
        for name, kind in _CATALOGUE.items():
            named = zip(row.lists[name], row.lists[f"{kind}_names"], strict=False)
            fields[name] = [self._into.named(kind, text, origin, id_of=id_) for id_, text in named]
        self._actors(row, fields, origin)
        fields["related"] = [
            {"event": event, "relation": relation}
            for relation, event in _pairs(row.lists["related"])
        ]
        fields["figures"] = [self._figure(one.texts, origin) for one in figures]
        fields["sources"] = [self._source(one, origin) for one in sources]
        if not sources:
            fields["sources"] = [{"url": url} for url in row.lists["source_urls"]]
        self._into.event(fields, origin, texts["id"])

    def _places(self, row: OwnRow, fields: Fields, origin: Origin) -> None:
        texts, places = row.texts, row.lists["places"]
        if texts["place_kind"] == _SPOT:
            name = texts["spot_name"]
            fields["at"] = {"lat": texts["latitude"], "lon": texts["longitude"], "name": name}
        known = texts["place_kind"] if len(places) == 1 else ""
        kind = known if known not in {"", _SPOT} else "site"
        fields["places"] = [
            self._into.named("place", text, origin, {"kind": kind}, id_)
            for id_, text in zip(places, row.lists["place_names"], strict=False)
        ]
        self._tell(places, _KIND_TAKEN, origin)

    def _actors(self, row: OwnRow, fields: Fields, origin: Origin) -> None:
        pairs = _pairs(row.lists["actors"])
        for (who, _), name in zip(pairs, row.lists["actor_names"], strict=False):
            self._into.named("organization", name, origin, id_of=who)
        fields["actors"] = [{"who": who, "role": role} for who, role in pairs]
        self._tell([who for who, _ in pairs], _ACTOR_TAKEN, origin)

    def _tell(self, ids: Iterable[str], what: str, origin: Origin) -> None:
        """Note once of each record what had to be taken for granted."""
        for id_ in ids:
            if f"{what} {id_}" not in self._told:
                self._told.add(f"{what} {id_}")
                self._into.lose(origin, what, id_)

    def _figure(self, texts: Mapping[str, str], origin: Origin) -> Fields:
        figure: Fields = {name: texts[name] for name in (*_FIGURE, "source")}
        if not texts["by"]:
            return {**figure, "by_name": texts["by_name"]}
        self._into.named("organization", texts["by_name"], origin, id_of=texts["by"])
        self._tell([texts["by"]], _ACTOR_TAKEN, origin)
        return {**figure, "by": texts["by"]}

    def _source(self, row: OwnRow, origin: Origin) -> Fields:
        texts = row.texts
        article: Fields = {name: texts[name] for name in _ARTICLE if texts[name]}
        article["authors"] = row.lists["authors"]
        article["archives"] = [
            {"url": url, "date": date}
            for url, _, date in (one.partition(" ") for one in row.lists["archives"])
        ]
        evidence: Fields = {
            "quotes": [{"text": quote} for quote in row.lists["quotes"]],
            "locator": texts["locator"],
            "supports": row.lists["supports"],
        }
        key = texts["article"]
        if key.startswith(RESERVED) and not any(texts[name] for name in _OF_RECORDS):
            own = texts["id"] if texts["id"] != quick_id(texts["url"]) else ""
            return {"id": own, **article, **evidence}
        self._into.record("article", key, article, origin)
        return {"id": texts["id"] if texts["id"] != key else "", "article": key, **evidence}


_CATALOGUE: Final[Mapping[str, Kind]] = {"topics": "topic", "threads": "thread"}


def _pairs(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return both sides of `id:role`."""
    return [(left, right) for left, _, right in (text.partition(":") for text in texts)]
