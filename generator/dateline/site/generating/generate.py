"""Records to Markdown under `docs/`: check, arrange, make the pages, write what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources
from dateline.pages.all import all_sheets, view_of
from dateline.pages.home import home_html, opening
from dateline.pages.view import View
from dateline.site.collecting import without_collecting
from dateline.site.generating.digests import Digests
from dateline.site.generating.kept_pages import KeptPages
from dateline.site.generating.manifest import read_manifest
from dateline.site.generating.noting import Looking, Noting
from dateline.site.generating.symlinks import symlink_problems
from dateline.site.generating.write import write_pages
from dateline.timeline.timeline import arrange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.pages.page import Page
    from dateline.problems import Problem
    from dateline.site.generating.noting import Note
    from dateline.site.generating.write import Written
    from dateline.timeline.timeline import Timeline


class Generated(NamedTuple):
    """What a generation read and wrote. Where records have errors nothing is written.

    `pages` are the generated pages that stand, as paths below `docs/`, and `home` is the home
    page's own part, as HTML. `opening` is the event at which the timeline is opened.
    """

    problems: list[Problem]
    events: int = 0
    articles: int = 0
    pages: frozenset[str] = frozenset()
    changed: int = 0
    removed: int = 0
    home: str = ""
    timeline: Timeline | None = None
    opening: str = ""

    @property
    def failed(self) -> bool:
        """Return whether there is an error: then no site can be built."""
        return any(problem.severity == "error" for problem in self.problems)


def generate(root: Path) -> Generated:
    """Check the records of a project and write their pages under `docs/`."""
    with without_collecting():
        sources = read_sources(root)
        loaded = load_sources(root, sources)
        if loaded.errors:
            return Generated(loaded.problems)
        timeline = arrange(loaded.records)
        written = _write(root, timeline, Digests(loaded.records, sources.contents))
        docs = {problem.file: problem for problem in symlink_problems(root / "docs")}
        docs |= {problem.file: problem for problem in written.problems}
        view = View(timeline, "index.md", timeline.settings.language)
        return Generated(
            sorted([*loaded.problems, *docs.values()]),
            len(timeline.happenings),
            len(timeline.articles) + len(timeline.links.quick),
            written.pages,
            written.changed,
            written.removed,
            home_html(view),
            timeline,
            next(iter(opening(view)), ""),
        )


def _write(root: Path, timeline: Timeline, digests: Digests) -> Written:
    """Write the pages of the sheets in which something changed since they were last made."""
    docs = root / "docs"
    looking = Looking(timeline)
    kept = KeptPages(root, lambda note: digests.of(looking.at(note)))
    kept.recall(read_manifest(docs))
    sheets = list(all_sheets(timeline))
    kept.sheets = {one.name: kept.sheets[one.name] for one in sheets if one.name in kept.sheets}
    standing = [file for sheet in kept.sheets.values() for file in sheet.files]
    made: dict[str, tuple[set[Note], list[str]]] = {}
    noting = Noting(timeline)

    def pages() -> Iterator[Page]:
        for sheet in sheets:
            if sheet.name not in kept.sheets:
                with noting.noting() as notes:
                    found = list(sheet.make(view_of(noting.timeline)))
                made[sheet.name] = notes, [page.path for page in found]
                yield from found

    written = write_pages(docs, pages(), standing)
    for name, (notes, files) in made.items():
        if written.pages.issuperset(files):
            kept.add(name, notes, files)
    if made:
        kept.keep()
    return written
