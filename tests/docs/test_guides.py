"""What the hand-written pages show to editors works as it is shown."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import Final

import click
import pytest
from click.testing import CliRunner

from dateline import cli
from dateline.loading.load import load

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/about/guide.md",
    "docs/about/own.md",
    "docs/about/dates.md",
)
TALKING: Final = frozenset({"links", "new", "review", "serve"})
"""Commands that, without options, ask a person or the network, or go on until they are stopped."""
FENCED: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECORD: Final = re.compile(r"# (events/\S+)\n")
DATED: Final = re.compile(r"^\| [^|`]+ \| `([^`]+)` \|$", re.MULTILINE)


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def records(page: str) -> dict[str, str]:
    """Return the records that a page shows, by their paths."""
    shown = [block for language, block in FENCED.findall(text(page)) if language == "yaml"]
    return {found[1]: block for block in shown if (found := RECORD.match(block))}


def typed(page: str) -> list[list[str]]:
    """Return the arguments of the command lines that a page shows in blocks."""
    blocks = [block for language, block in FENCED.findall(text(page)) if language == "sh"]
    lines = [line for block in blocks for line in block.splitlines()]
    found = [
        line.partition("dateline ")[2]
        for line in lines
        if re.match(r"(\w+=\S+ )?dateline [a-z]", line)
    ]
    return [shlex.split(line) for line in found]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of this timeline."""
    for folder in ("events", "docs/about", "docs/assets"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, tmp_path / folder)
    for file in ("mkdocs.yml", "docs/index.md"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


@pytest.mark.parametrize("page", ["README.md", "docs/about/guide.md"])
def test_the_records_that_a_page_shows_have_no_problem(page: str, project: Path) -> None:
    shown = records(page)
    assert shown
    for path, block in shown.items():
        (project / path).write_text(block, encoding="utf-8")
    assert [str(problem) for problem in load(project).problems] == []


def test_the_dates_of_the_guide_are_dates(project: Path) -> None:
    dates = DATED.findall(text("docs/about/guide.md"))
    assert len(dates) == 10
    for number, date in enumerate(dates):
        source = "sources: [{url: 'https://x.example/'}]\n"
        record = f"title: Dated {number}\ndate: {date}\n{source}added: 2026-11-23\n"
        (project / f"events/2020/dated-{number}.yml").write_text(record, encoding="utf-8")
    assert [str(one) for one in load(project).problems if one.code.startswith("date")] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_command_in_a_sentence_has_these_options(page: str) -> None:
    context = click.Context(cli.main)
    for span in re.findall(r"`(?:\.venv/bin/)?dateline ([a-z][^`\n]*)`", text(page)):
        name, *arguments = span.split()
        command = cli.main.get_command(context, name)
        assert command is not None, span
        options = {option for one in command.params for option in one.opts}
        asked = {one for one in arguments if one.startswith("--")}
        assert asked <= options | {"--help"}, span


@pytest.mark.parametrize("page", PAGES)
def test_the_command_lines_of_a_page_run(
    page: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    for arguments in typed(page):
        alone = len(arguments) == 1 and arguments[0] in TALKING
        result = CliRunner().invoke(cli.main, [*arguments, "--help"] if alone else arguments)
        assert result.exit_code == 0, (arguments, result.output)


def test_the_readme_names_every_command_once() -> None:
    named = re.findall(r"^\| `dateline ([a-z]+)` \|", text("README.md"), re.MULTILINE)
    assert sorted(named) == sorted(cli.COMMANDS)
