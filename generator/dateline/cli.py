"""The command line: a thin face over checking, generating and building."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.explaining import codes, explanation
from dateline.loading.lines import Lines
from dateline.loading.load import load
from dateline.records.nearest import nearest
from dateline.reporting.machine import as_github, as_json, as_summary
from dateline.reporting.text import PLAIN, Paint, render, summary
from dateline.site.build import build, generate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.problems import Problem

_COLOURED: Final = Paint(
    error=lambda text: click.style(text, fg="red", bold=True),
    warning=lambda text: click.style(text, fg="yellow", bold=True),
    bold=lambda text: click.style(text, bold=True),
    quiet=lambda text: click.style(text, dim=True),
)


class _Calm(click.Group):
    """Commands whose own failures are told in a sentence, never as a stack trace."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            about = f" ({error.filename})" if error.filename else ""
            message = f"{error.strerror or error}{about}"
            raise click.ClickException(message) from None
        except Exception:  # noqa: BLE001 - the last line of defence between us and an editor
            report = Path(".cache") / "crash.txt"
            with suppress(OSError):
                report.parent.mkdir(exist_ok=True)
                report.write_text(traceback.format_exc(), encoding="utf-8")
            message = (
                "Dateline itself failed here; your records are untouched and not to blame.\n"
                f"Please report it, with the file {report}."
            )
            raise click.ClickException(message) from None


@click.group(cls=_Calm, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def main() -> None:
    """Turn event records into a timeline site. Run it in the project's folder."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How problems are written: for people, for programs, or as GitHub annotations.",
)
def check(paths: tuple[Path, ...], form: str, *, strict: bool) -> None:
    """Check the records, all of them or those under PATHS.

    Example: dateline check events/2020

    Exit status: 0 no errors (with --strict: no warnings either), 1 otherwise, 2 wrong use.
    """
    root = Path.cwd()
    wanted = [_inside(root, path) for path in paths]
    loaded = load(root)
    problems = [problem for problem in loaded.problems if _under(problem.file, wanted)]
    files = sum(_under(file, wanted) for file in loaded.files)
    closing = summary(problems, files)
    if form == "json":
        click.echo(as_json(problems))
    elif form == "github":
        for problem in problems:
            click.echo(as_github(problem))
        _write_summary(as_summary(problems, closing))
        click.echo(closing)
    else:
        _print(problems, root)
        click.echo(closing, err=True)
    failing = problems if strict else [one for one in problems if one.severity == "error"]
    sys.exit(1 if failing else 0)


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a problem's CODE means, with a wrong and a right example; or list the codes.

    Example: dateline explain date-invalid
    """
    if code is None:
        for known, first in codes():
            click.echo(f"{known:24} {first}")
        return
    found = explanation(code)
    if found is None:
        better = nearest(code, [known for known, _ in codes()])
        hint = f"; did you mean {better}?" if better else "; `dateline explain` lists them all"
        message = f"there is no code '{code}'{hint}"
        raise click.UsageError(message)
    click.echo(found)


@main.command("generate")
def generate_command() -> None:
    """Check the records and write their pages under docs/.

    Example: dateline generate
    """
    root = Path.cwd()
    made = generate(root)
    _print(made.problems, root)
    if made.failed:
        sys.exit(1)
    click.echo(f"{made.pages:,} pages: {made.changed:,} written, {made.removed:,} removed")


@main.command("build")
def build_command() -> None:
    """Check the records, write their pages and build the site into site/.

    Example: dateline build
    """
    root = Path.cwd()
    made = generate(root)
    _print(made.problems, root)
    if made.failed:
        click.echo("nothing was built: mend the errors above first", err=True)
        sys.exit(1)
    status = build(root, root / "site")
    if status:
        sys.exit(status)
    pages = sum(1 for _ in (root / "site").rglob("*.html"))
    click.echo(
        f"site/ is built: {made.events:,} events from {made.articles:,} articles"
        f" on {pages:,} pages."
    )


def _print(problems: Sequence[Problem], root: Path) -> None:
    paint = _COLOURED if sys.stdout.isatty() and "NO_COLOR" not in os.environ else PLAIN
    for block in render(problems, Lines(root).line, paint):
        click.echo(block + "\n")


def _inside(root: Path, path: Path) -> str:
    try:
        there = Path(os.path.normpath(root / path)).relative_to(root).as_posix()
    except ValueError:
        message = f"'{path}' lies outside this project"
        raise click.UsageError(message) from None
    if not (root / there).exists():
        message = f"there is no '{path}'"
        raise click.UsageError(message)
    return there


def _under(file: str, wanted: list[str]) -> bool:
    return not wanted or any(path in {file, "."} or file.startswith(f"{path}/") for path in wanted)


def _write_summary(text: str) -> None:
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(text)
