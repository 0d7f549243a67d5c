"""Nested values to columns of texts.

A member within a member is named with a point, `author.name`; so are those of objects in a list,
`links.url`, which then holds several texts, each at the place of its object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.importing.json_text import Json

_DEPTH: Final = 10


class _Leaf(NamedTuple):
    column: str
    text: str


def cells(name: str, value: Json) -> dict[str, list[str]]:
    """Return the texts of one member by column."""
    if isinstance(value, list):
        items = [dict(_leaves(name, item, 1)) for item in value]
        columns = dict.fromkeys(column for item in items for column in item)
        return {column: [item.get(column, "") for item in items] for column in columns}
    return {column: [text] for column, text in _leaves(name, value, 1)}


def _leaves(name: str, value: Json, depth: int) -> Iterator[_Leaf]:
    if isinstance(value, dict) and depth < _DEPTH:
        for inner, member in value.items():
            yield from _leaves(f"{name}.{inner}", member, depth + 1)
    elif isinstance(value, list) and depth < _DEPTH:
        texts = [leaf.text for member in value for leaf in _leaves(name, member, depth + 1)]
        yield _Leaf(name, "; ".join(texts))
    elif isinstance(value, bool):
        yield _Leaf(name, "true" if value else "false")
    elif isinstance(value, str):
        yield _Leaf(name, value)
    elif value is not None:
        yield _Leaf(name, str(value))
