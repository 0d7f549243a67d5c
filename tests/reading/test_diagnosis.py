"""What is wrong with a text that is no YAML: where, in whose words, and how it would be right."""

from __future__ import annotations

import re

import pytest

from dateline.reading.parser import read

FILE = "events/2020/x.yml"

MISTAKES = [
    # a colon in a text
    ("title: A: b", "yaml-colon", (1, 9, 1), '`title: "A: b"`'),
    ("title: A: b # c", "yaml-colon", (1, 9, 1), '`title: "A: b" # c`'),
    ('title: He said: "no"', "yaml-colon", (1, 15, 1), "`title: 'He said: \"no\"'`"),
    ('title: It\'s: "b"', "yaml-colon", (1, 12, 1), "`title: 'It''s: \"b\"'`"),
    ("title: a:", "yaml-colon", (1, 9, 1), '`title: "a:"`'),
    ("title: : a", "yaml-colon", (1, 8, 1), '`title: ": a"`'),
    ("a:\n  - b: c: d", "yaml-colon", (2, 9, 1), '`- b: "c: d"`'),
    ("title: [a]: b", "yaml-colon", (1, 11, 1), '`title: "[a]: b"`'),
    ("a: {b: c: d}", "yaml-colon", (1, 9, 1), '`a: {b: "c: d"}`'),
    ("a: {b: c: d, e: f}", "yaml-colon", (1, 9, 1), '`a: {b: "c: d", e: f}`'),
    ("a: {b: c: [d, e], f: g}", "yaml-colon", (1, 9, 1), '`a: {b: "c: [d, e]", f: g}`'),
    ("a: {b: : c}", "yaml-colon", (1, 8, 1), '`a: {b: ": c"}`'),
    ("a: [b: c: d]", "yaml-colon", (1, 9, 1), '`a: [b: "c: d"]`'),
    ("a: b\n  goes on: c", "yaml-colon", (2, 10, 1), "`a: >-`"),
    ("назва: Мінск: горад", "yaml-colon", (1, 13, 1), '`назва: "Мінск: горад"`'),
    # no space, or no colon
    ("title:Foo\ndate: 2020", "yaml-colon-space", (1, 1, 6), "`title: Foo`"),
    ("date: 2020\ntitle:Foo", "yaml-colon-space", (2, 1, 6), "`title: Foo`"),
    ("date: 2020\ntitle:Foo\nb: c", "yaml-colon-space", (2, 1, 6), "`title: Foo`"),
    ("a:\u00a0b\nc: d", "yaml-colon-space", (1, 1, 2), "U+00A0 NO-BREAK SPACE"),
    ("a:\n  - b: c\n    title:Foo\n    d: e", "yaml-colon-space", (3, 5, 6), "`title: Foo`"),
    ("sources\n  - a: b", "yaml-colon-missing", (1, 1, 7), "`sources:`"),
    ("name Минск\nb: c", "yaml-colon-missing", (1, 1, 10), "`name: Минск`"),
    ("a: b\nname Минск\nb: c", "yaml-indent", (2, 1, 10), "`name: Минск`"),
    ("a: {b:}", "yaml-colon-space", (1, 6, 1), "write a space after it"),
    ("title\n: b", "yaml-key", (2, 1, 1), "no name of a field"),
    ("a\n  b: c", "yaml-colon-missing", (1, 1, 1), "`a:`"),
    ("a: b\nsummary\nc: d", "yaml-colon-missing", (2, 1, 7), "`summary: …`"),
    ("a: b\nhttps://x.by/y\nc: d", "yaml-indent", (2, 1, 14), "is no field"),
    ("a: |\n  b\nmore of the text\nc: d", "yaml-indent", (3, 1, 16), "is no field"),
    # quotes
    ('title: "Foo" bar', "yaml-quote", (1, 12, 1), "`title: '\"Foo\" bar'`"),
    ("title: 'It's'", "yaml-quote", (1, 11, 1), '`title: "It\'s"`'),
    ("title: 'It's'\nb: c", "yaml-quote", (1, 11, 1), '`title: "It\'s"`'),
    ('title: "He said "no" to it"', "yaml-quote", (1, 17, 1), "`title: 'He said \"no\" to it'`"),
    ('title: "A" and "B"', "yaml-quote", (1, 10, 1), '`title: \'"A" and "B"\'`'),
    ('title: "A": b', "yaml-quote", (1, 10, 1), "`title: '\"A\": b'`"),
    ('a:\n  - "b" c', "yaml-quote", (2, 7, 1), "`- '\"b\" c'`"),
    ('a: ["b" c, d]', "yaml-quote", (1, 7, 1), "`a: ['\"b\" c', d]`"),
    ('a: {b: "c "d" e"}', "yaml-quote", (1, 11, 1), "`a: {b: 'c \"d\" e'}`"),
    ('title: "Foo', "yaml-quote", (1, 8, 1), '`title: "Foo"`'),
    ('a: b\ntitle: "Foo\nc: d\n', "yaml-quote", (2, 8, 1), '`title: "Foo"`'),
    ("title: 'tis", "yaml-quote", (1, 8, 1), '`title: "\'tis"`'),
    ('a: "b\nc: "d"\n', "yaml-quote", (1, 4, 1), "closes only on line 2"),
    ('a: "b\n---\nc"', "yaml-quote", (1, 4, 1), "never closed"),
    ('a: "b"\n  c\nd: e', "yaml-quote", (1, 6, 1), "to the end of line 2"),
    ('a: "b\\"\nc: d', "yaml-quote", (1, 4, 1), "never closed"),
    ('a: "C:\\Users"', "yaml-escape", (1, 7, 2), "`a: 'C:\\Users'`"),
    ('a: "\\xZZ"', "yaml-escape", (1, 5, 2), "not `\\x`"),
    ('a: "\\ud83d"', "yaml-escape", (1, 5, 6), "not `\\ud83d`"),
    ('a: "\\U00110000"', "yaml-escape", (1, 5, 10), "not `\\U00110000`"),
    # tabs and indentation
    ("\ta: b", "yaml-tab", (1, 1, 1), "a: b`"),
    ("a: b\n\tc: d", "yaml-tab", (2, 1, 1), "column 1: `c: d`"),
    ("a:\n  - b: c\n\td: e", "yaml-tab", (3, 1, 1), "`    d: e`"),
    ("a:\n  - b: c\n\t- d: e", "yaml-tab", (3, 1, 1), "`  - d: e`"),
    ("a:\n  - b:\n\t- d", "yaml-tab", (3, 1, 1), "`      - d`"),
    ("a:\n\tb: c", "yaml-tab", (2, 1, 1), "`  b: c`"),
    ("a:\n  b: c\n\td: e", "yaml-tab", (3, 1, 1), "`  d: e`"),
    ("a:\n \t- b", "yaml-tab", (2, 2, 1), "`  - b`"),
    ("a: |\n  b\n\tc", "yaml-tab", (3, 1, 1), "`  c`"),
    ("title: a\n date: b", "yaml-indent", (2, 2, 4), "column 1"),
    ("a:\n  - b: c\n     d: e", "yaml-indent", (3, 6, 1), "column 5"),
    ("a:\n  - b: c\n   d: e", "yaml-indent", (3, 4, 4), "column 5"),
    ("a:\n  b: c\n d: e", "yaml-indent", (3, 2, 4), "column 3"),
    ("a:\n  - b\n - c", "yaml-indent", (3, 2, 3), "column 3, as line 2"),
    ("a: |\n  b\n c", "yaml-indent", (3, 2, 1), "column 3"),
    ('a: "b"\n  c: d', "yaml-indent", (2, 3, 4), "column 1"),
    ("  title: a\ndate: b", "yaml-indent", (1, 1, 2), "`title: a`"),
    ("a:\n  - id: b\n  title: c", "yaml-indent", (3, 3, 5), "column 5"),
    # dashes
    ("a:\n  - b\n  c", "yaml-dash", (3, 3, 1), "`- c`"),
    ("a:\n  - b\n  -c", "yaml-dash", (3, 3, 1), "`- c`"),
    ("a:\n  - b\n  'c'", "yaml-dash", (3, 3, 3), "`- 'c'`"),
    ("a: b\n- c", "yaml-dash", (2, 1, 1), "name of the field"),
    ("a:\n– b\n– c\nd: e", "yaml-dash", (2, 1, 1), "`–` is not the dash of a list; write `- b`"),
    ("a:\n- b: c\nd: e\n- f: g", "yaml-indent", (3, 1, 1), "column 3"),
    ("a:\n- b: c\n  h: i\nd: e\nj: k\n- f: g", "yaml-indent", (4, 1, 1), "column 3"),
    ("a:\n- b\nd:\n- f: g\ne: h\n- i: j", "yaml-indent", (5, 1, 1), "column 3"),
    # a character at the beginning
    *(
        (f"a: {character}b", "yaml-special", (1, 4, 1), f'`a: "{character}b"`')
        for character in "@`%|>,]}"
    ),
    ("a: - b", "yaml-special", (1, 4, 1), '`a: "- b"`'),
    ("a: ? b", "yaml-special", (1, 4, 1), '`a: "? b"`'),
    ("a: & b", "yaml-special", (1, 4, 1), '`a: "& b"`'),
    ("a: **b** c", "yaml-special", (1, 4, 1), '`a: "**b** c"`'),
    ("a: *b* c", "yaml-special", (1, 4, 1), '`a: "*b* c"`'),
    ("a: > 50 people # c", "yaml-special", (1, 4, 1), '`a: "> 50 people" # c`'),
    ("a: |0", "yaml-special", (1, 4, 1), '`a: "|0"`'),
    ("a: !<b", "yaml-special", (1, 4, 1), '`a: "!<b"`'),
    ("a: !b!c d", "yaml-special", (1, 4, 1), '`a: "!b!c d"`'),
    ("a: [b, @c, d]", "yaml-special", (1, 8, 1), '`a: [b, "@c", d]`'),
    ("a:\n  - @b", "yaml-special", (2, 5, 1), '`- "@b"`'),
    # brackets and commas
    ("a: [b, c\nd: e", "yaml-bracket", (1, 4, 1), "`a: [b, c]`"),
    ("a: [b, c", "yaml-bracket", (1, 4, 1), "`a: [b, c]`"),
    ("a: [b,\nd: e", "yaml-bracket", (1, 4, 1), "`a: [b]`"),
    ("a: {b: c\nd: e", "yaml-bracket", (1, 4, 1), "`a: {b: c}`"),
    ("a:\n  - {b: c\n  - {b: d}", "yaml-bracket", (2, 5, 1), "`- {b: c}`"),
    ("a: [b # c\nd: e", "yaml-bracket", (1, 4, 1), "`a: [b]`"),
    ("a: [\n  b,\nd: e", "yaml-bracket", (1, 4, 1), "behind the last item"),
    ("a: [[b, c], [d\ne: f", "yaml-bracket", (1, 13, 1), "`a: [[b, c], [d]`"),
    ("a: [b, c}", "yaml-bracket", (1, 9, 1), "`a: [b, c]`"),
    ("a: [b]]", "yaml-bracket", (1, 7, 1), "`a: [b]`"),
    ("a: [b] c", "yaml-bracket", (1, 8, 1), '`a: "[b] c"`'),
    ("a: [\n  - b\n]", "yaml-bracket", (2, 3, 1), "without dashes"),
    ("a: [b, , c]", "yaml-comma", (1, 8, 1), "nothing before this comma"),
    ('a: {b: "c" d: e}', "yaml-comma", (1, 12, 1), '`a: {b: "c", d: e}`'),
    ('a: ["b" "c"]', "yaml-comma", (1, 9, 1), '`a: ["b", "c"]`'),
    ("a: [[b] [c]]", "yaml-comma", (1, 9, 1), "no comma before this"),
    # comments
    ("a: b # c\n  d", "yaml-comment", (1, 6, 3), "cuts the text in two"),
    ("a: b\n  # c\n  d\ne: f", "yaml-comment", (2, 3, 3), "cuts the text in two"),
    ("a:\n  - b # c\n    d\n", "yaml-comment", (2, 7, 3), "cuts the text in two"),
    ("title #: a\nb: c", "yaml-comment", (1, 7, 2), "`title: a`"),
    ("b: c\ntitle #x: a\nd: e", "yaml-comment", (2, 7, 3), "`title: a`"),
    ("a: {b: c #1, d: e}\nf: g", "yaml-comment", (1, 10, 9), "hides the closing }"),
    # one mistake that broke more than one thing
    ("a: {b: c, d]e: f}", "yaml-bracket", (1, 12, 1), "{ is closed by }, not by ]"),
    ("a:\n  - {b: c}d:", "yaml-bracket", (2, 11, 1), "text follows the closing bracket }"),
    ("a: b\na: c: d", "yaml-colon", (2, 5, 1), '`a: "c: d"`'),
    ('a: ["b"#, c]\nd: e', "yaml-quote", (1, 8, 1), "before this #"),
    ("a:\n- {b\n-   c\nd: e", "yaml-dash", (2, 4, 1), "joined to one text"),
    ("a:\n-\nb: c\n- d", "yaml-dash", (4, 1, 1), "delete the dash"),
    ("- # b\nc: d", "yaml-indent", (2, 1, 1), "belongs to no list item"),
    ("a: |\n    b\n  \n   - c", "yaml-indent", (4, 4, 3), "column 5"),
    # several records
    ("a: b\n...\nc: d", "yaml-documents", (2, 1, 3), "ends the record"),
    ("a: b\n%c\nd: e", "yaml-documents", (2, 1, 1), "begins with %"),
    ("%", "yaml-documents", (1, 1, 1), "begins with %"),
    ("%YAML 9.9\n---\na: b", "yaml-documents", (1, 1, 1), "begins with %"),
    # keys
    (f"{'a' * 1100}: b", "yaml-key", (1, 1, 1100), "longer than 1024"),
    (": a", "yaml-key", (1, 1, 1), "no name of a field"),
    ("a: b\n: c", "yaml-key", (2, 1, 1), "no name of a field"),
    ("a: {: b}", "yaml-key", (1, 5, 1), "no name of a field"),
    # the rest
    ("{a: b}\nc: d", "yaml-syntax", (2, 1, 1), "the record had ended"),
]


