from __future__ import annotations

import pytest

from dateline.problems import Code, Problem
from dateline.reporting.text import render, summary


def shown(line: str, column: int, length: int = 1) -> list[str]:
    problem = Problem("a.yml", 1, column, "date-invalid", "m", length=length)
    return next(render([problem], lambda _file, _line: line)).splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "column", "length", "expected"),
    [
        ("date: x", 7, 1, ["  1 | date: x", "    |       ^"]),
        ("дата: x", 7, 1, ["  1 | дата: x", "    |       ^"]),
        ("\u65e5\u672c: x", 5, 1, ["  1 | \u65e5\u672c: x", "    |       ^"]),
        ("e\u0301: x", 5, 1, ["  1 | e\u0301: x", "    |    ^"]),
        ("\tx", 2, 1, ["  1 |  x", "    |  ^"]),
        ("a: b", 4, 99, ["  1 | a: b", "    |    ^"]),
        ("a:", 3, 1, ["  1 | a:", "    |   ^"]),
    ],
)
def test_the_caret_stands_under_the_place(
    line: str, column: int, length: int, expected: list[str]
) -> None:
    assert shown(line, column, length) == expected


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    text, pointer = shown("x" * 500 + "HERE" + "y" * 500, 501, 4)
    assert text[pointer.index("^") :].startswith("HERE")
    assert len(text) < 120


def test_no_control_character_of_a_record_reaches_the_terminal() -> None:
    assert "\x1b" not in "".join(shown("title: \x1b[31m", 8))


def test_help_stands_below_the_line() -> None:
    problem = Problem("a.yml", 3, 1, "added-missing", "m", "do this")
    assert next(render([problem], lambda _file, _line: "a: b")).splitlines() == [
        "a.yml:3:1: warning[added-missing]: m",
        "  3 | a: b",
        "    | ^",
        "    help: do this",
    ]


@pytest.mark.parametrize(
    ("codes", "files", "expected"),
    [
        ([], 1, "1 file checked: no problems"),
        (["date-invalid"], 1200, "1,200 files checked: 1 error"),
        (["added-missing", "date-invalid"] * 2, 3, "3 files checked: 2 errors and 2 warnings"),
    ],
)
def test_the_last_line_counts(codes: list[Code], files: int, expected: str) -> None:
    assert summary([Problem("a", 1, 1, code, "m") for code in codes], files) == expected
