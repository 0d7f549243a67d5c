"""Whatever a source holds, an import ends with records, drafts, losses or problems, not a crash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.exports import csv, markwhen, timelinejs
from dateline.exports.publication import whole
from dateline.problems import Code
from dateline.writing.record_yaml import record_yaml
from tests.exports.full import full
from tests.importing.imports import bring_in, bring_in_files

if TYPE_CHECKING:
    from tests.importing.imports import Got

_LEAF: Final = (
    st.none()
    | st.booleans()
    | st.integers(-5000, 5000)
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(
        ["2020", "6", "<b>x</b>", "https://a.example/", "\ud800", "\0", "<iframe src=x>"]
    )
)
_SLIDE_KEYS: Final = (
    *("start_date", "end_date", "text", "media", "group", "display_date", "unique_id"),
    *("year", "month", "day", "hour", "minute", "headline", "url", "caption", "odd"),
)
_INCIDENT_KEYS: Final = (
    *("id", "name", "date", "date_text", "city", "state", "geolocation", "description"),
    *("tags", "links", "url", "text", "edit_at", "odd"),
)
CODES: Final = get_args(Code)
MAPPING: Final = """\
separator: ";"
columns:
  a: title
  b: date
  c: {to: text, holds: html}
  d: sources.url
  e: topics
  f: at
  g: {to: [figures.what, date.end], dates: day-month-year}
  h: updates
"""


def _json(keys: tuple[str, ...]) -> st.SearchStrategy[Any]:
    return st.recursive(
        _LEAF,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(keys), inner, max_size=6)
        ),
        max_leaves=15,
    )


def sound(got: Got) -> None:
    """Hold an import to what it promises."""
    assert not (got.problems and got.records)
    for problem in got.problems:
        assert problem.code in CODES
        assert problem.line >= 1
        assert problem.column >= 1
    for one in got.records:
        record_yaml(one.kind, one.fields)
    assert got.events is not None


@settings(max_examples=200, deadline=None)
@given(st.lists(_json(_SLIDE_KEYS), max_size=3), _json(_SLIDE_KEYS), _json(_SLIDE_KEYS))
def test_any_json_as_slides(events: list[object], title: object, eras: object) -> None:
    text = json.dumps({"title": title, "events": events, "eras": eras})
    sound(bring_in("timelinejs", text, name="old.json"))


@settings(max_examples=200, deadline=None)
@given(st.lists(_json(_INCIDENT_KEYS), max_size=3))
def test_any_json_as_incidents(data: list[object]) -> None:
    sound(bring_in("2020pb", json.dumps({"data": data}), name="old.json"))


@settings(max_examples=200, deadline=None)
@given(st.lists(_json(tuple("abcdefghi")), max_size=3))
def test_any_json_by_a_mapping(data: list[object]) -> None:
    every = dict.fromkeys("abcdefgh", "")
    sound(bring_in("json", json.dumps([every, *data]), name="old.json", mapping=MAPPING))


_LINES: Final = st.lists(
    st.sampled_from(
        [
            *(
                "2020-08-17: A",
                "2020/2021: B #tag",
                "44 BCE: C",
                "now: D",
                "12: E",
                "Jan 2020 - : F",
            ),
            *(
                "# Section",
                "group G",
                "endGroup",
                "---",
                "title: x",
                "key: value",
                "// no",
                "- [ ] x",
            ),
            *(
                "[a](b)",
                "![x](y)",
                "2020-13-45: G",
                "[2020..: H",
                "2020 / 3 days: I",
                ": J",
                "!id",
                "",
            ),
            *("\u2060Disputed: x", "1 BC - 1 AD: K", "99999: L", "0 BC: M", "every day: N"),
        ]
    )
    | st.text(max_size=20),
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(_LINES)
def test_any_lines_as_markwhen(lines: list[str]) -> None:
    sound(bring_in("markwhen", "\n".join(lines), name="old.mw"))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(_LEAF.map(str), max_size=10), max_size=4), st.sampled_from(",;\t"))
def test_any_cells_as_a_sheet(rows: list[list[str]], delimiter: str) -> None:
    header = delimiter.join(
        ["Year", "Month", "Time", "End Year", "Headline", "Text", "Media", "Type"]
    )
    body = "\n".join(delimiter.join(row) for row in rows)
    sound(bring_in("timelinejs-csv", f"{header}\n{body}", name="old.csv"))
    table = delimiter.join("abcdefgh")
    sound(bring_in("csv", f"{table}\n{body}", name="old.csv", mapping=MAPPING))


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text())
def test_any_text_as_a_page(matter: str, text: str) -> None:
    page = f"---\n{matter}\n---\n{text}".encode("utf-8", "surrogatepass")
    sound(bring_in_files("markdown", {"a.md": page}, mapping="columns: {a: title, b: date}\n"))


@settings(max_examples=300, deadline=None)
@given(st.text() | st.from_regex(r"(columns|constant|ignore|key):.{0,30}\n(  .{0,30}\n){0,3}"))
def test_any_text_as_a_mapping_file(mapping: str) -> None:
    got = bring_in("csv", "a,b\n1,2020\n", name="old.csv", mapping=mapping)
    sound(got)


def _written() -> dict[str, bytes]:
    made = full()
    all_ = whole(made)
    return {
        "timelinejs": timelinejs.assemble(made, all_, timelinejs.fragments(made)),
        "markwhen": markwhen.assemble(made, all_, markwhen.fragments(made)),
        "csv": csv.assemble(made, all_, csv.fragments(made)),
        "figures.csv": csv.figures(made).content,
        "sources.csv": csv.sources(made).content,
    }


@pytest.mark.parametrize("form", ["timelinejs", "markwhen", "csv", "figures.csv", "sources.csv"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_to_our_own_files(form: str, data: st.DataObject) -> None:
    written = _written()
    good = written[form]
    at = data.draw(st.integers(0, len(good)))
    cut = data.draw(st.integers(0, 40))
    put = data.draw(st.binary(max_size=5) | st.sampled_from([b'"', b",", b"\n", b"{", b"\\"]))
    written[form] = good[:at] + put + (good[at + cut :] if data.draw(st.booleans()) else b"")
    if form in {"timelinejs", "markwhen"}:
        sound(bring_in(form, written[form], name="old.txt"))
        return
    beside = {name: written[name] for name in ("figures.csv", "sources.csv")}
    sound(bring_in("csv", written["csv"], name="events.csv", beside=beside))
