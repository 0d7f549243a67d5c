"""`dateline check`."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.commands.printing import print_problems
from dateline.loading.kept import keep, recall
from dateline.loading.sources import read_sources
from dateline.reporting.machine import as_github, as_json, as_summary
from dateline.reporting.text import summary

if TYPE_CHECKING:
    from dateline.loading.sources import Sources
    from dateline.problems import Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How problems are written: for people, for programs, or as GitHub annotations.",
)
def check(paths: tuple[Path, ...], form: str, *, strict: bool) -> None:
    """Check the records, all of them or those under PATHS.

    Example: dateline check events/2020

    Exit status: 0 no errors (with --strict: no warnings either), 1 otherwise, 2 wrong use.
    """
    root = Path.cwd()
    wanted = [_inside(root, path) for path in paths]
    sources = read_sources(root)
    problems = [one for one in _problems(root, sources) if _under(one.file, wanted)]
    closing = summary(problems, sum(_under(file.path, wanted) for file in sources.files))
    if form == "json":
        click.echo(as_json(problems))
    elif form == "github":
        for problem in problems:
            click.echo(as_github(problem))
        _write_summary(as_summary(problems, closing))
        click.echo(closing)
    else:
        print_problems(problems, root)
        click.echo(closing, err=True)
    failing = problems if strict else [one for one in problems if one.severity == "error"]
    sys.exit(1 if failing else 0)


def _problems(root: Path, sources: Sources) -> list[Problem]:
    problems = recall(root, sources)
    if problems is None:
        # Only now: the record model takes longer to load than a thousand records to compare.
        load = import_module("dateline.loading.load")
        problems = load.load_sources(root, sources).problems
        keep(root, sources, problems)
    return problems


def _inside(root: Path, path: Path) -> str:
    try:
        there = Path(os.path.normpath(root / path)).relative_to(root).as_posix()
    except ValueError:
        message = f"'{path}' lies outside this project"
        raise click.UsageError(message) from None
    if not (root / there).exists():
        message = f"there is no '{path}'"
        raise click.UsageError(message)
    return there


def _under(file: str, wanted: list[str]) -> bool:
    return not wanted or any(path in {file, "."} or file.startswith(f"{path}/") for path in wanted)


def _write_summary(text: str) -> None:
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(text)
