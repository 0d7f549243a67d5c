"""Bytes to text, to JSON, to rows; and ids to letters."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.csv_text import MAX_COLUMNS, Sheet, read_csv
from dateline.importing.json_text import Read, element_places, read_json
from dateline.importing.source_text import MAX_BYTES, decode
from dateline.problems import Problem
from dateline.reading.names import ID, MAX_ID
from dateline.writing.latin import readable_id


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"", (1, 1), "there is nothing"),
        (b"\xff\xfea\0", (1, 1), "UTF-16"),
        (b"a\nbc\xe9d", (2, 3), "byte E9 is no character"),
        ("Назва".encode("cp1251"), (1, 1), "looks like Windows-1251"),
    ],
)
def test_a_wrong_encoding_is_told_with_its_place(
    data: bytes, place: tuple[int, int], words: str
) -> None:
    problem = decode(data, "old.csv")
    assert isinstance(problem, Problem)
    assert (problem.file, problem.code) == ("old.csv", "import-unreadable")
    assert (problem.line, problem.column) == place
    assert words in problem.message


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfa", "x") == "a"


def test_too_large_a_text_is_refused() -> None:
    problem = decode(b"a" * (MAX_BYTES + 1), "x")
    assert isinstance(problem, Problem)
    assert "larger than 64 MB" in problem.message


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"a": [1, 2', (1, 12), "ends in the middle"),
        ('{"a": "b', (1, 9), "ends in the middle"),
        ('{"a": 1,\n "b" 2}', (2, 6), "a colon is missing"),
        ('{"a": 1\n "b": 2}', (2, 2), "a comma is missing"),
        ("{a: 1}", (1, 2), "a name in quotes"),
        ('{"a": 1} x', (1, 10), "behind the end"),
        ('{"a": "\t"}', (1, 8), "control character"),
        ("[" * 100_000, (1, 201), "more than 200 lists"),
        ('{"a":' * 100_000, (1, 1001), "more than 200 lists"),
        ('["[[[[", ' + "[" * 100_000, (1, 209), "more than 200 lists"),
    ],
)
def test_broken_json_is_told_with_its_place(text: str, place: tuple[int, int], words: str) -> None:
    problem = read_json(text, "old.json")
    assert isinstance(problem, Problem)
    assert (problem.line, problem.column) == place
    assert words in problem.message


def test_numbers_stay_as_they_are_written() -> None:
    read = read_json("[1.10, 1e3, -0, NaN, " + "9" * 5000 + "]", "x")
    assert isinstance(read, Read)
    assert read.value == ["1.10", "1e3", "-0", "NaN", "9" * 5000]


def test_a_name_that_stands_twice_is_told() -> None:
    read = read_json('{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}', "x")
    assert isinstance(read, Read)
    assert sorted(read.twice) == ["a", "c"]


@given(
    records=st.lists(st.dictionaries(st.text(), st.text() | st.lists(st.integers()), max_size=3)),
    before=st.dictionaries(st.text(min_size=1).filter(lambda one: one != "data"), st.text()),
    indent=st.sampled_from([None, 0, 2]),
)
def test_every_record_is_found_at_its_place(
    records: list[object], before: dict[str, object], indent: int | None
) -> None:
    text = json.dumps({**before, "meta": {"data": [1]}, "data": records}, indent=indent)
    lines = text.split("\n")
    places = element_places(text, ["data"])
    assert len(places) == len(records)
    decoder = json.JSONDecoder()
    for record, place in zip(records, places, strict=True):
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        assert decoder.raw_decode(rest)[0] == record


def test_without_such_a_list_there_are_no_places() -> None:
    assert element_places('{"a": {"b": 1}}', ["a", "b"]) == []
    assert element_places('{"a": 1}', ["c"]) == []
    assert element_places("[]", []) == []


def sheet(text: str) -> Sheet:
    found = read_csv(text, "old.csv")
    assert isinstance(found, Sheet), found
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_are_found_whatever_divides_them(delimiter: str, end: str) -> None:
    text = end.join([delimiter.join(["Year", "Headline"]), delimiter.join(["2020", '"a"'])])
    (row,) = sheet(text).rows
    assert row.cells == {"Year": "2020", "Headline": "a"}


def test_empty_rows_are_passed_over_and_lines_are_counted() -> None:
    rows = sheet('\n,,\nA,B\n1,"x\ny"\n\n,\n2,z\n').rows
    assert [(row.line, row.cells) for row in rows] == [
        (4, {"A": "1", "B": "x\ny"}),
        (8, {"A": "2", "B": "z"}),
    ]


def test_cells_under_no_header_are_kept_apart() -> None:
    (row,) = sheet("A,,B\n1,2,3,4,\n").rows
    assert (row.cells, row.beyond) == ({"A": "1", "B": "3"}, ["2", "4"])


def test_a_header_that_stands_twice_gets_a_number() -> None:
    assert sheet("Source,Source, Source \n1,2,3\n").columns == [
        "Source",
        "Source (2)",
        "Source (3)",
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('A,B\n1,"x\n2,y\n', 2, "does not end"),
        ('A,B\n1,2\n1,"x"y\n', 3, "this is not CSV"),
        ("A,B\n1,2\n3," + "x" * 200_000, 3, "131,072"),
        (",".join(f"c{n}" for n in range(10_000)) + "\n1\n", 1, "10,000 columns"),
    ],
)
def test_broken_csv_is_told_with_its_place(text: str, line: int, words: str) -> None:
    problem = read_csv(text, "old.csv")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line) == ("import-unreadable", line)
    assert words in problem.message


def test_as_many_columns_as_allowed_are_read() -> None:
    assert (
        len(sheet(",".join(f"c{n}" for n in range(MAX_COLUMNS)) + "\n1\n").columns) == MAX_COLUMNS
    )


@given(
    st.lists(
        st.tuples(
            *[st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))] * 3
        ),
        min_size=1,
    )
)
def test_whatever_is_written_as_csv_is_read(rows: list[tuple[str, ...]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([("A", "B", "C"), *rows])
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert [tuple(row.cells.values()) for row in sheet(file.getvalue()).rows] == kept


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Марш герояў", "marsh-heroyau"),
        ("Шахтёры «Беларуськалия»", "shakhtyory-belaruskaliya"),
        ("Київ", "kyyiv"),
        ("Łódź & Straße", "lodz-strasse"),
        ("L’État c'est moi", "letat-cest-moi"),
        ("東京", ""),
    ],
)
def test_an_id_reads_like_the_name(text: str, id_: str) -> None:
    assert readable_id(text) == id_


@given(st.text(max_size=300))
def test_an_id_is_an_id_or_nothing(text: str) -> None:
    id_ = readable_id(text)
    assert not id_ or (ID.fullmatch(id_) and len(id_) <= MAX_ID)
