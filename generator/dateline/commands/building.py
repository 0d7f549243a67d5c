"""`dateline generate` and `dateline build`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.commands.printing import print_problems
from dateline.site.build import build as build_site
from dateline.site.build import generate as generate_pages


@click.command()
def generate() -> None:
    """Check the records and write their pages under docs/.

    Example: dateline generate
    """
    root = Path.cwd()
    made = generate_pages(root)
    print_problems(made.problems, root)
    if made.failed:
        sys.exit(1)
    click.echo(f"{made.pages:,} pages: {made.changed:,} written, {made.removed:,} removed")


@click.command()
def build() -> None:
    """Check the records, write their pages and build the site into site/.

    Example: dateline build
    """
    root = Path.cwd()
    made = generate_pages(root)
    print_problems(made.problems, root)
    if made.failed:
        click.echo("nothing was built: mend the errors above first", err=True)
        sys.exit(1)
    status = build_site(root, root / "site")
    if status:
        sys.exit(status)
    pages = sum(1 for _ in (root / "site").rglob("*.html"))
    click.echo(
        f"site/ is built: {made.events:,} events from {made.articles:,} articles"
        f" on {pages:,} pages."
    )
