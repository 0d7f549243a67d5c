"""Tables, JSON and folders of Markdown by a mapping file."""

from __future__ import annotations

import json

import pytest

from dateline.importing.mapped.headers import likely_path
from dateline.importing.mapped.mapping import MappingFile, read_mapping
from dateline.importing.mapped.suggesting import first_mapping
from dateline.importing.mapped.targets import ALL, target
from tests.importing.imports import Got, bring_in, bring_in_files

COLUMNS = "columns:\n  Title: title\n  Date: date\n  Link: sources.url\n"


def table(text: str, mapping: str = COLUMNS) -> Got:
    return bring_in("csv", text, name="old.csv", mapping=mapping)


def wrong(mapping: str) -> list[tuple[int, int, str, str, str]]:
    found = read_mapping(mapping.encode(), "mapping.yml")
    assert isinstance(found, list), found
    return [(one.line, one.column, one.code, one.message, one.help) for one in found]


def test_a_row_becomes_an_event() -> None:
    got = table("Title,Date,Link\nThe bridge opens,2020-06-01,https://a.example/1\n")
    assert got.event.model_dump(mode="json", exclude_defaults=True) == {
        "title": "The bridge opens",
        "date": "2020-06-01",
        "sources": [{"url": "https://a.example/1"}],
    }
    assert (got.lost, list(got.events)) == ([], ["2020-06-01-the-bridge-opens"])


def test_a_column_can_go_to_every_place() -> None:
    mapping = """\
key: Nr
dates: day-month-year
columns:
  Id: id
  Title: title
  From: date
  Until: date.end
  Clock: date.time
  Said: date_text
  Text: {to: text, holds: html}
  Where: places
  Around: places.within
  Point: at
  Tags: {to: topics, separator: ","}
  Series: threads
  Who: actors.person
  Firm: actors.organization
  Url: sources.url
  Article: sources.title
  Writers: sources.authors
  Out: sources.published
  Seen: sources.accessed
  Quote: sources.quote
  Second: sources.2.url
  What: figures.what
  Number: figures.value
  Claim: accounts.text
  By: accounts.by_name
  Picture: media.url
  Legend: media.caption
  News: updates
  NewsDay: updates.date
  Own: note
  When: added
constant:
  status: confirmed
  places.kind: city
  actors.role: participant
  sensitive: death
  sources.publisher: The Gazette
ignore: [Colour]
"""
    row = {
        "Nr": "17",
        "Id": "The Bridge",
        "Title": "The bridge opens",
        "From": "1.6.2020",
        "Until": "3.6.2020",
        "Clock": "",
        "Said": "in June",
        "Text": "<p>It opened.</p><p><b>All</b> came.</p>",
        "Where": "Мінск",
        "Around": "Belarus",
        "Point": "53.9; 27,5",
        "Tags": "roads, bridges",
        "Series": "Building",
        "Who": "Ada Holm",
        "Firm": "Elms Line",
        "Url": "https://a.example/1",
        "Article": "It is open",
        "Writers": "A. Holm; B. Elm",
        "Out": "1 June 2020",
        "Seen": "2020-06-02T00:00:00",
        "Quote": "It is open.",
        "Second": "https://b.example/2",
        "What": "cars",
        "Number": "16,000",
        "Claim": "it was late",
        "By": "a driver",
        "Picture": "https://a.example/x.jpg",
        "Legend": "The bridge",
        "News": "It closed.",
        "NewsDay": "4 June 2020",
        "Own": "look again",
        "When": "2026-11-23",
        "Colour": "red",
    }
    cells = [f'"{cell}"' for cell in row.values()]
    got = table(f"{','.join(row)}\n{','.join(cells)}\n", mapping)
    assert got.problems == ()
    assert got.lost == [
        ("a part of `accessed`", "the time 00:00:00, which only means that none was given")
    ]
    assert got.events["the-bridge"].model_dump(mode="json", exclude_defaults=True) == {
        "title": "The bridge opens",
        "date": "2020-06-01/2020-06-03",
        "date_text": "in June",
        "places": ["minsk"],
        "at": {"lat": 53.9, "lon": 27.5},
        "topics": ["roads", "bridges"],
        "threads": ["building"],
        "actors": [
            {"who": "ada-holm", "role": "participant"},
            {"who": "elms-line", "role": "participant"},
        ],
        "status": "confirmed",
        "summary": "It opened.",
        "body": "**All** came.",
        "accounts": [{"by_name": "a driver", "text": "it was late"}],
        "figures": [{"what": "cars", "value": 16000}],
        "sources": [
            {
                "url": "https://a.example/1",
                "title": "It is open",
                "publisher": "The Gazette",
                "authors": ["A. Holm", "B. Elm"],
                "published": "2020-06-01",
                "accessed": "2020-06-02",
                "quotes": [{"text": "It is open."}],
            },
            {"url": "https://b.example/2", "publisher": "The Gazette"},
        ],
        "media": [{"url": "https://a.example/x.jpg", "kind": "photo", "caption": "The bridge"}],
        "updates": [{"id": "u1", "date": "2020-06-04", "text": "It closed."}],
        "sensitive": ["death"],
        "added": "2026-11-23",
        "note": "look again",
    }
    place = got.of("place")["minsk"].model_dump(exclude_defaults=True)
    assert (place["name"], place["kind"], place["within"]) == ("Мінск", "city", "belarus")


