"""Version 1 of `timeline.json` is a promise: what it has stays.

`tests/contract/timeline-1.schema.json` is the schema as published. A field may be added
(DATELINE_GOLDEN=write then adds it to the file); one that is removed, is no longer always there,
or has another type breaks those who read the file, and asks for version 2.
"""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from dateline.exports.timeline_json import schema_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CONTRACT: Final = Path(__file__).parents[1] / "contract" / "timeline-1.schema.json"

Schema = dict[str, Any]


def broken(promised: Schema, now: Schema) -> list[str]:
    """Return what one schema promises and the other does not keep."""
    kept = dict(_promises(now, now, "timeline"))
    found = []
    for path, promise in _promises(promised, promised, "timeline"):
        if path not in kept:
            found.append(f"{path}: is gone, or may now be absent")
        elif not _keeps(promise, kept[path]):
            found.append(f"{path}: was {promise}, is {kept[path]}")
    return found


def _keeps(promise: object, now: object) -> bool:
    if isinstance(promise, list) and isinstance(now, list):
        return set(promise) <= set(now)
    return promise == now


def _promises(schema: Schema, root: Schema, path: str) -> Iterator[tuple[str, object]]:
    """Yield every promise of a schema with its path: types, words, and what is always there."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    yield f"{path} type", schema.get("type")
    yield f"{path} const", schema.get("const")
    yield f"{path} words", schema.get("enum")
    for name in schema.get("required", ()):
        yield f"{path}.{name} is always there", True
    for name, field in schema.get("properties", {}).items():
        yield from _promises(field, root, f"{path}.{name}")
    for word in ("items", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            yield from _promises(schema[word], root, f"{path}[]")
    for number, one in enumerate(schema.get("anyOf", ())):
        yield from _promises(one, root, f"{path} or {number}")


def generated() -> Schema:
    made: Schema = json.loads(schema_json())
    return made


def test_no_field_of_version_1_is_removed_or_narrowed() -> None:
    promised = json.loads(CONTRACT.read_text(encoding="utf-8"))
    assert broken(promised, generated()) == []
    if os.environ.get("DATELINE_GOLDEN") == "write":
        CONTRACT.write_bytes(schema_json())
    assert CONTRACT.read_bytes() == schema_json(), "DATELINE_GOLDEN=write adds what is new"


def _without_a_field(schema: Schema) -> None:
    del schema["$defs"]["Event"]["properties"]["summary"]


def _without_a_deep_field(schema: Schema) -> None:
    del schema["$defs"]["Quote"]["properties"]["language"]


def _of_another_type(schema: Schema) -> None:
    schema["$defs"]["Event"]["properties"]["order"]["type"] = "string"


def _one_instead_of_a_list(schema: Schema) -> None:
    schema["$defs"]["Event"]["properties"]["places"] = {"$ref": "#/$defs/EventPlace"}


def _no_longer_always_there(schema: Schema) -> None:
    schema["$defs"]["Event"]["required"].remove("title")


def _a_word_less(schema: Schema) -> None:
    schema["$defs"]["Event"]["properties"]["status"]["enum"].remove("retracted")


def _a_list_of_words(schema: Schema) -> None:
    schema["$defs"]["Participant"]["properties"]["role"]["enum"] = ["speaker"]


def _a_number_of_one_kind(schema: Schema) -> None:
    schema["$defs"]["Figure"]["properties"]["value"] = {"type": "integer"}


def _another_version(schema: Schema) -> None:
    schema["properties"]["version"]["const"] = 2


@pytest.mark.parametrize(
    "change",
    [
        _without_a_field,
        _without_a_deep_field,
        _of_another_type,
        _one_instead_of_a_list,
        _no_longer_always_there,
        _a_word_less,
        _a_list_of_words,
        _a_number_of_one_kind,
        _another_version,
    ],
)
def test_a_broken_promise_is_noticed(change: Callable[[Schema], None]) -> None:
    promised = generated()
    now = deepcopy(promised)
    change(now)
    assert broken(promised, now)


def test_a_new_field_and_a_new_word_break_nothing() -> None:
    promised = generated()
    now = deepcopy(promised)
    now["$defs"]["Event"]["properties"]["subtitle"] = {"type": "string"}
    now["$defs"]["Event"]["properties"]["status"]["enum"].append("expected")
    assert broken(promised, now) == []


def test_a_schema_of_today_takes_the_fields_of_tomorrow() -> None:
    assert 'additionalProperties": false' not in schema_json().decode()
