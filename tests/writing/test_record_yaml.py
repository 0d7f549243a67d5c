"""Records to YAML text: what is written reads back the same, in one style."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.absent import prune
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.records.build import build, to_data
from dateline.records.dates import parse
from dateline.records.event import Event
from dateline.timeline.collection import MODELS
from dateline.writing.characters import refused, writable
from dateline.writing.record_yaml import record_yaml, unwritable
from dateline.writing.scalars import WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE: Final = "events/2020/x.yml"

_PIECES: Final = st.sampled_from(
    [
        *(": ", " #", "#", "- ", "-", "? ", "! ", "& ", "* ", "@", "`", "%", "|", ">", "=", "<<"),
        *("'", '"', "''", '\\"', "\\", "\\n", "{", "}", "[", "]", ",", "~", "null", "no", "---"),
        *("...", "\n", "\n\n", "\n  ", "\r\n", "\t", " ", "  ", "\u00a0", "\u3000", "é", "Мінск"),
        *(
            "🚨",
            "👩‍👩‍👧",
            "\u0301",
            "word",
            "2020-08-17",
            "https://a.example/?a=b#c",
            "\ufe0f",
            ":",
        ),
    ]
)
_NASTY: Final = st.lists(_PIECES, max_size=40).map("".join)
_LONG: Final = st.lists(
    st.sampled_from(["word", "#x", "a:", "- b", "'", '"', " ", ""]), min_size=30
)
_TEXT: Final = st.one_of(_NASTY, st.text(), _LONG.map(" ".join)).map(
    lambda text: writable(text).text
)
_KEY: Final = _TEXT.filter(lambda text: bool(text) and text.isprintable() and len(text) < 500)


def values(text: str) -> Any:  # noqa: ANN401 - text, lists and mappings, nested
    """Return what our reader reads in a file, without what counts as absent."""
    decoded = decode(text.encode(), FILE)
    assert isinstance(decoded, str), decoded
    node, problems = read(decoded, FILE)
    assert problems == [], text
    assert node is not None
    pruned = prune(node)
    return {} if pruned is None else to_data(pruned)


def plain(value: Any) -> Any:  # noqa: ANN401 - the same
    """Return a value as the model sees it: without white space around texts, or empty members."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if isinstance(value, dict):
        return {key: inner for key, old in value.items() if (inner := plain(old))}
    return [inner for old in value if (inner := plain(old))]


@given(
    fields=st.recursive(
        _TEXT,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEY, inner, max_size=4),
        max_leaves=12,
    ).flatmap(lambda value: st.dictionaries(st.just("title") | _KEY, st.just(value), min_size=1))
)
def test_whatever_is_written_reads_back_the_same(fields: dict[str, object]) -> None:
    expected = plain(fields)
    if expected:
        assert plain(values(record_yaml("event", fields))) == expected


@given(title=_TEXT, summary=_TEXT, body=_TEXT, quote=_TEXT, key=_KEY)
def test_the_model_reads_what_it_would_have_read_from_the_fields(
    title: str, summary: str, body: str, quote: str, key: str
) -> None:
    fields = {
        "title": title[:290] or "?",
        "date": "2020-08-17",
        "summary": summary,
        "body": body,
        "sources": [{"url": "https://a.example/", "quotes": [{"text": quote}], "locator": key}],
    }
    node, _ = read(record_yaml("event", fields), FILE)
    assert node is not None
    built = build(Event, node)
    kept = plain(fields)
    if "title" in kept and len(key) < 300:
        assert built.findings == []
        assert built.record == Event.model_validate(kept)


@given(st.text(alphabet=st.characters(codec=None)))
def test_a_text_loses_what_no_record_may_hold_and_nothing_else(text: str) -> None:
    written = writable(text)
    assert refused(written.text) == []
    assert bool(written.lost) == (len(written.lost) > 0)
    kept = [character for character in text if not refused(character)]
    lines = str.maketrans(dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"))
    assert written.text.replace("\n", "") == "".join(kept).translate(lines).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a\0b", ["U+0000 NULL"]),
        ("a\u202eb", ["U+202E RIGHT-TO-LEFT OVERRIDE"]),
        ("a\ud800b", ["U+D800 HALF OF A SURROGATE PAIR"]),
        ("a\ufeffb\ufeff", ["U+FEFF BYTE ORDER MARK"]),
    ],
)
def test_a_lost_character_is_named(text: str, lost: list[str]) -> None:
    assert writable(text) == ("ab", lost)


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\u2028b", "a\x85b", "a\x0bb"])
def test_every_line_end_becomes_the_one_that_records_have(text: str) -> None:
    assert writable(text) == ("a\nb", ())


