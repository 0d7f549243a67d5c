"""What an editor of records sees in a text editor that has yaml-language-server."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from dateline.describing.files import schema_files, schema_line
from tests.describing.language_server import SERVER, LanguageServer
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.describing.language_server import Json

ROOT: Final = Path(__file__).parents[2]
EVENT: Final = "events/2020/2020-08-17-x.yml"
NOT_TRANSLATED: Final = "!**/*.*.yml"
GLOBS: Final[Mapping[str, Json]] = {
    ".dateline/schema/timeline.json": "events/timeline.yml",
    ".dateline/schema/event.json": ["events/[0-9]*/**/*.yml", NOT_TRANSLATED],
    ".dateline/schema/translation.json": "events/**/*.*.yml",
    ".dateline/schema/article.json": ["events/articles/*.yml", NOT_TRANSLATED],
    ".dateline/schema/person.json": ["events/people/*.yml", NOT_TRANSLATED],
    ".dateline/schema/organization.json": ["events/organizations/*.yml", NOT_TRANSLATED],
    ".dateline/schema/place.json": ["events/places/*.yml", NOT_TRANSLATED],
    ".dateline/schema/topic.json": ["events/topics/*.yml", NOT_TRANSLATED],
    ".dateline/schema/thread.json": ["events/threads/*.yml", NOT_TRANSLATED],
}

GOOD: Final = f"""\
{schema_line("event", EVENT)}
title: 2020
date: 2020
date_text: 17
places: minsk
actors:
  - who: ada
    role: speaker
figures: [{{what: detained, value: 16000, min: "5"}}]
status: ''
order:
at: {{lat: 52.79, lon: 27}}
sources: {{url: https://gazette.example/x, published: 2020-08-17}}
added: 2026-11-23
"""
BAD: Final = f"""\
{schema_line("event", EVENT)}
title: [a]
date: 17 August
statuss: reported
status: sure
actors:
  - who: Ada B
    role: king
figures: {{what: x, valu: 3}}
added: 2020
importance: \n\
summ
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    if not SERVER.is_file():
        absent("no yaml-language-server: `make test` gets it from npm")
    root = tmp_path_factory.mktemp("project")
    for path, text in schema_files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    with LanguageServer(root, GLOBS) as started:
        yield started


def test_a_good_record_is_not_underlined(server: LanguageServer) -> None:
    assert server.open("events/2020/good.yml", GOOD) == []


def test_what_is_wrong_is_underlined_in_words(server: LanguageServer) -> None:
    said = server.open("events/2020/bad.yml", BAD.replace("summ\n", ""))
    assert [one.partition(" Valid values")[0] for one in said] == [
        "10: Expected a day.",
        "2: Array has too many items. Expected 0 or fewer.",
        "3: Expected a date.",
        "4: Property statuss is not allowed.",
        "5: Value is not accepted.",
        "7: Expected the id of a person or organization.",
        "8: Value is not accepted.",
        "9: Property valu is not allowed.",
    ]


def test_words_are_offered_with_their_meanings(server: LanguageServer) -> None:
    server.open("events/2020/words.yml", BAD)
    offered = server.complete("events/2020/words.yml", 10, 12)
    assert offered["key"] == "a short version of the timeline shows it"
    assert set(offered) == {"key", "normal", "minor"}


def test_fields_are_offered_with_what_they_are_for(server: LanguageServer) -> None:
    server.open("events/2020/fields.yml", BAD)
    offered = server.complete("events/2020/fields.yml", 11, 4)
    assert "what a reader sees on the timeline" in offered["summary"]
    assert "title" not in offered


def test_a_text_is_not_offered_true_or_null(server: LanguageServer) -> None:
    server.open("events/2020/text.yml", "title: \ndate: 2020\n")
    assert server.complete("events/2020/text.yml", 0, 7) == {}


def test_over_a_field_stands_what_it_is_for(server: LanguageServer) -> None:
    server.open("events/2020/hover.yml", GOOD)
    told = server.hover("events/2020/hover.yml", 2, 1)
    assert "A date, required." in told
    assert "never more exact than the source" in told
    assert "```yaml\ndate: 2020-08-17\n```" in told


@pytest.mark.parametrize(
    ("path", "offered"),
    [
        ("events/timeline.yml", "covers"),
        ("events/2020/a.yml", "date_basis"),
        ("events/2020/a.be.yml", "translated_from"),
        ("events/articles/a.yml", "isbn"),
        ("events/people/a.yml", "aliases"),
        ("events/organizations/a.yml", "aliases"),
        ("events/places/a.yml", "within"),
        ("events/places/a.be.yml", "translated_from"),
        ("events/topics/a.yml", "names"),
        ("events/threads/a.yml", "names"),
    ],
)
def test_a_record_without_a_schema_line_has_that_of_its_folder(
    path: str, offered: str, server: LanguageServer
) -> None:
    server.open(path, "x\n")
    fields = server.complete(path, 0, 0)
    assert offered in fields
    assert ("translated_from" in fields) == (".be." in path)


def test_no_record_of_this_repository_is_underlined(tmp_path: Path) -> None:
    if not SERVER.is_file():
        absent("no yaml-language-server: `make test` gets it from npm")
    shutil.copytree(ROOT / "events", tmp_path / "events")
    shutil.copytree(ROOT / ".dateline/schema", tmp_path / ".dateline/schema")
    texts = {
        file.relative_to(tmp_path).as_posix(): file.read_text(encoding="utf-8")
        for file in tmp_path.glob("events/**/*.yml")
    }
    with LanguageServer(tmp_path, GLOBS) as server:
        said = server.open_all(texts)
    assert {path: one for path, one in said.items() if one} == {}
    assert texts
