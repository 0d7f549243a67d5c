"""What tells one value of a timeline from another, from run to run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.problems import Problem
    from dateline.timeline.collection import Collection

_SHORT: Final = 32
"""A text of up to so many characters is its own digest."""

_FIELDS: Final[dict[type, tuple[str, ...]]] = {}
"""By type: looking at each value's anew takes as long as all the rest."""


class Digests:
    """Digests of values; a record's is that of its file, which is quicker than its many fields."""

    def __init__(self, records: Collection, contents: Mapping[str, bytes | Problem]) -> None:
        files = [(entry.record, entry.file) for _, _, entry in records.entries()]
        files += [(entry.record, entry.file) for entry in records.translations.values()]
        self._records = records  # an id names an object only as long as that is there
        self._known = {
            id(record): _digest(data)
            for record, file in files
            if isinstance(data := contents.get(file), bytes)
        }

    def of(self, value: object) -> str:
        """Return a value's digest: the same for the same value, in another process too."""
        text = self._text(value)
        return text if len(text) <= _SHORT else _digest(text.encode())

    def _text(self, value: object) -> str:
        """Return what tells a value from every other."""
        if isinstance(value, str):
            return repr(value)
        known = self._known.get(id(value))
        if known is not None:
            return known
        parts = _parts(value)
        if parts is not None:
            return f"{type(value).__name__}({','.join(map(self._text, parts))})"
        if isinstance(value, BaseModel):
            return f"{type(value).__name__}{value.model_dump_json()}"
        return repr(value)


def _parts(value: object) -> Iterable[object] | None:
    """Return the parts of a value, or None where its `repr` says all, and sooner."""
    names = _fields(value)
    if names:
        return [getattr(value, name) for name in names]
    if isinstance(value, (list, tuple)):
        return None if value and isinstance(value[0], str) else value
    if isinstance(value, Mapping):
        return [one for pair in value.items() for one in pair]
    return None


def _fields(value: object) -> tuple[str, ...]:
    """Return the names of a dataclass's fields, and nothing for anything else."""
    kind = type(value)
    if kind not in _FIELDS:
        names = (field.name for field in fields(kind)) if is_dataclass(kind) else ()
        _FIELDS[kind] = tuple(names)
    return _FIELDS[kind]


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()
