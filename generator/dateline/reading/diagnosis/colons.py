"""A colon where none can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis import quotes
from dateline.reading.diagnosis.failure import FIELD, INDENT, Failure, LastText, Place
from dateline.reading.diagnosis.mending import as_code, value_start, with_quotes
from dateline.reading.text import character_name

if TYPE_CHECKING:
    from dateline.problems import Problem

NO_SPACE: Final = re.compile(r"([A-Za-z_][\w-]*):(?!//)([^ \t].*)")
"""A field whose colon has no space behind it; an address is none."""

_LONGEST_KEY: Final = 1024  # libyaml's limit for a key on one line


def within_a_line(failure: Failure) -> Problem | None:
    """`title: A: b`."""
    last = failure.last
    at = failure.at
    if last and not last.quotes and last.start.line != at.line:
        return None
    if last and _is_first(failure, last) and at.column - last.start.column > _LONGEST_KEY:
        return _too_long(failure, last.start, at.column - last.start.column)
    start = value_start(failure.here)
    if start is None or start > at.column:
        return None
    if failure.here[start] in "\"'" and (problem := quotes.text_after(failure)):
        return problem
    return failure.problem(
        at,
        "yaml-colon",
        "a colon followed by a space stands inside a text without quotes",
        f"put the text in quotes: {with_quotes(failure.here, start)}",
    )


def in_a_later_line(failure: Failure) -> Problem | None:
    """Say why a text that began on a line above runs into a colon."""
    last = failure.last
    if last is None or last.quotes or last.start.line == failure.at.line:
        return None
    first = failure.line(last.start.line)
    if _is_first(failure, last):
        return _name_of_field(failure, last.start)
    field = FIELD.match(failure.here)
    if field:
        indent = INDENT.match(first)
        return failure.problem(
            Place(failure.at.line, field.start(1)),
            "yaml-indent",
            f"`{field[1]}` is indented further than the field above it, as if it were part of "
            "its text",
            f"begin both in column {indent.end() + 1 if indent else 1}; or, if it is part of the "
            "text, put all of the text in quotes",
            len(field[1]),
        )
    return failure.problem(
        failure.at,
        "yaml-colon",
        "a colon followed by a space stands inside a text without quotes",
        f"put all of the text, from line {last.start.line + 1} on, in quotes; or write it below "
        f"{as_code(first[: last.start.column] + '>-')}",
    )


def after_a_long_name(failure: Failure) -> Problem | None:
    """Say that a name is longer than libyaml looks for its colon."""
    place = failure.context
    length = failure.line(place.line).find(": ", place.column) - place.column
    return _too_long(failure, place, length) if length > _LONGEST_KEY else None


def without_name(failure: Failure) -> Problem | None:
    """`: a`."""
    line = failure.here
    column = failure.at.column
    if line[column : column + 1] != ":" or line[:column].rstrip()[-1:] not in {
        "",
        "{",
        "[",
        ",",
        "-",
    }:
        return None
    return failure.problem(
        failure.at,
        "yaml-key",
        "there is no name of a field before this colon",
        "write the name of the field before it, or put the text in quotes",
    )


def tight(failure: Failure) -> Problem:
    """Refuse `{a:}` or `{a:[b]}`, where libyaml wants a space."""
    return failure.problem(
        failure.at,
        "yaml-colon-space",
        "there is no space after this colon",
        "write a space after it; or, if it is part of a text, put the text in quotes",
    )


def without_space(failure: Failure, place: Place, found: re.Match[str]) -> Problem:
    """Say that a field's colon has no space behind it; `found` is by `NO_SPACE`."""
    name, rest = found.groups()
    if rest[0].isprintable():
        message = f"there is no space after the colon of `{name}`"
    else:
        message = f"after the colon of `{name}` stands {character_name(rest[0])}, not a space"
    return failure.problem(
        place,
        "yaml-colon-space",
        message,
        f"write {as_code(f'{name}: {rest.strip()}')}",
        len(name) + 1,
    )


def with_colon(line: str) -> str:
    """Return a line without a colon as a field: its first word is the name."""
    name, space, rest = line.strip().partition(" ")
    return f"{name}:{space}{rest.lstrip()}"


def _too_long(failure: Failure, place: Place, length: int) -> Problem:
    return failure.problem(
        place,
        "yaml-key",
        f"the name of this field is longer than {_LONGEST_KEY} characters",
        "names of fields are short words, such as `title`",
        length,
    )


def _name_of_field(failure: Failure, place: Place) -> Problem:
    rest = failure.line(place.line)[place.column :].rstrip()
    found = NO_SPACE.match(rest)
    if found:
        return without_space(failure, place, found)
    return failure.problem(
        place,
        "yaml-colon-missing",
        "there is no colon after the name of this field",
        f"write {as_code(with_colon(rest))}",
        len(rest),
    )


def _is_first(failure: Failure, text: LastText) -> bool:
    """Tell whether a text is the first on its line, where the name of a field should be."""
    return not failure.line(text.start.line)[: text.start.column].strip(" \t-")
