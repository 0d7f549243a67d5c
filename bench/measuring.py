"""One process, its time and its memory; and projects of made-up events to run it in."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
CACHE: Final = ROOT / ".cache" / "bench"
_MAKERS: Final = (
    *("bench/make_events.py", "bench/event_text.py", "bench/words.py"),
    "mkdocs.yml",  # the made-up project's is made from ours
)
KILOBYTE: Final = 1 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts in."""


class Run(NamedTuple):
    """How long a process took, in seconds, and the most memory it held, in megabytes.

    `cpu` are the seconds in which it was at work and not waiting for its turn.
    """

    seconds: float
    megabytes: float
    cpu: float


def run(arguments: Sequence[str | Path], folder: Path) -> Run:
    """Run Python with the arguments in a folder, and measure it; its failure ends the bench.

    This process must stay small: on Linux a child's peak begins with its parent's.
    """
    environment = {key: value for key, value in os.environ.items() if key != "CI"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")[-4000:]
            sys.exit(f"{said}\nfailed: {' '.join(map(str, arguments))} in {folder}")
    cpu = usage.ru_utime + usage.ru_stime
    return Run(seconds, usage.ru_maxrss * KILOBYTE / 1e6, cpu)


def middle(runs: Iterable[Run]) -> Run:
    """Return the median of each."""
    return Run(*map(median, zip(*runs, strict=True)))


def made_up_project(count: int, seed: int) -> Path:
    """Return a folder with that many made-up events; made once, and anew when the maker changes."""
    makers = b"".join((ROOT / name).read_bytes() for name in _MAKERS)
    version = hashlib.sha256(makers).hexdigest()[:8]
    folder = CACHE / f"{count}-{seed}-{version}"
    if not folder.is_dir():
        unfinished = folder.with_suffix(".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        run(["-m", "bench.make_events", str(count), unfinished, "--seed", str(seed)], ROOT)
        unfinished.rename(folder)
    return folder


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells as columns, all but the first set to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
