"""`dateline explain`."""

from __future__ import annotations

import click

from dateline.explaining import codes, explanation
from dateline.records.nearest import nearest


@click.command()
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
    click.echo(found, nl=False)
