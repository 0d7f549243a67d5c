"""The model as a tree of fields, free of how Python writes types."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Final, Literal, Union, get_args, get_origin

from typing_extensions import get_type_hints

from dateline.records.base import Part
from dateline.records.settings import Settings
from dateline.records.takes import Takes
from dateline.records.translation import Translation
from dateline.records.vocabulary import MEANINGS, RELATIONS, ROLES
from dateline.timeline.collection import FOLDERS, MODELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.records.base import Record

KINDS: Final[Mapping[str, type[Record]]] = MappingProxyType(
    {"timeline": Settings, **MODELS, "translation": Translation}
)
"""Every kind of record file, and its model."""

_FIRST: Final = ("format", "id", "article")
_LAST: Final = ("by", "by_name", "source", "note", "accepted", "former_ids")
"""Editors meet fields in this order: what names a thing, what it is, who says so, the rest."""


@dataclass(frozen=True)
class Value:
    """What one value is: a scalar of a type, a word of a closed list, or a mapping with fields."""

    takes: Takes | None = None
    words: Mapping[str, str] | None = None
    """Each word with its meaning."""
    part: Fields | None = None

    @property
    def name(self) -> str:
        """Return what editors call it."""
        if self.takes:
            return self.takes.name
        if self.words:
            return "one of the words below" if len(self.words) > 1 else f"`{''.join(self.words)}`"
        return "fields of its own"


@dataclass(frozen=True)
class FieldShape:
    """One field. `keys` is what names the entries where it is a mapping with keys of its own."""

    name: str
    description: str
    example: str
    """Its value as YAML, in one line."""
    required: bool
    default: str
    """The word or text that holds where the field is absent; empty where nothing does."""
    value: Value
    many: bool = False
    keys: Value | None = None


@dataclass(frozen=True)
class Fields:
    """A record, or a part of one: its name in the model, what it is, and its fields."""

    name: str
    description: str
    fields: tuple[FieldShape, ...]

    def parts(self) -> dict[str, Fields]:
        """Return the parts within it by name, each once, in the order of their fields."""
        found: dict[str, Fields] = {}
        for field in self.fields:
            if field.value.part:
                found.setdefault(field.value.part.name, field.value.part)
                found |= {k: v for k, v in field.value.part.parts().items() if k not in found}
        return found


@cache
def fields_of(model: type[Part]) -> Fields:
    """Return the fields of a record model, or of a part of one."""
    hints = get_type_hints(model, include_extras=True)
    return Fields(
        model.__name__,
        " ".join((model.__doc__ or "").split()),
        tuple(_field(model, name, hints[name]) for name in sorted(model.model_fields, key=_place)),
    )


def _place(name: str) -> int:
    if name in _FIRST:
        return _FIRST.index(name) - len(_FIRST)
    return _LAST.index(name) + 1 if name in _LAST else 0


def _field(model: type[Part], name: str, annotation: object) -> FieldShape:
    info = model.model_fields[name]
    default = info.default if isinstance(info.default, str) else ""
    annotation = _without_none(annotation)
    many = keys = None
    if get_origin(annotation) is Annotated and get_origin(get_args(annotation)[0]) is tuple:
        many, annotation = True, get_args(get_args(annotation)[0])[0]
    elif get_origin(annotation) is dict:
        key, annotation = get_args(annotation)
        keys = _value(key)
    return FieldShape(
        name,
        info.description or "",
        str((info.examples or [""])[0]),
        required=info.is_required(),
        default=default,
        value=_value(annotation),
        many=bool(many),
        keys=keys,
    )


def _without_none(annotation: object) -> object:
    if get_origin(annotation) not in {Union, UnionType}:
        return annotation
    (one,) = (part for part in get_args(annotation) if part is not NoneType)
    return one


def _value(annotation: object) -> Value:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Value(part=fields_of(annotation))
    if get_origin(annotation) is Literal:
        return Value(words=_meanings(get_args(annotation)))
    takes = [one for one in get_args(annotation) if isinstance(one, Takes)]
    return Value(takes=takes[-1] if takes else Takes("a name"))


def _meanings(words: tuple[str, ...]) -> Mapping[str, str]:
    for known in MEANINGS:
        meanings = {str(word): meaning for word, meaning in known.items()}
        if set(meanings) == set(words):
            return meanings
    return dict.fromkeys(words, "")


def closed_lists(settings: Settings | None) -> Mapping[str, Mapping[str, str]]:
    """Return the words, with their meanings, of each list that a timeline can add to."""
    own = settings or Settings(format="1", title="?")
    return {
        "role": {**ROLES, **own.roles},
        "relation": {
            name: one.meaning for many in (RELATIONS, own.relations) for name, one in many.items()
        },
    }


def folder_of(kind: str) -> str:
    """Return the folder of a kind's records, as `/`-path; events have one more for the year."""
    return "events" if kind in {"event", "timeline"} else f"events/{FOLDERS[kind]}"
