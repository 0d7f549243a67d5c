"""`dateline links`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.commands.clock import today
from dateline.commands.printing import print_problems
from dateline.commands.watching import Watching
from dateline.linking.addresses import addresses_of
from dateline.linking.manner import Manner
from dateline.linking.report import count_of, report
from dateline.linking.results import PATH
from dateline.linking.run import NobodyAnswersError, Run
from dateline.loading.load import load

if TYPE_CHECKING:
    from datetime import datetime

MANNER = Manner()
_INTERRUPTED: Final = 130


@click.command()
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Only what events name that were added on this day or later, as 2026-11-23.",
)
@click.option(
    "--archive",
    is_flag=True,
    help="Look in the Wayback Machine for copies of pages that cannot be read any more.",
)
def links(since: datetime | None, *, archive: bool) -> None:
    """Ask the address of every source, and tell which are dead, moved or for subscribers only.

    Sites are asked slowly, a few at once; stop it with Ctrl+C, and the same command goes on where
    it stopped. No record is changed. What was found is kept in .cache/links.json.

    Example: dateline links --since 2026-11-01 --archive

    Exit status: 0 nothing is dead, 1 something is, 2 wrong use, 130 stopped.
    """
    root = Path.cwd()
    loaded = load(root)
    missing = [one for one in loaded.problems if one.code == "timeline-missing"]
    if missing:
        print_problems(missing, root)
        sys.exit(1)
    addresses = addresses_of(loaded.records, f"{since:%Y-%m-%d}" if since else "")
    run = Run(root, addresses, today(), archive=archive)
    try:
        with Watching() as watching:
            left = len(run.to_ask)
            going_on = (
                f", {len(addresses) - left:,} of them before" if left < len(addresses) else ""
            )
            watching.stage(f"Asking {count_of(len(addresses))}{going_on}")
            run.ask(MANNER, loaded.records.settings.repository or "", watching.step)
            if archive:
                watching.stage("Looking for archived copies")
                run.find_copies(MANNER, watching.step)
    except KeyboardInterrupt:
        still = count_of(len(run.results.pending))
        message = f"Stopped with {still} left. The same command goes on from here."
        click.echo(message, err=True)
        sys.exit(_INTERRUPTED)
    except NobodyAnswersError:
        message = "not one site answered: is this computer connected to the internet?"
        raise click.ClickException(message) from None
    for line in report(addresses, run.results):
        click.echo(line)
    click.echo(f"All of it is kept in {PATH}.", err=True)
    is_dead = any(run.results.verdicts[one.url].state == "dead" for one in addresses)
    sys.exit(1 if is_dead else 0)
