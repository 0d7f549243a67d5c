"""What counts as not written: form editors leave empty values behind."""

from __future__ import annotations

from typing import Final

from dateline.reading.nodes import Entry, Mapping, Node, Scalar, Sequence

_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})


def prune(node: Node) -> Node | None:
    """Return a node without its absent members; None where all of it is absent.

    Absent are an empty text, an unquoted `null` or `~`, and a list or mapping of only such values.
    A node in which nothing is absent is returned itself, not a copy; nothing is changed in place.
    """
    if type(node) is Scalar:
        text = node.text
        return None if not text or (node.style == "plain" and text in _NOTHING) else node
    if type(node) is Mapping:
        return _prune_mapping(node)
    if type(node) is Sequence:
        return _prune_sequence(node)
    return node


def _prune_mapping(node: Mapping) -> Mapping | None:
    changed = False
    entries = {}
    for name, entry in node.entries.items():
        value = entry.value
        kept = prune(value)
        if kept is value:
            entries[name] = entry
        else:
            changed = True
            if kept is not None:
                entries[name] = Entry(entry.key, kept)
    if not entries:
        return None
    return Mapping(entries, node.position, node.flow) if changed else node


def _prune_sequence(node: Sequence) -> Sequence | None:
    changed = False
    items = []
    for item in node.items:
        kept = prune(item)
        if kept is not item:
            changed = True
        if kept is not None:
            items.append(kept)
    if not items:
        return None
    return Sequence(items, node.position, node.flow) if changed else node
