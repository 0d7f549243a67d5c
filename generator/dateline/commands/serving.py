"""`dateline serve`."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.proposing.folder import DRAFTS
from dateline.site.previewing.preview import preview

if TYPE_CHECKING:
    from collections.abc import Mapping


@click.command()
@click.option("--drafts", is_flag=True, help="Also show the drafts that wait, marked as drafts.")
def serve(*, drafts: bool) -> None:
    """Show the site in the browser, and follow the files as you save them.

    A record with an error is told here and on every page; the pages stay as they were.

    With --drafts, what `dateline draft` has proposed and nobody has decided on yet stands among
    the events, in a copy of the project that is gone when the preview ends.

    Example: dateline serve
    """
    click.echo("Building the site …")
    root = Path.cwd()
    wrong = _with_drafts(root) if drafts else preview(root, click.echo)
    if wrong:
        raise click.ClickException(wrong)


def _with_drafts(root: Path) -> str | None:
    if not (root / "mkdocs.yml").is_file():
        return preview(root, click.echo)  # it says what is missing
    # Only now: a preview without drafts needs none of it.
    showing = import_module("dateline.commands.showing_drafts")
    overlay = import_module("dateline.site.previewing.overlay")
    files: Mapping[str, str] = showing.drafts_to_show(root)
    click.echo(f"{len(files):,} draft records are shown with the timeline.")
    for line in showing.left_out(root):
        click.echo(line, err=True)
    more = partial(showing.drafts_to_show, root)
    with overlay.overlaid(root, root / DRAFTS, more) as place:
        wrong: str | None = preview(place, click.echo)
        return wrong
