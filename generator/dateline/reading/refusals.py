"""What YAML can do and records may not, each with its words to the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from dateline.problems import Position, Problem
from dateline.reading.diagnosis.colons import NO_SPACE, with_colon
from dateline.reading.diagnosis.failure import LINE_END
from dateline.reading.diagnosis.mending import (
    as_code,
    escape_words,
    quoted,
    value_end,
    with_quotes,
    with_value,
)
from dateline.reading.nodes import Scalar
from dateline.reading.text import character_name

if TYPE_CHECKING:
    from dateline.problems import Code
    from dateline.reading.nodes import Node

MAX_PROBLEMS: Final = 100
"""After how many problems a file is read no further: nobody mends more of them at once."""

_NO_TEXT: Final = frozenset("[{|>#&!*")
_EQUALS: Final = re.compile(r"([a-z_]+) *=+ *(\S+(?: \S+)*?)(?= [a-z_]+ *=|\Z)")
_TAG: Final = re.compile(r"![^\s,\[\]{}]*")


class Mark(Protocol):
    """A place as libyaml tells it: all from 0, in characters."""

    index: int
    line: int
    column: int


class StopReading(Exception):  # noqa: N818 - no error: the problems tell why
    """Nothing more can be read from this file."""


class Refusals:
    """The problems of one file.

    `whole` tells whether all keys and values are known in spite of them; `until` is the last line,
    from 1, of a value that was refused for what begins it, and may break the syntax as well.
    """

    __slots__ = ("_lines", "file", "problems", "text", "until", "whole")

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self.whole = True
        self.until = 0
        self._lines: list[str] = []

    def anchor(self, mark: Mark, name: str) -> None:
        """Refuse `&name` before a value."""
        self.until = mark.line + 1
        self._add(
            mark,
            "yaml-anchor",
            f"`&{name}` gives this value a name by YAML's anchors, which records do not use",
            f"delete it; if the text begins with &, put it in quotes{self._example(mark)}",
            len(name) + 1,
        )

    def tag(self, mark: Mark) -> None:
        """Refuse `!type` before a value."""
        self.until = mark.line + 1
        found = _TAG.match(self.text, mark.index)
        tag = found[0] if found else "!"
        self._add(
            mark,
            "yaml-tag",
            f"`{tag}` sets a type by YAML's tags, which records do not use",
            f"delete it; if the text begins with !, put it in quotes{self._example(mark)}",
            len(tag),
        )

    def alias(self, mark: Mark, name: str) -> None:
        """Refuse `*name` for a value; the value is not known."""
        self.until = mark.line + 1
        self.whole = False
        self._add(
            mark,
            "yaml-alias",
            f"`*{name}` repeats another value by YAML's aliases, which records do not use",
            f"write it out; if the text begins with *, put it in quotes{self._example(mark)}",
            len(name) + 1,
        )

    def merge(self, mark: Mark) -> None:
        """Refuse the key `<<`; the fields that it would bring are not known."""
        self.whole = False
        self._add(
            mark,
            "yaml-merge",
            "`<<` copies fields from another place by YAML's merging",
            "records do not use them: write the fields out",
            2,
        )

    def duplicate(self, key: Scalar, first: Position) -> None:
        """Refuse a key that stands twice in its mapping."""
        self._at(
            key.position,
            "key-duplicate",
            f"`{key.text}` stands here a second time",
            f"the first is on line {first.line}; keep one of the two",
        )

    def key_not_text(self, mark: Mark, kind: str) -> None:
        """Refuse a list or a mapping as a key."""
        self.whole = False
        self._add(
            mark,
            "yaml-key",
            f"{kind} stands where the name of a field should be",
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

    def key_empty(self, key: Scalar) -> None:
        """Refuse a colon without a key."""
        self.whole = False
        self._at(
            key.position,
            "yaml-key",
            "there is no name of a field before this colon",
            "write the name of the field before it, or put the text in quotes",
        )

    def key_invisible(self, key: Scalar) -> None:
        """Refuse a key that looks like another one, as with a no-break space for indentation."""
        self.whole = False
        odd = next(character for character in key.text if not character.isprintable())
        plain = "".join(character for character in key.text if character.isprintable())
        self._at(
            key.position,
            "yaml-key",
            f"the name of this field holds the character {character_name(odd)}",
            f"write it with ordinary letters and spaces only: `{plain}`",
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
            f"more than {limit} lists and sets of fields stand in one another here",
            "no record needs that; look for brackets or dashes that were typed too often",
        )

    def lost_to_comment(self, place: Position) -> None:
        """Refuse `title: #1`, which has no text."""
        self._at(
            place,
            "yaml-special",
            "a value that begins with # is read as a comment, so its text is lost",
            f"put it in quotes: {self._mended(place)}; for a comment, write a space after the #",
        )

    def comment_at_quote(self, text: Position, comment: Position) -> None:
        """Refuse `title: "A"#1`, which is read without what follows the quotes."""
        self.until = comment.line
        line = self._line(comment.line - 1)
        help_ = "for a comment, write a space before the #"
        if text.line == comment.line:
            start = text.column - 1
            whole = quoted(line[start : value_end(line, start)])
            help_ += (
                f"; for text, put other quotes around all of it: {with_value(line, start, whole)}"
            )
        self._at(
            comment,
            "yaml-quote",
            "the text in quotes ends before this #, so what follows is lost",
            help_,
        )

    def lost_to_header(self, place: Position) -> None:
        """Refuse `text: >5`, which has no text."""
        self._at(
            place,
            "yaml-special",
            "a value that begins with > or | announces a text on the next lines, and none follows",
            f"put it in quotes: {self._mended(place)}",
        )

    def item_in_text(self, place: Position, last: int) -> None:
        """Refuse a list that is joined to one text, by a wrong indentation or a missing space.

        `last` is the text's last line, from 1.
        """
        self.until = last
        if place.column == 1:
            first = self._line(place.line - 1).rstrip()
            self._at(
                place._replace(length=len(first)),
                "yaml-colon-missing",
                "there is no colon after the name of this field",
                f"write {as_code(with_colon(first))}",
            )
            return
        self._at(
            place,
            "yaml-dash",
            "the lines of this text begin with dashes, but are joined to one text",
            "for a list, begin each dash in one column and write a space after it; for a text, "
            "put it in quotes",
        )

    def escape(self, start: Mark, escape: re.Match[str], value: str) -> None:
        r"""Refuse `"C:\new"`, where `\n` is no longer a backslash and an n.

        `start` is where the text begins, and `value` what YAML reads in it.
        """
        number = self.text.count("\n", 0, escape.start())
        column = escape.start() - (self.text.rfind("\n", 0, escape.start()) + 1)
        at = start.column if start.line == number else None
        message, help_ = escape_words(escape[0], self._line(number), at, value)
        self._at(Position(number + 1, column + 1, len(escape[0])), "yaml-escape", message, help_)

    def broken(self, problem: Problem, mark: Mark | None) -> None:
        """Add what broke the syntax, unless it is the same mistake as the last refusal."""
        self.whole = False
        last = self.problems[-1] if self.problems else None
        if last and last.line == problem.line and last.code in {"yaml-key", "key-duplicate"}:
            self.problems[-1] = problem  # the key was none: `{a: b, c]d: e}`, `a: b: c`
        elif problem.line > self.until and (mark is None or mark.line >= self.until):
            self.problems.append(problem)

    def empty(self) -> None:
        """Refuse a file in which nothing stands, if nothing else is wrong with it."""
        self.whole = False
        if not self.problems:
            self._at(
                Position(1, 1),
                "record-empty",
                "there is nothing in this file",
                "write the record, or delete the file",
            )

    def shape(self, node: Node) -> None:
        """Refuse a file that holds a text or a list instead of fields, if nothing else is wrong."""
        self.whole = False
        if self.problems:
            return
        place = node.position
        found = NO_SPACE.match(self._line(place.line - 1), place.column - 1)
        if type(node) is Scalar and node.style == "plain" and found:
            self._at(
                place._replace(length=len(found[1]) + 1),
                "yaml-colon-space",
                f"there is no space after the colon of `{found[1]}`",
                f"write {as_code(f'{found[1]}: {found[2].strip()}')}",
            )
        elif type(node) is Scalar and (equals := _EQUALS.match(node.text)):
            self._at(
                place._replace(length=len(equals[1])),
                "record-shape",
                f"there is no colon after the name `{equals[1]}`",
                f"write {as_code(f'{equals[1]}: {equals[2]}')}",
            )
        else:
            what = "a text" if type(node) is Scalar else "a list"
            self._at(
                place,
                "record-shape",
                f"this file holds {what}, and a record is made of fields",
                "write the fields one a line, such as `title: …`",
            )

    def _example(self, mark: Mark) -> str:
        """Return the line with quotes around what begins here, if a text can be meant."""
        line = self._line(mark.line)
        first, _, rest = line[mark.column :].partition(" ")
        rest = rest.lstrip()
        if f"{first} ".find(": ") >= 0 or ": " in f"{rest} " or rest[:1] in _NO_TEXT:
            return ""
        if not rest and first[0] != "*":  # the value may follow on the next line
            return ""
        return f": {with_quotes(line, mark.column)}"

    def _mended(self, place: Position) -> str:
        return with_quotes(self._line(place.line - 1), place.column - 1)

    def _line(self, number: int) -> str:
        """Return a line by its number from 0."""
        if not self._lines:
            self._lines = LINE_END.split(self.text)
        return self._lines[number]

    def _at(self, place: Position, code: Code, message: str, help_: str) -> None:
        if len(self.problems) == MAX_PROBLEMS:
            self.whole = False
            raise StopReading
        self.problems.append(
            Problem(self.file, place.line, place.column, code, message, help_, place.length)
        )

    def _add(self, mark: Mark, code: Code, message: str, help_: str, length: int = 1) -> None:
        self._at(Position(mark.line + 1, mark.column + 1, length), code, message, help_)