@pytest.mark.parametrize(("text", "code", "place", "words"), MISTAKES)
def test_a_mistake_is_one_problem_that_shows_what_would_be_right(
    text: str, code: str, place: tuple[int, int, int], words: str
) -> None:
    node, problems = read(text, FILE)
    assert node is None
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert (problem.line, problem.column, problem.length) == place
    assert words in f"{problem.message}; {problem.help}"


AT_THE_BEGINNING = ("%", "{", " ", ":", "- #", "name ", "title\n:")
"""These begin a file; elsewhere they are other mistakes."""

ANYWHERE = [one for one in MISTAKES if not one[0].startswith(AT_THE_BEGINNING)]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\nlast: one\n", "\n# a comment"])
@pytest.mark.parametrize(("text", "code", "place", "words"), ANYWHERE)
def test_the_same_mistake_is_found_within_a_longer_record(
    text: str, code: str, place: tuple[int, int, int], words: str, ending: str
) -> None:
    before = "first: one\nlist:\n  - {a: b}\n  - c\ntext: |\n  some: [text\n"
    whole = (before + text + ending).replace("\n", "\r\n" if "\r" in ending else "\n")
    (problem,) = read(whole, FILE)[1]
    assert (problem.code, problem.line, problem.column) == (code, place[0] + 6, place[1])
    if "line" not in words:
        assert words in f"{problem.message}; {problem.help}"


