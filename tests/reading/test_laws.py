"""What holds for any text, however broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.reading.absent import prune
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence
from dateline.reading.parser import MAX_DEPTH, read
from dateline.reading.text import decode

if TYPE_CHECKING:
    from dateline.problems import Problem

FILE: Final = "events/2020/x.yml"
RECORD: Final = """\
title: Potash miners at Belaruskali threaten to stop output
date: 2020-08-17
date_claims:
  - {date: "2020-08-17", source: potash}
places: [salihorsk, minsk]
at: {lat: 52.79, lon: 27.54, name: 'mine no. 2'}
summary: >-
  One or two plain sentences: what a reader sees.

  Two paragraphs.
body: |
    # Not a comment
    [text](https://example.org/a?b=c#d)
назва: Шахцёры 😀   # a comment
sources:
- id: potash
  quotes: [{text: "a short \\"verbatim\\" quote", language: en}]
  note:
"""
PIECES: Final = st.sampled_from(
    [
        *(
            ": ",
            ":",
            "- ",
            "-",
            "\n",
            "\n  ",
            "\r\n",
            "\t",
            " #",
            "#",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
        ),
        *(
            ",",
            "&a ",
            "*a",
            "!t ",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "? ",
            "?",
            "<<: ",
            "---\n",
            "...\n",
        ),
        *("\\", "\\u202e", "\\0", "a", "b: c\n", "😀", "ю", "\u00a0", "\u200b", "\ufeff", "\x00"),
        *("\x85", "\u2028", "\x1b", "~", "null"),
    ]
)
TEXTS: Final = st.lists(PIECES, max_size=40).map("".join)


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [scalar for item in node.items for scalar in scalars(item)]
        case Mapping():
            return [
                scalar
                for entry in node.entries.values()
                for scalar in (entry.key, *scalars(entry.value))
            ]


def depth(node: Node) -> int:
    match node:
        case Scalar():
            return 0
        case Sequence():
            return 1 + max((depth(item) for item in node.items), default=0)
        case Mapping():
            return 1 + max((depth(entry.value) for entry in node.entries.values()), default=0)


def assert_within(problems: list[Problem], text: str) -> None:
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    for problem in problems:
        assert problem.file == FILE
        assert problem.code
        assert problem.message
        assert problem.length >= 0
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def assert_sliced_back(node: Node, text: str) -> None:
    lines = text.split("\n")
    marks = {"single": "'", "double": '"', "literal": "|", "folded": ">"}
    for scalar in scalars(node):
        here = lines[scalar.position.line - 1][scalar.position.column - 1 :]
        if scalar.style == "plain":
            assert here.startswith(scalar.text.split(" ")[0].split("\n")[0])
        else:
            assert here.startswith(marks[scalar.style])
        if scalar.comment:
            line = lines[scalar.comment.line - 1]
            assert line[scalar.comment.column - 1] == "#"


def assert_lawful(data: bytes) -> None:
    text = decode(data, FILE)
    if not isinstance(text, str):
        assert text
        assert_within(text, data.decode("utf-8", "replace"))
        return
    node, problems = read(text, FILE)
    assert node is not None or problems
    assert_within(problems, text)
    if node is not None:
        assert depth(node) <= MAX_DEPTH
        prune(node)
        if not {"yaml-anchor", "yaml-tag"} & {problem.code for problem in problems}:
            assert_sliced_back(node, text)


@given(st.binary(max_size=300))
def test_any_bytes_become_nodes_or_problems_within_the_file(data: bytes) -> None:
    assert_lawful(data)


@settings(max_examples=500)
@given(TEXTS)
@example("a: 'b\\\n")
@example("\n\n[")
@example('"\\')
def test_any_heap_of_yaml_becomes_nodes_or_problems_within_the_file(text: str) -> None:
    assert_lawful(text.encode("utf-8"))


@settings(max_examples=500)
@given(
    st.lists(st.tuples(st.integers(0, len(RECORD)), st.integers(0, 20), TEXTS | PIECES), max_size=3)
)
def test_a_record_with_mistakes_becomes_nodes_or_problems_within_the_file(
    mistakes: list[tuple[int, int, str]],
) -> None:
    text = RECORD
    for start, length, piece in mistakes:
        text = text[:start] + piece + text[start + length :]
    assert_lawful(text.encode())


@settings(max_examples=300)
@given(st.text())
def test_read_raises_nothing_even_for_text_that_decoding_refuses(text: str) -> None:
    node, problems = read(text, FILE)
    assert node is not None or problems


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_a_text_in_double_quotes_is_read_as_it_is(text: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    node, problems = read(f'a: "{quoted}"', FILE)
    assert problems == []
    assert node is not None
    assert [scalar.text for scalar in scalars(node)] == ["a", text]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_places_do_not_depend_on_the_line_end(end: str) -> None:
    node, problems = read(RECORD.replace("\n", end), FILE)
    other, _ = read(RECORD, FILE)
    assert problems == []
    assert node is not None
    assert other is not None
    assert [one.position for one in scalars(node)] == [one.position for one in scalars(other)]
    assert [one.text for one in scalars(node)] == [one.text for one in scalars(other)]


@given(st.sampled_from([line for line in RECORD.splitlines() if ": " in line]), st.data())
def test_a_missing_quote_or_bracket_is_one_problem(line: str, data: st.DataObject) -> None:
    places = [index for index, character in enumerate(line) if character in "\"'[]{}"]
    if not places:
        return
    index = data.draw(st.sampled_from(places))
    broken = RECORD.replace(line, line[:index] + line[index + 1 :])
    assert len(read(broken, FILE)[1]) <= 1
