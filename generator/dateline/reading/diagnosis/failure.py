"""Where libyaml gave up on a text, and what it had read by then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from dateline.problems import Problem

if TYPE_CHECKING:
    from yaml.error import Mark

    from dateline.problems import Code

FIELD: Final = re.compile(r"[ \t]*(?:-[ \t]+)*([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)")
"""The beginning of a line that is a field."""

INDENT: Final = re.compile(r"[ \t]*(?:-[ \t]+)*")
"""What stands before a line's first word: spaces and dashes."""

LINE_END: Final = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What libyaml counts as the end of a line."""


class Place(NamedTuple):
    """A line and a column, from 0, as libyaml counts them."""

    line: int
    column: int


class LastText(NamedTuple):
    """A text that was read whole. `quotes` is empty where it has none."""

    value: str
    quotes: str
    start: Place
    end: Place


@dataclass(slots=True)
class Failure:
    """A syntax error before it has words for an editor.

    `words` and `doing` are libyaml's; `at` is where it gave up, `context` where the thing began
    that it was reading. `last` is the last text before the error, `quoted` the last one in
    quotes; `opened` are the brackets that are not closed yet.
    """

    file: str
    lines: list[str]
    words: str
    doing: str
    at: Place
    context: Place
    last: LastText | None = None
    quoted: LastText | None = None
    opened: tuple[Place, ...] = ()

    @property
    def here(self) -> str:
        """Return the line of the error."""
        return self.line(self.at.line)

    def line(self, number: int) -> str:
        """Return a line by its number from 0; empty behind the last one."""
        return self.lines[number] if number < len(self.lines) else ""

    def problem(
        self, place: Place, code: Code, message: str, help_: str, length: int = 1
    ) -> Problem:
        """Return the error in words. `place` is held within the text."""
        line = min(place.line, len(self.lines) - 1)
        width = len(self.lines[line])
        column = min(place.column, width) if line == place.line else width
        return Problem(self.file, line + 1, column + 1, code, message, help_, max(length, 1))


def retrace(error: MarkedYAMLError, text: str, file: str) -> Failure:
    """Return how reading came to this error, by reading the text up to it once more."""
    at = _place(error.problem_mark)
    failure = Failure(
        file,
        LINE_END.split(text),
        error.problem or "",
        error.context or "",
        at,
        _place(error.context_mark) if error.context_mark else at,
    )
    opened: list[Place | None] = []
    step = CParser(text).get_event
    try:
        while event := step():
            if isinstance(event, ScalarEvent):
                failure.last = LastText(
                    event.value,
                    event.style if event.style in {"'", '"'} else "",
                    _place(event.start_mark),
                    _place(event.end_mark),
                )
                if failure.last.quotes:
                    failure.quoted = failure.last
            elif isinstance(event, CollectionStartEvent):
                opened.append(_place(event.start_mark) if event.flow_style else None)
            elif isinstance(event, CollectionEndEvent):
                opened.pop()
    except MarkedYAMLError:
        failure.opened = tuple(place for place in opened if place)
    return failure


def _place(mark: object) -> Place:
    known = cast("Mark", mark)  # libyaml sets every mark that is asked for here
    return Place(known.line, known.column)
