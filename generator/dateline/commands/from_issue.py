"""`dateline new --from-issue`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from dateline.commands.clock import today
from dateline.starting.issues.drafting import from_form
from dateline.starting.issues.filled import LARGEST, filled
from dateline.starting.records.begin import DRAFTS
from dateline.writing.files import write_all

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.starting.records.known import Known


def from_issue(root: Path, file: Path, known: Known) -> None:
    """Write the draft that an issue makes, and list what an editor has to look at."""
    found = filled(_text(file))
    if isinstance(found, str):
        raise click.ClickException(found)
    made = from_form(found, known, today(), draft_names(root))
    write_all(root, {made.path: made.text})
    for problem in made.problems:
        click.echo(f"- {problem}")
    click.echo(f"{made.path} is written: a draft of the form '{found.form}'.")


def draft_names(root: Path) -> frozenset[str]:
    """Return the names that drafts have already."""
    return frozenset(file.stem for file in (root / DRAFTS).glob("*.yml"))


def _text(file: Path) -> str:
    if str(file) == "-":
        data = sys.stdin.buffer.read(4 * LARGEST + 1)
    else:
        with file.open("rb") as opened:
            data = opened.read(4 * LARGEST + 1)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        message = "this is no issue: it is not UTF-8 text"
        raise click.ClickException(message) from None
