"""`dateline init`: a project that checks and builds at once, in the language of its timeline."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from dateline import cli
from dateline.formatting.format import format_record
from dateline.loading.load import load
from dateline.starting.project.files import project_files
from dateline.starting.project.words import WORDS

REPOSITORY = Path(__file__).parents[2]
EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*words: str) -> Result:
    result = CliRunner().invoke(cli.main, ["init", *words], catch_exceptions=False)
    assert "Dateline itself failed" not in result.output
    return result


@pytest.mark.parametrize("language", ["en", "be", "ru", "de", "pt-BR", "tlh"])
def test_a_new_project_has_no_problem_in_any_language(here: Path, language: str) -> None:
    done = init("my-timeline", "--language", language)
    assert done.exit_code == 0, done.output
    loaded = load(here / "my-timeline")
    assert loaded.problems == []
    assert loaded.records.settings.title == "My timeline"
    assert loaded.records.settings.language == language
    assert len(loaded.records.events) == 2


@pytest.mark.parametrize("language", ["en", "be"])
def test_a_new_project_builds_without_a_warning(here: Path, language: str) -> None:
    init("harbour", "--language", language)
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "build"],
        cwd=here / "harbour",
        env={**os.environ, "SITE_URL": "https://harbour.example/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "MkDocs:" not in done.stderr
    home = (here / "harbour/site/index.html").read_text("utf-8")
    assert f'lang="{language}"' in home
    assert "2024-05-01-ferry-stops-for-repairs" in home


def test_nothing_that_is_there_is_overwritten(here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine/README.md").write_text("mine", encoding="utf-8")
    done = init("mine")
    assert done.exit_code == 0
    assert "README.md was there already" in done.output
    assert (here / "mine/README.md").read_text("utf-8") == "mine"
    again = init("mine")
    assert again.exit_code == 1
    assert "begin in another folder" in again.output


def test_a_wrong_language_is_answered_with_the_right_one(here: Path) -> None:
    done = init("mine", "--language", "ua")
    assert done.exit_code == 2
    assert "did you mean uk?" in done.output
    assert not list(here.iterdir())


@pytest.mark.parametrize(
    "name",
    [
        'a: "b" #c',
        "<script>alert(1)</script>",
        "{{ config }}",
        "Хроніка 2020",
        "%21",
        "時間",
        "- x",
    ],
)
def test_any_name_of_a_folder_becomes_a_title_that_is_only_text(here: Path, name: str) -> None:
    folder = here / name.replace("/", "∕")
    assert init(str(folder)).exit_code == 0
    loaded = load(folder)
    assert loaded.problems == []
    settings = re.sub("!ENV", "", (folder / "mkdocs.yml").read_text("utf-8"))
    assert yaml.safe_load(settings)["site_name"] == loaded.records.settings.title
    assert "<script>" not in (folder / "docs/index.md").read_text("utf-8").split("---")[2]


def test_no_place_of_a_template_stays_open() -> None:
    for language in WORDS:
        for path, text in project_files("x", language, "2026-11-23", "dateline==1").items():
            assert "@@" not in text, path


def test_every_language_says_the_same_things() -> None:
    keys = {language: list(words) for language, words in WORDS.items()}
    assert all(one == keys["en"] for one in keys.values())
    paths = {
        language: set(project_files("x", language, "2026-11-23", "dateline==1"))
        for language in WORDS
    }
    assert all(one == paths["en"] for one in paths.values())


def test_the_example_in_the_guide_is_a_record_without_problems(here: Path) -> None:
    init("guide")
    (example,) = EXAMPLE.findall((here / "guide/README.md").read_text("utf-8"))
    (here / "guide/events/2024/example.yml").write_text(example, encoding="utf-8")
    found = [one for one in load(here / "guide").problems if one.code != "duplicate-event"]
    assert found == []


def test_what_is_generated_is_in_no_commit(here: Path) -> None:
    init("ignored")
    subprocess.run(["git", "init", "-q"], cwd=here / "ignored", check=True)  # noqa: S607 - on PATH
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "generate"],
        cwd=here / "ignored",
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],  # noqa: S607 - on PATH
        cwd=here / "ignored",
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    own = project_files("ignored", "en", "2026-11-23", "dateline==1")
    assert sorted(listed) == sorted(own)


def test_this_repository_has_the_same_forms_and_editor_settings() -> None:
    own = project_files("x", "en", "2026-11-23", "dateline==1")
    shared = [
        path
        for path in own
        if path.startswith((".vscode/", ".github/")) and "workflows" not in path
    ]
    assert len(shared) > 6
    for path in shared:
        assert (REPOSITORY / path).read_text("utf-8") == own[path], path


def test_editors_find_the_schema_of_every_kind() -> None:
    own = project_files("x", "en", "2026-11-23", "dateline==1")
    mapped = json.loads(own[".vscode/settings.json"])["yaml.schemas"]
    assert {path for path in own if path.startswith(".dateline/schema/")} == set(mapped)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_the_records_of_a_new_project_are_in_the_one_style(language: str) -> None:
    files = project_files("a name", language, "2026-11-23", "dateline==1")
    records = {path: text for path, text in files.items() if path.startswith("events/")}
    assert len(records) == 7
    for path, text in records.items():
        kind = schema_kind(text)
        assert format_record(kind, text, path).text == text, path


def schema_kind(text: str) -> str:
    """Return the kind that a record's first line names."""
    return Path(text.split("\n", 1)[0]).stem
