"""The schemas, and that they agree with the model."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # it ships no types

from dateline.describing.files import schema_line
from dateline.describing.schema import schema_of
from dateline.describing.shape import KINDS, Fields, FieldShape, Value, fields_of
from dateline.describing.telling import example
from dateline.reading.parser import read
from dateline.records.build import build
from dateline.records.settings import Settings

ROOT: Final = Path(__file__).parents[2]
LEAST: Final = {
    "timeline": "format: 1\ntitle: x\n",
    "event": "title: x\ndate: 2020\n",
    "place": "name: x\nkind: city\n",
    **dict.fromkeys(("person", "organization", "topic", "thread"), "name: x\n"),
}
ALL: Final = {
    (fields.name, field.name): field
    for model in KINDS.values()
    for fields in (fields_of(model), *fields_of(model).parts().values())
    for field in fields.fields
}


def _problems(kind: str, text: str) -> list[str]:
    """Return what the schema has against a record whose values all are text."""
    found = Draft7Validator(schema_of(kind)).iter_errors(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - it makes texts only
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}" for one in found]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    Draft7Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("field", ALL.values(), ids=[".".join(key) for key in ALL])
def test_every_field_is_told_in_a_sentence_with_an_example(field: FieldShape) -> None:
    assert field.description.endswith(".")
    assert field.example
    assert field.name == "format" or all((field.value.words or {"": "meaning"}).values())


def _paths(fields: Fields) -> list[tuple[str, str]]:
    """Return each field's name, and a record's line with its example: a part's stands within it."""
    found = []
    for field in fields.fields:
        found.append((field.name, example(field)))
        if field.value.part and not field.keys:
            wanted = [
                f"{one.name}: {one.example}" for one in field.value.part.fields if one.required
            ]
            for inner in field.value.part.fields:
                lines = {*wanted, f"{inner.name}: {inner.example}"}
                text = "".join(f"\n  {line}" for line in sorted(lines))
                found.append((f"{field.name}.{inner.name}", f"{field.name}:{text}"))
    return found


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        pytest.param(kind, line, id=f"{kind}.{name}")
        for kind, model in KINDS.items()
        for name, line in _paths(fields_of(model))
    ],
)
def test_every_fields_example_is_right_for_the_model_and_for_the_schema(
    kind: str, line: str
) -> None:
    name = line.partition(":")[0]
    least = "".join(
        f"{one}\n" for one in LEAST.get(kind, "").splitlines() if not one.startswith(f"{name}:")
    )
    node, problems = read(f"{least}{line}\n", "x.yml")
    assert node is not None
    assert (problems, build(KINDS[kind], node).findings) == ([], [])
    assert _problems(kind, f"{least}{line}\n") == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("event", "title: x\ndate: 2020\nplaces: minsk\nactors: {who: a, role: speaker}\n"),
        ("event", "title: x\ndate: [2020-08-10..2020-08-16]\nstatus: ''\norder:\n"),
        ("event", "title: x\ndate: 2020\nsources: [{url: 'https://x.example'}]\ntopics: []\n"),
        ("timeline", "format: 1\ntitle: x\nadmin: true\n"),
    ],
)
def test_what_the_format_takes_is_not_underlined(kind: str, text: str) -> None:
    assert _problems(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "where"),
    [
        ("event", "title: x\n", ""),
        ("event", "title: [x]\ndate: 2020\n", "title"),
        ("event", "title: x\ndate: 17 August 2020\n", "date"),
        ("event", "title: x\ndate: 2020\nadded: 2020-08\n", "added"),
        ("event", "title: x\ndate: 2020\nstatus: sure\n", "status"),
        ("event", "title: x\ndate: 2020\nactors: [{who: a, role: king}]\n", "actors.0.role"),
        ("event", "title: x\ndate: 2020\nactors: [{who: a}]\n", "actors.0"),
        ("event", "title: x\ndate: 2020\nplaces: [Port Elms]\n", "places"),
        ("event", "title: x\ndate: 2020\nfigures: {what: x, value: about 5}\n", "figures.value"),
        ("event", "title: x\ndate: 2020\nat: {lat: 5, long: 5}\n", "at"),
        ("timeline", "format: 2\ntitle: x\n", "format"),
        ("timeline", "format: 1\ntitle: x\nadmin: yes\n", "admin"),
    ],
)
def test_what_the_format_refuses_is_underlined(kind: str, text: str, where: str) -> None:
    assert where in {one.partition(":")[0] for one in _problems(kind, text)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_the_format_has_not_is_underlined(kind: str) -> None:
    assert any("'titel' was unexpected" in one for one in _problems(kind, "titel: x\n"))


def test_a_timelines_own_roles_and_relations_are_offered() -> None:
    settings = Settings.model_validate(
        {
            "format": "1",
            "title": "x",
            "roles": {"captain": "steered"},
            "relations": {"answers": {"meaning": "was the answer", "inverse": "answered-by"}},
        }
    )
    own, general = str(schema_of("event", settings)), str(schema_of("event"))
    assert [word in own for word in ("'captain'", "'answers'")] == [True, True]
    assert [word in general for word in ("'captain'", "'answers'")] == [False, False]


def test_a_record_names_its_schema_by_a_path_from_itself() -> None:
    for file in ("events/timeline.yml", "events/2020/x.yml", "events/2020/08/x.yml", "x.yml"):
        path = schema_line("event", file).partition("$schema=")[2]
        there = (Path("/project") / file).parent / path
        assert there.resolve() == Path("/project/.dateline/schema/event.json")


def test_every_type_of_value_is_known() -> None:
    assert [key for key, field in ALL.items() if field.value == Value()] == []
    assert {key for key, field in ALL.items() if field.value.name == "a name"} == set()
