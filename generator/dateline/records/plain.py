"""Which fields hold one text, word or number, and so go into a table or a file as they are."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from dateline.records.base import Part

_PLAIN: Final = frozenset({str, int, float})


@cache
def plain_fields(model: type[Part]) -> Sequence[str]:
    """Return the names of a model's plain fields, in its order."""
    hints = get_type_hints(model)
    return tuple(name for name in model.model_fields if _is_plain(hints[name]))


def copier(model: type[Part], wanted: Container[str]) -> Callable[[Part], Mapping[str, Any]]:
    """Return what gives a record's plain fields that are wanted, as the record has them."""
    names = tuple(name for name in plain_fields(model) if name in wanted)
    values = attrgetter(*names)
    return lambda record: dict(zip(names, values(record), strict=True))


def _is_plain(hint: object) -> bool:
    if get_origin(hint) in {Union, UnionType}:
        return all(one is NoneType or _is_plain(one) for one in get_args(hint))
    return hint in _PLAIN or get_origin(hint) is Literal
