from __future__ import annotations

import errno
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.problems import Problem
from dateline.reading.files import SourceFile, read_file, walk
from dateline.reading.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = "a" * 80


def project(root: Path, *files: str) -> Path:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("title: x\n", encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("events/timeline.yml", ("timeline", "timeline", None)),
        ("events/timeline.be.yml", ("timeline", "timeline", "be")),
        ("events/2020/2020-08-17-strike.yml", ("event", "2020-08-17-strike", None)),
        ("events/2020/a.ru.yml", ("event", "a", "ru")),
        ("events/2020/a.zh-hant.yml", ("event", "a", "zh-hant")),
        ("events/-43/ides.yml", ("event", "ides", None)),
        ("events/12345/a.yml", ("event", "a", None)),
        ("events/0/a.yml", ("event", "a", None)),
        ("events/articles/a.yml", ("article", "a", None)),
        ("events/people/a.yml", ("person", "a", None)),
        ("events/organizations/a.yml", ("organization", "a", None)),
        ("events/places/a.be.yml", ("place", "a", "be")),
        ("events/topics/a.yml", ("topic", "a", None)),
        ("events/threads/a.yml", ("thread", "a", None)),
        (f"events/2020/{LONG}.yml", ("event", LONG, None)),
    ],
)
def test_a_record_is_what_its_place_says(
    tmp_path: Path, path: str, expected: tuple[str, str, str | None]
) -> None:
    assert walk(project(tmp_path, path)) == ([SourceFile(*expected, path)], [])  # type: ignore[arg-type]  # the table's kinds are plain text


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("events/2020/a.yaml", "file-extension", "rename it to a.yml"),
        ("events/2020/a.YML", "file-extension", "rename it to a.yml"),
        ("events/2020/a.be.yaml", "file-extension", "rename it to a.be.yml"),
        ("events/2020/README.md", "file-unknown", "only records"),
        ("events/data.json", "file-unknown", "only records"),
        ("events/2020/noextension", "file-unknown", "only records"),
        ("events/2020/a.yml.bak", "file-unknown", "only records"),
        ("events/2020/Strike At Mine.yml", "file-name", "rename it to strike-at-mine.yml"),
        ("events/2020/a--b.yml", "file-name", "rename it to a-b.yml"),
        ("events/2020/-a.yml", "file-name", "rename it to a.yml"),
        ("events/2020/café.yml", "file-name", "rename it to cafe.yml"),
        ("events/2020/Мінск.yml", "file-name", "rename it, such as to"),
        (f"events/2020/{LONG}b.yml", "file-name", "81 characters long"),
        ("events/2020/B.be.yml", "file-name", "rename it to b.be.yml"),
        ("events/2020/a.BE.yml", "file-name", "rename it to a.be.yml"),
        ("events/2020/a.zh_Hant.yml", "file-name", "rename it to a.zh-hant.yml"),
        ("events/2020/a.draft1.yml", "file-name", "as in a.be.yml"),
        ("events/2020/a..yml", "file-name", "as in a.be.yml"),
        ("events/a.yml", "file-place", "events/2020/"),
        ("events/2020/z\x1b[31m.yml", "file-name", "`z\\x1b[31m` is no id"),
        ("events/2020/line\nend.yml", "file-name", "rename it to line-end.yml"),
    ],
)
def test_a_wrong_name_or_place_is_refused_with_the_right_one(
    tmp_path: Path, path: str, code: str, words: str
) -> None:
    _, (problem,) = walk(project(tmp_path, path))
    assert (problem.line, problem.column, problem.length, problem.code) == (1, 1, 0, code)
    assert words in f"{problem.message}; {problem.help}"
    assert f"{problem.file}{problem.message}{problem.help}".isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name themselves")
def test_a_name_that_is_no_text_is_shown_by_its_numbers(tmp_path: Path) -> None:
    project(tmp_path, os.fsdecode(b"events/2020/\xff.yml"))
    _, (problem,) = walk(tmp_path)
    assert problem.file == "events/2020/\\udcff.yml"


