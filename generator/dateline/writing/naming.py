"""Ids that are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.reading.names import MAX_ID

if TYPE_CHECKING:
    from collections.abc import Iterable


class Ids:
    """Gives each record an id of its own; one that is taken gets a number: `-2`, `-3`."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def free(self, wish: str) -> str:
        """Return the wished id, or the next that is free, and take it."""
        id_, number = wish, 1
        while id_ in self._taken:
            number += 1
            end = f"-{number}"
            id_ = wish[: MAX_ID - len(end)].rstrip("-") + end
        self._taken.add(id_)
        return id_
