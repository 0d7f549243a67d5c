"""One order and style, whoever wrote the record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.formatting.editing import DATES
from dateline.formatting.format import format_record
from dateline.records.dates import DateExpression
from dateline.records.event import Event
from dateline.timeline.collection import MODELS
from dateline.writing.order import model_of, order
from dateline.writing.record_yaml import record_yaml
from tests.formatting.written import a_record

FILE = "events/2020/x.yml"
LONG = "word " * 30 + "end"


def formatted(text: str, kind: str = "event", file: str = FILE) -> str:
    result = format_record(kind, text, file)
    assert result.problems == []
    assert format_record(kind, result.text, file) == result
    return result.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the model's order, unknown fields last
        ("own: x\ndate: 2020\ntitle: t\n", "title: t\ndate: 2020\nown: x\n"),
        ("at: {lon: 1, lat: 2}\n", "at: {lat: 2, lon: 1}\n"),
        (
            "sources:\n- locator: p\n  article: a\n  id: s\n",
            "sources:\n  - id: s\n    article: a\n    locator: p\n",
        ),
        ("accounts: [{text: t, by: b}]\n", "accounts: [{by: b, text: t}]\n"),
        ("added: 2020\nnote: n\naccepted: []\n", "accepted: []\nadded: 2020\nnote: n\n"),
        # one indentation, one space, one line end, none of it behind a line
        ("at:\n      lat:   2  \n\n\n\n      lon: 1", "at:\n  lat: 2\n\n  lon: 1\n"),
        ("title: t\r\nbody: |\r\n    a\r\n", "title: t\nbody: |\n  a\n"),
        ("---\ntitle: t\n...\n", "title: t\n"),
        ("{date: 2020, title: t}\n", "title: t\ndate: 2020\n"),
        # quotes where they are needed only
        ("title: 'Port Elms'\n", "title: Port Elms\n"),
        ("title: 'A: b'\n", 'title: "A: b"\n'),
        ("date: '2020'\n", "date: 2020\n"),
        ("title: 'null'\nnote: null\nsummary: ''\n", 'title: "null"\nsummary: ""\nnote: null\n'),
        ("title: t\nfigures: [{text: '1,5'}]\n", 'title: t\nfigures: [{text: "1,5"}]\n'),
        # a set of dates is a text
        ("date: [2020..2021]\n", 'date: "[2020..2021]"\n'),
        ("date: [2020, 2021]  # c\n", 'date: "[2020,2021]"  # c\n'),
        ("date: [2020, # c\n  2021]\n", '# c\ndate: "[2020,2021]"\n'),
        ("date_claims: [{date: [2020..]}]\n", 'date_claims: [{date: "[2020..]"}]\n'),
        ("own:\n  date: [2020]\n", "own:\n  date: [2020]\n"),
        # long prose is folded, what is folded already stays
        (f"summary: {LONG}\n", f"summary: >-\n  {LONG[:94]}\n  {LONG[95:]}\n"),
        ("summary: >-\n    a\n    b\n", "summary: >-\n  a\n  b\n"),
        ("summary: 'a\n  b'\n", "summary: a b\n"),
        ("summary: 'a\n\n  b'\n", "summary: |-\n  a\n  b\n"),
        (f"title: {'x' * 120}\n", f"title: {'x' * 120}\n"),
        # nothing but white space under a `|` or `>`
        ("summary: >-\n   \n", "summary: >-\n"),
        ("summary: |+\n   \n", "summary: |+\n\n"),
        ("summary: |2\n   ", 'summary: " "\n'),
        # ids between brackets, other lists as they are
        ("places:\n- a\n- b\n", "places: [a, b]\n"),
        ("places:\n- a  # c\n- b\n", "places:\n  - a  # c\n  - b\n"),
        ("aliases:\n- A b\n", "aliases:\n  - A b\n"),
        (
            "actors:\n- {who: a, role: b}\n- who: c\n  role: d\n",
            "actors:\n  - {who: a, role: b}\n  - who: c\n    role: d\n",
        ),
        (f"at: {{name: {LONG}}}\n", f"at:\n  name: >-\n    {LONG[:94]}\n    {LONG[95:]}\n"),
        # comments
        (
            "# head\n\n# of date\ndate: 2020\ntitle: t\n",
            "# head\n\ntitle: t\n# of date\ndate: 2020\n",
        ),
        (
            "date: 2020 # a\n           # b\ntitle: t\n",
            "title: t\ndate: 2020  # a\n            # b\n",
        ),
        ("title: # c\n  t\n", "# c\ntitle: t\n"),
        ("summary: >- # c\n  a\n", "summary: >-  # c\n  a\n"),
        ('title: "t" # c\n', 'title: "t"  # c\n'),
        ("places: [a, # c\n  b]\n", "places:\n  # c\n  - a\n  - b\n"),
        ("at: { # c\n  lat: 1}\n", "at: {lat: 1}  # c\n"),
        ("date: 2020\n# below\n", "date: 2020\n# below\n"),
        ("date: 2020\ntitle: t\n# below\n", "# below\ntitle: t\ndate: 2020\n"),
        ("date: 2020\ntitle: t\n\n# end\n", "title: t\ndate: 2020\n\n# end\n"),
        # what speaks to editors' programs stays on top, and leads to the schema
        (
            "# a\n# yaml-language-server: $schema=x.json\ntitle: t\n",
            "# yaml-language-server: $schema=x.json\n# a\ntitle: t\n",
        ),
        (
            "# yaml-language-server: $schema=../.dateline/schema/place.json\ntitle: t\n",
            "# yaml-language-server: $schema=../../.dateline/schema/event.json\ntitle: t\n",
        ),
    ],
)
def test_a_record_gets_the_one_style(text: str, expected: str) -> None:
    assert formatted(text) == expected


def test_a_translation_has_the_order_of_its_original() -> None:
    text = "translated_from: x\nsummary: s\ndate_text: d\ntitle: t\n"
    expected = "title: t\ndate_text: d\nsummary: s\ntranslated_from: x\n"
    assert formatted(text, "translation") == expected


@given(st.randoms(use_true_random=False))
def test_what_the_program_writes_has_the_style_already(random: object) -> None:
    text = record_yaml("event", a_record(random))  # type: ignore[arg-type]  # a Random, wrapped
    wanted = text
    for name in ("2020..2021", "2020,2021"):
        old = "".join(f"  - {one}\n" for one in name.split(","))
        wanted = wanted.replace(f"date:\n{old}", f'date: "[{name}]"\n')
        wanted = wanted.replace(f"date: [{name.replace(',', ', ')}]\n", f'date: "[{name}]"\n')
    assert formatted(text) == wanted


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("date: 2020\ntitle: A: b\n", "yaml-colon", 2),
        ("a: b\na: c\n", "key-duplicate", 2),
        ("", "record-empty", 1),
    ],
)
def test_what_cannot_be_read_is_left_as_it_is(text: str, code: str, line: int) -> None:
    result = format_record("event", text, FILE)
    assert result.text == text
    assert [(one.file, one.code, one.line) for one in result.problems] == [(FILE, code, line)]


def test_a_file_that_would_grow_too_large_is_left_as_it_is() -> None:
    text = "own:\n" + "- x y\n" * 42_000
    result = format_record("event", text, FILE)
    assert [one.code for one in result.problems] == ["file-too-large"]
    assert result.text == text


@pytest.mark.parametrize(
    ("spoiled", "what", "line"),
    [
        ("title: u\n# c\ndate: 2020\n", "`title`", 3),
        ("title: t\ndate: 2020\n", "this comment", 1),
        ("title: A: b\n", "this file", 1),
        ("title: t\n# c\ndate: 2020\nown: x\n", "this file", 1),
    ],
)
def test_a_result_that_says_something_else_is_refused_with_the_place(
    monkeypatch: pytest.MonkeyPatch, spoiled: str, what: str, line: int
) -> None:
    monkeypatch.setattr("dateline.formatting.format.emit", lambda *_: spoiled)
    result = format_record("event", "# c\ndate: 2020\ntitle: t\n", FILE)
    (problem,) = result.problems
    assert (problem.code, problem.line) == ("format-unsafe", line)
    assert problem.message.startswith(what)
    assert result.text == "# c\ndate: 2020\ntitle: t\n"


@pytest.mark.parametrize("kind", [*MODELS, "timeline", "translation"])
def test_every_field_of_a_record_has_its_place(kind: str) -> None:
    assert set(order(kind)) == set(model_of(kind).model_fields)


def test_the_fields_that_hold_dates_are_known() -> None:
    def dates(model: object, seen: set[str]) -> None:
        for name, one in getattr(model, "model_fields", {}).items():
            if "DateExpression" in str(one.annotation):
                seen.add(name)
            for part in (one.annotation, *getattr(one.annotation, "__args__", ())):
                dates(part, seen)

    found: set[str] = set()
    for kind in [*MODELS, "timeline", "translation"]:
        dates(model_of(kind), found)
    assert DateExpression.__name__ in str(Event.model_fields["date"].annotation)
    assert found - {"added"} <= DATES
