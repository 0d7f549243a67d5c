"""A record's fields to the text of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dateline.reading.names import ID
from dateline.reading.text import character_name
from dateline.records.dates import DateExpression
from dateline.records.findings import Finding
from dateline.writing.characters import refused
from dateline.writing.order import order
from dateline.writing.scalars import WIDTH, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.findings import Path

    Value = str | list["Value"] | dict[str, "Value"]

_LITERAL: Final = frozenset({"body"})
_LONGEST_KEY: Final = 1000
"""Characters; beyond 1,024 YAML knows no key without a `?` before it."""

_LINE_END: Final = re.compile("\r\n?")


def record_yaml(kind: str, fields: Mapping[str, object]) -> str:
    """Return the text of a record's file, in the program's one style.

    `kind` is that of `timeline.collection.MODELS`, or `timeline`, or `translation`. Values are
    texts, numbers, true or false, dates, lists and mappings; empty ones are left out. Fields stand
    in the model's order: what names a part first, who says it and what is for editors last;
    those that the model has not, after them. Reading the text gives the same values, without white
    space around texts.

    Raises ValueError where `unwritable` finds something.
    """
    for finding in unwritable(fields):
        raise ValueError(finding.message)
    return "".join(f"{line}\n" for line in _mapping(kind, (), _without_empty(fields), ""))


def unwritable(fields: Mapping[str, object]) -> Iterator[Finding]:
    """Yield what no record's file can hold: characters that are refused, and too long keys."""
    yield from _unwritable((), fields)


def _unwritable(path: Path, value: object) -> Iterator[Finding]:
    if isinstance(value, str):
        for character in refused(_LINE_END.sub("\n", value)):
            message = f"the text holds the character {character_name(character)}"
            yield Finding(path, "text-character", message, "take it away")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if refused(key) or not key.isprintable() or not key:
                message = "the name of this field holds characters that cannot be seen, or is empty"
                yield Finding((*path, key), "yaml-key", message, on_key=True)
            elif len(key) > _LONGEST_KEY:
                message = f"the name of this field has {len(key):,} characters"
                help_ = f"at most {_LONGEST_KEY:,} can be written"
                yield Finding((*path, key), "text-long", message, help_, on_key=True)
            yield from _unwritable((*path, key), inner)
    elif isinstance(value, Sequence):
        for number, item in enumerate(value):
            yield from _unwritable((*path, number), item)


def _mapping(
    kind: str, path: tuple[str, ...], fields: Mapping[str, Value], indent: str
) -> Iterator[str]:
    """Yield the lines of a mapping, each with its indentation."""
    place = order(kind, path)
    for key in sorted(fields, key=lambda key: place.get(key, len(place))):
        value = fields[key]
        head = f"{indent}{inline(key)}:"
        inner = f"{indent}  "
        if isinstance(value, dict):
            yield head
            yield from _mapping(kind, (*path, key), value, inner)
        elif isinstance(value, list):
            flow = _flow(value)
            if flow and len(head) + 1 + len(flow) <= WIDTH:
                yield f"{head} {flow}"
            else:
                yield head
                yield from _sequence(kind, (*path, key), value, inner)
        else:
            yield f"{head} {block(value, len(head) + 1, inner, literal=key in _LITERAL)}"


def _sequence(
    kind: str, path: tuple[str, ...], items: Sequence[Value], indent: str
) -> Iterator[str]:
    inner = f"{indent}  "
    for item in items:
        if isinstance(item, dict):
            lines = _mapping(kind, path, item, inner)
        elif isinstance(item, list):
            lines = _sequence(kind, path, item, inner)
        else:
            lines = iter([inner + block(item, len(inner), inner)])
        first, *rest = lines
        yield f"{indent}- {first[len(inner) :]}"
        yield from rest


def _flow(items: Sequence[Value]) -> str:
    """Return ids as `[a, b]`; empty where something else is among them."""
    ids = [inline(item) for item in items if isinstance(item, str) and ID.fullmatch(item)]
    return f"[{', '.join(ids)}]" if len(ids) == len(items) else ""


def _plain(value: object) -> Value:
    """Return a value as text, list or mapping, without white space around it or empty members."""
    if isinstance(value, str):
        return _LINE_END.sub("\n", value).strip()
    if isinstance(value, Mapping):
        return _without_empty(value)
    if isinstance(value, Sequence):
        return [plain for item in value if (plain := _plain(item))]
    return _scalar(value)


def _without_empty(fields: Mapping[str, object]) -> dict[str, Value]:
    return {key: plain for key, value in fields.items() if (plain := _plain(value))}


def _scalar(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    if isinstance(value, int | DateExpression):
        return str(value)
    message = f"a record holds no {type(value).__name__}"
    raise TypeError(message)
