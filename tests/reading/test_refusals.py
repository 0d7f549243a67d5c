"""What YAML can do and records may not."""

from __future__ import annotations

import pytest

from dateline.reading.nodes import Scalar
from dateline.reading.parser import MAX_DEPTH, read
from dateline.reading.refusals import MAX_PROBLEMS

FILE = "events/2020/x.yml"


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        # anchors, aliases, tags, merge keys
        ("a: &x b", "yaml-anchor", (1, 4, 2), '`a: "&x b"`'),
        ("a: &x {b: c}", "yaml-anchor", (1, 4, 2), "delete it"),
        ("a:\n- &x1 b", "yaml-anchor", (2, 3, 3), '`- "&x1 b"`'),
        ("a: &x\n  b: c", "yaml-anchor", (1, 4, 2), "delete it"),
        ("a: *x", "yaml-alias", (1, 4, 2), '`a: "*x"`'),
        ("a: *x b", "yaml-alias", (1, 4, 2), '`a: "*x b"`'),
        ("a: [b, *x]", "yaml-alias", (1, 8, 2), '`a: [b, "*x"]`'),
        ("*x : b", "yaml-alias", (1, 1, 2), "`*x`"),
        ("a: !!int 3", "yaml-tag", (1, 4, 5), "`!!int` sets"),
        ("a: ! b", "yaml-tag", (1, 4, 1), '`a: "! b"`'),
        ("a: !python/name:os.system x", "yaml-tag", (1, 4, 22), "!python/name:os.system"),
        ("a: !important note", "yaml-tag", (1, 4, 10), '`a: "!important note"`'),
        ("!x\na: b", "yaml-tag", (1, 1, 2), "`!x` sets"),
        ("<<: b", "yaml-merge", (1, 1, 2), "write the fields out"),
        ("a:\n  <<: {b: c}", "yaml-merge", (2, 3, 2), "write the fields out"),
        ("&amp: b", "yaml-anchor", (1, 1, 4), "`&amp`"),
        ("*bold: b", "yaml-alias", (1, 1, 5), "`*bold`"),
        ("!name: b\nc: d", "yaml-tag", (1, 1, 6), "`!name:`"),
        # keys
        ("a: 1\nb: 2\n'a': 3", "key-duplicate", (3, 1, 3), "on line 1"),
        ("a:\n  - {b: 1, b: 2}", "key-duplicate", (2, 12, 1), "on line 2"),
        ("[a]: b", "yaml-key", (1, 1, 1), "a list stands"),
        ("{a: b}: c", "yaml-key", (1, 1, 1), "a set of fields stands"),
        ("a: {[b]: c}", "yaml-key", (1, 5, 1), "a list stands"),
        ("? a\n: b", "yaml-key", (1, 3, 1), "write it as `a: …`"),
        ("a: b\n? c\n: d", "yaml-key", (2, 3, 1), "write it as `c: …`"),
        ("?\n  - a\n: b", "yaml-key", (2, 3, 1), "a list stands"),
        ("a: {? b: c}", "yaml-key", (1, 7, 1), "write it as `b: …`"),
        ("a: [? b: c]", "yaml-key", (1, 7, 1), "write it as `b: …`"),
        ("'': a", "yaml-key", (1, 1, 2), "no name of a field"),
        ("a: {: b}", "yaml-key", (1, 5, 1), "no name of a field"),
        ("a:\n\u00a0\u00a0b: c", "yaml-key", (2, 1, 3), "U+00A0 NO-BREAK SPACE"),
        ("\u200btitle: c", "yaml-key", (1, 1, 6), "U+200B ZERO WIDTH SPACE"),
        # one record, not too deep
        ("a: b\n---\nc: d", "yaml-documents", (2, 1, 3), "second record"),
        ("a: b\n--- c\n--- d\n", "yaml-documents", (2, 1, 3), "second record"),
        ("---\n---\na: b", "yaml-documents", (2, 1, 3), "second record"),
        ("%YAML 1.1\n---\na: b", "yaml-documents", (1, 1, 1), "begins with %"),
        ("%TAG ! x:\n---\na: b", "yaml-documents", (1, 1, 1), "begins with %"),
        ("a: " + "[" * MAX_DEPTH, "yaml-depth", (1, 23, 1), "more than 20"),
        ("a: " + "{b: " * MAX_DEPTH, "yaml-depth", (1, 80, 1), "more than 20"),
        ("- " * (MAX_DEPTH + 1), "yaml-depth", (1, 41, 1), "more than 20"),
        # a record is fields
        ("", "record-empty", (1, 1, 1), "nothing in this file"),
        ("# only a comment\n", "record-empty", (1, 1, 1), "nothing in this file"),
        ("---\n", "record-empty", (1, 1, 1), "nothing in this file"),
        ("- a\n- b", "record-shape", (1, 1, 1), "holds a list"),
        ("[a]", "record-shape", (1, 1, 1), "holds a list"),
        ("just text", "record-shape", (1, 1, 9), "holds a text"),
        ("'title:x'", "record-shape", (1, 1, 9), "holds a text"),
        ("title:Foo\ndate:2020\n", "yaml-colon-space", (1, 1, 6), "`title: Foo`"),
        # values that would be lost or joined
        ("a: #1", "yaml-special", (1, 4, 2), '`a: "#1"`'),
        ("a:\n  - #Belarus", "yaml-special", (2, 5, 8), '`- "#Belarus"`'),
        ("a: >5\nb: c", "yaml-special", (1, 4, 1), '`a: ">5"`'),
        ("a: >#1\nb: c", "yaml-special", (1, 4, 1), '`a: ">#1"`'),
        ('a: "b"#1', "yaml-quote", (1, 7, 1), "`a: '\"b\"#1'`"),
        ("a: 'b'#1", "yaml-quote", (1, 7, 1), "`a: \"'b'#1\"`"),
        ('a: "b\n  c"#1', "yaml-quote", (2, 5, 1), "write a space before the #"),
        ("a: |-2\nb: c", "yaml-special", (1, 4, 1), '`a: "|-2"`'),
        ("a:\n - b\n   - c\n", "yaml-dash", (2, 4, 1), "joined to one text"),
        ("a:\n  -b\n  -c\n", "yaml-dash", (2, 3, 1), "joined to one text"),
        ("a: b\n  - c: d\n", "yaml-dash", (1, 4, 1), "joined to one text"),
        # characters by escapes
        ('a: "C:\\new"', "yaml-escape", (1, 7, 2), "`a: 'C:\\new'`"),
        ('a: "\\0"', "yaml-escape", (1, 5, 2), "not `\\0`"),
        ('a: "b\\u202e"', "yaml-escape", (1, 6, 6), "`a: 'b\\u202e'`"),
        ('a: "\\u0431\\u044b"', "yaml-escape", (1, 5, 6), '`a: "бы"`'),
        ('a: "https:\\/\\/b.org"', "yaml-escape", (1, 11, 2), "`a: 'https://b.org'`"),
        ('a: {b: "c # it\'s \\t", d: e}', "yaml-escape", (1, 18, 2), "{b: 'c # it''s \\t', d: e}"),
        ('a: "\\"b\\" \\P"', "yaml-escape", (1, 11, 2), "`a: '\"b\" \\P'`"),
        ('a: "b\n  c\\n"', "yaml-escape", (2, 4, 2), "write the text in single quotes"),
        ('"\\0": a', "yaml-escape", (1, 2, 2), "`'\\0': a`"),
    ],
)
def test_a_refusal_is_one_problem_at_its_place(
    text: str, code: str, place: tuple[int, int, int], words: str
) -> None:
    _, problems = read(text, FILE)
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert (problem.file, problem.line, problem.column, problem.length) == (FILE, *place)
    assert words in f"{problem.message}; {problem.help}"


