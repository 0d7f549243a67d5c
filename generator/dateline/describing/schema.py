"""JSON Schema of each kind of record, draft-07, for the language servers of text editors.

It underlines nothing that `dateline check` accepts (but `{}` where fields must stand), and of the
rest as much as a schema can say.
A value is typed by our format and not by YAML, so a text field takes any scalar, and what is empty
counts as absent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.describing.shape import KINDS, closed_lists, fields_of
from dateline.describing.telling import hover, plain
from dateline.records import takes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.describing.shape import Fields, FieldShape, Value
    from dateline.records.settings import Settings

    Json = str | int | list["Json"] | dict[str, "Json"]
    Schema = dict[str, Json]

DIALECT: Final = "http://json-schema.org/draft-07/schema#"

_TYPES: Final[Mapping[str, list[str]]] = {
    takes.DATE: ["string", "integer", "array"],
    takes.DAY: ["string"],
    takes.NUMBER: ["number", "string"],
    takes.INTEGER: ["integer", "string"],
    takes.URL: ["string"],
    takes.WIKIDATA: ["string"],
    takes.SHA256: ["string", "number"],
    takes.ID: ["string", "number"],
}
"""What a value of a pattern may be once YAML has typed it."""

_EMPTY: Final[Schema] = {
    "title": "nothing",  # told apart from the others, or the language server shows all of them
    "maxLength": 0,
    "not": {"type": ["boolean", "number", "object", "array"]},
}
"""Null or an empty text; said so that no editor offers `null`."""

_ANY_SCALAR: Final[Schema] = {"anyOf": [{"maxItems": 0, "additionalProperties": False}, _EMPTY]}
"""Any scalar, or what is empty; said so that no editor offers `true` and `null` for a text."""


def schema_of(kind: str, settings: Settings | None = None) -> dict[str, Json]:
    """Return the schema of a kind of record: one of `shape.KINDS`.

    With the settings of a timeline it also knows the roles and relations that they add.
    """
    return _Schemas(settings).record(kind)


class _Schemas:
    """Schemas for one timeline."""

    def __init__(self, settings: Settings | None) -> None:
        self._lists = closed_lists(settings)

    def record(self, kind: str) -> Schema:
        """Return the schema of a kind, with those of its parts."""
        record = fields_of(KINDS[kind])
        return {
            "$schema": DIALECT,
            "title": f"Dateline: {kind}",
            "description": plain(record.description),
            "type": "object",
            **self._object(record),
            "definitions": {
                name: {"type": ["object", "null"], **self._object(part)}
                for name, part in record.parts().items()
            },
        }

    def _object(self, fields: Fields) -> Schema:
        made: Schema = {
            "properties": {field.name: self._field(field) for field in fields.fields},
            "additionalProperties": False,
        }
        required: list[Json] = [field.name for field in fields.fields if field.required]
        return {**made, "required": required} if required else made

    def _field(self, field: FieldShape) -> Schema:
        if field.name == "format":
            shape: Schema = {"enum": ["1", 1]}
        elif field.keys:
            shape = {"type": ["object", "null"], "additionalProperties": self._one(field.value)}
        else:
            shape = self._many(field.value) if field.many else self._one(field.value)
        told: Schema = {
            "title": field.name,
            "description": plain(field.description),
            "markdownDescription": hover(field),
        }
        return {**told, **shape}

    def _many(self, value: Value) -> Schema:
        """Return what takes a list, or one thing in its place."""
        one = self._one(value)
        if value.part:
            # The keywords for lists and for mappings leave each other alone, and so an error is
            # told at its place; within `anyOf` it would be told of the whole.
            ref: Schema = {"$ref": f"#/definitions/{value.part.name}"}
            types: list[Json] = ["array", "object", "null"]
            return {"type": types, "items": ref, "allOf": [self._object(value.part)]}
        choice = self._choice(value)
        if choice is None:
            return {"items": one, "additionalProperties": False}
        return {"anyOf": [choice, _EMPTY, {"type": "array", "items": one}]}

    def _one(self, value: Value) -> Schema:
        if value.part:
            return {"type": ["object", "null"], **self._object(value.part)}
        if value.takes and value.takes.name == takes.FLAG:
            said = "Expected true or false."
            shape: Schema = {"pattern": "^(true|false)?$", "patternErrorMessage": said}
            return {"type": ["boolean", "string", "null"], **shape}
        choice = self._choice(value)
        return _ANY_SCALAR if choice is None else {"anyOf": [choice, _EMPTY]}

    def _choice(self, value: Value) -> Schema | None:
        """Return what a value must be where it is there; None where any scalar will do."""
        taken = value.takes or takes.Takes("")
        words = value.words or self._lists.get(taken.of)
        if words:
            meanings: list[Json] = list(words.values())
            told: Schema = {"enumDescriptions": meanings, "markdownEnumDescriptions": meanings}
            return {"enum": list(words), **told}
        if not taken.pattern:
            return None
        said = f"Expected {plain(taken.name)}."
        types: list[Json] = list(_TYPES[taken.pattern])
        shape: Schema = {"pattern": taken.pattern, "patternErrorMessage": said}
        return {"type": types, "errorMessage": said, **shape}
