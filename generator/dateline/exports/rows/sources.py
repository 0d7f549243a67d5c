"""A source of an event as one row: what the event takes from an article, then the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

from dateline.exports.references import article_key, source_key
from dateline.records.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.exports.publication import Publication
    from dateline.records.article import Bibliography

Texts = tuple[str, ...]


class SourceRow(NamedTuple):
    """One link from an event to an article that it rests on; an `ArticleRow` stands beside it."""

    event: Annotated[str, "the id of the event that rests on it"]
    event_title: Annotated[str, "what happened"]
    event_date: Annotated[str, "when, in EDTF"]
    event_status: Annotated[str, "the event's status"]
    id: Annotated[str, "the source's id within its event; figures name it"]
    locator: Annotated[str, "where in the article"]
    supports: Annotated[Texts, "what of the event it supports; all of it where empty"]
    quotes: Annotated[Texts, "the article's own words"]


class ArticleRow(NamedTuple):
    """What is known of one article."""

    article: Annotated[str, "the article's lasting id"]
    page: Annotated[str, "the article's page on this site"]
    url: Annotated[str, "where it was published"]
    title: Annotated[str, "the article's title"]
    publisher: Annotated[str, "who published it"]
    agency: Annotated[str, "the news agency whose text that is"]
    authors: Annotated[Texts, "who wrote it"]
    published: Annotated[str, "when it was published, in EDTF"]
    language: Annotated[str, "the article's language, a BCP 47 tag"]
    kind: Annotated[str, "`news`, `statement`, `report` …"]
    accessed: Annotated[str, "the day that an editor read it"]
    doi: Annotated[str, "its DOI"]
    isbn: Annotated[str, "its ISBN"]
    reference: Annotated[str, "where to find what has no address"]
    archives: Annotated[
        Texts, "copies kept elsewhere: the address, a space and the day it was taken"
    ]


def source_rows(publication: Publication) -> Iterator[tuple[SourceRow, ArticleRow]]:
    """Yield every source's row and its article's, as events and their records have them.

    A source in the quick form keeps its own spelling of the address.
    """
    articles = article_rows(publication)
    for happening in publication.timeline.happenings.values():
        event = happening.event
        date = str(event.date)
        for source in event.sources:
            row = SourceRow(
                event=happening.id,
                event_title=event.title,
                event_date=date,
                event_status=event.status,
                id=source_key(source),
                locator=source.locator or "",
                supports=source.supports,
                quotes=tuple([quote.text for quote in source.quotes]),
            )
            article = articles[article_key(source)]
            if source.url and source.url != article.url:
                article = article._replace(url=source.url)
            yield row, article


def article_rows(publication: Publication) -> Mapping[str, ArticleRow]:
    """Return every article's row by its id."""
    return {
        key: _article(publication.address("article", key), key, article)
        for key, article in publication.articles.items()
    }


def _article(page: str, key: str, article: Bibliography) -> ArticleRow:
    record = article if isinstance(article, Article) else None
    return ArticleRow(
        article=key,
        page=page,
        url=article.url or "",
        title=article.title or "",
        publisher=article.publisher or "",
        agency=article.agency or "",
        authors=article.authors,
        published=str(article.published) if article.published else "",
        language=article.language or "",
        kind=article.kind or "",
        accessed=str(article.accessed) if article.accessed else "",
        doi=(record.doi if record else None) or "",
        isbn=(record.isbn if record else None) or "",
        reference=(record.reference if record else None) or "",
        archives=tuple(f"{one.url} {one.date or ''}".rstrip() for one in article.archives),
    )