@pytest.mark.parametrize(
    ("columns", "row", "date"),
    [
        ("Y: date.year, M: date.month, D: date.day", "2020,6,1", "2020-06-01"),
        ("Y: date.year, M: date.month, D: date.day", "2020,6,", "2020-06"),
        ("Y: date.year, M: date.month, D: date.day", "2020,,1", "2020"),
        ("Y: date, M: date.time, D: note", "2020-06-01,15:30,", "2020-06-01T15:30"),
        ("Y: date, M: date.end, D: note", "2020-06-01,2020-06-01,", "2020-06-01"),
    ],
)
def test_a_date_in_several_columns_is_one_date(columns: str, row: str, date: str) -> None:
    got = table(f"T,Y,M,D\nA,{row}\n", f"columns: {{T: title, {columns}}}\n")
    assert str(got.event.date) == date


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("A,,", "it has no date"),
        ("A,Unknown Date,", "its date is “Unknown Date”"),
        ("A,3/4/2020,", "may be `2020-04-03` or `2020-03-04`: say in the mapping which order"),
        (",2020,", "it has neither a title nor a text to take one from"),
    ],
)
def test_a_row_without_a_date_or_a_title_waits_as_a_draft(row: str, missing: str) -> None:
    draft, _ = table(f"Title,Date,Link\n{row}\n").drafts
    assert missing in draft.missing


@pytest.mark.parametrize(
    ("cell", "lost"),
    [
        ("nowhere", "`sources.url`: 'nowhere' is not the address of a page"),
        ("javascript:alert(1)", "`sources.url`: 'javascript:' cannot be linked"),
    ],
)
def test_what_is_no_address_is_listed_and_no_source(cell: str, lost: str) -> None:
    got = table(f"Title,Date,Link\nA,2020,{cell}\n")
    assert got.lost[0][0].startswith(lost)
    assert got.event.sources[0].article == "imported-old"


def test_values_that_a_record_cannot_have_are_listed_one_by_one() -> None:
    mapping = COLUMNS + "  S: status\n  I: importance\n  L: language\n  A: at\n"
    got = table(
        'Title,Date,Link,S,I,L,A\nA,2020,https://a.example/,sure,key,xx-nope,"99, 27"\n', mapping
    )
    assert got.event.model_dump(mode="json", exclude_defaults=True) == {
        "title": "A",
        "date": "2020",
        "importance": "key",
        "sources": [{"url": "https://a.example/"}],
    }
    whats = [what for what, _ in got.lost]
    assert any(what.startswith("`status`: 'sure' is not one of") for what in whats)
    assert any(what.startswith("`language`: 'xx-nope' is not a language") for what in whats)
    assert any(what.startswith("`at.lat`: latitude runs from -90 to 90") for what in whats)


def test_columns_that_no_rule_names_are_counted_with_a_line_to_add() -> None:
    got = table("Title,Date,Link,access_date,Foo bar\nA,2020,,x,\nB,2021,,y,1\n")
    assert got.hints == [
        "`access_date` 2 ×: maps to `sources.accessed`? then add `access_date: sources.accessed`",
        "`Foo bar` 1 ×: add it under `columns`, or name it under `ignore`",
    ]
    assert [what for what, _ in got.lost] == [
        "the column `access_date`",
        "the column `access_date`",
        "the column `Foo bar`",
    ]


def test_without_a_mapping_file_one_is_proposed() -> None:
    got = bring_in("csv", "Headline,Start Date,Location,Source URL,Row: colour\n", name="old.csv")
    assert [one.code for one in got.problems] == ["import-mapping"]
    assert got.mapping == (
        "# Look through every line: what stands here is a guess.\n"
        "columns:\n"
        "  Headline: title\n"
        "  Start Date: date\n"
        "  Location: places\n"
        "  Source URL: sources\n"
        "constant:\n"
        "  # or site, region, country, online\n"
        "  places.kind: city\n"
        "ignore:\n"
        '  - "Row: colour"\n'
    )
    assert isinstance(read_mapping(got.mapping.encode(), "m"), MappingFile)


