"""Quotes that are not closed, close too early, or hold a backslash."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis.failure import FIELD, Failure, LastText, Place
from dateline.reading.diagnosis.mending import (
    as_code,
    quoted,
    value_end,
    with_value,
    without_quotes,
)
from dateline.reading.text import character_name

if TYPE_CHECKING:
    from dateline.problems import Problem

_CODE: Final = re.compile(r"\\[xuU]([0-9A-Fa-f]{1,8})")
_LAST_CHARACTER: Final = 0x10FFFF


def unclosed(failure: Failure) -> Problem:
    """`title: "Foo`, to the end of the file."""
    line = failure.line(failure.context.line)
    start = failure.context.column
    quote = line[start : start + 1]
    text = line[start + 1 : value_end(line, start)]
    help_ = f"close it: {with_value(line, start, quote + text + quote)}"
    if quote == "'":
        help_ += f"; or, for an apostrophe: {with_value(line, start, quoted(quote + text))}"
    return failure.problem(
        failure.context, "yaml-quote", "the quote that opens here is never closed", help_
    )


def text_after(failure: Failure) -> Problem | None:
    """`title: "Foo" bar`."""
    text = failure.quoted
    if text is None or text.end.line != failure.at.line:
        return None
    line = failure.here
    if line[text.end.column : failure.at.column].strip():
        return None
    if text.start.line != text.end.line:
        return _closed_later(failure, text)
    end = value_end(line, text.start.column)
    whole = line[text.start.column : end]
    if not line[text.end.column : text.end.column + 1].isspace():
        whole = without_quotes(whole)  # `'It's'`: the outer quotes were meant as such
    return failure.problem(
        Place(text.end.line, text.end.column - 1),
        "yaml-quote",
        "the text in quotes ends here, but more text follows",
        "put other quotes around all of it: " + with_value(line, text.start.column, quoted(whole)),
    )


def line_after(failure: Failure) -> Problem | None:
    """Say that a text in quotes had ended on the line above."""
    text = failure.quoted
    if text is None or text is not failure.last or text.end.line >= failure.at.line:
        return None
    line = failure.here
    if FIELD.match(line) or line[: failure.at.column].strip() or line.lstrip().startswith("- "):
        return None
    if any(between.strip() for between in failure.lines[text.end.line + 1 : failure.at.line]):
        return None
    return failure.problem(
        Place(text.end.line, text.end.column - 1),
        "yaml-quote",
        f"the text in quotes ends here, but it seems to go on in line {failure.at.line + 1}",
        "close it behind its last word only",
    )


def unknown_escape(failure: Failure) -> Problem:
    r"""`"\q"`."""
    line = failure.here
    slash = max(line.rfind("\\", 0, failure.at.column + 1), 0)
    help_ = "write the text in single quotes"
    start = failure.context.column
    if failure.context.line == failure.at.line:
        body = without_quotes(line[start : value_end(line, start)]).replace("'", "''")
        single = f"'{body}'"
        help_ += f": {with_value(line, start, single)}"
    return failure.problem(
        Place(failure.at.line, slash),
        "yaml-escape",
        f"in double quotes a backslash begins a code, and `{line[slash : slash + 2]}` is none",
        help_,
        2,
    )


def impossible_character(failure: Failure) -> Problem:
    r"""`"\ud800"`."""
    line = failure.here
    slash = max(line.rfind("\\", 0, failure.at.column + 1), 0)
    found = _CODE.match(line, slash)
    code = found[0] if found else "\\"
    number = int(found[1], 16) if found else _LAST_CHARACTER + 1
    if number > _LAST_CHARACTER:
        message = f"`{code}` is the number of no character"
    else:
        message = f"`{code}` writes the character {character_name(chr(number))}"
    return failure.problem(
        Place(failure.at.line, slash),
        "text-character",
        message,
        "write the character itself; for a backslash, write the text in single quotes",
        len(code),
    )


def _closed_later(failure: Failure, text: LastText) -> Problem:
    line = failure.line(text.start.line).rstrip()
    return failure.problem(
        text.start,
        "yaml-quote",
        f"the quote that opens here closes only on line {text.end.line + 1}, where more text "
        "follows",
        f"close it on its own line: {as_code(line + text.quotes)}",
    )
