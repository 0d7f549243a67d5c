"""`dateline schema`."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.describing.files import schema_files, schema_text
from dateline.describing.shape import KINDS
from dateline.loading.load import load
from dateline.writing.files import unwritten, write_all


@click.command()
@click.argument("kind", required=False, type=click.Choice(list(KINDS)))
def schema(kind: str | None) -> None:
    """Write the JSON Schemas of all records to .dateline/schema/, or print that of one KIND.

    A text editor with a YAML language server reads them: it offers fields and words while you
    type, says what each is for, and underlines what is wrong. Keep them in git. Write them anew
    after an update of Dateline, and after a change of roles or relations in timeline.yml.

    Example: dateline schema
    """
    root = Path.cwd()
    settings = load(root).records.settings
    if kind is not None:
        click.echo(schema_text(kind, settings), nl=False)
        return
    texts = schema_files(settings)
    changed = unwritten(root, texts)
    write_all(root, changed)
    click.echo(f"{len(texts)} schemas in .dateline/schema/: {len(changed)} written")
