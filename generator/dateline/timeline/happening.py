"""An event in its place in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.records.event import Event


@dataclass(frozen=True)
class Happening:
    """An event in its place: its id, its file, and its neighbours in time."""

    id: str
    file: str
    event: Event
    previous: str | None
    next: str | None
