"""`dateline stats`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.commands.printing import print_problems
from dateline.loading.load import load
from dateline.timeline.counting import count
from dateline.timeline.timeline import arrange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.timeline.counting import Counts

_LISTED: Final = 20


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How counts are written: for people, or for programs.",
)
def stats(form: str) -> None:
    """Count events by period, status and language of their sources, and those without evidence.

    A source is evidence where it has a quote, or a locator that says where in the article. Removed
    events are in no count.

    Example: dateline stats --format json
    """
    root = Path.cwd()
    loaded = load(root)
    if loaded.errors:
        print_problems([one for one in loaded.problems if one.severity == "error"], root)
        click.echo("Nothing was counted: mend the above first.", err=True)
        sys.exit(1)
    counts = count(arrange(loaded.records))
    if form == "json":
        click.echo(json.dumps(counts._asdict(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_table(counts)))


def _table(counts: Counts) -> Iterator[str]:
    yield f"{counts.events:,} events, {counts.articles:,} articles, {counts.sources:,} sources"
    yield from _part("Period", counts.months, counts.events)
    yield from _part("Status", counts.statuses, counts.events)
    yield from _part("Language of the source", counts.languages, counts.sources)
    lacking = counts.without_evidence
    yield ""
    yield f"Without evidence: {len(lacking):,}"
    yield from (f"  {name}" for name in lacking[:_LISTED])
    if len(lacking) > _LISTED:
        yield f"  … and {len(lacking) - _LISTED:,} more; `--format json` lists all"


def _part(title: str, counts: Mapping[str, int], whole: int) -> Iterator[str]:
    """Yield the rows of one way to count, with shares of the whole."""
    yield ""
    yield title
    named = {
        f"{name[:-3]}, month not known" if name.endswith("-00") else name: number
        for name, number in counts.items()
    }
    width = max(map(len, named), default=0)
    digits = len(f"{max(named.values(), default=0):,}")
    for name, number in named.items():
        yield f"  {name:{width}}  {number:{digits},}  {100 * number / whole:3.0f} %"
