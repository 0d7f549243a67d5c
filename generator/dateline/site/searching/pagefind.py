"""Pagefind's command, run over a built site; what a search never loads is not kept.

The command, since the package's Python interface hangs with hundreds of calls in flight.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from dateline.site.rendering.theme import OWN

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "search"
"""Where the index stands in a site."""
WORKER: Final = "pagefind-worker.js"
_ENTRY: Final = "pagefind-entry.json"
_KEPT: Final = {"fragment", "index", WORKER, _ENTRY}
_PACKAGE: Final = "pagefind_bin"
_HIDDEN: Final = "[data-search-exclude], .dl-kicker, .dl-legend"
"""What is on many pages, or is said of a page beside what was found."""
_HOW: Final = ("--exclude-selectors", _HIDDEN, "--silent")
SCRIPT: Final = OWN / "assets/timeline/search.js"
"""What a page loads when the search is opened."""


def is_here() -> bool:
    """Return whether a site can have this search: the program, and our script that asks it."""
    return SCRIPT.is_file() and find_spec(_PACKAGE) is not None


def release() -> str:
    """Return Pagefind's version."""
    return version("pagefind-bin")


def write_index(site: Path) -> str | None:
    """Write the index of a built site, the same for the same pages; return what went wrong."""
    # Python and Pagefind both take what lies where they are started; a stranger may have put it.
    program = [sys.executable, "-P", "-m", _PACKAGE]
    own = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    with tempfile.TemporaryDirectory() as nowhere:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing in it is from a record
            [*program, "--site", site.resolve(), "--output-subdir", FOLDER, *_HOW],
            cwd=nowhere,
            env=own,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    folder = site / FOLDER
    if done.returncode or not (folder / _ENTRY).is_file():
        said = done.stderr.strip() or done.stdout.strip() or "it wrote nothing"
        return f"the search could not be made: {said}"
    _tidy(folder)
    return None


def _tidy(folder: Path) -> None:
    """Remove Pagefind's own pages and filters, and sort what it writes in any order."""
    for path in folder.iterdir():
        if path.name in _KEPT or path.name.startswith("wasm.") or path.suffix == ".pf_meta":
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    entry = folder / _ENTRY
    told = json.loads(entry.read_text(encoding="utf-8"))
    entry.write_text(json.dumps(told, sort_keys=True, separators=(",", ":")), encoding="utf-8")
