"""Collecting what a source proposes: events, the catalogue that they name, and losses."""

from __future__ import annotations

import re
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.importing.imported import Imported, Loss, Origin, Proposed
from dateline.importing.shown import shown
from dateline.reading.names import ID, MAX_ID
from dateline.records.dates import Refusal, parse
from dateline.writing.latin import readable_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.importing.imported import Fields
    from dateline.reading.files import Kind

_HASH_LENGTH: Final = 8
_WORDS: Final = re.compile("[a-z]{4,}.*-.*[a-z]{3,}")
_ON_MAPS: Final = frozenset({"city", "site"})
_NO_COORDINATES: Final = {
    "code": "place-no-coordinates",
    "reason": "the imported data does not say where it is",
}


class Gathering:
    """The records of one source, so far.

    `source` says in words what is imported; `file` is its name. `keeps_keys` says that keys of
    its own which read like ids are the records' ids.
    """

    def __init__(self, file: str, source: str, *, keeps_keys: bool = False) -> None:
        self.file = file
        self._keeps_keys = keeps_keys
        self._source = source
        self._title = ""
        self._records: list[Proposed] = []
        self._named: dict[tuple[Kind, str], Fields] = {}
        self._losses: list[Loss] = []
        self._rests_on_itself = False

    def lose(self, origin: Origin, what: str, detail: str = "") -> None:
        """Note what is not carried over."""
        self._losses.append(Loss(origin, shown(what), shown(detail)))

    def settings(self, title: str, description: str = "", zone: str = "") -> None:
        """Propose what the timeline as a whole is called; used where it has no name yet."""
        self._title = title
        fields: Fields = {"format": "1", "title": title, "description": description}
        fields["time_zone"] = zone
        self._records.append(Proposed("timeline", "timeline", fields, Origin(name=title)))

    def event(self, fields: Fields, origin: Origin, key: str = "", missing: str = "") -> None:
        """Propose an event; where it names no source, it rests on the imported data itself.

        An `id` among the fields is the one that the source has given it.
        """
        key, missing = shown(key), shown(missing)
        given = readable_id(str(fields.pop("id", "")))
        if not fields.get("sources"):
            self._rests_on_itself = True
            fields["sources"] = [{"article": self._own_article()}]
        if not fields.get("title"):
            missing = missing or "it has neither a title nor a text to take one from"
        wish = given or event_id(_text(fields, "date"), _text(fields, "title"))
        if self._keeps_keys and is_readable(key):
            wish = key
        proposed = Proposed("event", wish, fields, origin, key, bool(given), missing)
        self._records.append(proposed)

    def named(
        self,
        kind: Kind,
        name: str,
        origin: Origin,
        fields: Mapping[str, object] = MappingProxyType({}),
        id_of: str = "",
    ) -> str:
        """Return the id of what goes by a name, and propose its record where it is new.

        The id is made of `id_of`, where the name alone is not unique.
        """
        name = " ".join(name.split())
        id_ = catalogue_id(kind, id_of or name)
        known = self._named.get((kind, id_))
        if known is None:
            record: Fields = {"name": name, **fields}
            if record.get("kind") in _ON_MAPS and not record.get("lat"):
                record["accepted"] = [_NO_COORDINATES]
            self._named[kind, id_] = record
            self._records.append(Proposed(kind, id_, record, origin))
        elif known["name"] != name and not id_of:
            self.lose(origin, f"another spelling of a {kind}'s name", f"{name} → {known['name']}")
        return id_

    def record(self, kind: Kind, id_: str, fields: Fields, origin: Origin) -> None:
        """Propose a record that the source knows by its id; the first of several is taken."""
        if (kind, id_) not in self._named:
            self._named[kind, id_] = fields
            self._records.append(Proposed(kind, id_, fields, origin, is_named=True))

    def imported(self, hints: Sequence[str] = ()) -> Imported:
        """Return all of it."""
        records = list(self._records)
        if self._rests_on_itself:
            title = self._title or self.file
            fields: Fields = {
                "title": title,
                "kind": "other",
                "reference": f"{self._source}, imported from the file {self.file}",
            }
            records.append(Proposed("article", self._own_article(), fields, Origin(name=title)))
        return Imported(records, self._losses, hints=hints)

    def _own_article(self) -> str:
        return f"imported-{catalogue_id('article', self.file.rpartition('.')[0] or self.file)}"[:80]


def event_id(date: str, title: str) -> str:
    """Return a readable id: as much of the date as is known, and the title."""
    words = readable_id(title) or "event"
    return readable_id(f"{_date_part(date)} {words}")


def catalogue_id(kind: str, name: str) -> str:
    """Return a readable id of a name; of one that no Latin letters can write, one by its hash."""
    written = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return readable_id(name) or f"{kind}-{written[:_HASH_LENGTH]}"


def is_readable(key: str) -> bool:
    """Return whether a source's own key is an id that says what the record is about.

    Such a one is kept: links and other tools know the record by it.
    """
    return ID.fullmatch(key) is not None and len(key) <= MAX_ID and bool(_WORDS.search(key))


def _text(fields: Fields, name: str) -> str:
    return str(fields.get(name) or "")


def _date_part(date: str) -> str:
    """Return what an id says of a date: `2020-08-17`, `2020-08`, `44-bc`."""
    expression = parse(date)
    if isinstance(expression, Refusal):
        return ""
    point = next(expression.points)
    text = str(point).partition("T")[0].rstrip("?~%")
    if point.year <= 0:
        return f"{1 - point.year}-bc"
    return text.removeprefix("Y").replace("-XX", "")
