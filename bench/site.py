"""How long a site takes to generate and to build, beside MkDocs alone on the same pages."""

from __future__ import annotations

import argparse
import re
import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.measuring import ROOT, Run, made_up_project, middle, run, table
from bench.weights import first_visit, total

if TYPE_CHECKING:
    from pathlib import Path


class Most(NamedTuple):
    """What a program may take, where that is settled: time, and its ratio to MkDocs alone."""

    seconds: float | None = None
    ratio: float | None = None
    megabytes: float | None = None


ANYTHING: Final = Most()
CHANGE_TARGET: Final = Most(seconds=3)
BUILD_TARGET: Final = Most(ratio=1.5, megabytes=600)
VISIT_TARGET: Final = 95
"""Kilobytes."""

_PLAIN: Final = "plain.yml"
_SUMMARY: Final = "summary: >-\n"


def main(arguments: list[str]) -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(prog="bench/run site", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="numbers of events, with commas")
    parser.add_argument("--runs", type=int, default=3, help="how often; medians are shown")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other events")
    options = parser.parse_args(arguments)
    rows = [["", "seconds", "target", "CPU", "ratio", "target", "MB", "target"]]
    for size in map(int, options.sizes.split(",")):
        rows += _rows(_copy(made_up_project(size, options.seed)), options.runs)
    print(table(rows))


def _rows(project: Path, runs: int) -> list[list[str]]:
    events = [path for path in project.glob("events/[0-9]*/*.yml") if path.suffixes == [".yml"]]
    cold, changed, plain, built = [], [], [], []
    # In turns, so that whatever else the machine does falls on all four.
    for number in range(runs):
        _clear(project)
        cold.append(run(["-m", "dateline", "generate"], project))
        _change(events, number)
        changed.append(run(["-m", "dateline", "generate"], project))
        plain.append(run(["-m", "mkdocs", "build", "-q", "-f", _PLAIN, "-d", "plain"], project))
        _clear(project)
        built.append(run(["-m", "dateline", "build"], project))
    base = middle(plain)
    site, visit = project / "site", first_visit(project / "site") / 1000
    pages = sum(1 for _ in site.rglob("*.html"))
    return [
        [f"{len(events):,} events on {pages:,} pages", *[""] * 7],
        _row("  dateline generate, from nothing", middle(cold), base),
        _row("  dateline generate, one change", middle(changed), base, CHANGE_TARGET),
        _row("  mkdocs build, without the plugin", base, base),
        _row("  dateline build, from nothing", middle(built), base, BUILD_TARGET),
        _size("  pages as Markdown", total(project / "docs", "*.md")),
        _size("  site", total(site, "*")),
        _size("    of which data to take away", total(site / "data", "*")),
        _size("    of which search index", total(site / "search", "*")),
        [*("  first page of a visit, kB", *[""] * 5), f"{visit:.1f}", _target(visit, VISIT_TARGET)],
    ]


def _copy(project: Path) -> Path:
    """Return a copy that may be changed, with the settings for a build without the plugin."""
    copy = project.with_name(f"{project.name}-site")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".cache"))
    settings = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    theme = ROOT / "generator" / "dateline" / "theme"
    plain = re.sub(r"^  - dateline\n", "", settings, flags=re.MULTILINE)
    plain = re.sub(r"^theme:\n", f"theme:\n  custom_dir: {theme}\n", plain, flags=re.MULTILINE)
    (copy / _PLAIN).write_text(plain, encoding="utf-8")
    return copy


def _clear(project: Path) -> None:
    """Remove the cache and the generated pages: every folder of `docs/` holds only such."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    for path in (project / "docs").iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "index.md":
            path.unlink()


def _change(events: list[Path], number: int) -> None:
    """Put a sentence before the summary of the event in the middle."""
    ordered = sorted(events, key=lambda path: path.name)
    for path in ordered[len(ordered) // 2 :]:
        text = path.read_text(encoding="utf-8")
        if _SUMMARY in text:
            new = text.replace(_SUMMARY, f"{_SUMMARY}  Changed, {number}.\n", 1)
            path.write_text(new, encoding="utf-8")
            return


def _row(name: str, found: Run, base: Run, most: Most = ANYTHING) -> list[str]:
    share = found.cpu / base.cpu
    return [
        *(name, f"{found.seconds:.1f}", _target(found.seconds, most.seconds)),
        *(f"{found.cpu:.1f}", f"{share:.2f}", _target(share, most.ratio)),
        *(f"{found.megabytes:.0f}", _target(found.megabytes, most.megabytes)),
    ]


def _size(name: str, size: int) -> list[str]:
    return [name, *[""] * 5, f"{size / 1e6:.1f}", ""]


def _target(found: float, most: float | None) -> str:
    if most is None:
        return ""
    return f"<= {most:g}{'' if found <= most else '  missed'}"
