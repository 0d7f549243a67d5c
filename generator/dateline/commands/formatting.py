"""`dateline fmt`."""

from __future__ import annotations

import os
import re
import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.commands.printing import print_problems
from dateline.formatting.project import Change, Plan, plan
from dateline.formatting.promoting import Promotion, promote
from dateline.loading.after import new_errors
from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources
from dateline.writing.files import write_all

if TYPE_CHECKING:
    from dateline.loading.sources import Sources

_QUICK: Final = re.compile(r"u-[0-9a-f]{10}")


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--check", is_flag=True, help="Show what would change, and change nothing.")
@click.option(
    "--promote",
    "promoting",
    is_flag=True,
    help="Make articles of sources that several events give by address; or of those named u-….",
)
def fmt(paths: tuple[str, ...], *, check: bool, promoting: bool) -> None:
    """Put records into the one order and style, all of them or those under PATHS.

    Values stay what they are, and comments beside what they stood at; a file in which that is not
    sure is left alone, and you are told. Sets of dates get their quotes, new translations say which
    text they were made from, and records of an older format are brought up to date.

    With --promote, PATHS may be names of quick sources, as in the address of their page.

    Example: dateline fmt events/2020

    Exit status: 0 all records have the style now, 1 some could not get it (with --check: some have
    it not), 2 wrong use.
    """
    root = Path.cwd()
    names = [path for path in paths if promoting and _QUICK.fullmatch(path)]
    wanted = [_inside(root, path) for path in paths if path not in names]
    sources = read_sources(root)
    promotion = _promotion(root, sources, names) if promoting else Promotion({}, {}, [], [])
    if promotion.unknown:
        message = f"no event has the quick source {promotion.unknown[0]}"
        raise click.UsageError(message)
    made = plan(sources, lambda path: _under(path, wanted, promoting=promoting), promotion.edits)
    changes = made.changes | {path: Change("", text) for path, text in promotion.articles.items()}
    problems = [*promotion.problems, *made.problems]
    if not problems and made.whole:
        texts = {path: change.after for path, change in changes.items()}
        problems = new_errors(root, sources, texts)
    print_problems(problems, root)
    if problems and (made.whole or promotion.problems):
        click.echo("Nothing was changed.", err=True)
        sys.exit(1)
    if check:
        _show(changes)
    else:
        write_all(root, {path: change.after for path, change in changes.items()})
        for path in changes:
            click.echo(path)
    click.echo(_summary(changes, made, check=check), err=True)
    sys.exit(1 if problems or (check and changes) else 0)


def _promotion(root: Path, sources: Sources, names: list[str]) -> Promotion:
    loaded = load_sources(root, sources)
    return promote(loaded.records, loaded.problems, names)


def _inside(root: Path, path: str) -> str:
    try:
        there = Path(os.path.normpath(root / path)).relative_to(root).as_posix()
    except ValueError:
        message = f"'{path}' lies outside this project"
        raise click.UsageError(message) from None
    if not (root / there).exists():
        message = f"there is no '{path}'"
        raise click.UsageError(message)
    return there


def _under(file: str, wanted: list[str], *, promoting: bool) -> bool:
    """Return whether a file is to be formatted; promoting alone touches what it changes only."""
    if not wanted:
        return not promoting
    return any(path in {file, "."} or file.startswith(f"{path}/") for path in wanted)


def _show(changes: dict[str, Change]) -> None:
    for path, change in changes.items():
        lines = unified_diff(
            change.before.splitlines(), change.after.splitlines(), path, path, lineterm=""
        )
        for line in list(lines) or [f"{path}: line ends or the byte order mark"]:
            click.echo(line)


def _summary(changes: dict[str, Change], made: Plan, *, check: bool) -> str:
    refused = len({problem.file for problem in made.problems})
    same = made.seen - len(made.changes) - refused
    words = [f"{len(changes):,} {'would change' if check else 'changed'}", f"{same:,} as they were"]
    if refused:
        words.append(f"{refused:,} left alone")
    return f"Records: {', '.join(words)}."
