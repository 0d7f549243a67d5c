"""Quotes that are not closed, close too early, or hold a backslash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.reading.diagnosis.failure import FIELD, Failure, LastText, Place
from dateline.reading.diagnosis.mending import (
    ESCAPE,
    as_code,
    escape_words,
    quoted,
    value_end,
    with_value,
    without_quotes,
)

if TYPE_CHECKING:
    from dateline.problems import Problem


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
        f"move the closing quote to the end of line {failure.at.line + 1}",
    )


def unknown_escape(failure: Failure) -> Problem:
    r"""`"\q"`, or `"\ud800"`."""
    line = failure.here
    slash = max(line.rfind("\\", 0, failure.at.column + 1), 0)
    same_line = failure.context.line == failure.at.line
    found = ESCAPE.match(line, slash)
    code = found[0] if found else "\\"
    message, help_ = escape_words(code, line, failure.context.column if same_line else None)
    return failure.problem(Place(failure.at.line, slash), "yaml-escape", message, help_, len(code))


def _closed_later(failure: Failure, text: LastText) -> Problem:
    line = failure.line(text.start.line).rstrip()
    return failure.problem(
        text.start,
        "yaml-quote",
        f"the quote that opens here closes only on line {text.end.line + 1}, where more text "
        "follows",
        f"close it on its own line: {as_code(line + text.quotes)}",
    )
