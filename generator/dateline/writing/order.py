"""The order in which the fields of a record stand: the model's, with a few of its own."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.records.shape import keys_at
from dateline.records.translation import Translation
from dateline.timeline.collection import MODELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records.base import Record

_FIRST: Final = ("format", "id", "article")
_LAST: Final = ("by", "by_name", "source", "accepted", "note", "former_ids")
_LAST_OF_EVENT: Final = ("accepted", "language", "added", "removed", "note", "former_ids")
_OWN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"accounts": ("by", "by_name", "text", "source")}
)
"""Of an account, who speaks comes first, as in a play."""


@cache
def order(kind: str, path: tuple[str, ...] = ()) -> dict[str, int]:
    """Return the places of the fields that stand under a path of fields.

    `kind` is that of `timeline.collection.MODELS`, or `timeline`, or `translation`. What names a
    part comes first; who says it, and what is for editors, last. A translation has the order of
    its original. Empty where any field may stand.
    """
    if path and path[-1] in _OWN:
        ordered = _OWN[path[-1]]
    else:
        known = keys_at(model_of(kind), path)
        if kind == "translation" and not path:
            known.sort(key=_place_in_event)
        last = _LAST_OF_EVENT if kind == "event" and not path else _LAST
        middle = [key for key in known if key not in {*_FIRST, *last}]
        ordered = (*_among(_FIRST, known), *middle, *_among(last, known))
    return {key: place for place, key in enumerate(ordered)}


def model_of(kind: str) -> type[Record]:
    """Return the model of a kind of record."""
    own: Mapping[str, type[Record]] = {"timeline": Settings, "translation": Translation}
    return own.get(kind) or MODELS[kind]


def _place_in_event(key: str) -> int:
    known = list(Event.model_fields)
    return known.index(key) if key in known else len(known)


def _among(some: Sequence[str], known: Sequence[str]) -> list[str]:
    return [key for key in some if key in known]
