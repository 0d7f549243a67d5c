"""Problems as a good compiler writes them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.problems import Problem

_WIDTH: Final = 100
_BEFORE: Final = 40


class Paint(NamedTuple):
    """How parts of a message are set off; each a function from text to text."""

    error: Callable[[str], str]
    warning: Callable[[str], str]
    bold: Callable[[str], str]
    quiet: Callable[[str], str]


PLAIN: Final = Paint(str, str, str, str)


def render(
    problems: Iterable[Problem], line_of: Callable[[str, int], str | None], paint: Paint = PLAIN
) -> Iterator[str]:
    """Yield each problem with its line, a caret under the place, and its help.

    `line_of(file, number)` returns a line of a file, or None where there is none.
    """
    for problem in problems:
        loud = paint.error if problem.severity == "error" else paint.warning
        where = paint.bold(f"{problem.file}:{problem.line}:{problem.column}:")
        what = loud(f"{problem.severity}[{problem.code}]")
        block = [f"{where} {what}: {problem.message}"]
        line = line_of(problem.file, problem.line)
        if line is not None and line.strip() and problem.length:
            block += _pointed(line, problem, loud, paint.quiet)
        if problem.help:
            block.append(f"    help: {problem.help}")
        yield "\n".join(block)


def _pointed(
    line: str, problem: Problem, loud: Callable[[str], str], quiet: Callable[[str], str]
) -> list[str]:
    number = str(problem.line)
    start = problem.column - 1
    cut = max(0, start - _BEFORE) if len(line) > _WIDTH else 0
    shown = line[cut : cut + _WIDTH]
    before = "…" if cut else ""
    after = "…" if cut + _WIDTH < len(line) else ""
    length = max(1, min(problem.length, len(shown) - (start - cut)))
    gap = before + shown[: start - cut]
    marks = "^" * max(1, _columns(shown[start - cut : start - cut + length]))
    margin = quiet(f"  {number} |")
    empty = quiet(f"  {' ' * len(number)} |")
    pointer = " " * _columns(gap) + loud(marks)
    return [f"{margin} {before}{_visible(shown)}{after}", f"{empty} {pointer}"]


def _visible(text: str) -> str:
    """Return a line that takes the columns that `_columns` counts, and moves no cursor."""
    return "".join(
        " " if char == "\t" else char if char.isprintable() else "\ufffd" for char in text
    )


def _columns(text: str) -> int:
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def summary(problems: Iterable[Problem], files: int) -> str:
    """Return one closing line: how many errors and warnings in how many files."""
    listed = list(problems)
    errors = sum(problem.severity == "error" for problem in listed)
    warnings = len(listed) - errors
    read = f"{files:,} file{'' if files == 1 else 's'} checked"
    if not listed:
        return f"{read}: no problems"
    parts = [_count(errors, "error"), _count(warnings, "warning")]
    return f"{read}: {' and '.join(part for part in parts if part)}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}" if number else ""
