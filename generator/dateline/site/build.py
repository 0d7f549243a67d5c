"""Records to a site: check, generate, build beside the old one, exchange."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from dateline.loading.load import load
from dateline.pages.all import all_pages
from dateline.pages.home import home_html
from dateline.pages.view import View
from dateline.site.write import write_pages
from dateline.timeline.timeline import arrange

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.problems import Problem


class Generated(NamedTuple):
    """What a generation read and wrote; nothing is written where a problem is an error."""

    problems: list[Problem]
    events: int
    articles: int
    pages: int
    changed: int
    removed: int
    home: str = ""
    """The home page's own part, as HTML."""

    @property
    def failed(self) -> bool:
        """Return whether a problem kept the pages from being written."""
        return any(problem.severity == "error" for problem in self.problems)


def generate(root: Path) -> Generated:
    """Check the records of a project and write their pages under `docs/`."""
    loaded = load(root)
    if loaded.errors:
        return Generated(loaded.problems, 0, 0, 0, 0, 0)
    timeline = arrange(loaded.records)
    written = write_pages(root / "docs", all_pages(timeline))
    return Generated(
        sorted([*loaded.problems, *written.problems]),
        len(timeline.happenings),
        len(timeline.articles),
        written.pages,
        written.changed,
        written.removed,
        home_html(View(timeline, "index.md", timeline.settings.language)),
    )


def build(root: Path, site: Path) -> int:
    """Build the project's pages with MkDocs into `site` and return MkDocs' exit status.

    The old site stays as it is until the new one is whole.
    """
    fresh = site.with_name(f".{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir"]
    done = subprocess.run(  # noqa: S603 - our own interpreter with fixed arguments
        [*command, str(fresh)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    if done.returncode == 0:
        _exchange(fresh, site)
    shutil.rmtree(fresh, ignore_errors=True)
    return done.returncode


def _exchange(fresh: Path, site: Path) -> None:
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