@pytest.mark.parametrize("bad", ["a\0", "\u202e", "\ud800"])
def test_a_refused_character_is_a_finding_at_its_path_and_never_written(bad: str) -> None:
    fields = {"title": "x", "sources": [{"quotes": [{"text": bad}]}]}
    (finding,) = unwritable(fields)
    assert (finding.path, finding.code) == (("sources", 0, "quotes", 0, "text"), "text-character")
    with pytest.raises(ValueError, match="holds the character"):
        record_yaml("event", fields)


@pytest.mark.parametrize("key", ["", "a\nb", "a\u200eb", "x" * 1001])
def test_a_key_that_yaml_or_readers_cannot_see_is_a_finding(key: str) -> None:
    (finding,) = unwritable({"names": {key: "x"}})
    assert finding.path == ("names", key)


@pytest.mark.parametrize("key", ["<<", " a ", "? a", "a: b", "null", "Ö #1", '"a"'])
def test_a_strange_key_reads_back_the_same(key: str) -> None:
    assert values(record_yaml("event", {"names": {key: "x"}})) == {"names": {key: "x"}}


def test_fields_stand_in_one_order_whatever_order_they_came_in() -> None:
    fields = {
        "note": "n",
        "sources": [{"publisher": "p", "url": "https://a.example/", "locator": "l", "id": "a"}],
        "figures": [{"source": "a", "by_name": "b", "text": "one", "what": "w", "value": 1}],
        "own": "x",
        "date": "2020",
        "title": "t",
    }
    assert record_yaml("event", fields) == (
        "title: t\n"
        "date: 2020\n"
        "figures:\n"
        "  - what: w\n"
        "    text: one\n"
        "    value: 1\n"
        "    by_name: b\n"
        "    source: a\n"
        "sources:\n"
        "  - id: a\n"
        "    url: https://a.example/\n"
        "    publisher: p\n"
        "    locator: l\n"
        "note: n\n"
        "own: x\n"
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Potash miners", "Potash miners"),
        ("A: b", '"A: b"'),
        ("700 detained #1", '"700 detained #1"'),
        ('He said "no"', 'He said "no"'),
        ('"No", he said: no', "'\"No\", he said: no'"),
        ("it's: so", '"it\'s: so"'),
        ("C:\\new: x", "'C:\\new: x'"),
        ("null", '"null"'),
        ("NO", "NO"),
        ("- a", '"- a"'),
        ("-0043", "-0043"),
        ("[2020..2021]", '"[2020..2021]"'),
        (16000, "16000"),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (True, "true"),
        (["strikes", "economy"], "[strikes, economy]"),
        (["null"], '["null"]'),
        (["A b"], "\n  - A b"),
        (parse("2020-08-17?"), "2020-08-17?"),
    ],
)
def test_a_value_is_written_plain_where_that_reads_back_the_same(
    value: object, written: str
) -> None:
    assert record_yaml("event", {"title": value}) == f"title: {written}\n".replace(": \n", ":\n")


def test_nothing_is_written_of_an_empty_value() -> None:
    empty: Mapping[str, object] = {"title": "t", "body": " ", "at": {"name": ""}, "topics": [[]]}
    assert record_yaml("event", {**empty, "added": None}) == "title: t\n"


def test_long_prose_is_folded_and_no_line_is_too_long() -> None:
    text = record_yaml("event", {"title": "t", "summary": "Some words of prose. " * 30})
    assert "summary: >-\n  Some words" in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_a_body_keeps_its_lines() -> None:
    text = record_yaml("event", {"body": "One\n\n- two\n"})
    assert text == "body: |\n  One\n\n  - two\n"


def test_a_value_that_is_no_text_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="holds no object"):
        record_yaml("event", {"title": object()})


def test_every_kind_of_record_can_be_written() -> None:
    for kind in (*MODELS, "timeline", "translation"):
        assert record_yaml(kind, {"note": "n"}) == "note: n\n"


def test_naughty_strings_read_back_the_same(shared: Path) -> None:
    for text in json.loads((shared / "corpora/naughty-strings.json").read_text(encoding="utf-8")):
        clean = writable(text).text
        if plain(clean):
            assert plain(values(record_yaml("event", {"title": clean, "body": clean}))) == {
                "title": plain(clean),
                "body": plain(clean),
            }
