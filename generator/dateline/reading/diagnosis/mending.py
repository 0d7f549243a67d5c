"""A line of YAML as it would be right, for a problem's help."""

from __future__ import annotations

import re
from typing import Final

ESCAPE: Final = re.compile(
    r"""\\(?:["\\\n]|\r\n|(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.?))"""
)
"""A backslash in double quotes. Group 1 is there where it is refused: where it neither stands
before a quote or a backslash nor joins two lines."""

_LONGEST: Final = 60  # characters of a text that a help shows
_LONGEST_LINE: Final = 160
# Both are linear: `[ \t]+#` would be quadratic in a line of spaces.
_COMMENT: Final = re.compile(r"(?<=[ \t])#")
_COLON: Final = re.compile(r":[ \t]+")
_BEFORE_KEY: Final = re.compile(r"[ \t]*(?:-[ \t]+)*")
_QUOTES: Final = "\"'"
_DOUBLE: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PLAIN_ESCAPE: Final = re.compile(r"""\\(["'/\\])""")
_NUMBERED: Final = frozenset({"\\x", "\\u", "\\U"})


def quoted(text: str) -> str:
    """Return a text in the quotes that suit it, shortened where it is long."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rstrip() + "…"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def without_quotes(text: str) -> str:
    """Return a text without the quotes around all of it, where it has such."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        return text[1:-1]
    return text


def escape_words(escape: str, line: str, start: int | None, value: str = "") -> tuple[str, str]:
    r"""Return message and help for a backslash in double quotes that is no `\"` and no `\\`.

    `start` is where the text begins on the line, None where it begins above; `value` is what YAML
    reads in it, where it reads it.
    """
    message = (
        'in double quotes a backslash begins a code, and records know only `\\"` and `\\\\`, not '
        f"`{escape}`"
    )
    found = _DOUBLE.match(line, start) if start is not None else None
    if found is None:
        return message, "write the text in single quotes"
    if escape[:2] in _NUMBERED and value.isprintable() and value:
        mended = as_code(line[:start] + quoted(value) + line[found.end() :])
        return message, f"write the characters themselves: {mended}"
    inner = _PLAIN_ESCAPE.sub(r"\1", found[1]).replace("'", "''")
    mended = as_code(f"{line[:start]}'{inner}'{line[found.end() :]}")
    return message, f"write the text in single quotes: {mended}"


def value_start(line: str) -> int | None:
    """Return where the value after the first `key: ` of a line begins; None without a key."""
    before = _BEFORE_KEY.match(line)
    start = before.end() if before else 0
    if line[start : start + 1] in {'"', "'"}:
        start = max(line.find(line[start], start + 1), start)
    found = _COLON.search(line, start)
    return found.end() if found else None


def value_end(line: str, start: int) -> int:
    """Return where a value ends: at a comment, or, within brackets, at `,`, `]` or `}`."""
    comment = _COMMENT.search(line, start + 1)
    end = comment.start() if comment else len(line)
    if _within_brackets(line[:start]):
        depth = 0
        for index in range(start, end):
            character = line[index]
            if character in "[{":
                depth += 1
            elif character in ",]}":
                if not depth:
                    end = index
                    break
                depth -= character != ","
    return start + len(line[start:end].rstrip())


def with_value(line: str, start: int, value: str) -> str:
    """Return a line, between backticks, with another value from `start` on."""
    return as_code(line[:start] + value + line[value_end(line, start) :])


def with_quotes(line: str, start: int) -> str:
    """Return a line, between backticks, with quotes around the value that begins at `start`."""
    return with_value(line, start, quoted(without_quotes(line[start : value_end(line, start)])))


def as_code(line: str) -> str:
    """Return a line between backticks, without its indentation."""
    line = line.strip()
    return f"`{line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE] + '…'}`"


def _within_brackets(prefix: str) -> bool:
    if len(prefix) > _LONGEST_LINE:  # the help would not show it
        return False
    depth = 0
    quote = ""
    for index, character in enumerate(prefix):
        if quote:
            quote = "" if character == quote else quote
        elif character in _QUOTES:
            if prefix[:index].rstrip()[-1:] in tuple("[{,:-"):
                quote = character
        elif character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
    return depth > 0
