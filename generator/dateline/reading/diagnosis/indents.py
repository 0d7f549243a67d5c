"""A line that begins in a column where nothing above it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.reading.diagnosis.failure import FIELD, INDENT, Failure, Place
from dateline.reading.diagnosis.mending import as_code

if TYPE_CHECKING:
    from dateline.problems import Problem


def elsewhere(failure: Failure) -> Problem | None:
    """Say in which column a line should begin."""
    line = failure.here
    at = failure.at
    if line[: at.column].strip() or not line.strip():
        return None
    lines = failure.lines[: at.line]
    above = line.lstrip().startswith("- ") and _columns(lines, dash=True)
    above = above or _columns(lines, dash=False)
    if not above:
        return None
    nearest = min(above, key=lambda column: (abs(column - at.column), -column))
    return failure.problem(
        at,
        "yaml-indent",
        "this line is indented differently from the lines above",
        "indent it as the lines that it belongs with"
        if nearest == at.column
        else f"begin it in column {nearest + 1}, as line {_line_in(lines, nearest) + 1}",
        len(line.strip()),
    )


def _line_in(lines: list[str], column: int) -> int:
    """Return the last line, from 0, in which something begins in a column."""
    for number in reversed(range(len(lines))):
        found = INDENT.match(lines[number])
        start = len(lines[number]) - len(lines[number].lstrip())
        if lines[number].strip() and column in {start, found.end() if found else start}:
            return number
    return 0


def first_field(failure: Failure) -> Problem | None:
    """Say that the first field is indented and a later one is not."""
    for number, line in enumerate(failure.lines[: failure.at.line]):
        if FIELD.match(line):
            if not line.startswith(" ") or failure.here.startswith(" "):
                return None
            return failure.problem(
                Place(number, 0),
                "yaml-indent",
                f"this line is indented, and line {failure.at.line + 1} is not",
                f"begin it in column 1: {as_code(line)}",
                len(line) - len(line.lstrip()),
            )
    return None


def _columns(lines: list[str], *, dash: bool) -> list[int]:
    """Return the columns in which something above may go on, from the last line outwards.

    With `dash` only those of list items.
    """
    columns: list[int] = []
    innermost: int | None = None
    for line in reversed(lines):
        body = line.lstrip(" ")
        start = len(line) - len(body)
        if not body or body.startswith("#") or (innermost is not None and start >= innermost):
            continue
        innermost = start
        found = INDENT.match(line)
        content = found.end() if found else start
        if not dash:
            columns.append(content)
        elif content > start:
            columns.append(start)
        if not start:
            break
    return columns
