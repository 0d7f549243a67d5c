"""Whole small projects: records in; pages or problems out, as files that anyone can read.

A case is a folder with `events/` and either `problems.txt` (what `dateline check` prints) or
`docs/` (the pages). DATELINE_GOLDEN=write writes what comes out; read it before you keep it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from dateline.loading.lines import Lines
from dateline.loading.load import load
from dateline.reporting.text import render, summary
from dateline.site.generating.generate import generate

CASES = sorted(path.parent for path in (Path(__file__).parent / "golden").glob("*/events"))
WRITE = os.environ.get("DATELINE_GOLDEN") == "write"


def checked(root: Path) -> str:
    loaded = load(root)
    blocks = [
        *render(loaded.problems, Lines(root).line),
        summary(loaded.problems, len(loaded.files)),
    ]
    return "\n\n".join(blocks) + "\n"


def project(case: Path, tmp_path: Path) -> Path:
    shutil.copytree(case / "events", tmp_path / "events")
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    "case", [c for c in CASES if not (c / "docs").is_dir()], ids=lambda c: c.name
)
def test_records_give_just_these_problems(case: Path, tmp_path: Path) -> None:
    said = checked(project(case, tmp_path))
    expected = case / "problems.txt"
    if WRITE:
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [c for c in CASES if (c / "docs").is_dir()], ids=lambda c: c.name)
def test_records_give_just_these_pages(case: Path, tmp_path: Path) -> None:
    root = project(case, tmp_path)
    made = generate(root)
    assert made.problems == []
    pages = {path.relative_to(root).as_posix(): path for path in root.glob("docs/**/*.md")}
    if WRITE:
        shutil.rmtree(case / "docs")
        for name, path in pages.items():
            (case / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, case / name)
    expected = {p.relative_to(case).as_posix(): p for p in case.glob("docs/**/*.md")}
    assert {name: path.read_text() for name, path in pages.items()} == {
        name: path.read_text() for name, path in expected.items()
    }