@pytest.mark.parametrize(
    ("path", "file", "words"),
    [
        ("events/peple/a.yml", "events/peple", "did you mean events/people/?"),
        ("events/Places/a.yml", "events/Places", "did you mean events/places/?"),
        ("events/123456/a.yml", "events/123456", "the kinds are: articles"),
        ("events/2020/08/a.yml", "events/2020/08", "move its files to events/2020/"),
        ("events/people/be/a.yml", "events/people/be", "move its files to events/people/"),
    ],
)
def test_an_unknown_folder_is_refused_once(
    tmp_path: Path, path: str, file: str, words: str
) -> None:
    project(tmp_path, path, path.replace("a.yml", "b.yml"))
    _, (problem,) = walk(tmp_path)
    assert (problem.file, problem.code) == (file, "file-place")
    assert words in problem.help


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("events/2020/a.yaml", ("event", "a", None)),
        ("events/places/a.be.YML", ("place", "a", "be")),
        ("events/timeline.yaml", ("timeline", "timeline", None)),
        ("events/articles/Gazette.yml", ("article", "gazette", None)),
        ("events/articles/a.BE.yml", ("article", "a", "be")),
        ("events/place/a.yml", ("place", "a", None)),
        ("events/2020/08/a.yml", ("event", "a", None)),
        ("events/2020-08-17-strike.yml", ("event", "2020-08-17-strike", None)),
    ],
)
def test_a_misnamed_record_is_read_under_the_name_that_it_should_have(
    tmp_path: Path, path: str, expected: tuple[str, str, str | None]
) -> None:
    files, problems = walk(project(tmp_path, path))
    assert len(problems) == 1
    assert files == [SourceFile(*expected, path)]  # type: ignore[arg-type]  # the table's kinds are plain text


@pytest.mark.parametrize(
    "path",
    [
        "events/2020/notes.md",
        "events/2020/Мінск.yml",
        "events/2020/a.draft1.yml",
        "events/2020/A\x1b.yml",
        "events/elsewhere/a.yml",
        "events/minsk.yml",
        "events/2020/08/17/a.yml",
    ],
)
def test_a_file_whose_right_name_is_not_known_is_not_read(tmp_path: Path, path: str) -> None:
    assert walk(project(tmp_path, path))[0] == []


def test_a_misnamed_record_takes_no_other_records_id(tmp_path: Path) -> None:
    project(tmp_path, "events/2020/a.yml", "events/2020/A.yml", "events/2021/a.yaml")
    files, problems = walk(tmp_path)
    assert [file.path for file in files] == ["events/2020/a.yml"]
    assert [problem.code for problem in problems] == ["file-name", "file-extension"]


def test_hidden_files_and_backups_are_passed_over(tmp_path: Path) -> None:
    names = [".DS_Store", ".a.yml.swp", "a.yml~", "#a.yml#", ".git/config"]
    assert walk(project(tmp_path, *(f"events/2020/{name}" for name in names))) == ([], [])


def test_a_rename_is_not_advised_onto_another_file(tmp_path: Path) -> None:
    project(tmp_path, "events/2020/a.yml", "events/2020/A .yml", "events/2020/a.yaml")
    _, problems = walk(tmp_path)
    assert [problem.help for problem in problems] == [
        "rename it; a.yml is taken by another file"
    ] * 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("events/2019/a.yml", "events/2020/a.yml"),
        ("events/2019/a.be.yml", "events/2020/a.be.yml"),
        ("events/organizations/a.yml", "events/people/a.yml"),
    ],
)
def test_an_id_that_two_files_have_is_refused(tmp_path: Path, one: str, other: str) -> None:
    files, (problem,) = walk(project(tmp_path, one, other))
    assert [file.path for file in files] == [one, other]
    assert (problem.file, problem.code) == (other, "id-duplicate")
    assert one in problem.message


def test_kinds_have_their_own_ids(tmp_path: Path) -> None:
    project(tmp_path, "events/2020/a.yml", "events/2020/a.be.yml", "events/people/a.yml")
    project(tmp_path, "events/places/a.yml", "events/topics/a.yml", "events/articles/a.yml")
    files, problems = walk(tmp_path)
    assert len(files) == 6
    assert problems == []


