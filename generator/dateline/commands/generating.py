"""`dateline generate`; apart from `build`, whose MkDocs takes a while to load."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.commands.printing import print_problems
from dateline.commands.watching import Watching
from dateline.site.generating.generate import generate as generate_pages
from dateline.site.lock import locked


@click.command()
def generate() -> None:
    """Check the records and write their pages under docs/.

    Example: dateline generate
    """
    root = Path.cwd()
    with Watching() as watching:
        waiting = "Waiting for another build of this project"
        with locked(root, lambda: watching.stage(waiting)):
            made = generate_pages(root)
    print_problems(made.problems, root)
    if made.failed:
        sys.exit(1)
    click.echo(f"{len(made.pages):,} pages: {made.changed:,} written, {made.removed:,} removed")
