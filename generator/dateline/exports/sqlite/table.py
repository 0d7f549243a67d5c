"""A table: its name, its columns in SQL, and what fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dateline.exports.publication import Publication

Value = str | float | None
Row = tuple[Value, ...]


class Table(NamedTuple):
    """A table of the file; `rows` have the values of all its columns, in order."""

    name: str
    columns: str
    rows: Callable[[Publication], Iterable[Row]]
