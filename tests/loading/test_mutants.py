"""Whatever happens to a record's text, loading ends, and its problems point into the file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.loading.lines import Lines
from dateline.loading.load import load
from dateline.reporting.text import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.problems import Problem

    Cut = tuple[float, float, str]

EVENTS: Final = Path(__file__).parents[2] / "events"
RECORDS: Final = sorted(path.relative_to(EVENTS) for path in EVENTS.rglob("*.yml"))
SIGNS: Final = st.sampled_from(
    [
        *"\n\t :-#'\"[]{},&*!|>?%@`\\=~<.0Й\u202e\0\ud800\U0001f6a2\ufeff\u00a0\u2028",
        *("\r\n", ": ", "- ", " #", "\n  ", "---\n", "...\n", "<<: ", "null", "2024-02-30"),
    ]
)
ANYTHING: Final = st.text(st.characters(), max_size=6)
CUTS: Final = st.lists(
    st.tuples(st.floats(0, 1), st.floats(0, 0.2), st.one_of(SIGNS, ANYTHING, st.just(""))),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("mutants")
    shutil.copytree(EVENTS, root / "events")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        yield root


def mutated(text: str, cuts: list[Cut]) -> str:
    """Replace pieces of the text; where and how long are shares of its length."""
    for where, length, put in cuts:
        start = int(where * len(text))
        end = start + int((length**3) * len(text))  # short ones are the more frequent
        text = text[:start] + put + text[end:]
    return text


def swapped(text: str, cuts: list[Cut]) -> str:
    """Exchange lines of the text."""
    lines = text.splitlines(keepends=True)
    for where, length, _ in cuts:
        one = int(where * (len(lines) - 1))
        other = int(length * 5 * (len(lines) - 1))
        lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def stands_in_its_file(project: Path, problem: Problem) -> bool:
    lines = (project / problem.file).read_bytes().decode("utf-8-sig", "replace").split("\n")
    if not 1 <= problem.line <= len(lines) or problem.length < 0:
        return False
    return 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@pytest.mark.parametrize("change", [mutated, swapped], ids=["cut", "swapped"])
@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(RECORDS), min_size=1, max_size=3, unique=True),
    st.lists(CUTS, min_size=3, max_size=3),
)
def test_a_mutated_record_raises_nothing(
    project: Path,
    change: Callable[[str, list[Cut]], str],
    records: list[Path],
    cuts: list[list[Cut]],
) -> None:
    before = {record: (EVENTS / record).read_text(encoding="utf-8") for record in records}
    try:
        for (record, text), some in zip(before.items(), cuts, strict=False):
            written = change(text, some).encode("utf-8", "surrogatepass")
            (project / "events" / record).write_bytes(written)
        problems = load(project).problems
        assert [one for one in problems if not stands_in_its_file(project, one)] == []
        assert len(list(render(problems, Lines(project).line))) == len(problems)
    finally:
        for record, text in before.items():
            (project / "events" / record).write_text(text, encoding="utf-8")
