from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.site.generating.manifest import MANIFEST, Marks, manifest_text, read_manifest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("marks", "lines"),
    [
        ({}, ["{", "", "}", ""]),
        ({"a.md": frozenset({"1"})}, ["{", '"a.md": "1"', "}", ""]),
        (
            {"b/ю.md": frozenset({"2", "1"}), "a.md": frozenset({"3"})},
            ["{", '"a.md": "3",', '"b/ю.md": "1 2"', "}", ""],
        ),
    ],
)
def test_it_lists_the_pages_in_order_a_page_a_line(
    marks: Marks, lines: list[str], tmp_path: Path
) -> None:
    written = manifest_text(marks)
    assert written.decode().split("\n") == lines
    (tmp_path / MANIFEST).write_bytes(written)
    assert read_manifest(tmp_path) == marks
