"""The reference pages are those of this program, and their examples are right.

DATELINE_GOLDEN=write writes them anew; read them before you keep them.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import click
import pytest

from dateline import cli
from dateline.describing.files import FOLDER, schema_files
from dateline.describing.shape import KINDS, fields_of
from dateline.loading.load import load
from dateline.problems import Code
from tests.about.field_page import PROJECT
from tests.about.pages import pages

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parents[2]
ABOUT: Final = ROOT / "docs/about"
WRITE: Final = os.environ.get("DATELINE_GOLDEN") == "write"
BLOCK: Final = re.compile(r"^```yaml\n(?:# (events/\S+)\n)?(.*?)^```$", re.MULTILINE | re.DOTALL)
OTHER_YAML: Final = ("import.md", "own.md", "problems.md")
"""Pages whose examples have tests of their own, or are no records (`mkdocs.yml`)."""


def _page(name: str) -> str:
    return (ABOUT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "make"), pages().items())
def test_the_reference_is_that_of_this_program(name: str, make: Callable[[], str]) -> None:
    made = make()
    if WRITE:
        (ABOUT / name).write_text(made, encoding="utf-8")
    assert _page(name) == made, "write it anew with DATELINE_GOLDEN=write"


def test_the_schemas_of_this_timeline_are_those_of_this_program() -> None:
    made = schema_files(load(ROOT).records.settings)
    if WRITE:
        for path, text in made.items():
            (ROOT / path).write_text(text, encoding="utf-8")
    kept = {
        f"{FOLDER}/{file.name}": file.read_text(encoding="utf-8")
        for file in (ROOT / FOLDER).iterdir()
    }
    assert kept == made, "write them anew with `dateline schema`"


def test_every_field_is_in_the_reference() -> None:
    named = set(re.findall(r"^\| \**`([a-z_0-9]+)`\** \|", _page("fields.md"), re.MULTILINE))
    fields = {
        field.name
        for model in KINDS.values()
        for one in (fields_of(model), *fields_of(model).parts().values())
        for field in one.fields
    }
    assert fields - named == set()


def test_every_code_is_in_the_reference() -> None:
    named = set(re.findall(r"^## (\S+)$", _page("problems.md"), re.MULTILINE))
    assert named == set(get_args(Code))


def test_every_command_and_option_is_in_the_reference() -> None:
    page = _page("commands.md")
    context = click.Context(cli.main)
    for name in cli.COMMANDS:
        section = page.partition(f"\n## dateline {name}\n")[2].partition("\n## ")[0]
        command = cli.main.get_command(context, name)
        assert command is not None
        options = [
            option
            for one in command.params
            if isinstance(one, click.Option) and not one.hidden
            for option in (*one.opts, *one.secondary_opts)
        ]
        assert [option for option in options if option not in section] == []
        assert f"```text\ndateline {name}" in section


def test_every_command_that_a_page_names_exists() -> None:
    for page in sorted(ABOUT.glob("*.md")):
        named = re.findall(r"(?:`|^)dateline ([a-z]+)", page.read_text(), re.MULTILINE)
        assert [name for name in named if name not in cli.COMMANDS] == [], page.name


def test_the_examples_of_the_field_reference_are_a_timeline_without_a_problem() -> None:
    assert load(PROJECT).problems == []
    shown = {path: text for path, text in BLOCK.findall(_page("fields.md")) if path}
    assert {(PROJECT / path).read_text(encoding="utf-8") for path in shown} == set(shown.values())
    assert len(shown) == len(KINDS)


@pytest.mark.parametrize(
    "page", sorted(path.name for path in ABOUT.glob("*.md") if path.name not in OTHER_YAML)
)
def test_every_example_in_yaml_says_which_record_it_is(page: str) -> None:
    assert [text for path, text in BLOCK.findall(_page(page)) if not path] == []
