"""What a page says about its dates for machines: JSON-LD, meta elements, time elements."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from dateline.drafting.articles.elements import plain, text_of
from dateline.drafting.articles.publication.candidates import Candidate, Kind, Origin
from dateline.drafting.articles.publication.written import stamp
from dateline.drafting.wording.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.articles.elements import Element

    Json = dict[str, "Json"] | list["Json"] | str | float | bool | None

_ABOUT_OTHERS: Final = words("""
    comment comments review reviews video videos hasPart isPartOf mentions itemListElement
    associatedMedia image author publisher citation relatedLink about
""")
"""Keys of JSON-LD below which the dates are those of something else."""

_ARTICLES: Final = ("Article", "Posting", "Report", "Review")
_PAGES: Final = ("WebPage", "Page")

_META: Final = words("""
    article:published article:published_time og:article:published_time og:published_time
    datepublished date_published publishdate publish-date publish_date published published_date
    publisheddate pubdate publicationdate publication_date parsely-pub-date sailthru.date
    cxenseparse:publishtime cxenseparse:recs:publishtime article.published article.created
    dc.date dc.date.issued dcterms.issued dcterms.date dcterms.created dc.created
    citation_publication_date citation_online_date originalpublicationdate
    shareaholic:article_published_time bt:pubdate mediator_published_time pub_date datecreated
    rnews:datepublished
""")
_META_VAGUE: Final = frozenset({"date", "created", "article:date", "created_time", "timestamp"})
_META_UPDATED: Final = words("""
    article:modified_time og:updated_time og:article:modified_time datemodified lastmod
    last-modified dcterms.modified dc.date.modified article:modified modified revised
""")
_LOOSE: Final = re.compile(
    r'\\?"(datePublished|publishedAt|published_at|publishDate|publish_date|publishedDate|pubDate'
    r"|publicationDate|publishTime|firstPublished|first_publication_date|displayDate"
    r'|date_published|published_time)\\?"\s{0,4}:\s{0,4}\\?"([^"\\]{6,40})\\?"'
)
_SCRIPT_MAX: Final = 2_000_000
_DEEPEST: Final = 40


def json_ld(page: Element) -> list[Json]:
    """Return the values of the page's JSON-LD scripts; what cannot be read is left out."""
    found: list[Json] = []
    for script in page.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->")
        try:
            found.append(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue
    return found


def nodes(value: Json) -> Iterator[dict[str, Json]]:
    """Yield the objects of JSON-LD that are about the page itself, outermost first."""
    todo: list[tuple[Json, int]] = [(value, 0)]
    while todo:
        one, depth = todo.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(one, dict):
            yield one
            todo += [(part, depth + 1) for key, part in one.items() if key not in _ABOUT_OTHERS]
        elif isinstance(one, list):
            todo += [(part, depth + 1) for part in one]


def types_of(node: dict[str, Json]) -> tuple[str, ...]:
    """Return the types of an object of JSON-LD."""
    types = node.get("@type")
    return tuple(str(one) for one in types) if isinstance(types, list) else (str(types or ""),)


def articles_of(values: list[Json]) -> list[dict[str, Json]]:
    """Return the objects that describe an article, the first first; else those of a page."""
    found = [node for value in values for node in nodes(value)]
    for kinds in (_ARTICLES, _PAGES):
        some = [node for node in found if any(one.endswith(kinds) for one in types_of(node))]
        if some:
            return some
    return []


def from_json_ld(values: list[Json]) -> Iterator[Candidate]:
    """Yield the dates that JSON-LD gives for articles, then those for pages."""
    found = [node for value in values for node in nodes(value)]
    for kinds in (_ARTICLES, _PAGES):
        for node in found:
            if any(one.endswith(kinds) for one in types_of(node)):
                yield from _node(node)


def _node(node: dict[str, Json]) -> Iterator[Candidate]:
    for key, kind in _LD_KEYS:
        value = node.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str):
            yield from _candidate(value, f"structured data ({key})", "data", kind)


_LD_KEYS: Final[tuple[tuple[str, Kind], ...]] = (
    ("datePublished", "published"),
    ("dateCreated", "published"),
    ("uploadDate", "published"),
    ("dateModified", "updated"),
)


def from_meta(page: Element) -> Iterator[Candidate]:
    """Yield the dates of meta elements, exact names before vague ones."""
    found: list[tuple[int, Candidate]] = []
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        key = name.strip().lower()
        kind: Kind = "updated" if key in _META_UPDATED else "published"
        if key in _META or key in _META_VAGUE or key in _META_UPDATED:
            content = plain(element.get("content"))
            where = f"page data ({name.strip()})"
            some = _candidate(content, where, "data", kind)
            found += [(key in _META_VAGUE, candidate) for candidate in some]
    found.sort(key=lambda pair: pair[0])
    for _, candidate in found:
        yield candidate


def from_elements(page: Element) -> Iterator[Candidate]:
    """Yield the dates of elements that are marked as dates: `itemprop`, `pubdate`, `time`."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower().split()
        is_marked = "datepublished" in marks or element.get("pubdate") is not None
        if not is_marked and element.tag != "time" and "datemodified" not in marks:
            continue
        words = plain(element.get("datetime") or element.get("content")) or text_of(element)[:100]
        is_update = any("updated" in mark or "modified" in mark for mark in marks)
        where = "an element marked as the date" if is_marked else "a time element of the page"
        origin: Origin = "data" if is_marked else "element"
        yield from _candidate(words, where, origin, "updated" if is_update else "published")


def from_scripts(page: Element) -> Iterator[Candidate]:
    """Yield dates from the data that scripts carry, such as a page's state."""
    for script in page.iter("script"):
        text = script.text or ""
        for found in _LOOSE.finditer(text[:_SCRIPT_MAX]):
            yield from _candidate(found[2], f"the page's scripts ({found[1]})", "script")


def _candidate(
    words: str, where: str, origin: Origin, kind: Kind = "published"
) -> Iterator[Candidate]:
    read = stamp(words)
    if read:
        yield Candidate(
            read.day, words, where, origin, kind, instant=read.instant, is_local=read.is_local
        )
