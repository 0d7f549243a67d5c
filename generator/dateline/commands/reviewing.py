"""`dateline review`."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.commands.clock import today
from dateline.commands.printing import print_problems
from dateline.proposing.folder import DRAFTS
from dateline.reviewing.alone import alone
from dateline.reviewing.doing import Disk
from dateline.reviewing.listing import closing, listing
from dateline.reviewing.reading import read_review
from dateline.reviewing.visible import plain

if TYPE_CHECKING:
    from dateline.reviewing.reading import Review


@click.command()
@click.argument("drafts", type=click.Path(path_type=Path), default=Path(DRAFTS))
@click.option("--list", "only_list", is_flag=True, help="Only list the drafts and their state.")
def review(drafts: Path, *, only_list: bool) -> None:
    """Walk through drafts: accept, edit, merge, reject.

    DRAFTS is the folder that `dateline draft` has written to, or that of one article in it; drafts/
    unless said. Each draft stands beside its article, with the words marked on which a field rests.

    Every decision is on the disk at once: after an interruption the walk goes on where it was, and
    the last steps can be taken back at any time.

    Example: dateline review drafts

    Exit status: 0 the walk was ended or the drafts were listed, 1 some drafts cannot be read, there
    is no terminal, or another walk is going on, 2 wrong use.
    """
    root = Path.cwd()
    folder = _inside(root, drafts)
    if only_list:
        found = read_review(root, folder, mends=False)
        _list(found, folder)
        sys.exit(1 if found.problems else 0)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _list(read_review(root, folder, mends=False), folder)
        click.echo("To decide on drafts, a terminal is needed: run this in one.", err=True)
        sys.exit(1)
    with alone(root) as is_alone:
        if not is_alone:
            message = "another review of this project is going on"
            raise click.ClickException(message)
        _walk(root, folder)


def _walk(root: Path, folder: Path) -> None:
    found = read_review(root, folder)
    print_problems(found.problems, folder)
    for note in found.notes:
        click.echo(plain(note), err=True)
    state = found.state
    if state.drafts:
        # Only now: it takes a while to load, and a list needs none of it.
        terminal = import_module("dateline.reviewing.terminal")
        state = terminal.Walk(root, Disk(root, today()), state).run()
    click.echo(closing(state))
    sys.exit(1 if found.problems else 0)


def _inside(root: Path, drafts: Path) -> Path:
    there = Path(os.path.normpath(root / drafts))
    if not there.resolve().is_relative_to(root.resolve()):
        message = f"'{drafts}' lies outside this project"
        raise click.UsageError(message)
    if not there.is_dir() and drafts != Path(DRAFTS):
        message = f"there is no folder '{drafts}'"
        raise click.UsageError(message)
    return there


def _list(found: Review, folder: Path) -> None:
    print_problems(found.problems, folder)
    for line in listing(found.state):
        click.echo(line)
    click.echo(closing(found.state), err=True)
