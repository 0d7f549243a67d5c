"""The lines of a record's file: which of them a field takes, and where a new one would stand."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from dateline.reading.absent import prune
from dateline.records.build import to_data
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from dateline.reading.nodes import Mapping


class Refused(NamedTuple):
    """Why something cannot be done, in words for the editor."""

    words: str


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without their ends."""
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n")


def line_end(text: str) -> str:
    """Return how the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def place(kind: str, lines: list[str], node: Mapping, name: str) -> tuple[int, int]:
    """Return from which line up to which a field stands, or where it would, by the model."""
    starts = {key: entry.key.position.line - 1 for key, entry in node.entries.items()}
    if name not in starts:
        order = record_yaml(kind, dict.fromkeys([*starts, name], "x")).split("\n")
        names = [line.partition(":")[0] for line in order]
        later = [starts[one] for one in names[names.index(name) + 1 :] if one in starts]
        here = min(later, default=len(lines))
        if here > min(starts.values(), default=0):  # what stands above the first is the file's
            here = _without_head(lines, here)
        return here, here
    first = starts[name]
    after = min((line for line in starts.values() if line > first), default=len(lines))
    return first, _without_head(lines, after)


def _without_head(lines: list[str], line: int) -> int:
    """Return where the comments and empty lines begin that stand above a line."""
    above = takewhile(lambda one: not one or one.startswith("#"), reversed(lines[:line]))
    return line - sum(1 for _ in above)


def others(node: Mapping, name: str) -> dict[str, object]:
    """Return the values of all fields but one."""
    pruned = prune(node)
    data = to_data(pruned) if pruned else {}
    return {key: value for key, value in data.items() if key != name}
