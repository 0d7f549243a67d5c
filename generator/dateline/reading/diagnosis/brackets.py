"""Brackets that are not closed, and what stands wrong within them or behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis.failure import FIELD, Failure, Place
from dateline.reading.diagnosis.mending import as_code, value_end, value_start, with_quotes

if TYPE_CHECKING:
    from dateline.problems import Problem

_CLOSING: Final = {"[": "]", "{": "}"}
_FIELD_OR_QUOTE: Final = re.compile(r"""([A-Za-z_][\w-]*):[ \t]|["'][^"',]*["'][ \t]*[,\]}]""")


def unclosed(failure: Failure) -> Problem | None:
    """`topics: [a, b`."""
    bracket = _bracket(failure)
    if not bracket or not (_nothing_follows(failure) or _next_field(failure)):
        return None
    opened = failure.opened[-1]
    line = failure.line(opened.line)
    comment = value_end(line, opened.column)
    hidden = line[comment:].lstrip()
    if hidden.startswith("#") and _CLOSING[bracket] in hidden:
        return failure.problem(
            Place(opened.line, len(line) - len(hidden)),
            "yaml-comment",
            f"a # after a space begins a comment, which hides the closing {_CLOSING[bracket]}",
            "if the # is part of a text, put that text in quotes",
            len(hidden.rstrip()),
        )
    content = line[:comment].rstrip(", \t")
    closing = _CLOSING[bracket]
    return failure.problem(
        opened,
        "yaml-bracket",
        f"the bracket {bracket} that opens here is never closed",
        f"write {closing} behind the last item"
        if content.endswith(bracket)
        else f"close it with {closing}: {as_code(content + closing)}",
    )


def comma_missing(failure: Failure) -> Problem | None:
    """`{text: "a" unit: b}`, where what follows is plainly the next field or text."""
    bracket = _bracket(failure)
    text = failure.quoted
    if not bracket or text is None or text is not failure.last:
        return None
    line = failure.here
    found = _FIELD_OR_QUOTE.match(line, failure.at.column)
    if not found or text.end.line != failure.at.line or failure.at.column == text.end.column:
        return None
    mended = line[: text.end.column] + ", " + line[failure.at.column :]
    return failure.problem(
        failure.at,
        "yaml-comma",
        "there is no comma before this",
        f"write {as_code(mended)}",
        len(found[1] or "-"),
    )


def within(failure: Failure) -> Problem | None:
    """Say what keeps the items within brackets from being told apart."""
    bracket = _bracket(failure)
    if not bracket:
        return None
    at = failure.at
    line = failure.here
    character = line[at.column : at.column + 1]
    closing = _CLOSING[bracket]
    if character in {"]", "}"} and character != closing:
        return failure.problem(
            at,
            "yaml-bracket",
            f"{bracket} is closed by {closing}, not by {character}",
            f"write {as_code(line[: at.column] + closing + line[at.column + 1 :])}",
        )
    if character == "-":
        return failure.problem(
            at,
            "yaml-bracket",
            f"a dash begins a list item here, within {bracket}",
            f"separate what stands within {bracket} and {closing} by commas, without dashes",
        )
    if character == ":" and failure.last:
        help_ = "write a comma before the next field; or put the text in quotes"
        text = failure.last
        if text.start.line == text.end.line == at.line and not text.quotes:
            is_key = ":" in line[text.end.column : at.column]
            help_ += f": {with_quotes(line, at.column if is_key else text.start.column)}"
        return failure.problem(
            at, "yaml-colon", f"a second colon stands here within {bracket}", help_
        )
    return failure.problem(
        at,
        "yaml-comma",
        "there is nothing before this comma"
        if character == ","
        else "there is no comma before this",
        f"separate what stands within {bracket} and {closing} by one comma each; put a text that "
        "holds brackets or commas in quotes",
    )


def text_after(failure: Failure) -> Problem | None:
    """`title: [a] b` or `topics: [a]]`."""
    line = failure.here
    column = failure.at.column
    before = line[:column].rstrip()
    if not before.endswith(("]", "}")):
        return None
    if line[column : column + 1] in {"]", "}"}:
        return failure.problem(
            failure.at,
            "yaml-bracket",
            "this bracket closes nothing: none is open",
            f"delete it: {as_code(line[:column] + line[column + 1 :])}",
        )
    start = value_start(line)
    help_ = "delete it"
    if start is not None and line[start] in _CLOSING:
        help_ = f"if the bracket belongs to the text, put it in quotes: {with_quotes(line, start)}"
    return failure.problem(
        failure.at, "yaml-bracket", f"text follows the closing bracket {before[-1]}", help_
    )


def _bracket(failure: Failure) -> str:
    """Return the innermost open bracket; empty where none is open."""
    if not failure.opened:
        return ""
    opened = failure.opened[-1]
    bracket = failure.line(opened.line)[opened.column : opened.column + 1]
    return bracket if bracket in _CLOSING else ""


def _nothing_follows(failure: Failure) -> bool:
    rest = [failure.here[failure.at.column :], *failure.lines[failure.at.line + 1 :]]
    return not any(line.strip() for line in rest)


def _next_field(failure: Failure) -> bool:
    """Tell whether the error stands in a line that begins something new outside the brackets."""
    opened = failure.opened[-1]
    if failure.at.line == opened.line:
        return False
    line = failure.line(opened.line)
    here = failure.here
    if len(here) - len(here.lstrip()) > len(line) - len(line.lstrip()):
        return False
    return bool(FIELD.match(here)) or here.lstrip().startswith("- ")
