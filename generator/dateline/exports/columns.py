"""Tables as types: a named tuple is a row, and each of its fields says what its column means."""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Sequence

Holds = Literal["text", "number", "list"]


class Column(NamedTuple):
    """A column: what it is called, what it holds, and what that means, in Markdown.

    An absent text is empty and an absent number None; a list is a tuple of texts.
    """

    name: str
    holds: Holds
    meaning: str


@cache
def columns(row: type[tuple[object, ...]]) -> Sequence[Column]:
    """Return the columns of a named tuple whose fields are `Annotated` with their meaning."""
    found = []
    for name, hint in get_type_hints(row, include_extras=True).items():
        annotated, meaning = get_args(hint)
        found.append(Column(name, _holds(annotated), meaning))
    return tuple(found)


def _holds(hint: object) -> Holds:
    if hint is str:
        return "text"
    return "number" if hint is int or NoneType in get_args(hint) else "list"