def test_files_come_by_their_path(tmp_path: Path) -> None:
    names = ["events/timeline.yml", "events/people/a.yml", "events/2020/b.yml", "events/2020/a.yml"]
    files, _ = walk(project(tmp_path, *names))
    assert [file.path for file in files] == sorted(names)


def test_a_project_without_records_has_no_files(tmp_path: Path) -> None:
    assert walk(tmp_path) == ([], [])


@pytest.mark.parametrize("link", ["events", "events/2021", "events/2020/b.yml", "events/2020/c"])
def test_a_link_is_refused_and_not_followed(tmp_path: Path, link: str) -> None:
    secret = project(tmp_path / "elsewhere", "events/2020/secret.yml", "a.yml")
    root = tmp_path / "project"
    root.mkdir()
    if link != "events":
        project(root, "events/2020/a.yml")
    target = secret / ("a.yml" if link.endswith(".yml") else "events")
    (root / link).symlink_to(target)
    files, (problem,) = walk(root)
    assert (problem.file, problem.code) == (link, "file-symlink")
    assert not [file for file in files if "secret" in file.id]


def test_a_broken_link_is_refused(tmp_path: Path) -> None:
    project(tmp_path, "events/2020/a.yml")
    (tmp_path / "events/2020/b.yml").symlink_to("nowhere")
    _, (problem,) = walk(tmp_path)
    assert problem.code == "file-symlink"


def test_a_folder_named_as_a_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "events/2020/a.yml").mkdir(parents=True)
    _, (problem,) = walk(tmp_path)
    assert (problem.file, problem.code) == ("events/2020/a.yml", "file-unreadable")
    result = read_file(tmp_path, "events/2020/a.yml")
    assert isinstance(result, Problem)
    assert "it is a folder" in result.message


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    project(tmp_path, "events/2020/a.yml")
    assert read_file(tmp_path, "events/2020/a.yml") == b"title: x\n"


def test_of_a_huge_file_one_byte_more_than_the_limit_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yml").open("wb") as file:
        file.truncate(100 * MAX_BYTES)
    data = read_file(tmp_path, "a.yml")
    assert isinstance(data, bytes)
    assert len(data) == MAX_BYTES + 1


@pytest.mark.parametrize("path", ["events/2020/gone.yml", "nowhere/a.yml"])
def test_a_file_that_vanished_is_a_problem(tmp_path: Path, path: str) -> None:
    result = read_file(tmp_path, path)
    assert isinstance(result, Problem)
    assert result[:4] == (path, 1, 1, "file-unreadable")


def test_a_link_that_came_later_is_not_followed(tmp_path: Path) -> None:
    project(tmp_path, "secret.yml")
    (tmp_path / "a.yml").symlink_to("secret.yml")
    result = read_file(tmp_path, "a.yml")
    assert isinstance(result, Problem)
    assert result.code == "file-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    results: list[bytes | Problem] = []
    reading = threading.Thread(
        target=lambda: results.append(read_file(tmp_path, "a.yml")), daemon=True
    )
    reading.start()
    reading.join(20)
    assert [one.message for one in results if isinstance(one, Problem)] == [
        "this cannot be read: it is a pipe"
    ]


@pytest.mark.skipif(os.devnull != "/dev/null", reason="the system has no such device")
def test_a_device_is_refused() -> None:
    result = read_file(Path("/"), "dev/null")
    assert isinstance(result, Problem)
    assert "it is a device" in result.message


def test_what_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, "events/2020/a.yml", "events/2021/a.yml")
    # Root may read all, so the system's refusal is played.
    for name in ("open", "scandir"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))
    files, (problem,) = walk(tmp_path)
    assert [file.path for file in files] == ["events/2020/a.yml"]
    assert (problem.file, problem.code) == ("events/2021", "file-unreadable")
    assert isinstance(read_file(tmp_path, "events/2020/a.yml"), Problem)


def refusing(call: Callable[..., object]) -> Callable[..., object]:
    """Return a call of the system that refuses one file and one folder."""

    def refuse(path: object, *arguments: object) -> object:
        if str(path).endswith(("events/2020/a.yml", "events/2021")):
            raise PermissionError(errno.EACCES, "Permission denied")
        return call(path, *arguments)

    return refuse
