"""A layout keeps what nodes leave out: where comments stand, and what each part takes up."""

from __future__ import annotations

import pytest

from dateline.reading.laying import lay_out
from dateline.reading.layout import Group, Part
from dateline.reading.tokens import comments


def at(text: str, *path: str | int) -> Part:
    """Return the part of a text at a path."""
    value: object = lay_out(text).root
    part = None
    for step in path:
        assert isinstance(value, Group)
        part = value.part(step) if isinstance(step, str) else value.parts[step]
        assert part is not None
        value = part.value
    assert part is not None
    return part


@pytest.mark.parametrize(
    ("text", "path", "before", "inline", "after"),
    [
        ("# c\ntitle: t\n", ["title"], ["# c"], [], []),
        ("title: t # c\n         # d\n# e\n", ["title"], [], ["# c", "# d"], ["# e"]),
        ("title: t # c\n\n         # d\n", ["title"], [], ["# c"], []),
        ("title: # c\n  # d\n  t\n", ["title"], ["# c", "# d"], [], []),
        ("body: | # c\n  # t\n # d\n", ["body"], [], ["# c"], ["# d"]),
        ("at: # c\n  lat: 1\n", ["at"], [], ["# c"], []),
        ("at:\n  # c\n  lat: 1\n", ["at", "lat"], ["# c"], [], []),
        ("at:\n  lat: 1\n  # c\nnote: n\n", ["at", "lat"], [], [], ["# c"]),
        ("at:\n  lat: 1\n # c\nnote: n\n", ["note"], ["# c"], [], []),
        ("a:\n-   # c\n  # d\n  x: y\n", ["a", 0], ["# c"], [], []),
        ("a:\n-   # c\n  # d\n  x: y\n", ["a", 0, "x"], ["# d"], [], []),
        ("a: [ # c\n  x, # d\n  # e\n  y # f\n ] # g\n", ["a"], [], ["# c", "# g"], []),
        ("a: [ # c\n  x, # d\n  # e\n  y # f\n ] # g\n", ["a", 0], [], ["# d"], []),
        ("a: [ # c\n  x, # d\n  # e\n  y # f\n ] # g\n", ["a", 1], ["# e"], ["# f"], []),
        ("a: {b # c\n : # d\n d}\n", ["a", "b"], ["# c", "# d"], [], []),
        ("a: 'x # no'\nb: \"# no\"\n", ["b"], [], [], []),
    ],
)
def test_a_comment_is_at_what_it_stands_at(
    text: str, path: list[str | int], before: list[str], inline: list[str], after: list[str]
) -> None:
    part = at(text, *path)
    assert (part.before, part.inline, part.after) == (before, inline, after)


def test_comments_that_head_the_file_are_no_field_s() -> None:
    layout = lay_out("# a\n\n# b\n# yaml-language-server: $schema=x\ntitle: t\n")
    assert layout.head == ["# yaml-language-server: $schema=x", "# a"]
    assert layout.root.parts[0].before == ["# b"]


@pytest.mark.parametrize(
    ("text", "path", "taken"),
    [
        ("a: b # c\nd: e\n", ["a"], "a: b"),
        ("a: |\n  b\n\n\nd: e\n", ["a"], "a: |\n  b"),
        ("a: |+\n  b\n\nd: e\n", ["a"], "a: |+\n  b\n\n"),
        ("a: |\n  b\n   \nd: e\n", ["a"], "a: |\n  b\n   "),
        ("a:\n- b\n- c:\n   d\n# e\n", ["a", 1], "- c:\n   d"),
        ("a:\n", ["a"], "a:"),
        ("a: [b, {c: 'd'}]\n", ["a", 1], "{c: 'd'}"),
    ],
)
def test_a_part_takes_up_its_text_without_comments(
    text: str, path: list[str | int], taken: str
) -> None:
    part = at(text, *path)
    assert text[part.start : part.stop] == taken


def test_every_comment_is_found_at_its_place() -> None:
    text = "# a\nb: 'c # d' # e\nf: >- # g\n  # h\n"
    assert comments(text) == [(0, "# a"), (15, "# e"), (25, "# g")]
