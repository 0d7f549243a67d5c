"""The table of events: the columns of `events.csv` that hold one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.rows.events import EventRow
from dateline.exports.sqlite.flat import Flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.exports.sqlite.table import Row

_FLAT: Final = Flat(EventRow, without=["order"])

EVENT_COLUMNS: Final = f"{_FLAT.columns}, names TEXT, number INTEGER"
"""`names` are those of its places and of who took part; `number` counts in the timeline's order."""


def event_values(rows: Iterable[EventRow]) -> Iterator[Row]:
    """Yield the values of `EVENT_COLUMNS` for each event."""
    for number, row in enumerate(rows, 1):
        names = ", ".join(dict.fromkeys([*row.place_names, *row.actor_names]))
        yield *_FLAT.values(row), names or None, number
