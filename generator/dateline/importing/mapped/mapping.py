"""The mapping file: which column goes where, and how it is written there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Literal, NamedTuple, cast, get_args

from pydantic import AfterValidator, Field

from dateline.importing.dates import DateOrder
from dateline.importing.mapped.targets import ALL, Target, nearest_path, target
from dateline.loading.locate import locate
from dateline.reading.nodes import Entry, Mapping, Scalar
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.records.base import Part, Record
from dateline.records.build import build
from dateline.records.fields import Line, Many
from dateline.records.findings import Finding
from dateline.records.refusing import refuse, refuse_choice
from dateline.records.vocabulary import (
    ArticleKind,
    DateBasis,
    Importance,
    MediaKind,
    PlaceKind,
    Sensitive,
    Status,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.problems import Code, Problem
    from dateline.reading.nodes import Node

Holds = Literal["plain", "html", "markdown"]

_NEEDED: Final = {
    "title": "every event has a title",
    "date": "every event has a date",
}
_VOCABULARY: Final[dict[tuple[str, str], object]] = {
    ("", "status"): Status,
    ("", "importance"): Importance,
    ("", "date_basis"): DateBasis,
    ("", "sensitive"): Sensitive,
    ("places", "kind"): PlaceKind,
    ("media", "kind"): MediaKind,
    ("sources", "kind"): ArticleKind,
}
_WITH: Final = {
    ("places", "name"): ("kind", "places.kind: city", "what kind of places these are"),
    ("actors", "person"): ("role", "actors.role: participant", "as what they took part"),
    ("actors", "organization"): ("role", "actors.role: participant", "as what they took part"),
}


def _check_path(path: str) -> str:
    if target(path) is None:
        better = nearest_path(path)
        code: Code = "import-mapping"
        raise refuse(code, f"`{path}` is no place in an event", _advice(better))
    return path


def _advice(better: str | None) -> str:
    return f"did you mean `{better}`?" if better else f"the places are: {', '.join(ALL)}"


Path = Annotated[Line, AfterValidator(_check_path)]


class Column(Part):
    """Where a column goes: one place or several, and how its cells are written."""

    to: Many[Path]
    separator: str | None = None
    dates: DateOrder | None = None
    holds: Holds = "plain"


class MappingFile(Part):
    """What a mapping file holds.

    `records` is the path of JSON's list of records, `key` the column by which the source tells its
    records apart, `text` where the text of a Markdown file goes.
    """

    records: Line | None = None
    key: Line | None = None
    dates: DateOrder = "edtf"
    separator: str | None = None
    columns: dict[str, Column] = Field(default_factory=dict)
    constant: dict[str, Line] = Field(default_factory=dict)
    ignore: Many[Line] = ()
    text: Path = "text"

    def with_text(self, column: str) -> MappingFile:
        """Return it with a column more: that of the text of Markdown files."""
        way = Column(to=(self.text,), holds="markdown")
        return self.model_copy(update={"columns": {**self.columns, column: way}})


class Rule(NamedTuple):
    """One column on its way to one place."""

    column: str
    target: Target
    separator: str
    dates: DateOrder
    holds: Holds


def read_mapping(data: bytes, file: str) -> MappingFile | list[Problem]:
    """Return what a mapping file says, or everything that is wrong with it."""
    text = decode(data, file)
    if isinstance(text, list):
        return text
    node, problems = read(text, file)
    if node is None or problems:
        return problems
    node = _with_long_columns(node)
    # `build` takes any closed model; it names records because it was made for them.
    built = build(cast("type[Record]", MappingFile), node)
    found = built.findings
    mapping = cast("MappingFile | None", built.record)
    if mapping is not None and not found:
        found = list(_incomplete(mapping))
    problems = [locate(file, node, finding) for finding in found]
    return sorted(problems) if problems or mapping is None else mapping


def rules(mapping: MappingFile) -> list[Rule]:
    """Return every way from a column to a place."""
    found = []
    for name, column in mapping.columns.items():
        for path in column.to:
            place = target(path)
            if place is not None:
                separator = column.separator or mapping.separator or ""
                order = column.dates or mapping.dates
                found.append(Rule(name, place, separator, order, column.holds))
    return found


def constants(mapping: MappingFile) -> dict[Target, str]:
    """Return what is the same for all records, by place."""
    return {place: text for path, text in mapping.constant.items() if (place := target(path))}


def _wrong_word(path: str, word: str) -> Iterator[Finding]:
    """Yield a constant that is none of the words which its place knows."""
    place = target(path)
    words = get_args(_VOCABULARY.get((place.part, place.field))) if place else ()
    if words and word not in words:
        context = refuse_choice(word, words).context or {}
        yield Finding(("constant", path), "value-choice", context["say"], context["help"])


def _with_long_columns(node: Mapping) -> Mapping:
    """Write `Titel: title` in its long form, `Titel: {to: title}`."""
    columns = node.entries.get("columns")
    if columns is None or not isinstance(columns.value, Mapping):
        return node
    long = {
        name: Entry(entry.key, _long(entry.value)) for name, entry in columns.value.entries.items()
    }
    value = Mapping(long, columns.value.position, columns.value.flow)
    return Mapping({**node.entries, "columns": Entry(columns.key, value)}, node.position, node.flow)


def _long(value: Node) -> Node:
    if isinstance(value, Mapping):
        return value
    key = Scalar("to", value.position)
    return Mapping({"to": Entry(key, value)}, value.position)


def _incomplete(mapping: MappingFile) -> Iterator[Finding]:
    """Yield what no record can do without."""
    for path in mapping.constant:
        if target(path) is None:
            message = f"`{path}` is no place in an event"
            help_ = _advice(nearest_path(path))
            yield Finding(("constant", path), "import-mapping", message, help_, on_key=True)
        yield from _wrong_word(path, mapping.constant[path])
    places = {rule.target for rule in rules(mapping)} | set(constants(mapping))
    fields = {(place.part, place.field) for place in places}
    for name, why in _NEEDED.items():
        if ("", name) not in fields and not any(part == name for part, _ in fields):
            message = f"no column goes to `{name}`, and {why}"
            help_ = f"add a line such as `When: {name}` under `columns`"
            yield Finding(("columns",), "import-mapping", message, help_, on_key=True)
    for (part, field), (other, line, what) in _WITH.items():
        if (part, field) in fields and (part, other) not in fields:
            message = f"`{part}` does not say {what}"
            help_ = f"add `{line}` under `constant`, or a column that goes to `{part}.{other}`"
            yield Finding(("columns",), "import-mapping", message, help_, on_key=True)
