"""Findings to problems: the line and column behind a path."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.problems import Position, Problem
from dateline.reading.absent import prune
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from dateline.records.findings import Finding, Path

_WHOLE_FILE = Position(1, 1, 0)


class _Place(NamedTuple):
    node: Node
    key: Scalar | None
    found: bool


def locate(file: str, root: Mapping | None, finding: Finding) -> Problem:
    """Return the finding as a problem of that file; `root` is what the file holds."""
    position, message = _WHOLE_FILE, finding.message
    if root is not None and finding.path:
        position = _position(root, finding)
        if finding.code == "key-missing" and _is_there(root, finding.path):
            message = message.replace("is missing", "is empty")
    return Problem(
        file,
        position.line,
        position.column,
        finding.code,
        message,
        finding.help,
        position.length,
    )


def _position(root: Mapping, finding: Finding) -> Position:
    place = _walk(prune(root) or root, finding.path)
    if not place.found:
        # An empty value is absent for the model, but the editor sees its key.
        raw = _walk(root, finding.path)
        if not raw.found or raw.key is None:
            return _first_key(place.node)
        of_key = finding.on_key or finding.code == "key-missing"
        return raw.key.position if of_key else raw.node.position
    if finding.on_key and place.key is not None:
        return place.key.position
    if isinstance(place.node, Scalar):
        if finding.code == "text-comment" and place.node.comment is not None:
            return place.node.comment
        return place.node.position
    return _first_key(place.node)


def _walk(node: Node, path: Path) -> _Place:
    key: Scalar | None = None
    for step in path:
        if isinstance(step, str):
            if not isinstance(node, Mapping) or step not in node.entries:
                return _Place(node, key, found=False)
            entry = node.entries[step]
            key, node = entry.key, entry.value
        elif isinstance(node, Sequence):
            if step >= len(node.items):
                return _Place(node, key, found=False)
            key, node = None, node.items[step]
        # else: one value stands where a list may stand; it is its own first member
    return _Place(node, key, found=True)


def _is_there(root: Mapping, path: Path) -> bool:
    return _walk(root, path).found


def _first_key(node: Node) -> Position:
    if isinstance(node, Mapping) and not node.flow:
        return next((entry.key.position for entry in node.entries.values()), node.position)
    return node.position
