"""Every code that the program can give is explained, and nothing else is.

That it gives no other is mypy's to say: `Code` lists them all.
"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import dateline
from dateline.explaining import codes
from dateline.problems import WARNINGS, Code

CODES = get_args(Code)


def test_every_code_has_an_explanation_and_no_explanation_is_of_another() -> None:
    assert [code for code, _ in codes()] == sorted(CODES)


def test_every_warning_is_a_code() -> None:
    assert set(CODES) >= WARNINGS


def test_every_code_is_given_somewhere() -> None:
    package = Path(dateline.__file__).parent
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in package.rglob("*.py")
        if path.name != "problems.py"
    )
    assert [code for code in CODES if f'"{code}"' not in source] == []