def mended(text: str) -> str | None:
    """Return the text with the line that the help shows in the place of the wrong one."""
    problem = read(text, FILE)[1][0]
    shown = re.search(r": `(.*?)`(?:;|$)|^write `(.*?)`(?:;|$)", problem.help)
    if shown is None or "…" in shown[0] or "[[" in text:  # two brackets need two steps
        return None
    lines = text.split("\n")
    line = lines[problem.line - 1]
    indent = "" if problem.code in {"yaml-tab", "yaml-indent"} else re.match(" *", line)
    lines[problem.line - 1] = (indent[0] if indent else "") + (shown[1] or shown[2])
    return "\n".join(lines)


MENDED = [(text, better) for text, *_ in MISTAKES if (better := mended(text)) is not None]


@pytest.mark.parametrize(("text", "better"), MENDED)
def test_the_line_that_a_help_shows_mends_the_mistake(text: str, better: str) -> None:
    problem = read(text, FILE)[1][0]
    for other in read(better, FILE)[1]:
        assert other.code != problem.code or other[1:3] > problem[1:3]


def test_most_helps_show_the_line_as_it_would_be_right() -> None:
    assert len(MENDED) > 0.6 * len(MISTAKES)


@pytest.mark.parametrize(("text", "code", "place", "words"), MISTAKES)
def test_messages_are_short_and_end_without_a_stop(
    text: str, code: str, place: tuple[int, int, int], words: str
) -> None:
    del code, place, words
    (problem,) = read(text, FILE)[1]
    for part in (problem.message, problem.help):
        assert 5 < len(part) < 260
        assert not part.endswith(".")
        assert "\n" not in part
        assert "yaml" not in part.lower() or problem.code == "yaml-documents"


def test_a_long_line_is_shortened_in_the_help() -> None:
    (problem,) = read("title: A: " + "b" * 5000, FILE)[1]
    assert len(problem.help) < 200
