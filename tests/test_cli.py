"""The command line, as an editor or CI meets it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from dateline import cli
from dateline.commands import check

if TYPE_CHECKING:
    from pathlib import Path

TIMELINE = "format: 1\ntitle: Test\n"
EVENT = """\
title: A bridge opens
date: 2020-08-17
sources: [{url: "https://news.example/bridge"}]
added: 2026-11-23
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "events/timeline.yml", TIMELINE)
    write(tmp_path, "events/2020/bridge.yml", EVENT)
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.main, words)


@pytest.mark.usefixtures("root")
def test_clean_records_end_with_status_0() -> None:
    done = run("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "2 files checked: no problems\n"


def test_an_error_ends_with_status_1_and_shows_its_place(root: Path) -> None:
    write(root, "events/2020/bridge.yml", EVENT.replace("2020-08-17", "2020-02-30"))
    done = run("check")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[:3] == [
        (
            "events/2020/bridge.yml:2:7: error[date-invalid]:"
            " '2020-02-30' is not a day in the calendar"
        ),
        "  2 | date: 2020-02-30",
        "    |       ^^^^^^^^^^",
    ]


def test_a_warning_fails_only_with_strict(root: Path) -> None:
    write(root, "events/2020/bridge.yml", EVENT.replace("added: 2026-11-23\n", ""))
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--colour"),
        ("check", "nowhere"),
        ("check", "/"),
        ("chekc",),
        ("explain", "no-such"),
    ],
)
def test_wrong_use_ends_with_status_2(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_paths_limit_what_is_told_but_not_what_is_known(root: Path) -> None:
    write(root, "events/2021/other.yml", "title: x\n")
    assert run("check", "events/2020").exit_code == 0
    assert run("check", "events/2021").exit_code == 1
    assert run("check", "./events/2021/other.yml").exit_code == 1


def test_all_problems_of_all_files_come_in_one_run_in_order(root: Path) -> None:
    write(root, "events/2020/a.yml", EVENT.replace("title", "titel").replace("08-17", "13-01"))
    write(root, "events/2020/b.yml", "title: [\n")
    places = [line.split(" ")[0] for line in run("check").stdout.splitlines() if "error[" in line]
    assert places == [
        "events/2020/a.yml:1:1:",
        "events/2020/a.yml:2:7:",
        "events/2020/b.yml:1:8:",
    ]


def test_json_tells_each_problem_with_its_severity(root: Path) -> None:
    write(root, "events/2020/bridge.yml", EVENT.replace("date:", "dat:"))
    (problem,) = json.loads(run("check", "--format", "json").stdout)
    assert problem == {
        "file": "events/2020/bridge.yml",
        "line": 2,
        "column": 1,
        "code": "key-unknown",
        "message": "`dat` is not a field here",
        "help": "did you mean `date`?",
        "length": 3,
        "severity": "error",
    }


def test_github_gets_annotations_and_a_summary_of_all(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(root / "summary.md"))
    for number in range(12):
        write(
            root,
            f"events/2020/e{number}.yml",
            EVENT.replace("A bridge", f"<b>|{number * 99991}") + "x: 1\n",
        )
    done = run("check", "--format", "github")
    assert done.stdout.splitlines()[0] == (
        "::error file=events/2020/e0.yml,line=5,col=1,endColumn=2,title=key-unknown"
        "::`x` is not a field here%0Afields here are "
        + done.stdout.split("fields here are ")[1].splitlines()[0]
    )
    summary = (root / "summary.md").read_text()
    assert summary.count("key-unknown") == 12
    assert "<b>" not in summary


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("check")
    assert done.exit_code == 1
    assert "go to the project's folder, the one with mkdocs.yml" in done.stdout


def test_a_failure_of_our_own_is_told_without_a_stack_trace(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(check, "read_sources", fail)
    done = run("check")
    assert done.exit_code == 1
    assert "Traceback" not in done.output
    assert "ZeroDivisionError" in (root / ".cache" / "crash.txt").read_text()


def test_every_command_has_an_example_in_its_help() -> None:
    for name in cli.COMMANDS:
        assert f"Example: dateline {name}" in run(name, "--help").stdout


def test_nothing_is_built_from_records_with_errors(root: Path) -> None:
    write(root, "events/2020/bridge.yml", "title: x\n")
    for command in ("generate", "build"):
        done = run(command)
        assert done.exit_code == 1
        assert not (root / "docs").exists()
