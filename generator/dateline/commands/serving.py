"""`dateline serve`."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.site.previewing.preview import preview


@click.command()
def serve() -> None:
    """Show the site in the browser, and follow the files as you save them.

    A record with an error is told here and on every page; the pages stay as they were.

    Example: dateline serve
    """
    click.echo("Building the site …")
    wrong = preview(Path.cwd(), click.echo)
    if wrong:
        raise click.ClickException(wrong)