@pytest.mark.parametrize(
    ("column", "path"),
    [
        ("access_date", "sources.accessed"),
        ("accessDate", "sources.accessed"),
        ("Date accessed", "sources.accessed"),
        ("links.url", "sources"),
        ("Description", "text"),
        ("LAT", "at.lat"),
        ("headlines", "title"),
        ("Заголовок", "title"),
        ("xyzzy", ""),
    ],
)
def test_a_column_likely_goes_where_its_name_says(column: str, path: str) -> None:
    assert likely_path(column) == path


def test_every_place_is_one() -> None:
    assert [path for path in ALL if target(path) is None] == []


@pytest.mark.parametrize(
    "path", ["", "titel", "sources.nothing", "date.2", "sources.0.url", "a.b.c"]
)
def test_other_words_are_no_place(path: str) -> None:
    assert target(path) is None


def test_what_is_wrong_with_a_mapping_is_told_with_its_place() -> None:
    assert wrong("colums:\n  A: title\n") == [
        (1, 1, "key-unknown", "`colums` is not a field here", "did you mean `columns`?"),
    ]
    assert wrong("columns:\n  A: titel\n  B: {to: date, datse: edtf}\n") == [
        (2, 6, "import-mapping", "`titel` is no place in an event", "did you mean `title`?"),
        (3, 17, "key-unknown", "`datse` is not a field here", "did you mean `dates`?"),
    ]
    assert [one[:3] for one in wrong("columns:\n  A: title\n  W: places\n")] == [
        (1, 1, "import-mapping"),
        (1, 1, "import-mapping"),
    ]
    assert wrong("columns: {A: title, B: date}\nconstant:\n  status: sure\n")[0][:4] == (
        3,
        11,
        "value-choice",
        "'sure' is not one of `confirmed`, `reported`, `disputed`, `retracted`",
    )
    assert wrong("columns: {A: title, B: date}\nconstant:\n  stats: x\n")[0][3:] == (
        "`stats` is no place in an event",
        "did you mean `status`?",
    )
    assert wrong("columns: {A: title, B: date}\ndates: us\n")[0][2] == "value-choice"
    assert wrong("columns: [\n")[0][2] == "yaml-bracket"
    assert wrong("x" * 300_000)[0][2] == "file-too-large"


def test_a_column_that_the_source_has_not_is_told() -> None:
    got = table("Title,Date,Lnk\nA,2020,\n", COLUMNS + "ignore: [Color]\nkey: Titel\n")
    assert [(one.file, one.line, one.message, one.help) for one in got.problems] == [
        ("mapping.yml", 4, "the source has no column `Link`", "did you mean `Lnk`?"),
        (
            "mapping.yml",
            5,
            "the source has no column `Color`",
            "its columns are `Title`, `Date`, `Lnk`",
        ),
        ("mapping.yml", 6, "the source has no column `Titel`", "did you mean `Title`?"),
    ]


def test_several_texts_are_told_apart_by_a_separator() -> None:
    mapping = 'separator: "|"\n' + COLUMNS + "  Names: sources.title\n"
    got = table(
        "Title,Date,Link,Names\nA,2020,https://a.example|https://b.example,One| \n", mapping
    )
    assert [(one.url, one.title) for one in got.event.sources] == [
        ("https://a.example", "One"),
        ("https://b.example", None),
    ]


def test_texts_that_cannot_be_told_apart_are_listed() -> None:
    mapping = 'separator: "|"\n' + COLUMNS + "  Names: sources.title\n"
    got = table("Title,Date,Link,Names\nA,2020,https://a.example|https://b.example,One\n", mapping)
    assert got.lost == [
        ("`sources.title`: it cannot be told to which of several it belongs", "One")
    ]


def test_a_catalogue_record_that_cannot_be_made_waits_and_is_not_named() -> None:
    mapping = "columns: {T: title, D: date, P: places, K: places.kind}\n"
    got = table("T,D,P,K\nA,2020,Minsk,town\nB,2021,Brest,city\n", mapping)
    assert [(one.kind, one.wish) for one in got.drafts] == [("place", "minsk")]
    assert [event.places for event in got.events.values()] == [(), ("brest",)]
    assert ("`places`: the record that it names waits as a draft", "minsk") in got.lost


RECORDS = [
    {
        "meta": {"id": 7},
        "name": "A",
        "when": {"date": "2020-06-01"},
        "links": [{"url": "https://a.example", "text": "One"}, {"url": "https://b.example"}],
        "tags": ["x", "y"],
        "live": True,
        "none": None,
    },
    3,
]
OBJECTS = """\
records: data.items
key: meta.id
columns:
  name: title
  when.date: date
  links.url: sources.url
  links.text: sources.locator
  tags: topics
ignore: [live]
"""


