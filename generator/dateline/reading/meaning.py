"""What a record's nodes say, apart from how it is written: to compare two texts of one record."""

from __future__ import annotations

from dateline.reading.absent import prune
from dateline.reading.nodes import Mapping, Node, Scalar

Meaning = str | None | list["Meaning"] | dict[str, "Meaning"]
"""Texts, lists and mappings, nested; None where nothing stands."""


def meaning(node: Node) -> Meaning:
    """Return what a node says; the order of keys makes no difference in what is equal."""
    if isinstance(node, Scalar):
        return None if prune(node) is None else node.text
    if isinstance(node, Mapping):
        return {name: meaning(entry.value) for name, entry in node.entries.items()}
    return [meaning(item) for item in node.items]
