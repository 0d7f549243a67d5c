from __future__ import annotations

from typing import TypeAlias

import pytest

from dateline.reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from dateline.reading.parser import read

FILE = "events/2020/x.yml"
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def good(text: str) -> Mapping:
    node, problems = read(text, FILE)
    assert not problems
    assert node is not None
    return node


def plain(node: Node) -> Plain:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {name: plain(entry.value) for name, entry in node.entries.items()}


def value(text: str) -> Scalar:
    node = next(iter(good(text).entries.values())).value
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize(
    "text",
    [
        *("NO", "no", "on", "true", "null", "~", "12:30", "0123", "0o17", "1.10", "1e3", "1_000"),
        *("0x1F", ".inf", "=", "<", "2020-02-30", "2020-08-17T15:30:00Z", "'null'", '"16,000"'),
    ],
)
def test_every_value_is_read_as_text(text: str) -> None:
    assert value(f"a: {text}").text == text.strip("'\"")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b", {"a": "b"}),
        ("---\na: b\n", {"a": "b"}),
        ("a: b\n...\n", {"a": "b"}),
        ("{a: b, c: [d]}", {"a": "b", "c": ["d"]}),
        ("a:\n- b\n- c: d\n  e: f\n", {"a": ["b", {"c": "d", "e": "f"}]}),
        ("a: >-\n  b\n  c\n\n  d\n", {"a": "b c\nd"}),
        ("a: |\r\n  b\r\n  c\r\n", {"a": "b\nc\n"}),
        ("a: b\n  c\n", {"a": "b c"}),
        ('a: "b \\"c\\" \\\\d \\\n  e"', {"a": 'b "c" \\d e'}),
        ("a: 'it''s'", {"a": "it's"}),
        ("a: [b: c]", {"a": [{"b": "c"}]}),
        ("a: [x, -1, http://b.by/?a=1&b=2#c]", {"a": ["x", "-1", "http://b.by/?a=1&b=2#c"]}),
        ("'a b': c", {"a b": "c"}),
        ("images/x.jpg: c\n2020: d", {"images/x.jpg": "c", "2020": "d"}),
        ("why: what?\nhow: {a: b? c, d: e}", {"why": "what?", "how": {"a": "b? c", "d": "e"}}),
        ("a: who? me\nb: d\n", {"a": "who? me", "b": "d"}),
        ("a: -b\n", {"a": "-b"}),
        ("a:\n  {}\nb:\n", {"a": {}, "b": ""}),
        ('"<<": a', {"<<": "a"}),
    ],
)
def test_boring_yaml_is_read(text: str, expected: Plain) -> None:
    assert plain(good(text)) == expected


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("b", "plain"),
        ("'b'", "single"),
        ('"b"', "double"),
        ("|\n b", "literal"),
        (">\n b", "folded"),
        ("", "plain"),
        ("''", "single"),
    ],
)
def test_how_a_text_was_written_is_kept(text: str, style: str) -> None:
    assert value(f"a: {text}").style == style


def test_flow_lists_and_mappings_are_told_from_those_of_lines() -> None:
    node = good("a: [b]\nc:\n- d\ne: {f: g}\nh:\n  i: j\n")
    values = [entry.value for entry in node.entries.values()]
    assert [one.flow for one in values if not isinstance(one, Scalar)] == [True, False, True, False]


@pytest.mark.parametrize(
    ("text", "column", "length"),
    [
        ("a: b #1", 6, 2),
        ("a: b # c  ", 6, 3),
        ("a: b\t # c", 7, 3),
        ("a: b\t# c", 6, 3),
        ("ключ: 😀 # c", 9, 3),
        ("a: b # c\r\n", 6, 3),
    ],
)
def test_a_comment_behind_a_text_is_noted(text: str, column: int, length: int) -> None:
    assert value(text).comment == (1, column, length)


