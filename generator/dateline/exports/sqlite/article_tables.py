"""Articles, who wrote them, and their archived copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.rows.sources import ArticleRow, article_rows
from dateline.exports.sqlite.flat import Flat
from dateline.exports.sqlite.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.exports.publication import Publication
    from dateline.exports.sqlite.table import Row

_FLAT: Final = Flat(ArticleRow)


def _articles(publication: Publication) -> Iterator[Row]:
    return map(_FLAT.values, article_rows(publication).values())


def _authors(publication: Publication) -> Iterator[Row]:
    for key, article in publication.articles.items():
        for number, name in enumerate(article.authors, 1):
            yield key, number, name


def _archives(publication: Publication) -> Iterator[Row]:
    for key, article in publication.articles.items():
        for copy in article.archives:
            yield key, copy.url, str(copy.date) if copy.date else None, copy.sha256


ARTICLE_TABLES: Final = (
    Table("articles", _FLAT.columns, _articles),
    Table("authors", "article TEXT REFERENCES articles (id), number INTEGER, name TEXT", _authors),
    Table(
        "archives",
        "article TEXT REFERENCES articles (id), url TEXT, date TEXT, sha256 TEXT",
        _archives,
    ),
)
