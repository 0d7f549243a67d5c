"""Characters that mean something to YAML where a text should begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis.mending import with_quotes

if TYPE_CHECKING:
    from dateline.problems import Problem
    from dateline.reading.diagnosis.failure import Failure, Place

_SPECIAL: Final = frozenset("@`%|>!&*-?,]}:")


def begins(failure: Failure) -> Problem | None:
    """Refuse the character with which libyaml began to read something else than a text."""
    return _special(failure, failure.context)


def here(failure: Failure) -> Problem | None:
    """Refuse the character at which libyaml gave up."""
    return _special(failure, failure.at)


def tab(failure: Failure) -> Problem | None:
    """Refuse a tab where only spaces may be."""
    line = failure.here
    column = line.find("\t", failure.at.column)
    blank = not line[: max(column, 0)].strip()
    if column < 0 or not (blank or column == failure.at.column):
        return None
    message, help_ = "a tab stands where a space should", "use a space instead"
    if blank:
        indent = len(line) - len(line.lstrip())
        message = "this line is indented with a tab"
        spaces = line[:indent].replace("\t", "  ")
        help_ = f"use spaces: `{spaces}{line[indent:].rstrip()}`"
    return failure.problem(failure.at._replace(column=column), "yaml-tab", message, help_)


def directive(failure: Failure) -> Problem | None:
    """Refuse a line that begins with `%`."""
    for place in (failure.context, failure.at):
        if failure.line(place.line).startswith("%"):
            return failure.problem(
                place._replace(column=0),
                "yaml-documents",
                "a line that begins with % tells programs how to read YAML; records need none",
                "delete the line; or, if it belongs to a text, indent it",
            )
    return None


def _special(failure: Failure, place: Place) -> Problem | None:
    line = failure.line(place.line)
    character = line[place.column : place.column + 1]
    if character not in _SPECIAL:
        return None
    help_ = f"put the text in quotes: {with_quotes(line, place.column)}"
    if character in {"|", ">"}:
        help_ += f"; or begin it on the next line, below `{character}`"
    elif character == "-":
        help_ += "; or, for a list, begin it on the next line"
    return failure.problem(
        place, "yaml-special", f"a text without quotes cannot begin with {character}", help_
    )
