from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.site.rendering.search_index import INDEX, unescaped, write_as_utf8

if TYPE_CHECKING:
    from pathlib import Path


@given(st.lists(st.text()))
@example(["\\u0441", "\\\\u0441", '\x00\x1f\x7f"\\', "😀", "\u2028", "\ud800", "\udc00\ud800"])
def test_the_index_is_the_same_but_for_its_escapes(texts: list[str]) -> None:
    before = json.dumps(texts)
    after = "".join(unescaped(before))
    assert json.loads(after) == texts
    assert len(after) <= len(before)


@given(st.text(alphabet="абвгдеёжзійўіЎ“”–’ыь"))
def test_no_letter_stays_escaped(text: str) -> None:
    assert "".join(unescaped(json.dumps(text))) == json.dumps(text, ensure_ascii=False)


def test_the_file_is_written_in_utf_8(tmp_path: Path) -> None:
    file = tmp_path / INDEX
    file.parent.mkdir()
    file.write_text(json.dumps({"docs": [{"text": "Забастовка"}]}), encoding="ascii")
    write_as_utf8(tmp_path)
    assert "Забастовка".encode() in file.read_bytes()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_site_without_search_stays_as_it_is(tmp_path: Path) -> None:
    write_as_utf8(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{}", '"\\u12"', '"\\'])
def test_what_is_no_json_passes_through(text: str) -> None:
    assert "".join(unescaped(text)) == text
