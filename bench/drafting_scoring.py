"""Counting what was found against gold, and saying it in a few lines."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from bench.measuring import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

Found = TypeVar("Found")
Wanted = TypeVar("Wanted")


@dataclass
class Score:
    """How much was found, how much the gold has, how much of both is right; and the misses."""

    found: int = 0
    wanted: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def pairs(
    found: Sequence[Found], wanted: Sequence[Wanted], agree: Callable[[Found, Wanted], bool]
) -> list[tuple[Found, Wanted]]:
    """Pair each of the gold with at most one thing found that agrees with it, and none twice."""
    left = list(found)
    paired = []
    for one in wanted:
        match = next((other for other in left if agree(other, one)), None)
        if match is not None:
            left.remove(match)
            paired.append((match, one))
    return paired


def documents(path: Path) -> Iterator[dict[str, object]]:
    """Yield the documents of a file of JSON lines."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield json.loads(line)
        except ValueError as error:
            sys.exit(f"{path}, line {number}: no JSON: {error}")


def show(rows: Sequence[Sequence[str]], misses: Sequence[str], errors: int) -> None:
    """Print a table, and behind it as many misses as were asked for."""
    print(table(rows))
    for miss in misses[:errors]:
        print(miss)
