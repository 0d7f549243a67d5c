"""Records to a site: check, generate, build beside the old one, look through, exchange."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.site.building import exchange
from dateline.site.building.builder import run_mkdocs
from dateline.site.building.checking import check_site
from dateline.site.building.offline import make_offline
from dateline.site.generating.generate import generate
from dateline.site.lock import locked
from dateline.site.searching import pagefind
from dateline.site.searching.order import write_order

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.problems import Problem
    from dateline.site.building.progress import Progress
    from dateline.site.generating.generate import Generated


class Built(NamedTuple):
    """What came of a build: whether the site is new, and all that is to be said.

    `warnings` are MkDocs' own. `pages` counts the site's HTML files.
    """

    done: bool
    problems: list[Problem]
    warnings: list[str]
    events: int = 0
    articles: int = 0
    pages: int = 0
    has_address: bool = False


def build(root: Path, site: Path, progress: Progress, *, is_offline: bool = False) -> Built:
    """Check the records of a project and build its site; `is_offline`: to open from a folder.

    The old site stays as it is until the new one is whole; where anything is wrong it stays.
    """
    with locked(root, lambda: progress.stage("Waiting for another build of this project")):
        progress.stage("Checking records and writing pages")
        made = generate(root)
        if made.failed:
            return Built(done=False, problems=made.problems, warnings=[])
        return _build(root, site.resolve(), made, progress, is_offline=is_offline)


def _build(
    root: Path, site: Path, made: Generated, progress: Progress, *, is_offline: bool
) -> Built:
    fresh = exchange.begin(site)
    try:
        progress.stage(f"Building {len(made.pages):,} pages")
        # A page that is opened from a folder may read no index; our search then asks the timeline.
        is_indexed = pagefind.SCRIPT.is_file() if is_offline else pagefind.is_here()
        ran = run_mkdocs(root, fresh, made, progress, is_indexed=is_indexed)
        if not ran.built:
            return Built(done=False, problems=made.problems, warnings=ran.warnings)
        if is_indexed and not is_offline and made.timeline is not None:
            progress.stage("Making the search")
            wrong = pagefind.write_index(fresh)
            if wrong is not None:
                return Built(done=False, problems=made.problems, warnings=[*ran.warnings, wrong])
            write_order(fresh / pagefind.FOLDER, made.timeline)
        progress.stage("Checking links")
        checked = check_site(root / "docs", fresh, made.pages, ran.address)
        problems = sorted([*made.problems, *checked.problems])
        if checked.problems:
            return Built(done=False, problems=problems, warnings=ran.warnings)
        if is_offline:
            make_offline(fresh)
        exchange.finish(site)
    finally:
        exchange.give_up(site)
    return Built(
        done=True,
        problems=problems,
        warnings=ran.warnings,
        events=made.events,
        articles=made.articles,
        pages=checked.pages,
        has_address=bool(ran.address),
    )
