"""A timeline that notes what is looked at, so that a page is known to depend on just that.

Pages are functions of the timeline. While some are made, each read of a mapping notes its key,
each walk over its keys notes these, and every other field is noted as a whole. As long as none of
it has changed the pages are the same, and need not be made again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import is_dataclass
from types import MethodType
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, ValuesView

    from dateline.timeline.timeline import Timeline

KEYS: Final = "\0keys"
WHOLE: Final = "\0whole"
MISSING: Final = "\0missing"

Note = tuple[str, object]
"""A field, such as `links.topics`, and a key in it; or `KEYS`, or `WHOLE`."""

K = TypeVar("K")
V = TypeVar("V")


class Noting:
    """Makes a timeline that notes what is looked at."""

    def __init__(self, timeline: Timeline) -> None:
        self._notes: set[Note] = set()
        self.timeline = cast("Timeline", _Noted(timeline, "", self._notes))

    @contextmanager
    def noting(self) -> Iterator[set[Note]]:
        """Collect what is looked at within the block."""
        found: set[Note] = set()
        self._notes.clear()
        yield found
        found |= self._notes


class _Noted:
    """A dataclass, each field of which is noted when it is read."""

    def __init__(self, real: object, prefix: str, notes: set[Note]) -> None:
        self._real = real
        self._prefix = prefix
        self._notes = notes

    def __getattr__(self, name: str) -> object:
        value = getattr(self._real, name)
        field = f"{self._prefix}{name}"
        if isinstance(value, Mapping):
            value = _NotedMapping(value, field, self._notes)
        elif isinstance(value, MethodType):
            return MethodType(value.__func__, self)
        elif is_dataclass(value):
            value = _Noted(value, f"{field}.", self._notes)
        else:
            self._notes.add((field, WHOLE))
            return value
        setattr(self, name, value)  # noted by itself from now on
        return value


class _NotedMapping(Mapping[K, V]):
    """A mapping, each key of which is noted when it is asked for."""

    def __init__(self, real: Mapping[K, V], field: str, notes: set[Note]) -> None:
        self._real = real
        self._field = field
        self._notes = notes

    def __getitem__(self, key: K) -> V:
        self._notes.add((self._field, key))
        if key in self._real or not isinstance(self._real, defaultdict):
            return self._real[key]
        empty: V = cast("Callable[[], V]", self._real.default_factory)()
        return empty

    def __contains__(self, key: object) -> bool:
        self._notes.add((self._field, key))
        return key in self._real

    def __iter__(self) -> Iterator[K]:
        self._notes.add((self._field, KEYS))
        return iter(self._real)

    def __len__(self) -> int:
        self._notes.add((self._field, KEYS))
        return len(self._real)

    def values(self) -> ValuesView[V]:
        self._notes.add((self._field, WHOLE))
        return self._real.values()

    def items(self) -> ItemsView[K, V]:
        self._notes.add((self._field, WHOLE))
        return self._real.items()


class Looking:
    """Finds again what notes are about, in a timeline as it is now."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._fields: dict[str, object] = {}

    def at(self, note: Note) -> object:
        """Return what a note is about, or `MISSING` where there is no such thing any more."""
        field, key = note
        if field not in self._fields:
            self._fields[field] = self._field(field)
        value = self._fields[field]
        if key == WHOLE:
            return value
        if not isinstance(value, Mapping):
            return MISSING
        return list(value) if key == KEYS else value.get(key, MISSING)

    def _field(self, field: str) -> object:
        value: object = self._timeline
        for name in field.split("."):
            value = getattr(value, name, MISSING)
        return value
