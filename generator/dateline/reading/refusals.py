"""What YAML can do and records may not, each with its words to the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from dateline.problems import Position, Problem

if TYPE_CHECKING:
    from dateline.reading.nodes import Scalar

_PROPERTY: Final = re.compile(r"[&!][^\s,\[\]{}]*")


class Mark(Protocol):
    """A place as libyaml tells it: all from 0, in characters."""

    index: int
    line: int
    column: int


class Refusals:
    """The problems of one file.

    `whole` tells whether all keys and values are known in spite of them.
    """

    __slots__ = ("file", "problems", "text", "whole")

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self.whole = True

    def anchor(self, mark: Mark, name: str) -> None:
        """Refuse `&name` before a value."""
        self._add(
            mark,
            "yaml-anchor",
            f"`&{name}` gives this value a name by YAML's anchors, which records do not use",
            f"delete `&{name}`; if the text begins with &, put it in quotes",
            self._property_length(mark),
        )

    def tag(self, mark: Mark) -> None:
        """Refuse `!type` before a value."""
        length = self._property_length(mark)
        tag = self.text[mark.index : mark.index + length]
        self._add(
            mark,
            "yaml-tag",
            f"`{tag}` sets a type by YAML's tags, which records do not use",
            f"delete `{tag}`; if the text begins with !, put it in quotes",
            length,
        )

    def alias(self, mark: Mark, name: str) -> None:
        """Refuse `*name` for a value; the value is not known."""
        self.whole = False
        self._add(
            mark,
            "yaml-alias",
            f"`*{name}` repeats another value by YAML's aliases, which records do not use",
            f'write the value out; if the text begins with *, put it in quotes: "*{name}"',
            len(name) + 1,
        )

    def merge(self, mark: Mark) -> None:
        """Refuse the key `<<`; the fields that it would bring are not known."""
        self.whole = False
        self._add(
            mark,
            "yaml-merge",
            "`<<` copies fields from another place by YAML's merge keys",
            "records do not use them: write the fields out",
            2,
        )

    def duplicate(self, key: Scalar, first: Position) -> None:
        """Refuse a key that stands twice in its mapping."""
        place = key.position
        self.problems.append(
            Problem(
                self.file,
                place.line,
                place.column,
                "key-duplicate",
                f"`{key.text}` stands here a second time",
                f"the first is on line {first.line}; keep one of the two",
                place.length,
            )
        )

    def key_not_text(self, mark: Mark, kind: str) -> None:
        """Refuse a list or a mapping as a key."""
        self.whole = False
        self._add(
            mark,
            "yaml-key",
            f"a {kind} stands where the name of a field should be",
            "write the name of the field as text; put a text that begins with [ or { in quotes",
        )

    def key_complex(self, mark: Mark, name: str) -> None:
        """Refuse `? key`."""
        self.whole = False
        self._add(
            mark,
            "yaml-key",
            "this name of a field is written with a `?` before it",
            f"write it as `{name}: …`" if name else "delete the `?`",
            len(name) or 1,
        )

    def key_empty(self, mark: Mark) -> None:
        """Refuse a colon without a key."""
        self.whole = False
        self._add(
            mark,
            "yaml-key",
            "there is no name of a field before this colon",
            "write the name of the field before it, or put the text in quotes",
        )

    def directive(self, mark: Mark) -> None:
        """Refuse `%YAML` and its like."""
        self._add(
            mark,
            "yaml-documents",
            "a line that begins with % tells programs how to read YAML; records need none",
            "delete the line",
        )

    def second_document(self, mark: Mark) -> None:
        """Refuse a `---` after the record."""
        self._add(
            mark,
            "yaml-documents",
            "a second record begins here, after `---`",
            "one file holds one record: delete the line, or move what follows to its own file",
            3,
        )

    def depth(self, mark: Mark, limit: int) -> None:
        """Refuse more lists and mappings in one another than any record needs."""
        self.whole = False
        self._add(
            mark,
            "yaml-depth",
            f"more than {limit} lists and mappings stand in one another here",
            "no record needs that; look for brackets or dashes that were typed too often",
        )

    def lost_to_comment(self, place: Position, comment: str) -> None:
        """Refuse `title: #1`, which has no text."""
        self.problems.append(
            Problem(
                self.file,
                place.line,
                place.column,
                "yaml-special",
                "a value that begins with # is read as a comment, so its text is lost",
                f'put it in quotes: "{comment}"; or, for a comment, write a space after the #',
                place.length,
            )
        )

    def escaped(self, place: Position, name: str) -> None:
        r"""Refuse what `"\0"` and its like write."""
        self.problems.append(
            Problem(
                self.file,
                place.line,
                place.column,
                "text-character",
                f"this text writes the character {name} with a backslash",
                "delete it; for a backslash itself write the text in single quotes",
                place.length,
            )
        )

    def empty(self) -> None:
        """Refuse a file in which nothing stands."""
        self.whole = False
        self.problems.append(
            Problem(
                self.file,
                1,
                1,
                "record-empty",
                "there is nothing in this file",
                "write the record, or delete the file",
            )
        )

    def _property_length(self, mark: Mark) -> int:
        found = _PROPERTY.match(self.text, mark.index)
        return len(found[0]) if found else 1

    def _add(self, mark: Mark, code: str, message: str, help_: str, length: int = 1) -> None:
        self.problems.append(
            Problem(self.file, mark.line + 1, mark.column + 1, code, message, help_, length)
        )
