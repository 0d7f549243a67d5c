"""Rows as CSV has them, flat: the columns that hold one value; lists are tables of their own."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from dateline.exports.columns import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dateline.exports.sqlite.table import Row

_TYPES: Final = {"text": "TEXT", "number": "REAL"}


class Flat:
    """What of a row type stands in a table; its first column is the table's `id`."""

    def __init__(self, row: type[tuple[object, ...]], without: Collection[str] = ()) -> None:
        kept = [
            (place, column)
            for place, column in enumerate(columns(row))
            if column.holds != "list" and column.name not in without
        ]
        others = [f"{column.name} {_TYPES[column.holds]}" for _, column in kept[1:]]
        self.columns = ", ".join(["id TEXT PRIMARY KEY", *others])
        self._pick: Callable[[tuple[object, ...]], Row] = itemgetter(*(place for place, _ in kept))

    def values(self, row: tuple[object, ...]) -> Row:
        """Return a row's values; what is absent is None."""
        return tuple([None if value == "" else value for value in self._pick(row)])