def test_json_of_any_shape_becomes_events() -> None:
    text = json.dumps({"data": {"items": RECORDS}, "other": []})
    got = bring_in("json", text, name="old.json", mapping=OBJECTS + "  # none\n")
    assert got.problems == ()
    first = next(iter(got.events.values()))
    assert first.model_dump(mode="json", exclude_defaults=True) == {
        "title": "A",
        "date": "2020-06-01",
        "topics": ["x", "y"],
        "sources": [
            {"url": "https://a.example", "locator": "One"},
            {"url": "https://b.example"},
        ],
    }
    odd, _ = got.drafts
    assert ("the column `value`", "3") in got.lost
    assert odd.origin.number == 2


@pytest.mark.parametrize("text", ['{"a": [{"n": "A", "d": "2020"}]}', '[{"n": "A", "d": "2020"}]'])
def test_the_only_list_is_found_by_itself(text: str) -> None:
    got = bring_in("json", text, mapping="columns: {n: title, d: date}\n")
    assert got.event.title == "A"


def test_a_list_that_is_not_there_is_told() -> None:
    (problem,) = bring_in("json", '{"a": {}}', mapping=OBJECTS).problems
    assert problem.message == "there is no list at `data.items`"


def test_a_mapping_is_proposed_for_json_too() -> None:
    got = bring_in("json", '{"events": [{"name": "A", "links": [{"url": "x"}]}]}')
    assert "records: events\n" in got.mapping
    assert "  links.url: sources\n" in got.mapping


PAGE = """\
---
title: The bridge opens
date: 2020-06-01
tags: [roads]
source: {url: "https://a.example", name: Gazette}
---
It opened.

See [the plan](../plan.md).
"""
PAGES = "columns: {title: title, date: date, tags: topics, source.url: sources.url}\n"


def test_a_folder_of_markdown_files_becomes_events() -> None:
    got = bring_in_files("markdown", {"posts/a.md": PAGE.encode()}, name="posts", mapping=PAGES)
    assert got.problems == ()
    assert got.event.model_dump(mode="json", exclude_defaults=True) == {
        "title": "The bridge opens",
        "date": "2020-06-01",
        "topics": ["roads"],
        "summary": "It opened.",
        "body": "See the plan.",
        "sources": [{"url": "https://a.example"}],
    }
    assert got.lost == [
        ("the column `source.name`", "Gazette"),
        ("a link within the source's own pages: its words stay", "../plan.md"),
    ]
    assert got.losses[0].origin.file == "posts/a.md"


@pytest.mark.parametrize(
    ("page", "line", "words"),
    [
        ("no front matter", 1, "does not begin with front matter"),
        ("+++\ntitle = 'A'\n+++\n", 1, "TOML"),
        ("---\ntitle: A\n", 1, "does not begin with front matter"),
        ("---\ntitle: A\nx: [\n---\n", 3, "bracket"),
        ("---\ntitle: &a A\n---\n", 2, "anchors"),
        (b"---\ntitle: \xe9\n---\n", 2, "not saved as UTF-8"),
    ],
)
def test_a_page_that_cannot_be_read_is_told_with_its_place(
    page: str | bytes, line: int, words: str
) -> None:
    data = page.encode() if isinstance(page, str) else page
    got = bring_in_files("markdown", {"a.md": PAGE.encode(), "b.md": data}, mapping=PAGES)
    (problem,) = got.problems
    assert (problem.file, problem.line) == ("b.md", line)
    assert words in problem.message
    assert got.records == []


def test_a_comment_in_front_matter_is_listed() -> None:
    page = PAGE.replace("opens\n", "opens #1\n").encode()
    got = bring_in_files("markdown", {"a.md": page}, mapping=PAGES + "ignore: [source.name]\n")
    assert got.event.title == "The bridge opens"
    assert got.lost[0][1] == "The bridge opens #1"


def test_html_in_a_page_is_listed() -> None:
    page = PAGE.replace("It opened.", "It <br> opened.").encode()
    got = bring_in_files("markdown", {"a.md": page}, mapping=PAGES + "ignore: [source.name]\n")
    assert ("HTML in the text: it is shown as it is written", "<br>") in got.lost


def test_a_folder_without_pages_is_told() -> None:
    (problem,) = bring_in_files("markdown", {}, name="posts", mapping=PAGES).problems
    assert "no file that ends in .md" in problem.message


def test_first_mapping_needs_no_columns() -> None:
    assert (
        first_mapping([], [])
        == "# Look through every line: what stands here is a guess.\ncolumns:\n"
    )
