from __future__ import annotations

from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.problems import Position
from dateline.reading.absent import prune
from dateline.reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from dateline.reading.parser import read

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def plain(node: Node | None) -> Plain:
    match node:
        case None:
            return None
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {name: plain(entry.value) for name, entry in node.entries.items()}


def pruned(text: str) -> Plain:
    node, problems = read(text, "x.yml")
    assert node is not None
    assert not problems
    return plain(prune(node))


@pytest.mark.parametrize(
    "value",
    [
        "",
        "''",
        '""',
        "~",
        "null",
        "Null",
        "NULL",
        "[]",
        "{}",
        "|",
        ">",
        "[null, ~, '']",
        "{a: , b: []}",
        "[[], {}, [{}]]",
        "\n  -\n  - ~",
        "\n  b:\n  c: {d: null}",
        "# only a comment",
    ],
)
def test_a_value_of_nothing_is_absent(value: str) -> None:
    assert pruned(f"kept: x\na: {value}\n") == {"kept": "x"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("'null'", "null"),
        ('"~"', "~"),
        ("' '", " "),
        ("nULL", "nULL"),
        ("none", "none"),
        ("NO", "NO"),
        ("0", "0"),
        ("false", "false"),
        ("|-\n  null", "null"),
        ("[a, null, b]", ["a", "b"]),
        ("{b: c, d: null}", {"b": "c"}),
        ("[[a, ''], []]", [["a"]]),
    ],
)
def test_a_value_of_something_stays(value: str, expected: Plain) -> None:
    assert pruned(f"a: {value}\n") == {"a": expected}


def test_a_record_of_nothing_is_absent_as_a_whole() -> None:
    assert pruned("a:\nb: []\n") is None


def test_a_node_in_which_nothing_is_absent_is_returned_itself() -> None:
    node, _ = read("a: b\nc: [d, {e: f}]\n", "x.yml")
    assert node is not None
    assert prune(node) is node


def test_nothing_is_changed_in_place() -> None:
    node, _ = read("a: b\nc: [d, ~, {e: }]\n", "x.yml")
    before = plain(node)
    assert node is not None
    assert prune(node) is not node
    assert plain(node) == before


PLACE = Position(1, 1)
SCALARS = st.builds(
    Scalar,
    st.sampled_from(["", "~", "null", "a"]),
    st.just(PLACE),
    st.sampled_from(["plain", "double"]),
)
NODES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: Sequence(items, PLACE))
        | st.dictionaries(st.sampled_from("abc"), inner, max_size=3).map(
            lambda members: Mapping(
                {name: Entry(Scalar(name, PLACE), value) for name, value in members.items()}, PLACE
            )
        )
    ),
    max_leaves=12,
)


@given(NODES)
def test_pruning_twice_is_pruning_once(node: Node) -> None:
    once = prune(node)
    if once is not None:
        assert prune(once) is once
