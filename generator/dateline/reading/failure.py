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

_LINE_END: Final = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")  # what libyaml counts


class Place(NamedTuple):
    """A line and a column, from 0, as libyaml counts them."""

    line: int
    column: int


class LastText(NamedTuple):
    """A text that was read whole."""

    value: str
    style: str
    start: Place
    end: Place


@dataclass(slots=True)
class Failure:
    """A syntax error before it has words for an editor.

    `context` is where the thing began that libyaml was reading; `last` is the last text before
    the error, `quoted` the last one in quotes; `open` are the brackets not closed yet.
    """

    file: str
    lines: list[str]
    words: str
    doing: str
    at: Place
    context: Place
    last: LastText | None
    quoted: LastText | None
    open: list[Place]

    def line(self, number: int) -> str:
        """Return a line by its number from 0; empty behind the last one."""
        return self.lines[number] if number < len(self.lines) else ""

    def before(self) -> str:
        """Return what stands on the line of the error before it."""
        return self.line(self.at.line)[: self.at.column]

    def problem(self, place: Place, code: str, message: str, help_: str, length: int = 1) -> Problem:
        """Return the error in words; `place` is held within the text."""
        line = min(place.line, len(self.lines) - 1)
        column = place.column if line == place.line else len(self.lines[line])
        return Problem(self.file, line + 1, column + 1, code, message, help_, max(length, 1))


def retrace(error: MarkedYAMLError, text: str, file: str) -> Failure:
    """Return how reading came to this error, by reading the text up to it once more."""
    last: LastText | None = None
    quoted: LastText | None = None
    opened: list[Place | None] = []
    step = CParser(text).get_event
    try:
        while True:
            event = step()
            if isinstance(event, ScalarEvent):
                last = LastText(
                    event.value,
                    event.style or "",
                    _place(event.start_mark),
                    _place(event.end_mark),
                )
                quoted = last if last.style in {"'", '"'} else quoted
            elif isinstance(event, CollectionStartEvent):
                opened.append(_place(event.start_mark) if event.flow_style else None)
            elif isinstance(event, CollectionEndEvent):
                opened.pop()
    except MarkedYAMLError:
        at = _place(error.problem_mark)
        return Failure(
            file,
            _LINE_END.split(text),
            error.problem or "",
            error.context or "",
            at,
            _place(error.context_mark) if error.context_mark else at,
            last,
            quoted,
            [place for place in opened if place],
        )


def _place(mark: object) -> Place:
    known = cast("Mark", mark)  # libyaml sets every mark that is read here
    return Place(known.line, known.column)
