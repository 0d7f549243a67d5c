"""`dateline rename`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.commands.printing import print_problems
from dateline.formatting.renaming import KINDS, check_names, renamed_in_drafts
from dateline.formatting.renaming import rename as renamed
from dateline.loading.after import new_errors
from dateline.loading.sources import read_sources
from dateline.proposing.folder import DRAFTS
from dateline.reading.files import read_file
from dateline.reading.text import decode
from dateline.writing.files import write_all


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("old")
@click.argument("new")
def rename(kind: str, old: str, new: str) -> None:
    """Give a record another id: the NEW one takes the place of the OLD one everywhere.

    The file and its translations get the new name, every record and draft that names it is changed,
    and the old id goes to `former_ids`, so that old links lead to the new page. All of it is done,
    or nothing. KIND is that of the record.

    Example: dateline rename place salihorsk soligorsk

    Exit status: 0 renamed, 1 not renamed because of problems, 2 wrong use.
    """
    root = Path.cwd()
    sources = read_sources(root)
    refused = check_names(kind, old, new, sources)
    if refused:
        raise click.UsageError("; ".join(filter(None, refused)))
    done = renamed(kind, old, new, sources)
    problems = (
        done if isinstance(done, list) else new_errors(root, sources, done.texts, done.removed)
    )
    if isinstance(done, list) or problems:
        print_problems(problems, root)
        click.echo("Nothing was renamed.", err=True)
        sys.exit(1)
    texts = done.texts | renamed_in_drafts(kind, old, new, _drafts(root))
    write_all(root, texts, remove=done.removed)
    for path in sorted(texts):
        click.echo(path)
    places = f"{done.places:,} reference{'' if done.places == 1 else 's'}"
    click.echo(f"`{old}` is `{new}` now; {places} rewritten.", err=True)


def _drafts(root: Path) -> dict[str, str]:
    """Return the texts of all drafts by path, without those of which nothing can be read."""
    files = sorted([*(root / DRAFTS).glob("*.yml"), *(root / DRAFTS).glob("*/*.yml")])
    texts = {}
    for path in (file.relative_to(root).as_posix() for file in files):
        data = read_file(root, path)
        text = decode(data, path) if isinstance(data, bytes) else []
        if isinstance(text, str):
            texts[path] = text
    return texts
