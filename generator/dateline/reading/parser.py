"""Text to positioned nodes, by libyaml's events: nothing is typed, and only boring YAML passes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol, cast

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from dateline.problems import Position
from dateline.reading.diagnosis import diagnose
from dateline.reading.diagnosis.mending import ESCAPE
from dateline.reading.nodes import Entry, Mapping, Scalar, Sequence
from dateline.reading.refusals import Refusals, StopReading
from dateline.reading.text import forbidden_characters

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.problems import Problem
    from dateline.reading.nodes import Node, Style
    from dateline.reading.refusals import Mark

MAX_DEPTH: Final = 20
"""How many lists and mappings may stand in one another."""

_STYLES: Final[dict[str | None, Style]] = {
    "": "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}
_COMMENT: Final = re.compile(r"[ \t]+(#[^\r\n]*)")
_BLANKS: Final = frozenset(" \t")
_QUOTED: Final = frozenset({"single", "double"})
_HEADER: Final = re.compile(r"[|>][-+]?[0-9#]")
_TIGHT_LIST: Final = re.compile(r"-[^\s-].*\n[ \t]*-[^\s-]")
_DEEPER_ITEM: Final = re.compile(r"\n[ \t]*-[ \t]")
_QUESTION: Final = re.compile(r"\?[ \t\r\n]")
_QUESTION_BEFORE: Final = re.compile(r"\?[ \t\r\n]*\Z")
_tuple: Final = tuple.__new__  # half the time of Position(...), and most of the nodes' time is that
_KEY_PREFIX: Final = 200  # how many characters before a key in `{}` its `?` is looked for


class _Event(Protocol):
    """What libyaml's events hold; which of it, depends on the class of the event."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool
    version: tuple[int, int] | None
    tags: dict[str, str] | None


def read(text: str, file: str) -> tuple[Mapping | None, list[Problem]]:
    """Return what a record's text holds, and what is wrong with its YAML.

    `file` is the path that problems name. The mapping is None where its keys and values are not
    all known, so that what follows from one mistake is not told as a second one; it may be
    given beside problems (an anchor, a tag, a key that stands twice).
    Nothing is raised, whatever the text is.
    """
    refusals = Refusals(text, file)
    root = None
    try:
        root = _Reader(text, refusals).root()
    except StopReading:
        pass
    except MarkedYAMLError as error:
        refusals.broken(diagnose(error, text, file), error.problem_mark)
    except (YAMLError, UnicodeEncodeError):  # characters that `decode` would have refused
        return None, forbidden_characters(text, file)
    return (root if refusals.whole else None), refusals.problems