@pytest.mark.parametrize(
    "text",
    ["a: b#1", "a: 'b' #1", 'a: "b" # c', "a: | # c\n  b #1", "a: # c", "a: b\n # c\n", "a: b"],
)
def test_a_comment_that_cuts_no_text_is_not_noted(text: str) -> None:
    assert value(text).comment is None


def test_comments_in_lists_are_noted() -> None:
    node = good("a:\n  - b # c\n  - d\ne: [f # g\n  , h]\n")
    lists = [entry.value for entry in node.entries.values()]
    comments = [
        item.comment
        for one in lists
        if isinstance(one, Sequence)
        for item in one.items
        if isinstance(item, Scalar)
    ]
    assert comments == [(2, 7, 3), None, (4, 7, 3), None]


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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: b", [(1, 1, 1), (1, 4, 1)]),
        ("\n\n# c\n  a:   bcd", [(4, 3, 1), (4, 8, 3)]),
        ("a:\tb", [(1, 1, 1), (1, 4, 1)]),
        ("😀: 𝔸b\nc: d", [(1, 1, 1), (1, 4, 2), (2, 1, 1), (2, 4, 1)]),
        ("ключ: знач", [(1, 1, 4), (1, 7, 4)]),
        ("a: b\r\nc: d\r\n", [(1, 1, 1), (1, 4, 1), (2, 1, 1), (2, 4, 1)]),
        ("a: 'b c'", [(1, 1, 1), (1, 4, 5)]),
        ('"a": "b\n  c"', [(1, 1, 3), (1, 6, 1)]),
        ("a: |\n  b\nc: >-\n  d", [(1, 1, 1), (1, 4, 1), (3, 1, 1), (3, 4, 1)]),
        ("a: b\n  c", [(1, 1, 1), (1, 4, 1)]),
        ("a:\nb: \n", [(1, 1, 1), (1, 3, 1), (2, 1, 1), (2, 3, 1)]),
        ("a:\n-\n- b\n", [(1, 1, 1), (2, 2, 1), (3, 3, 1)]),
        ("a: [ b, 'c' ]", [(1, 1, 1), (1, 6, 1), (1, 9, 3)]),
        ("a: {b: c, d}", [(1, 1, 1), (1, 5, 1), (1, 8, 1), (1, 11, 1), (1, 12, 1)]),
    ],
)
def test_every_key_and_value_has_its_place(text: str, places: list[tuple[int, int, int]]) -> None:
    assert [scalar.position for scalar in scalars(good(text))] == places


def test_lists_and_mappings_have_the_place_where_they_begin() -> None:
    node = good("a:\n  - b: c\nd: [e]\nf: {g: h}\n")
    nested = node.entries["a"].value
    assert isinstance(nested, Sequence)
    assert node.position[:2] == (1, 1)
    assert nested.position[:2] == (2, 3)
    assert nested.items[0].position[:2] == (2, 5)
    assert node.entries["d"].value.position[:2] == (3, 4)
    assert node.entries["f"].value.position[:2] == (4, 4)


def test_keys_keep_the_order_of_the_file() -> None:
    assert list(good("c: 1\na: 2\nb: 3").entries) == ["c", "a", "b"]


def test_an_entry_holds_its_key() -> None:
    entry = good("a: b").entries["a"]
    assert isinstance(entry, Entry)
    assert entry.key.text == "a"


def test_lists_beside_one_another_are_not_deep() -> None:
    assert good("a: [" + "[], {}, " * 50 + "]\n")


def test_twenty_lists_in_one_another_are_read() -> None:
    text = "a: " + "[" * 19 + "]" * 19
    assert isinstance(good(text).entries["a"].value, Sequence)


@pytest.mark.parametrize(
    "text", ["a: \ud800", "a: \x00", "a: b\x07", "a: \ufffe", "\ufeff\x0ba: b"]
)
def test_characters_that_decoding_would_refuse_are_problems_too(text: str) -> None:
    node, problems = read(text, FILE)
    assert node is None
    assert "text-character" in {problem.code for problem in problems}
