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
        known = self._known.get(id(value))
        if known is not None:
            return known
        if is_dataclass(value):
            return self._parts(value, [getattr(value, field.name) for field in fields(value)])
        if isinstance(value, Mapping):
            return self._parts(value, [one for pair in value.items() for one in pair])
        if isinstance(value, (list, tuple)) and not (value and isinstance(value[0], str)):
            return self._parts(value, value)
        if isinstance(value, BaseModel):
            return f"{type(value).__name__}{value.model_dump_json()}"
        return repr(value)

    def _parts(self, value: object, parts: Iterable[object]) -> str:
        return f"{type(value).__name__}({','.join(map(self._text, parts))})"


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()
