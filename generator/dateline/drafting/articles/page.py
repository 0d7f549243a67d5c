"""An HTML page: its article's text by trafilatura, and what else the page says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.article import Publication
from dateline.drafting.articles.elements import lines_of, plain
from dateline.drafting.articles.identity import Identity, article_body, identity
from dateline.drafting.articles.publication.address import from_address
from dateline.drafting.articles.publication.choosing import Choice, choose
from dateline.drafting.articles.publication.structured import (
    from_elements,
    from_json_ld,
    from_meta,
    from_scripts,
    json_ld,
)
from dateline.drafting.articles.publication.visible import from_lines
from dateline.drafting.articles.publication.written import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.articles.elements import Element
    from dateline.drafting.articles.publication.candidates import Candidate
    from dateline.drafting.articles.publication.structured import Json

_LONGER: Final = 1.3
"""How much longer the text that a page gives to machines must be, to be taken instead."""

_AMERICAN: Final = re.compile(r"en(?:-US)?|en-PH|es-US", re.IGNORECASE)
"""Languages whose 3/9/2020 is rather in March; the other reading is told as a doubt."""


class Page(NamedTuple):
    """What was found on a page; the text is empty where there is no article."""

    text: str
    identity: Identity
    published: Choice
    lines: int
    """How many lines of text a reader sees on the page."""


def read_page(markup: str, url: str) -> Page | None:
    """Return the article of an HTML page, or None where this is no HTML.

    Loads trafilatura on first use, since that takes longer than reading ten texts.
    """
    import trafilatura  # noqa: PLC0415 - see above

    page: Element | None = trafilatura.load_html(markup)
    if page is None:
        return None
    lines, data = lines_of(page), json_ld(page)
    told = identity(page, lines, data, url)
    found = list(_found(page, data, told.url or url))
    month_first = bool(_AMERICAN.fullmatch(told.language)) or not told.language
    choice = choose(from_lines(lines, told.title, month_first=month_first), found)
    try:
        read = trafilatura.bare_extraction(markup, url=url or None, with_metadata=True)
    except Exception:  # noqa: BLE001 - what a stranger's page does to a library is no crash of ours
        read = None
    found_text = ""
    if read is not None and not isinstance(read, dict):
        found_text = read.text or ""
        if read.author and not told.authors:
            told = told._replace(authors=tuple(name.strip() for name in read.author.split(";")))
        if read.date and choice.publication is None:
            choice = _guess(read.date)
    text = _text_of(found_text, article_body(data))
    return Page(text, told, choice, len(lines))


def _found(page: Element, data: list[Json], url: str) -> Iterator[Candidate]:
    """Yield the page's dates but the visible ones; surer places first (measured)."""
    elements = list(from_elements(page))
    yield from from_json_ld(data)
    yield from from_meta(page)
    yield from (one for one in elements if one.origin == "data")
    yield from from_address(url)
    yield from (one for one in elements if one.origin != "data")
    yield from from_scripts(page)


def _text_of(extracted: str | None, given: str) -> str:
    text = _tidy(extracted or "")
    return given if len(given) > len(text) * _LONGER else text


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def _guess(day: str) -> Choice:
    found = stamp(plain(day))
    if found is None:
        return Choice(None)
    return Choice(Publication(found.day, day, "somewhere on the page", "guess"))