@pytest.mark.parametrize(
    "text",
    [
        "a: R&B",
        "a: 5 * 3",
        "a: wow!",
        "a: b << c",
        "a: what? yes",
        "a: [what? , b]",
        "a: {b: what? , c: d}",
        "a: b\n# ---\n",
        "a: |\n  ---\n  %x\n  &a *b !c\n",
        "a: '&x'",
        "a: 'b' #1",
        "a: \"'#1 it's\"",
        "a: # note\nb: c",
        "a:\n  # note\n  - b",
        "a: #\nb: #---\n",
        "a: >\nb: |",
        "a: >-\n  - b\n  - c",
        "a: -5",
        "a: one -\n  two - three",
        "a: 'x\n  - y'",
        'a: "a \\"quote\\", a \\\\ and \\\n  a joined line"',
        "naïve: c",
    ],
)
def test_a_text_that_only_looks_like_it_is_read(text: str) -> None:
    assert read(text, FILE)[1] == []


def test_all_refusals_of_a_file_come_in_one_run_in_order() -> None:
    text = 'a: &x b\na: !t c\nd: *x\n<<: e\n? f\n: g\nh: "\\0"\n[i]: j\n---\n'
    codes = [problem.code for problem in read(text, FILE)[1]]
    assert codes == [
        "yaml-anchor",
        "key-duplicate",
        "yaml-tag",
        "yaml-alias",
        "yaml-merge",
        "yaml-key",
        "yaml-escape",
        "yaml-key",
        "yaml-documents",
    ]


def test_refusals_before_a_syntax_error_are_told_too() -> None:
    codes = [problem.code for problem in read("a: &x b\nc: d: e\n", FILE)[1]]
    assert codes == ["yaml-anchor", "yaml-colon"]


@pytest.mark.parametrize("text", ["a: &x b", "a: !t b", "a: 1\na: b", 'a: "\\0"\n', "a: b\n---\n"])
def test_what_is_known_in_spite_of_a_refusal_is_returned(text: str) -> None:
    node, problems = read(text, FILE)
    assert problems
    assert node is not None
    assert list(node.entries) == ["a"]


@pytest.mark.parametrize("text", ["a: *x", "<<: a", "? a\n: b", "[a]: b", "a: b: c", "- a", ""])
def test_where_keys_or_values_are_not_known_nothing_is_returned(text: str) -> None:
    assert read(text, FILE)[0] is None


def test_what_a_refused_backslash_would_write_is_not_passed_on() -> None:
    node, _ = read('a: "b\\e[31m"', FILE)
    assert node is not None
    value = node.entries["a"].value
    assert isinstance(value, Scalar)
    assert value.text == "b\\e[31m"


def test_a_file_full_of_refusals_is_read_no_further() -> None:
    node, problems = read("a:\n" + "- &x b\n" * 10_000, FILE)
    assert node is None
    assert len(problems) == MAX_PROBLEMS