class _Reader:
    """One file on its way from events to nodes."""

    __slots__ = (
        "_commented",
        "_depth",
        "_escaped",
        "_next",
        "_questions",
        "_refuse",
        "_text",
        "_tight",
    )

    def __init__(self, text: str, refusals: Refusals) -> None:
        self._text = text
        self._refuse = refusals
        self._depth = 0
        self._commented = " #" in text or "\t#" in text
        self._escaped = "\\" in text
        self._tight = '"#' in text or "'#" in text
        self._questions = _QUESTION.search(text) is not None
        self._next = cast("Callable[[], _Event]", CParser(text).get_event)

    def root(self) -> Mapping | None:
        """Return the one mapping of the file."""
        self._next()
        event = self._next()
        kind: object = type(event)
        if kind is StreamEndEvent:
            self._refuse.empty()
            return None
        if event.version or event.tags:
            self._refuse.directive(event.start_mark)
        node = self._node(self._next())
        self._next()
        event = self._next()
        after: object = type(event)
        if after is DocumentStartEvent:
            self._refuse.second_document(event.start_mark)
        if type(node) is Mapping:
            return node
        if type(node) is Scalar and not node.text and node.style == "plain":
            self._refuse.empty()
        else:
            self._refuse.shape(node)
        return None

    def _node(self, event: _Event) -> Node:
        """Return the value that begins with this event."""
        kind: object = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        start = event.start_mark
        if kind is AliasEvent:
            self._refuse.alias(start, event.anchor or "")
            return Scalar("", Position(start.line + 1, start.column + 1))
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            # Stop here: draining deep input is quadratic.
            self._refuse.depth(start, MAX_DEPTH)
            raise StopReading
        value = self._mapping(event) if kind is MappingStartEvent else self._sequence(event)
        self._depth -= 1
        return value

    def _scalar(self, event: _Event) -> Scalar:
        """Return a text with its place."""
        start = event.start_mark
        end = event.end_mark
        line = start.line
        column = start.column
        length = end.column - column if end.line == line else 1
        style = _STYLES[event.style]
        place = _tuple(Position, (line + 1, column + 1, length or 1))
        node = Scalar(event.value, place, style)
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        if style == "plain":
            if end.line != line:
                self._joined(node, start, end)
            if self._commented and self._text[end.index : end.index + 1] in _BLANKS:
                self._comment(node, end)
        elif style in _QUOTED:
            if self._escaped and style == "double":
                self._escapes(node, start, end)
            if self._tight and self._text.startswith("#", end.index):
                self._refuse.comment_at_quote(place, Position(end.line + 1, end.column + 1))
        elif not node.text and _HEADER.match(self._text, start.index):
            self._refuse.lost_to_header(place)
        return node

    def _sequence(self, event: _Event) -> Sequence:
        """Return a list; its start has been read."""
        items: list[Node] = []
        start = event.start_mark
        step = self._next
        while True:
            inner = step()
            kind: object = type(inner)
            if kind is SequenceEndEvent:
                break
            items.append(self._scalar(inner) if kind is ScalarEvent else self._node(inner))
        return Sequence(items, Position(start.line + 1, start.column + 1), bool(event.flow_style))

    def _mapping(self, event: _Event) -> Mapping:
        """Return a mapping; its start has been read."""
        entries: dict[str, Entry] = {}
        start = event.start_mark
        flow = bool(event.flow_style)
        # In a mapping of lines, a key that stands elsewhere than the mapping has a `?` before it.
        aside = -1 if flow or event.tag or event.anchor else start.column + 1
        questions = self._questions
        step = self._next
        scalar = self._scalar
        while True:
            inner = step()
            kind: object = type(inner)
            if kind is MappingEndEvent:
                break
            if kind is ScalarEvent:
                key = scalar(inner)
                name = key.text
                if (
                    name in entries
                    or not name.isidentifier()
                    or (questions and key.position.column != aside)
                ):
                    self._check_key(key, inner, entries, aside)
            else:
                key = self._not_a_text(inner)
                name = ""
            inner = step()
            value: object = type(inner)
            entries[name] = Entry(key, scalar(inner) if value is ScalarEvent else self._node(inner))
        return Mapping(entries, Position(start.line + 1, start.column + 1), flow)

    def _comment(self, node: Scalar, end: Mark) -> None:
        """Note the `#` behind a text, if one is there; refuse one that left no text at all."""
        comment = _COMMENT.match(self._text, end.index)
        if comment is None:
            return
        mark = comment[1].rstrip()
        column = end.column + comment.start(1) - comment.start() + 1
        place = Position(end.line + 1, column, len(mark))
        if node.text:
            node.comment, node.lost = place, mark
        elif mark[1:2].strip("#-= \t"):
            self._refuse.lost_to_comment(place)

    def _escapes(self, node: Scalar, start: Mark, end: Mark) -> None:
        r"""Refuse the first backslash that would change what an editor sees, as in `"C:\new"`."""
        for escape in ESCAPE.finditer(self._text, start.index, end.index):
            if escape[1] is not None:
                self._refuse.escape(start, escape, node.text)
                node.text = self._text[start.index + 1 : end.index - 1]
                return

    def _joined(self, node: Scalar, start: Mark, end: Mark) -> None:
        """Refuse a text of several lines that was written as a list."""
        tight = _TIGHT_LIST.match(self._text, start.index, end.index)
        if tight or _DEEPER_ITEM.search(self._text, start.index, end.index):
            self._refuse.item_in_text(node.position, end.line + 1)

    def _properties(self, event: _Event) -> None:
        """Refuse an anchor and a tag before a value."""
        if event.anchor is not None:
            self._refuse.anchor(event.start_mark, event.anchor)
        if event.tag is not None:
            self._refuse.tag(event.start_mark)

    def _not_a_text(self, event: _Event) -> Scalar:
        """Refuse a list, a mapping or an alias as a key, and read past it."""
        kind: object = type(event)
        start = event.start_mark
        if kind is not AliasEvent:
            what = "a set of fields" if kind is MappingStartEvent else "a list"
            self._refuse.key_not_text(start, what)
        self._node(event)
        return Scalar("", Position(start.line + 1, start.column + 1))

    def _check_key(self, key: Scalar, event: _Event, entries: dict[str, Entry], aside: int) -> None:
        """Refuse a key that merges, was written with `?`, is empty or stands twice."""
        name = key.text
        mark = event.start_mark
        if name == "<<" and key.style == "plain":
            self._refuse.merge(mark)
        elif (
            mark.column + 1 != aside
            if aside > 0
            else self._questions
            and _QUESTION_BEFORE.search(self._text, max(0, mark.index - _KEY_PREFIX), mark.index)
        ):
            self._refuse.key_complex(mark, name)
        elif not name:
            if event.anchor is None and event.tag is None:  # as in `&amp: x`, which is told already
                self._refuse.key_empty(key)
        elif not name.isprintable():
            self._refuse.key_invisible(key)
        elif name in entries:
            self._refuse.duplicate(key, entries[name].key.position)
