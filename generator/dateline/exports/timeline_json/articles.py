"""Articles as `timeline.json` holds them: in a list of their own, and with every source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired

from typing_extensions import TypedDict

from dateline.exports.timeline_json.base import Date, date_json
from dateline.records.article import Article as ArticleRecord
from dateline.records.vocabulary import ArticleKind

if TYPE_CHECKING:
    from dateline.exports.publication import Publication
    from dateline.records.article import Archive as ArchiveRecord
    from dateline.records.article import Bibliography


class Archive(TypedDict):
    """A copy kept elsewhere."""

    url: str
    date: NotRequired[str | None]
    """The day that it was taken, YYYY-MM-DD."""
    sha256: NotRequired[str | None]


class Article(TypedDict):
    """One published piece that events rest on. What is not known of it is left out."""

    id: str
    """Lasting; one that begins with `u-` is made from the address."""
    page: str
    """The article's page on this site, which lists every event drawn from it."""
    url: NotRequired[str | None]
    """Where it was published."""
    doi: NotRequired[str | None]
    isbn: NotRequired[str | None]
    reference: NotRequired[str | None]
    """Where to find what has no address, in words."""
    title: NotRequired[str | None]
    publisher: NotRequired[str | None]
    agency: NotRequired[str | None]
    """The news agency whose text the publisher printed."""
    authors: list[str]
    published: NotRequired[Date | None]
    language: NotRequired[str | None]
    """A BCP 47 tag."""
    kind: NotRequired[ArticleKind | None]
    accessed: NotRequired[str | None]
    """The day that an editor read it, YYYY-MM-DD."""
    archives: list[Archive]
    former_ids: list[str]
    """Ids that led to it before."""


def article_json(publication: Publication, key: str, article: Bibliography) -> Article:
    """Return an article by its id; quick sources' too."""
    language = publication.timeline.settings.language
    record = article if isinstance(article, ArticleRecord) else None
    return {
        "id": key,
        "page": publication.address("article", key),
        "url": article.url,
        "doi": record.doi if record else None,
        "isbn": record.isbn if record else None,
        "reference": record.reference if record else None,
        "title": article.title,
        "publisher": article.publisher,
        "agency": article.agency,
        "authors": list(article.authors),
        "published": date_json(article.published, language) if article.published else None,
        "language": article.language,
        "kind": article.kind,
        "accessed": str(article.accessed) if article.accessed else None,
        "archives": [_archive(copy) for copy in article.archives],
        "former_ids": list(record.former_ids) if record else [],
    }


def _archive(copy: ArchiveRecord) -> Archive:
    return {
        "url": copy.url,
        "date": str(copy.date) if copy.date else None,
        "sha256": copy.sha256,
    }
