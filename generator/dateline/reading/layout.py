"""A record's text as a tree that keeps what nodes leave out: comments, extents, ways of writing.

For programs that change a file which people wrote. `nodes` is what a record means; this is how it
stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from dateline.reading.nodes import Style

_MODELINE: Final = re.compile(r"#\s*(?:yaml-language-server|vim?|-\*-)\s*:")

BLANK: Final = ""
"""An empty line, among comments."""


@dataclass(slots=True)
class Words:
    """A text: from one index of the file to another, or made by a program.

    `source` is how it is written, `header` the indicators of a `|` or `>`. `cut` tells that a
    comment follows an unquoted text directly.
    """

    text: str
    style: Style = "plain"
    source: str = ""
    start: int = 0
    end: int = 0
    header: str = ""
    cut: bool = False


@dataclass(slots=True)
class Part:
    """A field with its value, or an item of a list (without `key`).

    `before` are comments and empty lines above it, `inline` comments on its line, `after` comments
    right below it that nothing follows. An absent value is None. `start` and `stop` are the indexes
    of its first character and of what follows its last one.
    """

    key: Words | None = None
    value: Words | Group | None = None
    before: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    start: int = 0
    stop: int = 0


@dataclass(slots=True)
class Group:
    """A mapping or a list. `end` are comments after its last part that belong to none.

    `column` counts from 0 and is that of the keys or dashes, or of the bracket.
    """

    kind: Literal["mapping", "list"]
    flow: bool = False
    parts: list[Part] = field(default_factory=list)
    end: list[str] = field(default_factory=list)
    start: int = 0
    stop: int = 0
    column: int = 0

    def part(self, name: str) -> Part | None:
        """Return the part with a key, or None."""
        return next((one for one in self.parts if one.key and one.key.text == name), None)


@dataclass(slots=True)
class Layout:
    """A file: comments that head it, its fields, and comments that close it."""

    root: Group
    head: list[str] = field(default_factory=list)


def is_modeline(comment: str) -> bool:
    """Tell whether a comment speaks to an editor's program, which looks for it on top."""
    return _MODELINE.match(comment) is not None
