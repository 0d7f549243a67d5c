"""All problems of a project come in one run: each once, in order, none because of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.loading.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[dict[str, str]], Path]

FERRY = "2024/2024-05-01-ferry-sails.yml"
LAMP = "2024/2024-05-09-lamp-is-mended.yml"


def codes(root: Path) -> list[tuple[str, str]]:
    return [(one.file.removeprefix("events/"), one.code) for one in load(root).problems]


def test_right_records_have_no_problem(ferry: Write) -> None:
    loaded = load(ferry({}))
    assert loaded.problems == []
    assert loaded.errors == 0
    assert len(loaded.files) == 8


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("places/pier.yml", "name: The pier\nkind: landing\n", "value-choice"),
        ("places/pier.yml", "name: The pier\nkind: site\nlat: north\nlon: 8\n", "number-invalid"),
        ("places/pier.yml", "name: The pier: north\nkind: online\n", "yaml-colon"),
        ("places/pier.yml", "", "record-empty"),
        ("topics/traffic.yml", "nam: Traffic\n", "key-unknown"),
        ("topics/traffic.yml", "- Traffic\n", "record-shape"),
        ("topics/traffic.yml", "name: Tra\0ffic\n", "text-character"),
        ("threads/storm.yml", 'name: "The storm\n', "yaml-quote"),
        ("people/ada-example.yml", "name: [Ada, Example]\n", "value-shape"),
        ("people/ada-example.yml", "names: {be: Ада}\n", "key-missing"),
        ("articles/gazette.yml", "url: example.org\n", "url-invalid"),
        ("articles/gazette.yml", "url: *gazette\n", "yaml-alias"),
        (LAMP, "title: The lamp\ndate: 9 May\nsources: {article: gazette}\n", "date-invalid"),
        (LAMP, "title: 'The lamp' is mended\n", "yaml-quote"),
    ],
)
def test_a_record_that_cannot_be_read_can_still_be_named(
    ferry: Write, name: str, text: str, code: str
) -> None:
    added = "added: 2024-05-10\n" if code == "date-invalid" else ""
    assert codes(ferry({name: text + added})) == [(name, code)]


@pytest.mark.parametrize(
    ("name", "find", "put", "code"),
    [
        # the key that was meant is not missing too
        (FERRY, "title:", "titel:", "key-unknown"),
        (FERRY, "sources:", "source:", "key-unknown"),
        (FERRY, "added:", "addded:", "key-unknown"),
        (FERRY, "who:", "name:", "key-unknown"),
        ("articles/gazette.yml", "url:", "link:", "key-unknown"),
        ("places/pier.yml", "lat:", "latitude:", "key-unknown"),
        ("places/pier.yml", "kind:", "Kind:", "key-unknown"),
        ("timeline.yml", "title:", "name:", "key-unknown"),
        # what rests on a value that cannot be read is not told
        (FERRY, "date: 2024", "date: 1 May 2024 or 2024", "date-invalid"),
        (FERRY, "article: gazette", "article: Gazette", "id-invalid"),
        (FERRY, "article: gazette", "article: gazete", "reference-unknown"),
        (FERRY, "date: 2024-05-01", "date: 2024-05-01\n        status: dispute", "value-choice"),
        (FERRY, "date: 2024-05-01", "date: 2024-05-32", "date-invalid"),
        ("places/pier.yml", "lat: 53.2", "lat: 53,2", "number-invalid"),
        ("places/pier.yml", "lat: 53.2", "lat: 532", "number-range"),
        ("timeline.yml", "format: 1", "format: 7", "value-choice"),
        # a mistake of YAML is not told as one of the format
        (FERRY, "title: The", "title: #The", "yaml-special"),
        (FERRY, "places: [pier]", "places:\n          -pier\n          -pier", "yaml-dash"),
        (FERRY, "added:", "---\n        added:", "yaml-documents"),
        (FERRY, "places: [pier]", "places: {pier, online}", "value-shape"),
        (FERRY, "role: speaker", "role: speaker, captain", "key-unknown"),
        (FERRY, "who: ", "who:", "yaml-colon-space"),
        # a warning is held back where what accepts it cannot be read
        (FERRY, "added: 2024-05-02", "accepted: added-missing", "value-shape"),
        (FERRY, "added: 2024-05-02", "accepted: {code: added-missing}", "key-missing"),
        (FERRY, "added: 2024-05-02", "acepted: {code: added-missing, reason: x}", "key-unknown"),
        (
            FERRY,
            "added: 2024-05-02",
            "added: 2024-05-02\n        accepted: {code: quote-long, reason: long, so be it}",
            "key-unknown",
        ),
    ],
)
def test_one_mistake_gives_one_message(
    ferry: Write, name: str, find: str, put: str, code: str
) -> None:
    path = ferry({}) / "events" / name
    before = path.read_text(encoding="utf-8")
    assert before.count(find) == 1
    text = before.replace(find, put.replace("\n        ", "\n"))
    assert codes(ferry({name: text})) == [(name, code)]


@pytest.mark.parametrize(
    ("name", "renamed", "code"),
    [
        ("places/pier.yml", "places/pier.yaml", "file-extension"),
        ("places/pier.yml", "place/pier.yml", "file-place"),
        ("articles/gazette.yml", "articles/Gazette.yml", "file-name"),
        (LAMP, "2024-05-09-lamp-is-mended.yml", "file-place"),
    ],
)
def test_a_misnamed_record_can_still_be_named(
    ferry: Write, name: str, renamed: str, code: str
) -> None:
    root = ferry({})
    (root / "events" / renamed).parent.mkdir(exist_ok=True)
    (root / "events" / name).rename(root / "events" / renamed)
    assert [code for _, code in codes(root)] == [code]


def test_problems_come_by_file_line_and_column_each_once(golden: Path) -> None:
    problems = load(golden).problems
    assert problems == sorted(problems, key=lambda one: (one.file, one.line, one.column))
    assert len(set(problems)) == len(problems)


def test_every_problem_stands_in_its_file(golden: Path) -> None:
    for problem in load(golden).problems:
        path = golden / problem.file
        if path.is_dir():
            assert problem[1:3] == (1, 1)
            continue
        lines = path.read_bytes().decode("utf-8-sig", "replace").split("\n")
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
        assert problem.length >= 0
        assert problem.message


def test_a_folder_without_records_gives_one_problem(tmp_path: Path) -> None:
    (problem,) = load(tmp_path).problems
    assert problem.code == "timeline-missing"
    assert "`events`" in problem.message


def test_without_its_own_record_a_timeline_is_still_checked(ferry: Write) -> None:
    root = ferry({"topics/traffic.yml": "nam: Traffic\n"})
    (root / "events/timeline.yml").unlink()
    assert codes(root) == [
        ("timeline.yml", "timeline-missing"),
        ("topics/traffic.yml", "key-unknown"),
    ]


def test_ids_that_differ_in_case_only_are_refused(ferry: Write) -> None:
    root = ferry({"topics/Traffic.yml": "name: Traffic\n"})
    if len(list((root / "events/topics").iterdir())) == 1:
        pytest.skip("this file system does not tell such names apart")
    assert codes(root) == [("topics/Traffic.yml", "file-name")]


def test_links_are_not_followed(ferry: Write, tmp_path: Path) -> None:
    root = ferry({})
    secret = tmp_path / "secret.yml"
    secret.write_text("name: A secret\n", encoding="utf-8")
    (root / "events/topics/secret.yml").symlink_to(secret)
    loaded = load(root)
    assert [problem.code for problem in loaded.problems] == ["file-symlink"]
    assert "secret" not in loaded.records.topics


def test_a_copy_of_a_record_is_one_problem_and_is_not_read(ferry: Write) -> None:
    root = ferry({FERRY.replace(".yml", ".old.yml"): "title: The ferry\ndate: 2024-05-01\n"})
    (problem,) = load(root).problems
    assert problem.code == "translation-language"
    assert problem.help.startswith("is this a translation?")
    assert "ferry-sails.be.yml" in problem.help


def test_a_language_is_declared_as_tags_are_written(ferry: Write) -> None:
    root = ferry({"timeline.yml": "format: 1\ntitle: T\nlanguages: [en, pt-BR]\n"})
    (root / "events/topics/traffic.pt-br.yml").write_text("title: x\n", encoding="utf-8")
    assert codes(root) == [("topics/traffic.pt-br.yml", "translation-stale")]


def test_the_timeline_itself_can_be_translated(ferry: Write) -> None:
    root = ferry({"timeline.be.yml": "title: Паром\n"})
    assert codes(root) == [("timeline.be.yml", "translation-stale")]
