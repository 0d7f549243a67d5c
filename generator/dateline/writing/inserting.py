"""One more item in a list of a record, by adding to its text: nothing else in the file changes.

For what a program adds to a file that people keep: a source, an update, a former id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.problems import Position, Problem
from dateline.reading.absent import prune
from dateline.reading.laying import lay_out
from dateline.reading.layout import Group, Words
from dateline.reading.meaning import meaning
from dateline.reading.nodes import Mapping as Fields
from dateline.reading.nodes import Scalar, Sequence
from dateline.reading.parser import read
from dateline.records.urls import canonical
from dateline.writing.flow import flow
from dateline.writing.order import order
from dateline.writing.record_yaml import record_yaml
from dateline.writing.scalars import inline

if TYPE_CHECKING:
    from dateline.reading.layout import Part
    from dateline.reading.meaning import Meaning

Item = str | Mapping[str, object]

_STEP: Final = "  "


class _Edit(NamedTuple):
    """What takes the place of a part of the text; nothing is lost where both indexes are one."""

    start: int
    end: int
    text: str


def add_source(text: str, source: Mapping[str, object], file: str = "") -> str | Problem:
    """Return the text of an event with one more source, as the last one.

    `source` holds the fields of a source (`article` or `url`, `quotes`, `locator` …) as
    `record_yaml` takes them; `file` is the path that a problem names. Lines are added behind the
    last source, in its indentation, or before the next field where there is none yet; no other
    byte changes, but for the brackets or the dash that make a list of one value. Comments stay.

    A problem comes back where the text cannot be read, where the event has this source already
    (`source-duplicate`, at its place), or where the result would not read back as meant.
    """
    text_, _ = _plain(text)
    node, problems = read(text_, file)
    if node is None or problems:
        return problems[0]
    double = _same_source(node, source)
    if double is not None:
        place = double.position
        message = f"this event has the source `{double.text}` already"
        help_ = "add the quotes to it instead"
        return Problem(file, *place[:2], "source-duplicate", message, help_, place.length)
    return add_item("event", text, "sources", source, file)


def add_item(kind: str, text: str, key: str, item: Item, file: str = "") -> str | Problem:
    """Return the text of a record with one more item in a list of its fields; as `add_source`.

    `kind` is that of the record, `key` the name of the list, `item` a text of one line or fields.
    """
    plain, ends = _plain(text)
    node, problems = read(plain, file)
    if node is None or problems:
        return problems[0]
    written = _apply(plain, _edits(kind, plain, key, item))
    after, problems = read(written, file)
    if after is None or problems or meaning(after) != _expected(kind, node, key, item):
        position = node.entries[key].key.position if key in node.entries else node.position
        message = f"another `{key}` cannot be added here without changing what stands there"
        help_ = "write it as a list with a dash a line, or add it by hand"
        return Problem(file, *position[:2], "format-unsafe", message, help_, position.length)
    return written.replace("\n", ends)


def _plain(text: str) -> tuple[str, str]:
    return text.replace("\r\n", "\n"), "\r\n" if "\r\n" in text else "\n"


def _same_source(node: Fields, source: Mapping[str, object]) -> Scalar | None:
    """Return what names the same article in the event."""
    there = node.entries.get("sources")
    sources = there.value if there else None
    for one in sources.items if isinstance(sources, Sequence) else [sources]:
        entries = one.entries if isinstance(one, Fields) else {}
        article = entries["article"].value if "article" in entries else None
        url = entries["url"].value if "url" in entries else None
        if isinstance(article, Scalar) and article.text == source.get("article"):
            return article
        if (
            isinstance(url, Scalar)
            and "url" in source
            and canonical(url.text) == canonical(str(source["url"]))
        ):
            return url
    return None


def _expected(kind: str, node: Fields, key: str, item: Item) -> Meaning:
    """Return what the text will say."""
    fields = meaning(node)
    added, _ = read(record_yaml(kind, {key: [item]}), "")
    if not isinstance(fields, dict) or added is None:
        return None
    new = meaning(added.entries[key].value)
    there = fields.get(key) if key in node.entries and prune(node.entries[key].value) else []
    before = there if isinstance(there, list) else [there]
    fields[key] = [*before, *(new if isinstance(new, list) else [])]
    return fields


def _apply(text: str, edits: list[_Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _edits(kind: str, text: str, key: str, item: Item) -> list[_Edit]:
    root = lay_out(text).root
    part = root.part(key)
    if part is None:
        return [_new_field(kind, text, root, key, item)]
    value = part.value
    if _is_nothing(value):
        return _first_item(kind, text, part, key, item)
    if isinstance(value, Words):
        added = f", {flow(item)}]"
        return [_Edit(value.start, value.start, "["), _Edit(value.end, value.end, added)]
    if value is None or not value.flow:
        return _in_lines(kind, text, part, key, item)
    if value.kind == "mapping":
        added = f", {flow(item)}]"
        return [_Edit(value.start, value.start, "["), _Edit(value.stop, value.stop, added)]
    last = value.parts[-1]
    return [_Edit(last.stop, last.stop, f", {flow(item)}")]


def _is_nothing(value: Words | Group | None) -> bool:
    if isinstance(value, Group):
        return not value.parts
    return value is None or prune(Scalar(value.text, Position(1, 1), value.style)) is None


def _first_item(kind: str, text: str, part: Part, key: str, item: Item) -> list[_Edit]:
    """Return the item below a key without a value; what stood for nothing goes."""
    lines = _lines(kind, key, item, _STEP)
    place = _line_end(text, part)
    new = _Edit(place, place, _joined(text, place, lines))
    value = part.value
    if value is None:
        return [new]
    start, end = value.start, value.stop if isinstance(value, Group) else value.end
    if text[end : end + 1] in {"", "\n"}:
        start = len(text[:start].rstrip(" \t"))
    return [_Edit(start, end, ""), new]


def _in_lines(kind: str, text: str, part: Part, key: str, item: Item) -> list[_Edit]:
    """Return the item below the last one of a list of lines, in its column."""
    group = part.value
    if not isinstance(group, Group):
        return []
    last = group.parts[-1]
    indent = " " * group.column
    place = _line_end(text, last)
    new = _Edit(place, place, _joined(text, place, _lines(kind, key, item, indent)))
    if group.kind == "list":
        return [new]
    edits = [_Edit(group.start, group.start, "- "), new]
    line = text.find("\n", group.start) + 1
    while 0 < line < place:  # one source without a dash becomes an item
        if text[line : line + 1] not in {"\n", ""}:
            edits.append(_Edit(line, line, _STEP))
        line = text.find("\n", line) + 1
    return edits


def _new_field(kind: str, text: str, root: Group, key: str, item: Item) -> _Edit:
    """Return a field that is not there yet, behind those that come before it."""
    places = order(kind)
    before = [
        part
        for part in root.parts
        if part.key and places.get(part.key.text, len(places)) < places[key]
    ]
    last = (before or root.parts)[-1]
    if root.flow:
        return _Edit(last.stop, last.stop, f", {inline(key)}: [{flow(item)}]")
    indent = " " * root.column
    lines = [f"{indent}{key}:", *_lines(kind, key, item, indent + _STEP)]
    if isinstance(item, str):
        lines = [f"{indent}{key}: [{flow(item)}]"]
    place = _line_end(text, last)
    return _Edit(place, place, _joined(text, place, lines))


def _lines(kind: str, key: str, item: Item, indent: str) -> list[str]:
    """Return the lines of an item, from its dash on."""
    if isinstance(item, str):
        return [f"{indent}- {inline(item)}"]
    written = record_yaml(kind, {key: [item]}).splitlines()[1:]
    return [f"{indent}{line[len(_STEP) :]}" if line else "" for line in written]


def _line_end(text: str, part: Part) -> int:
    """Return where the line after a part begins, and after the comments that go on below it."""
    place = part.stop
    if text[place - 1] != "\n":
        place = text.find("\n", place) + 1 or len(text)
    for comment in _below(part):
        line_end = text.find("\n", place) + 1 or len(text)
        if text[place:line_end].strip() != comment:
            break
        place = line_end
    return place


def _below(part: Part) -> list[str]:
    """Return the comments of a part that stand on lines below it."""
    value = part.value
    if isinstance(value, Group) and not value.flow and value.parts:
        return [*_below(value.parts[-1]), *value.end, *part.after]
    return [*part.inline[1:], *part.after]


def _joined(text: str, place: int, lines: list[str]) -> str:
    before = "" if text[place - 1] == "\n" else "\n"
    return before + "".join(f"{line}\n" for line in lines)
