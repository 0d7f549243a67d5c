"""The reference pages under docs/about/, made from the program that they describe."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Final

import click

from dateline import cli
from dateline.explaining import codes, explanation
from dateline.problems import WARNINGS
from tests.about.field_page import field_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_EXAMPLE_LINE: Final = re.compile(r"^Example: (.*)$", re.MULTILINE)


def pages() -> dict[str, Callable[[], str]]:
    """Return what makes each page, by its name under docs/about/."""
    return {"fields.md": _fields, "problems.md": _problems, "commands.md": _commands}


def _page(title: str, description: str, lines: Iterator[str]) -> str:
    head = f"---\ntitle: {title}\ndescription: >-\n  {description}\n---\n\n# {title}\n\n"
    return head + "\n\n".join(lines) + "\n"


def _fields() -> str:
    description = "For editors: what may stand in a record, field by field, with examples."
    return _page("Every field of a record", description, field_parts())


def _problems() -> str:
    description = "For editors: what each message of `dateline check` means, and how to mend it."
    return _page("Every problem, explained", description, _problem_parts())


def _problem_parts() -> Iterator[str]:
    yield (
        "This page is for editors. `dateline check` prints a code in brackets beside a problem:\n"
        "look it up here, or ask `dateline explain` with the code. An error keeps the site from\n"
        "being built; a warning does not, and can be accepted with a reason."
    )
    for code, title in codes():
        told = (explanation(code) or "").partition("\n")[2].strip()
        yield f"## {code}"
        yield f"**{title}** ({'a warning' if code in WARNINGS else 'an error'})"
        yield told


def _commands() -> str:
    description = "For editors and maintainers: every command with its options and an example."
    return _page("Every command", description, _command_parts())


def _command_parts() -> Iterator[str]:
    yield (
        "Run `dateline` in the project's folder, the one with `mkdocs.yml`. Every command tells\n"
        "about itself with `--help`; `dateline --version` tells which version it is."
    )
    context = click.Context(cli.main, info_name="dateline")
    for name in cli.main.list_commands(context):
        command = cli.main.get_command(context, name)
        assert command is not None
        own = click.Context(command, info_name=name, parent=context)
        yield f"## dateline {name}"
        pieces = " ".join(command.collect_usage_pieces(own))
        yield f"```text\ndateline {name} {pieces}\n```"
        yield _help(command)
        rows = [row for one in command.params if (row := _parameter(one, own))]
        if rows:
            yield "\n".join(["| Option | What it does |", "|---|---|", *rows])
    yield "## Completion in the shell"
    yield (
        "With a line in the start file of your shell, the Tab key completes commands and options:\n"
        '`eval "$(_DATELINE_COMPLETE=bash_source dateline)"` in `~/.bashrc`,\n'
        '`eval "$(_DATELINE_COMPLETE=zsh_source dateline)"` in `~/.zshrc`, or\n'
        "`_DATELINE_COMPLETE=fish_source dateline | source` in `~/.config/fish/config.fish`."
    )


def _help(command: click.Command) -> str:
    told = inspect.cleandoc(command.help or "").replace("\b\n", "")
    return _EXAMPLE_LINE.sub(r"```text\n\1\n```", told)


def _parameter(parameter: click.Parameter, context: click.Context) -> str:
    if not isinstance(parameter, click.Option) or parameter.hidden:
        return ""
    found = parameter.get_help_record(context)
    assert found is not None
    names, told = (re.sub(r"\s+", " ", one).replace("|", "\\|") for one in found)
    return f"| `{names}` | {told} |"
