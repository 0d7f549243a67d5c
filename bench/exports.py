"""How long all files under `data/` take, beside Python's own json on the same timeline."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from statistics import median
from typing import TYPE_CHECKING, Final

from bench.measuring import ROOT, made_up_project, table

if TYPE_CHECKING:
    from pathlib import Path

SECONDS_TARGET: Final = 4.0
MEMORY_TARGET: Final = 400
"""Megabytes."""


def main(arguments: list[str]) -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(prog="bench/run exports", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="numbers of events, with commas")
    parser.add_argument("--runs", type=int, default=3, help="how often; medians are shown")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other events")
    options = parser.parse_args(arguments)
    rows = [["", "seconds", "ratio", "MB written", "peak MB"]]
    for size in map(int, options.sizes.split(",")):
        rows += _rows(size, options.runs, options.seed)
    print(table(rows))


def _rows(size: int, runs: int, seed: int) -> list[list[str]]:
    project = made_up_project(size, seed)
    every = [_run(project) for _ in range(runs)]
    found = {key: median(one[key] for one in every) for key in every[0]}
    base = found.pop("json")
    total, peak, files = found.pop("total"), found.pop("peak"), found.pop("files")
    written = found.pop("written")
    rows = [
        [f"{size:,} events, {files:,.0f} files", "", "", "", ""],
        ["  json.dumps of timeline.json", f"{base:.2f}", "1.0", "", ""],
        *(
            [f"  {name}", f"{took:.2f}", f"{took / base:.1f}", "", ""]
            for name, took in found.items()
        ),
    ]
    missed = "" if total <= SECONDS_TARGET else "  missed"
    above = "" if peak <= MEMORY_TARGET else "  missed"
    return [
        *rows,
        [
            f"  all (<= {SECONDS_TARGET:.0f} s, <= {MEMORY_TARGET} MB)",
            f"{total:.2f}{missed}",
            f"{total / base:.1f}",
            f"{written:.0f}",
            f"{peak:.0f}{above}",
        ],
    ]


def _run(project: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.make_exports", project],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found
