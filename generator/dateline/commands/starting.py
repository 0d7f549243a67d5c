"""`dateline init`."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

import click

from dateline.commands.clock import today
from dateline.records.languages import is_language, suggest
from dateline.starting.project.files import project_files
from dateline.writing.files import write_all

_A_PROJECT: Final = ("events", "mkdocs.yml")
"""Where one of these is, there is a project already."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--language",
    default="en",
    show_default=True,
    help="The language that the timeline is written in, such as be.",
)
def init(folder: Path, language: str) -> None:
    """Begin a new timeline in the folder DIR, which checks and builds at once.

    It holds example records, pages, mkdocs.yml, what GitHub and GitLab need to publish it, the
    settings of text editors, and README.md, a guide. A file that is there already stays as it is.

    Example: dateline init my-timeline --language be
    """
    if not is_language(language):
        meant = suggest(language)
        message = f"'{language}' is not a language{f'; did you mean {meant}?' if meant else ''}"
        raise click.BadParameter(message, param_hint="'--language'")
    there = next((name for name in _A_PROJECT if (folder / name).exists()), None)
    if there:
        message = f"{folder / there} is there already; begin in another folder"
        raise click.ClickException(message)
    texts = project_files(folder.resolve().name, language, today(), _requirement())
    kept = [path for path in texts if (folder / path).exists()]
    folder.mkdir(parents=True, exist_ok=True)
    write_all(folder, {path: text for path, text in texts.items() if path not in kept})
    for path in kept:
        click.echo(f"{path} was there already, and stays as it is.")
    click.echo(f"A timeline is begun in {folder}/: {len(texts) - len(kept)} files.")
    click.echo(f"Look at it: cd {folder} && dateline serve")
    click.echo("README.md there says how to go on.")


def _requirement() -> str:
    """Return what pip installs to have this Dateline again: its version, or its commit.

    Where it came from is told by `direct_url.json` (PEP 610), if not from an index.
    """
    own = distribution("dateline")
    origin = json.loads(own.read_text("direct_url.json") or "{}")
    commit = origin.get("vcs_info", {}).get("commit_id")
    if commit:
        return f"dateline @ {origin['vcs_info']['vcs']}+{origin['url']}@{commit}"
    return f"dateline=={own.version}"
