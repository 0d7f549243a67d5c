"""Characters that mean something to YAML where a text should begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis.failure import FIELD, INDENT
from dateline.reading.diagnosis.mending import with_quotes

if TYPE_CHECKING:
    from dateline.problems import Problem
    from dateline.reading.diagnosis.failure import Failure, Place

_DEEPER: Final = 2
_OPENS: Final = re.compile(r":[ \t]*(?:[|>][-+0-9]*)?[ \t]*$")
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
        message = "this line is indented with a tab"
        indent = _indent(failure)
        mended = f"`{' ' * indent}{line.strip()}`"
        help_ = f"use spaces: {mended}" if indent else f"begin it in column 1: {mended}"
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


def _indent(failure: Failure) -> int:
    """Return by how many spaces a line with tabs should be indented, as the one above it tells."""
    line = failure.here.strip()
    above = next((one for one in reversed(failure.lines[: failure.at.line]) if one.strip()), "")
    own = len(failure.here) - len(failure.here.lstrip())
    item = line.startswith("- ")
    if not (item or FIELD.match(line)) or "\t" in above or above.lstrip().startswith("#"):
        return len(failure.here[:own].replace("\t", "  "))
    start = len(above) - len(above.lstrip())
    found = INDENT.match(above)
    content = found.end() if found else start
    if _OPENS.search(above):
        return content + _DEEPER
    return start if item else content


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
