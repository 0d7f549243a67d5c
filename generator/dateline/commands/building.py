"""`dateline build`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.commands.printing import print_problems
from dateline.commands.watching import Watching
from dateline.site.building.build import build as build_site
from dateline.site.building.exchange import refusal

if TYPE_CHECKING:
    from dateline.site.building.build import Built


@click.command()
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where the site goes. It takes the place of the site that is there.",
)
@click.option(
    "--offline",
    "is_offline",
    is_flag=True,
    help="Make a folder that opens by a double click on its index.html, without a server.",
)
def build(site_dir: Path, *, is_offline: bool) -> None:
    """Check the records, write their pages and build the site.

    The old site stays as it is until the new one is whole and every link in it leads somewhere.

    Example: dateline build
    """
    root = Path.cwd()
    wrong = refusal(root / site_dir, root)
    if wrong:
        message = f"{wrong}; name another folder"
        raise click.BadParameter(message, param_hint="'--site-dir'")
    with Watching() as watching:
        built = build_site(root, root / site_dir, watching, is_offline=is_offline)
    print_problems(built.problems, root)
    for warning in built.warnings:
        click.echo(f"MkDocs: {warning}", err=True)
    if not built.done:
        click.echo("No site was built: mend the above first. An older site stays as it was.")
        sys.exit(1)
    click.echo(_summary(built, site_dir, is_offline=is_offline))


def _summary(built: Built, site: Path, *, is_offline: bool) -> str:
    there = (
        f"The site is in {site}/: {built.events:,} events from {built.articles:,} articles"
        f" on {built.pages:,} pages."
    )
    if is_offline:
        return f"{there}\nOpen {site / 'index.html'}; the folder can be copied as it is."
    if built.has_address:
        return there
    return (
        f"{there}\nIts pages have no canonical addresses: set SITE_URL, or site_url in mkdocs.yml,"
        " to where it will stand."
    )
