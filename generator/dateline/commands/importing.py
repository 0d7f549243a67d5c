"""`dateline import`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

from dateline.commands.clock import today
from dateline.commands.printing import print_problems
from dateline.commands.watching import Watching
from dateline.importing import report
from dateline.importing.agreeing import agree
from dateline.importing.disk import read_disk
from dateline.importing.fitting import fit_all
from dateline.importing.formats import FORMATS
from dateline.importing.former import under_new_ids
from dateline.importing.manifest import PATH as MANIFEST
from dateline.importing.manifest import manifest_text
from dateline.importing.planning import plan
from dateline.importing.sources import read_source
from dateline.loading.after import problems_after
from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources
from dateline.problems import Problem
from dateline.writing.files import unwritten, write_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.importing.imported import Imported, Loss
    from dateline.importing.planning import Plan

_SHOWN: Final = 40


_BY_SUFFIX: Final = {".json": "json", ".mw": "markwhen"}
"""What a file is most often, where nobody says it; any other is a table."""


class _Form(click.Choice[str]):
    """The name of a format; a source that stands in its place is told so."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices and Path(value).exists():
            form = "markdown" if Path(value).is_dir() else _BY_SUFFIX.get(Path(value).suffix, "csv")
            message = f"say first what this is, such as `dateline import {form} {value}`"
            self.fail(message, param, ctx)
        return super().convert(value, param, ctx)


@click.command("import")
@click.argument("form", metavar="FORMAT", type=_Form(sorted(FORMATS)))
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder; its records are under events/.  [default: this folder]",
)
@click.option(
    "--mapping",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="For csv, json and markdown: which column goes where. Without it, one is proposed.",
)
@click.option(
    "--overwrite", is_flag=True, help="Also write records that were changed or deleted here since."
)
def import_(form: str, source: Path, into: Path, mapping: Path | None, *, overwrite: bool) -> None:
    """Bring a timeline in from SOURCE, a file or a folder.

    FORMAT is timelinejs (JSON), timelinejs-csv (its spreadsheet), markwhen, 2020pb, or, with a
    mapping file, csv, json or markdown (a folder).

    Nothing is guessed: what cannot be carried over is listed by record, and a record without a
    date or a title waits in drafts/. The same import twice changes nothing.

    Example: dateline import timelinejs old-timeline.json

    Exit status: 0 imported, 1 nothing was imported, 2 wrong use.
    """
    _refuse_wrong_use(form, source, mapping)
    with Watching() as watching:
        watching.stage(f"Reading {source.name}")
        given = read_source(source, FORMATS[form], mapping)
        if isinstance(given, Problem):
            _stop([given], source.parent)
        imported = FORMATS[form].read(given, watching.step)
        sources = read_sources(into)
        there = load_sources(into, sources).records
        disk = read_disk(into, sources, there)
        if imported.problems:
            folder = source if FORMATS[form].is_folder else source.parent
            _stop(imported.problems, folder, mapping, imported.mapping)
        if isinstance(disk, Problem):
            _stop([disk], into)
        watching.stage("Making records")
        name = f"{form}:{given.name}"
        fitted, more = fit_all(imported.records, watching.step)
        records, again = agree(under_new_ids(fitted, disk.former), there, disk.untouched(name))
        made = plan(
            name,
            records,
            disk,
            added=today(),
            overwrite=overwrite,
        )
        watching.stage("Checking")
        problems = problems_after(into, made.records)
        watching.stage("Writing")
        losses = [*imported.losses, *more, *again]
        _write(into, made, report.report(given.name, made, losses, imported.hints), watching)
    _tell(made, losses, imported, problems, into)


def _refuse_wrong_use(form: str, source: Path, mapping: Path | None) -> None:
    known = FORMATS[form]
    if known.is_folder != source.is_dir():
        what = "a folder" if known.is_folder else "a file"
        message = f"for {form}, SOURCE is {what}, and '{source}' is none"
        raise click.UsageError(message)
    if mapping and not known.is_mapped:
        message = f"{form} takes no mapping file: its fields are known"
        raise click.UsageError(message)


def _stop(
    problems: Sequence[Problem], folder: Path, mapping: Path | None = None, proposal: str = ""
) -> NoReturn:
    """Tell why nothing is imported, and end."""
    of_mapping = [one for one in problems if mapping and one.file == mapping.name]
    print_problems([one for one in problems if one not in of_mapping], folder)
    if mapping:
        print_problems(of_mapping, mapping.parent)
    if proposal:
        click.echo(proposal)
    click.echo("Nothing was imported.", err=True)
    sys.exit(1)


def _write(into: Path, made: Plan, text: str, watching: Watching) -> None:
    texts = dict(made.writes)
    texts[MANIFEST] = manifest_text(made.manifest)
    texts[report.PATH] = text
    into.mkdir(parents=True, exist_ok=True)
    write_all(into, unwritten(into, texts), watching.step)


def _tell(
    made: Plan,
    losses: Sequence[Loss],
    imported: Imported,
    problems: Sequence[Problem],
    into: Path,
) -> None:
    for kept in made.kept[:_SHOWN]:
        click.echo(f"{kept.diff}\n")
    _list(list(report.by_record(losses)), "Not carried over:")
    _list([f"- {hint}" for hint in imported.hints], "Columns without a place in a record:")
    drafts = [
        Problem(
            draft.path,
            1,
            1,
            "import-draft",
            f"{draft.record.missing} ({report.named(draft.record.origin)})",
            "fill in what is missing, and move the file to the folder that it names",
            0,
        )
        for draft in made.drafts
    ]
    print_problems([*drafts, *(one for one in problems if one.severity == "error")], into)
    for line in report.summary(made, losses):
        click.echo(line)
    warnings = Counter(one.code for one in problems if one.severity == "warning")
    for code, number in sorted(warnings.items()):
        click.echo(f"{number:,} × {code}: `dateline check` shows them")
    click.echo(f"All of it is listed in {into / report.PATH}.", err=True)


def _list(lines: Iterable[str], title: str) -> None:
    shown = list(lines)
    if shown:
        click.echo("\n".join([title, *shown[:_SHOWN]]))
        if len(shown) > _SHOWN:
            click.echo(f"… and {len(shown) - _SHOWN:,} more lines in {report.PATH}")
        click.echo()
