"""Articles as CSL-JSON, which reference managers read.

Variables and types are those of the CSL 1.0.2 specification. Names are not taken apart into given
and family names: nobody has told us which is which.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from dateline.records.article import Article
from dateline.records.dates import words
from dateline.records.urls import host

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.exports.publication import Publication
    from dateline.records.article import Bibliography
    from dateline.records.dates import DateExpression, Point
    from dateline.records.vocabulary import ArticleKind

_TYPES: Final[Mapping[ArticleKind | None, str]] = {
    "news": "article-newspaper",
    "analysis": "article-newspaper",
    "opinion": "article-newspaper",
    "interview": "interview",
    "statement": "document",
    "report": "report",
    "law": "legislation",
    "video": "motion_picture",
    "post": "post",
    "encyclopedia": "entry-encyclopedia",
}
_IN_A_PAPER: Final = {"article-newspaper", "article-journal", "entry-encyclopedia", "webpage"}
"""Types of what stands in something larger: a paper, a journal, a site."""

_SPRING: Final = 21


def csl(publication: Publication) -> bytes:
    """Return every article as CSL-JSON in UTF-8; what is not known is left out."""
    language = publication.timeline.settings.language
    items = [
        json.dumps(_item(key, article, language), ensure_ascii=False)
        for key, article in publication.articles.items()
    ]
    return ("[" + ",\n ".join(items) + "]\n").encode()


def authors(article: Bibliography) -> list[str]:
    """Return who wrote it: the authors, and the agency whose text a publisher printed."""
    if article.agency and article.agency != article.publisher:
        return [*article.authors, article.agency]
    return [*article.authors]


def publisher(article: Bibliography) -> str:
    """Return who published it: the publisher, else the host of its address."""
    return article.publisher or (host(article.url) if article.url else "")


def _item(key: str, article: Bibliography, language: str) -> dict[str, object]:
    own = article if isinstance(article, Article) else None
    kind = _type(article, own)
    by = publisher(article)
    made: dict[str, object] = {
        "id": key,
        "type": kind,
        "title": article.title,
        "author": [{"literal": name} for name in authors(article)],
        "container-title" if kind in _IN_A_PAPER else "publisher": by,
        "issued": _date(article.published, language),
        "accessed": _date(article.accessed, language),
        "URL": article.url,
        "DOI": own.doi if own else None,
        "ISBN": own.isbn if own else None,
        "language": article.language,
        "archive_location": article.archives[0].url if article.archives else None,
        "note": own.reference if own else None,
    }
    return {name: value for name, value in made.items() if value}


def _type(article: Bibliography, own: Article | None) -> str:
    kind = _TYPES.get(article.kind)
    if kind:
        return kind
    if own and own.doi:
        return "article-journal"
    if own and own.isbn:
        return "book"
    return "webpage" if article.url else "document"


def _date(date: DateExpression | None, language: str) -> dict[str, object] | None:
    """Return a date as CSL has it; in words where it has no form for it.

    CSL knows days, months, seasons and years from 1 on, each with or without doubt, and one of
    these to another; not which of the two kinds of doubt it is.
    """
    if date is None:
        return None
    points = list(date.points)
    if date.kind not in {"point", "interval"} or any(p.hidden or p.year < 1 for p in points):
        return {"literal": words(date, language)}
    seasons = {point.month for point in points if point.is_season}
    if seasons and len(points) > 1:
        return {"literal": words(date, language)}
    made: dict[str, object] = {"date-parts": [_parts(point) for point in points]}
    for season in seasons:
        made["season"] = (season or 0) - _SPRING + 1
    if date.doubt != "none":
        made["circa"] = True
    return made


def _parts(point: Point) -> list[int]:
    parts = [point.year]
    if point.month and not point.is_season:
        parts.append(point.month)
        if point.day:
            parts.append(point.day)
    return parts
