"""The cases of the YAML test suite: read as YAML means them, or refused with a place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import yaml

from dateline.reading.nodes import Mapping, Scalar, Sequence
from dateline.reading.parser import read
from dateline.reading.text import decode

if TYPE_CHECKING:
    from pathlib import Path

FILE: Final = "events/2020/x.yml"

INVALID_BUT_READ: Final = {
    "9C9N-0": "a list in brackets may go on at the left edge; its items are the same",
    "DK95-1": "a tab begins a further line of a quoted text; spaces there do not count either",
    "QB6E-0": "a quoted text may go on at the left edge; its words are the same",
    "S98Z-0": "a block text holds only blanks, more than the comment below it; it is empty anyway",
    "X4QW-0": "a comment stands tight behind `>`; the text below it is whole",
}
"""Cases that YAML 1.2 calls invalid and libyaml reads, with the reason why that does no harm."""

READ_BY_LIBYAML_ONLY: Final = {"6HB6-0", "DC7X-0", "DK95-5", "J3BT-0", "NB6Z-0", "UV7Q-0", "X4QW-0"}
"""Cases with tabs, or a tight comment, at which PyYAML's own parser gives up."""


def cases(shared: Path) -> list[dict[str, str]]:
    lines = (shared / "corpora/yaml-cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts(node: object) -> list[str]:
    """Return the text of every scalar, in order, of our nodes or of what BaseLoader returns."""
    match node:
        case Scalar():
            return [node.text]
        case Sequence():
            return [text for item in node.items for text in texts(item)]
        case Mapping():
            return [
                text
                for entry in node.entries.values()
                for text in (entry.key.text, *texts(entry.value))
            ]
        case list():
            return [text for item in node for text in texts(item)]
        case dict():
            return [text for key, value in node.items() for text in (key, *texts(value))]
    assert isinstance(node, str)
    return [node]


def test_every_case_is_read_or_refused_with_a_place(shared: Path) -> None:
    found = cases(shared)
    assert len(found) == 406
    for case in found:
        text = decode(case["yaml"].encode(), FILE)
        problems = text if isinstance(text, list) else read(text, FILE)[1]
        lines = case["yaml"].split("\n")
        for problem in problems:
            assert problem.file == FILE
            assert 1 <= problem.line <= len(lines), case["id"]
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, case["id"]


def test_what_is_read_has_the_texts_that_yaml_reads(shared: Path) -> None:
    compared = 0
    for case in cases(shared):
        text = decode(case["yaml"].encode(), FILE)
        if isinstance(text, list):
            continue
        node, problems = read(text, FILE)
        if node is None or problems:
            continue
        try:
            loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes text only
        except yaml.YAMLError:
            assert case["id"] in READ_BY_LIBYAML_ONLY
            continue
        assert texts(node) == texts(loaded), case["id"]
        compared += 1
    assert compared >= 60


def test_an_invalid_case_is_refused_or_known(shared: Path) -> None:
    read_all_the_same = set()
    for case in cases(shared):
        if case["valid"]:
            continue
        text = decode(case["yaml"].encode(), FILE)
        if isinstance(text, str) and not read(text, FILE)[1]:
            read_all_the_same.add(case["id"])
    assert read_all_the_same == set(INVALID_BUT_READ)
