"""Columns that fill a part of an event together: a source, a figure, a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.importing.dates import read_date
from dateline.importing.timelinejs.media import media_kind
from dateline.records.fields import plain_number
from dateline.records.urls import canonical, problem_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dateline.importing.gathering import Gathering
    from dateline.importing.imported import Fields, Origin
    from dateline.reading.files import Kind

    Part = Mapping[str, str]

_NUMBERS: Final = frozenset({"lat", "lon", "value", "min", "max"})
DATES: Final = frozenset({"published", "accessed", "date", "added"})
"""Fields that hold a date, beside the event's own."""
_POINT_PARTS: Final = 2


class PartReader:
    """Reads the parts of events."""

    def __init__(self, into: Gathering) -> None:
        self._into = into
        self._readers: dict[str, Callable[[Part, Fields, Origin], None]] = {
            "at": self._at,
            "places": self._place,
            "topics": self._topic,
            "threads": self._thread,
            "actors": self._actor,
            "sources": self._source,
            "figures": self._figure,
            "accounts": self._account,
            "media": self._medium,
            "updates": self._update,
            "corrections": self._correction,
        }

    def read(
        self, part: str, texts: Mapping[str, Sequence[str]], fields: Fields, origin: Origin
    ) -> None:
        """Add to an event the parts of one kind that columns fill together."""
        for one in self._zipped(part, texts, origin):
            self._readers[part]({**one, **self._typed(one, origin)}, fields, origin)

    def _zipped(
        self, part: str, texts: Mapping[str, Sequence[str]], origin: Origin
    ) -> Iterator[Part]:
        """Yield the texts that belong together: the first of each column, the second of each."""
        length = max(map(len, texts.values()))
        for field, given in texts.items():
            if len(given) < length:
                what = f"`{part}.{field}`: it cannot be told to which of several it belongs"
                self._into.lose(origin, what, "; ".join(given))
        whole = {field: given for field, given in texts.items() if len(given) == length}
        for place in range(length):
            one = {field: given[place] for field, given in whole.items() if given[place]}
            if one:
                yield one

    def _typed(self, one: Part, origin: Origin) -> dict[str, str]:
        """Return numbers and dates as records write them; what is none stays, to be refused."""
        found = {}
        for field, text in one.items():
            if field in _NUMBERS:
                found[field] = plain_number(text) or text
            elif field in DATES:
                read = read_date(text)
                found[field] = read.date or text
                if read.lost:
                    self._into.lose(origin, f"a part of `{field}`", read.lost)
        return found

    def _lacks(self, part: str, one: Part, needed: str, origin: Origin) -> bool:
        if one.get(needed):
            return False
        detail = "; ".join(f"{field}: {text}" for field, text in one.items())
        self._into.lose(origin, f"`{part}` without `{part}.{needed}`", detail)
        return True

    def _at(self, one: Part, fields: Fields, origin: Origin) -> None:
        lat, lon = one.get("lat", ""), one.get("lon", "")
        point = one.get("point", "")
        pair = point.split(";" if ";" in point else ",")
        if len(pair) == _POINT_PARTS:
            lat, lon = (plain_number(text) or text for text in map(str.strip, pair))
        elif one.get("point"):
            self._into.lose(origin, "`at`: it is no point", one["point"])
        if lat and lon:
            fields["at"] = {"lat": lat, "lon": lon, "name": one.get("name", "")}
        elif not one.get("point"):
            detail = "; ".join(f"{field}: {text}" for field, text in one.items())
            self._into.lose(origin, "`at` without latitude and longitude", detail)

    def _place(self, one: Part, fields: Fields, origin: Origin) -> None:
        if self._lacks("places", one, "name", origin):
            return
        record = {name: one[name] for name in ("kind", "lat", "lon") if one.get(name)}
        around = one.get("within", "")
        if around:
            record["within"] = self._into.named("place", around, origin, {"kind": "region"})
        _append(fields, "places", self._into.named("place", one["name"], origin, record))

    def _topic(self, one: Part, fields: Fields, origin: Origin) -> None:
        _append(fields, "topics", self._into.named("topic", one["name"], origin))

    def _thread(self, one: Part, fields: Fields, origin: Origin) -> None:
        _append(fields, "threads", self._into.named("thread", one["name"], origin))

    def _actor(self, one: Part, fields: Fields, origin: Origin) -> None:
        kinds: tuple[Kind, ...] = ("person", "organization")
        named = [self._into.named(kind, one[kind], origin) for kind in kinds if one.get(kind)]
        for who in named:
            _append(fields, "actors", {"who": who, "role": one.get("role", "")})

    def _source(self, one: Part, fields: Fields, origin: Origin) -> None:
        if self._lacks("sources", one, "url", origin):
            return
        trouble = problem_with(one["url"])
        if trouble:
            self._into.lose(origin, f"`sources.url`: {trouble.message}", one["url"])
            return
        source: Fields = {**one}
        quote = source.pop("quote", "")
        if quote:
            source["quotes"] = [{"text": quote}]
        authors = one.get("authors", "")
        if ";" in authors:
            source["authors"] = [author.strip() for author in authors.split(";")]
        known = fields.setdefault("sources", [])
        key = canonical(one["url"])
        if isinstance(known, list) and key in {canonical(str(other["url"])) for other in known}:
            self._into.lose(origin, "a source that stands twice in one record", one["url"])
        else:
            _append(fields, "sources", source)

    def _figure(self, one: Part, fields: Fields, origin: Origin) -> None:
        if not self._lacks("figures", one, "what", origin):
            _append(fields, "figures", {**one})

    def _account(self, one: Part, fields: Fields, origin: Origin) -> None:
        if not self._lacks("accounts", one, "text", origin):
            _append(fields, "accounts", {**one})

    def _medium(self, one: Part, fields: Fields, origin: Origin) -> None:
        if not self._lacks("media", one, "url", origin):
            _append(fields, "media", {"kind": media_kind(one["url"]), **one})

    def _update(self, one: Part, fields: Fields, origin: Origin) -> None:
        self._change("updates", one, fields, origin)

    def _correction(self, one: Part, fields: Fields, origin: Origin) -> None:
        self._change("corrections", one, fields, origin)

    def _change(self, part: str, one: Part, fields: Fields, origin: Origin) -> None:
        if not self._lacks(part, one, "text", origin):
            known = fields.get(part)
            number = len(known) + 1 if isinstance(known, list) else 1
            _append(fields, part, {"id": f"{part[0]}{number}", **one})


def _append(fields: Fields, name: str, value: object) -> None:
    known = fields.setdefault(name, [])
    if isinstance(known, list) and value not in known:
        known.append(value)
