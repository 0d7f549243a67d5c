"""The JSON Schema of `timeline.json`, made from the classes that write it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic.json_schema import GenerateJsonSchema

from dateline.exports.timeline_json.document import VERSION, Timeline

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema


class _Schema(GenerateJsonSchema):
    """What is absent is left out of the file, so nothing in it is null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of what is there when it is."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema without the default, which is never written."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: object) -> bool:
        """Return False: a field's name says as much, and the others are Python's own."""
        del schema
        return False


def schema_json() -> bytes:
    """Return the schema, draft 2020-12.

    Objects stay open, so that a file with fields which came since is valid under it.
    """
    made = Timeline.model_json_schema(schema_generator=_Schema, mode="serialization")
    schema = {
        "$schema": _Schema.schema_dialect,
        **_opened(made),
        "title": f"Dateline timeline, version {VERSION}",
    }
    return f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n".encode()


def _opened(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return a schema with open objects, and with descriptions whose lines are not broken."""
    opened = {
        key: _opened(value) if isinstance(value, dict) else value for key, value in schema.items()
    }
    told = opened.get("description")
    if isinstance(told, str):
        opened["description"] = " ".join(told.split())
    if opened.get("type") == "object" and opened.get("additionalProperties") is False:
        del opened["additionalProperties"]
    return opened
