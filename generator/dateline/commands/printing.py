"""Problems on a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import click

from dateline.loading.lines import Lines
from dateline.reporting.text import PLAIN, Paint, render

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.problems import Problem

_COLOURED: Final = Paint(
    error=lambda text: click.style(text, fg="red", bold=True),
    warning=lambda text: click.style(text, fg="yellow", bold=True),
    bold=lambda text: click.style(text, bold=True),
    quiet=lambda text: click.style(text, dim=True),
)


def print_problems(problems: Iterable[Problem], root: Path) -> None:
    """Print each problem with its line; in colours on a terminal, unless NO_COLOR is set."""
    paint = _COLOURED if sys.stdout.isatty() and "NO_COLOR" not in os.environ else PLAIN
    for block in render(problems, Lines(root).line, paint):
        click.echo(block + "\n")
