"""How far a build has come, for whoever watches."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told by a build what it begins, and how much of that is done."""

    def stage(self, text: str) -> None:
        """Begin something, such as `Checking links`."""

    def step(self, done: int, total: int) -> None:
        """Say how much of it is done."""


class Silence:
    """Nobody watches."""

    def stage(self, text: str) -> None:
        """Say nothing."""

    def step(self, done: int, total: int) -> None:
        """Say nothing."""
