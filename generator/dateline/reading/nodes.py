"""What a record file holds: text, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dateline.problems import Position

Style = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(slots=True, eq=False)
class Scalar:
    """A text. `comment` is the place of a `#` that cut an unquoted text short, `lost` its words."""

    text: str
    position: Position
    style: Style = "plain"
    comment: Position | None = None
    lost: str = ""


@dataclass(slots=True, eq=False)
class Sequence:
    """A list. `flow` tells `[a, b]` from a list of lines."""

    items: list[Node]
    position: Position
    flow: bool = False


@dataclass(slots=True, eq=False)
class Entry:
    """One key of a mapping, with its value."""

    key: Scalar
    value: Node


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys with values, in the order of the file; no key stands twice."""

    entries: dict[str, Entry]
    position: Position
    flow: bool = False


Node = Scalar | Sequence | Mapping
