"""Problems as JSON, and as GitHub's annotations and job summary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.problems import Problem


def as_json(problems: Sequence[Problem]) -> str:
    """Return a JSON list; every problem has its fields and its severity."""
    listed = [{**problem._asdict(), "severity": problem.severity} for problem in problems]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def as_github(problem: Problem) -> str:
    """Return one workflow command; GitHub shows it at the line of the file."""
    message = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    place = ",".join(
        (
            f"file={_property(problem.file)}",
            f"line={problem.line}",
            f"col={problem.column}",
            f"endColumn={problem.column + problem.length}",
            f"title={_property(problem.code)}",
        )
    )
    return f"::{problem.severity} {place}::{_data(message)}"


def as_summary(problems: Sequence[Problem], closing: str) -> str:
    """Return GitHub-flavoured Markdown that lists every problem; annotations show only ten."""
    lines = ["## Dateline check", "", closing, ""]
    if problems:
        lines += ["| Place | Problem | Help |", "|---|---|---|"]
        lines += [_row(problem) for problem in problems]
    return "\n".join([*lines, ""])


def _row(problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}:{problem.column}"
    what = f"**{problem.severity}** `{problem.code}` {_cell(problem.message)}"
    return f"| {_cell(place)} | {what} | {_cell(problem.help)} |"


def _cell(text: str) -> str:
    """Return text as a table cell in which nothing is Markdown, HTML or a mention."""
    plain = " ".join(text.split())
    return "".join(
        char if char.isalnum() or char in " .,:/-" else f"&#{ord(char)};" for char in plain
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
