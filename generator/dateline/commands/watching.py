"""How far a build has come: one line that moves on a terminal, else a line for each stage."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class Watching:
    """Tells of a build on standard error, so that what it gives can be piped."""

    def __init__(self, *, is_long: bool = True) -> None:
        """Take whether a line for each stage is worth having where nothing can move."""
        self._moving = sys.stderr.isatty()
        self._is_told = self._moving or is_long
        self._text = ""
        self._percent = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._clear()

    def stage(self, text: str) -> None:
        """Begin something."""
        self._clear()
        self._text, self._percent = text, -1
        if self._is_told:
            click.echo(f"{text} …", err=True, nl=not self._moving)

    def step(self, done: int, total: int) -> None:
        """Say how much of it is done, on a terminal."""
        percent = 100 * done // total if total else 100
        if self._moving and percent != self._percent:
            self._percent = percent
            click.echo(f"\r{self._text} … {percent} %", err=True, nl=False)

    def _clear(self) -> None:
        if self._moving and self._text:
            click.echo("\r\x1b[K", err=True, nl=False)
