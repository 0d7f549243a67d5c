"""A built site is looked through before it is shown: its links, and that no page is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.pages.addresses import address as address_of
from dateline.problems import Position, Problem
from dateline.site.building.links import broken_links, files_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MENDED: Final = "mend the link, or the record that the page is made from"


class Checked(NamedTuple):
    """How many pages a built site has, and what is wrong with them."""

    pages: int
    problems: list[Problem]


def check_site(docs: Path, site: Path, pages: Iterable[str], address: str) -> Checked:
    """Look through a built site; `pages` are the generated ones, as paths below `docs/`."""
    files = files_of(site)
    missing = [page for page in pages if f"{address_of(page)}index.html" not in files]
    problems = [_missing(f"{docs.name}/{page}") for page in missing]
    for broken in broken_links(site, files, address):
        source = _source(docs, broken.page)
        place = _place(docs.parent / source, broken.link)
        message = f"the link `{broken.link}` leads nowhere: {broken.why}"
        problems.append(Problem(source, *place[:2], "link-broken", message, _MENDED, place.length))
    return Checked(sum(file.endswith(".html") for file in files), sorted(problems))


def _missing(file: str) -> Problem:
    message = "this page is not in the built site"
    help_ = "look whether `exclude_docs`, `draft_docs` or a plugin in mkdocs.yml leaves it out"
    return Problem(file, 1, 1, "page-missing", message, help_)


def _source(docs: Path, page: str) -> str:
    """Return the file that a page was built from; the page itself where none is known."""
    folder = page.removesuffix("index.html").rstrip("/")
    for name in (f"{folder}.md", f"{folder}/index.md", f"{folder}/README.md"):
        if (docs / name.lstrip("/")).is_file():
            return f"{docs.name}/{name.lstrip('/')}"
    return page


def _place(file: Path, link: str) -> Position:
    """Return where a link stands in its source; the file's beginning where it is not found."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return Position(1, 1)
    for number, line in enumerate(lines, 1):
        if link in line:
            return Position(number, line.index(link) + 1, len(link))
    return Position(1, 1)
