"""One text in YAML: plain where it reads back the same, else in the quotes that suit it."""

from __future__ import annotations

import re
from typing import Final

from dateline.problems import Position
from dateline.reading.absent import prune
from dateline.reading.nodes import Scalar

WIDTH: Final = 100
"""Characters of a line; a longer prose text is folded."""

_INDICATORS: Final = frozenset("!\"#%&'*,:>?@[\\]`{|}~")
_TAKEN: Final = re.compile(r":(?=[ \t]|$)|[ \t]#")
_MERGE: Final = "<<"
_LONGEST_NOTHING: Final = 4  # characters of `null`
_BREAK: Final = re.compile(r"(?<=[^ \t]) (?=[^ \t])")


def inline(text: str) -> str:
    """Return a text without line ends as it stands behind a key or a dash, on one line."""
    return text if _is_plain(text) else quoted(text)


def quoted(text: str) -> str:
    """Return a text without line ends in quotes.

    Single ones where it holds `"` or a backslash, which mean something in double ones.
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def block(text: str, column: int, indent: str, *, literal: bool = False) -> str:
    """Return a text as it stands behind a key or a dash that ends at a column.

    `indent` stands before each line, if it takes several; `literal` keeps its lines as they are
    although it is one line. The text has no white space around it.
    """
    if literal or "\n" in text:
        lines = [f"{indent}{line}" if line else "" for line in text.split("\n")]
        return "\n".join(["|", *lines])
    short = inline(text)
    if column + len(short) <= WIDTH:
        return short
    folded = _folded(text, WIDTH - len(indent))
    if len(folded) == 1:
        return short
    return "\n".join([">-", *(f"{indent}{line}" for line in folded)])


def _is_plain(text: str) -> bool:
    first = text[:1]
    if text != text.strip(" \t") or text == _MERGE:
        return False
    if first in _INDICATORS or (len(text) <= _LONGEST_NOTHING and _is_nothing(text)):
        return False
    if first == "-" and text[1:2] in {"", " ", "\t"}:
        return False
    return _TAKEN.search(text) is None


def _is_nothing(text: str) -> bool:
    return prune(Scalar(text, Position(1, 1))) is None


def _folded(text: str, width: int) -> list[str]:
    """Return a text's lines, broken at single spaces only: those are what a fold gives back."""
    lines: list[str] = []
    for word in _BREAK.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
