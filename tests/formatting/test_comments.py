"""Wherever YAML allows a comment, it stays beside what it was at; and no value changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.formatting.format import format_record
from dateline.reading.meaning import meaning
from dateline.reading.nodes import Mapping, Scalar
from dateline.reading.parser import read
from dateline.records.build import build
from dateline.records.event import Event
from tests.formatting.written import Writer, a_record

if TYPE_CHECKING:
    from random import Random

    from dateline.reading.nodes import Node
    from tests.formatting.written import Comment, Path

COMMENT = re.compile(r"# c\d+[^.]*\.")


def nodes_of(text: str) -> Mapping:
    node, problems = read(text, "x.yml")
    assert problems == [], text
    assert node is not None
    return node


def starts(node: Node, path: Path, found: dict[int, list[Path]]) -> None:
    """Collect on which line every field and item begins."""
    if isinstance(node, Mapping):
        for name, entry in node.entries.items():
            found.setdefault(entry.key.position.line, []).append((*path, name))
            starts(entry.value, (*path, name), found)
    elif not isinstance(node, Scalar):
        for number, item in enumerate(node.items):
            found.setdefault(item.position.line, []).append((*path, number))
            starts(item, (*path, number), found)


def neighbours(text: str) -> dict[str, tuple[set[Path], set[Path], set[Path]]]:
    """Return what stands on the line of each comment, next below it and next above it."""
    begun: dict[int, list[Path]] = {}
    starts(nodes_of(text), (), begun)
    lines = text.split("\n")
    found = {}
    column = -1
    line_of = 0
    for number, line in enumerate(lines, 1):
        match = COMMENT.search(line)
        if match is None or (line.strip() and line.lstrip()[0] != "#" and number not in begun):
            column = -1
        if match is None:
            continue
        own = line.strip() == match[0]
        continued = own and match.start() == column
        if not own:
            column, line_of = match.start(), number
        elif not continued:
            column = -1
        here = (
            set(begun.get(line_of if continued else number, [])) if not own or continued else set()
        )
        if not own and not here:  # the last line of a text of several lines
            here = set(begun[max(one for one in begun if one < number)])
        below = next((set(begun[one]) for one in sorted(begun) if one > number), set())
        above = next(
            (set(begun[one]) for one in sorted(begun, reverse=True) if one < number), set()
        )
        found[match[0]] = (here, below, above)
    return found


def with_parents(paths: set[Path]) -> set[Path]:
    return {path[:length] for path in paths for length in range(len(path) + 1)}


def check_place(
    name: str, comment: Comment, places: tuple[set[Path], set[Path], set[Path]]
) -> None:
    here, below, above = places
    near = {
        "at": here | below,
        # In the column of a comment behind its parent, it reads as that one's next line.
        "above": below | ({comment.path} if comment.path[:-1] in here else set()),
        "below": with_parents(above) | below | here,
        "either": with_parents(above) | below | here,
        "any": {comment.path},
    }[comment.where]
    paths = [one for one in (comment.path, comment.other) if one is not None]
    assert near & {*paths, *map(as_text, paths)}, (name, comment, places)


def as_text(path: Path) -> Path:
    """Return the path of a set of dates, for one of its members: it becomes a text."""
    return path[:1] if path[:1] == ("date",) else path


@given(st.randoms(use_true_random=False), st.sampled_from([0.0, 0.1, 0.3, 0.6]))
@settings(max_examples=300)
def test_every_comment_stays_beside_what_it_was_at(random: Random, chance: float) -> None:
    writer = Writer(random, chance)
    text = writer.record(a_record(random))
    before = nodes_of(text)
    formatted = format_record("event", text, "x.yml")
    assert formatted.problems == [], text
    assert sorted(COMMENT.findall(formatted.text)) == sorted(writer.comments)
    places = neighbours(formatted.text)
    for name, comment in writer.comments.items():
        check_place(name, comment, places[name])
    after = nodes_of(formatted.text)
    wanted = meaning(before)
    assert isinstance(wanted, dict)
    dates = wanted.get("date")
    if isinstance(dates, list) and "\n" not in (joined := ",".join(map(str, dates))):
        wanted["date"] = f"[{joined}]"
    assert meaning(after) == wanted
    found = [(one.path, one.code) for one in build(Event, before).findings]
    again = [(one.path, one.code) for one in build(Event, after).findings]
    assert sorted(again, key=str) == sorted(found, key=str)
    twice = format_record("event", formatted.text, "x.yml")
    assert twice == formatted
