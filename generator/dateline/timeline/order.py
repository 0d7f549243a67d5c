"""The one order of events: on pages, in data and in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.dates import sort_key

if TYPE_CHECKING:
    from dateline.records.event import Event

    OrderKey = tuple[tuple[int, ...], int, str]


def order_key(name: str, event: Event) -> OrderKey:
    """Return where an event stands: by its date, then its `order`, then its id."""
    return sort_key(event.date), event.order, name
