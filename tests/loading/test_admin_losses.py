"""What the page for editing would lose is told before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from dateline.loading.load import load

if TYPE_CHECKING:
    from pathlib import Path

TIMELINE: Final = "format: 1\ntitle: x\nrepository: https://github.com/a/b\n"
EVENT: Final = """\
# a line above all
title: x
date: 2020
sources: [{url: https://gazette.example/x, authors: [Ada]}]
added: 2026-11-23
"""


def _said(root: Path, event: str, timeline: str = f"{TIMELINE}admin: true\n") -> list[str]:
    (root / "events/2020").mkdir(parents=True)
    (root / "events/timeline.yml").write_text(timeline, encoding="utf-8")
    (root / "events/2020/x.yml").write_text(event, encoding="utf-8")
    return [f"{one.line}: {one.message}" for one in load(root).problems]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[{url", "[{url", []),
        (
            "[Ada]",
            "Ada",
            ["4: /admin/ would lose `authors` when it saves this record: it is no list"],
        ),
        (
            "date: 2020\n",
            "date: 2020 # why\n# and\nplaces: ''\n",
            ["1: /admin/ would lose 2 comments, the first in line 3 when it saves this record"],
        ),
    ],
)
def test_comments_and_lists_without_brackets_are_told(
    old: str, new: str, said: list[str], tmp_path: Path
) -> None:
    assert _said(tmp_path, EVENT.replace(old, new)) == said


def test_nothing_is_told_where_a_timeline_has_no_such_page(tmp_path: Path) -> None:
    assert (
        _said(tmp_path, EVENT.replace("[Ada]", "Ada").replace("2020\n", "2020 # x\n"), TIMELINE)
        == []
    )
