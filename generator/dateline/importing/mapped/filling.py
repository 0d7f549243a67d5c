"""Rows of any table to events, by a mapping."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.dates import Read, joined, read_date
from dateline.importing.html_text import as_markdown, to_markdown, to_text
from dateline.importing.mapped.mapping import constants, rules
from dateline.importing.mapped.parts import DATES, PartReader
from dateline.importing.mapped.targets import SINGLE, Target
from dateline.importing.markdown_text import own_links_out
from dateline.importing.prose import split_prose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.importing.gathering import Gathering
    from dateline.importing.imported import Fields, Origin
    from dateline.importing.mapped.mapping import Holds, MappingFile, Rule

_LISTS: Final = frozenset({"sensitive"})
_NAMES: Final = frozenset(
    {
        *(("places", "name"), ("topics", "name"), ("threads", "name"), ("sources", "url")),
        *(("actors", "person"), ("actors", "organization"), ("media", "url")),
    }
)
_PARAGRAPHS: Final = re.compile(r"\n\s*\n")


class Row(NamedTuple):
    """A record of a source: what its columns hold, each one text or several in their order.

    Columns that belong together, such as those of a list of links, have their texts at the same
    places; a text that is missing there is empty.
    """

    origin: Origin
    cells: Mapping[str, Sequence[str]]


class Filler:
    """Turns rows into proposals."""

    def __init__(self, mapping: MappingFile, into: Gathering) -> None:
        self._into = into
        self._parts = PartReader(into)
        self._key = mapping.key or ""
        self._rules = rules(mapping)
        self._constants = constants(mapping)
        self._mapped = {rule.column for rule in self._rules} | {*mapping.ignore, self._key}
        self.unmapped: Counter[str] = Counter()

    def add(self, row: Row) -> None:
        """Propose the event that a row tells of."""
        origin = row.origin._replace(name=self._name(row))
        for column, texts in row.cells.items():
            if column not in self._mapped and any(text.strip() for text in texts):
                self.unmapped[column] += 1
                self._into.lose(origin, f"the column `{column}`", "; ".join(filter(None, texts)))
        fields: Fields = {}
        parts: dict[tuple[str, int], dict[str, list[str]]] = defaultdict(dict)
        for rule in self._rules:
            texts = self._texts(rule, row.cells.get(rule.column, ()), origin)
            if not any(texts):
                continue
            place = rule.target
            if place.part:
                parts[place.part, place.number].setdefault(place.field, []).extend(texts)
            else:
                self._whole(place.field, texts, rule.holds, fields, origin)
        self._add_constants(fields, parts)
        missing = self._date(parts.pop(("date", 0), {}), fields, origin)
        for (part, _), texts_by_field in sorted(parts.items()):
            self._parts.read(part, texts_by_field, fields, origin)
        keys = row.cells.get(self._key, ())
        key = next(filter(None, keys), "") or str(fields.get("id", ""))
        self._into.event(fields, origin, key, missing)

    def _name(self, row: Row) -> str:
        """Return what people know a row by: its title."""
        columns = (rule.column for rule in self._rules if rule.target.field == "title")
        texts = (text for column in columns for text in row.cells.get(column, ()))
        return " ".join(next(filter(None, texts), "").split())

    def _texts(self, rule: Rule, cells: Sequence[str], origin: Origin) -> list[str]:
        texts = [text.strip() for text in cells]
        if (rule.target.part, rule.target.field) in _NAMES:  # none of these holds a line end
            texts = [line.strip() for text in texts for line in text.split("\n")]
        if rule.separator and rule.target.field != "authors":
            texts = [piece.strip() for text in texts for piece in text.split(rule.separator)]
        if rule.target.part and rule.holds == "html":
            texts = [self._plain(text, origin) for text in texts]
        if rule.target.part != "date" and rule.target.field in DATES:
            texts = [self._day(text, rule, origin) for text in texts]
        return texts

    def _plain(self, text: str, origin: Origin) -> str:
        found = to_text(text)
        for lost in (*found.lost, *(f"the link to {link}" for link in found.links)):
            self._into.lose(origin, "a part of the text", lost)
        return found.text

    def _whole(
        self, field: str, texts: Sequence[str], holds: Holds, fields: Fields, origin: Origin
    ) -> None:
        """Fill a field by itself."""
        given = [text for text in texts if text]
        if field in _LISTS:
            fields[field] = given
            return
        text = "\n\n".join(given) if field in {"text", "body", "summary"} else "; ".join(given)
        if field == "text":
            prose = split_prose(self._markdown(text, holds, origin))
            fields.setdefault("summary", prose.summary)
            before = str(fields.get("body") or "")
            fields["body"] = "\n\n".join(filter(None, (before, prose.body)))
        elif field == "body":
            fields["body"] = self._markdown(text, holds, origin)
        else:
            fields[field] = self._plain(text, origin) if holds == "html" else text

    def _markdown(self, text: str, holds: Holds, origin: Origin) -> str:
        if holds == "markdown":
            body = own_links_out(text)
            for address in body.lost:
                self._into.lose(
                    origin, "a link within the source's own pages: its words stay", address
                )
            return body.text
        if holds == "plain":
            return "\n\n".join(as_markdown(one) for one in _PARAGRAPHS.split(text))
        found = to_markdown(text)
        for lost in found.lost:
            self._into.lose(origin, "a part of the text", lost)
        return found.text

    def _day(self, text: str, rule: Rule, origin: Origin) -> str:
        """Return a date as records write it; what is none stays, to be refused."""
        found = read_date(text, rule.dates)
        if found.lost:
            self._into.lose(origin, f"a part of `{rule.target.field}`", found.lost)
        return found.date or text

    def _add_constants(
        self, fields: Fields, parts: dict[tuple[str, int], dict[str, list[str]]]
    ) -> None:
        """Fill in what is the same for all records and was not given."""
        for place, text in self._constants.items():
            if not place.part:
                fields.setdefault(place.field, [text] if place.field in _LISTS else text)
                continue
            for (part, number), given in parts.items():
                if part == place.part and place.number in {0, number}:
                    longest = max(map(len, given.values()), default=0)
                    given.setdefault(place.field, [text] * longest)
            if place.part in SINGLE or _stands_alone(place):
                parts[place.part, place.number].setdefault(place.field, [text])

    def _date(self, given: Mapping[str, Sequence[str]], fields: Fields, origin: Origin) -> str:
        """Set the date; return why there is none."""
        order = next((rule.dates for rule in self._rules if rule.target.part == "date"), "edtf")
        one = {name: next(filter(None, texts), "") for name, texts in given.items()}
        start = _numbers(one, "") or one.get("start", "")
        if start and one.get("time"):
            start = f"{start} {one['time']}"
        end = _numbers(one, "end_") or one.get("end", "")
        found = read_date(start, order)
        if found.date and end:
            last = read_date(end, order)
            if last.date:
                found = joined(found, last)
            else:
                found = Read("", f"its end, “{end}”, cannot be read as a date")
        if found.lost:
            self._into.lose(origin, "a part of the date", found.lost)
        fields["date"] = found.date
        if not found.date and start:
            fields.setdefault("date_text", " – ".join(filter(None, (start, end))))
        return "" if found.date else found.why


def _numbers(one: Mapping[str, str], prefix: str) -> str:
    """Return the date that a year, a month and a day in columns of their own make."""
    year, month, day = (one.get(f"{prefix}{name}", "") for name in ("year", "month", "day"))
    if not year or not month:
        return year
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _stands_alone(place: Target) -> bool:
    """Tell whether a constant makes a part of its own: the same place or topic for all records."""
    return (place.part, place.field) in {
        ("topics", "name"),
        ("threads", "name"),
        ("places", "name"),
        ("sources", "url"),
    }
