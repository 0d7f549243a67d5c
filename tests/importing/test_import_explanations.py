"""The examples in the explanations of import's codes are tried."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dateline.explaining import explanation
from dateline.loading.load import load
from tests.importing.imports import bring_in

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = re.compile(r"^```(?:yaml|text)\n#? ?(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = "Headline,When,Link\nThe new bridge opens,2020-06-01,https://gazette.example/bridge\n"


def example(code: str, which: str) -> tuple[str, str]:
    text = explanation(code) or ""
    wrong, right = text.split("Wrong:\n")[1].split("Right:\n")
    found = BLOCK.search(wrong if which == "wrong" else right)
    assert found is not None
    return found[1], found[2]


@pytest.mark.parametrize(("which", "codes"), [("wrong", ["import-unreadable"]), ("right", [])])
def test_unreadable(which: str, codes: list[str]) -> None:
    name, text = example("import-unreadable", which)
    got = bring_in("timelinejs", text, name=name)
    assert [problem.code for problem in got.problems] == codes


@pytest.mark.parametrize(("which", "codes"), [("wrong", ["import-mapping"]), ("right", [])])
def test_mapping(which: str, codes: list[str]) -> None:
    _, text = example("import-mapping", which)
    got = bring_in("csv", TABLE, mapping=text)
    assert [problem.code for problem in got.problems] == codes


def test_draft(tmp_path: Path) -> None:
    name, text = example("import-draft", "wrong")
    got = bring_in("timelinejs-csv", text, name=name)
    assert [draft.wish for draft in got.drafts if draft.kind == "event"] == ["the-new-bridge-opens"]
    path, record = example("import-draft", "right")
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(record, encoding="utf-8")
    (tmp_path / "events/timeline.yml").write_text("format: 1\ntitle: T\n", encoding="utf-8")
    assert load(tmp_path).problems == []
