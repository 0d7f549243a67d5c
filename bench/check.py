"""How long `dateline check` takes, beside PyYAML alone on the same files."""

from __future__ import annotations

import argparse
import shutil
from typing import Final

from bench.measuring import ROOT, Run, made_up_project, middle, run, table

COLD_TARGET: Final = 4.0
WARM_TARGET: Final = 1.0
MEMORY_TARGET: Final = 400
"""Megabytes."""


def main(arguments: list[str]) -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(prog="bench/run check", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="numbers of events, with commas")
    parser.add_argument("--runs", type=int, default=3, help="how often; medians are shown")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other events")
    options = parser.parse_args(arguments)
    rows = [["", "seconds", "ratio", "target", "MB", "target"]]
    for size in map(int, options.sizes.split(",")):
        rows += _rows(size, options.runs, options.seed)
    print(table(rows))


def _rows(size: int, runs: int, seed: int) -> list[list[str]]:
    project = made_up_project(size, seed)
    check = ["-m", "dateline", "check"]
    plain, cold, warm = [], [], []
    # In turns, so that whatever else the machine does falls on all three.
    for _ in range(runs):
        plain.append(run([ROOT / "bench" / "load_plain.py", "events"], project))
        shutil.rmtree(project / ".cache", ignore_errors=True)
        cold.append(run(check, project))
        warm.append(run(check, project))
    base = middle(plain)
    files = sum(1 for _ in (project / "events").rglob("*.yml"))
    return [
        [f"{size:,} events in {files:,} files", "", "", "", "", ""],
        ["  yaml.CSafeLoader", f"{base.seconds:.2f}", "1.00", "", f"{base.megabytes:.0f}", ""],
        _row("  dateline check, no cache", middle(cold), base, COLD_TARGET),
        _row("  dateline check, cache", middle(warm), base, WARM_TARGET),
    ]


def _row(name: str, found: Run, base: Run, target: float) -> list[str]:
    return [
        name,
        f"{found.seconds:.2f}",
        f"{found.seconds / base.seconds:.2f}",
        f"<= {target:.0f}{'' if found.seconds <= target * base.seconds else '  missed'}",
        f"{found.megabytes:.0f}",
        f"<= {MEMORY_TARGET}{'' if found.megabytes <= MEMORY_TARGET else '  missed'}",
    ]
