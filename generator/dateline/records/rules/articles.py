"""Rules of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.findings import Finding
from dateline.records.rules.sources import shortener
from dateline.records.urls import is_shortener

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.article import Article


def has_address(article: Article) -> Iterator[Finding]:
    """An article can be found again: by a URL, DOI, ISBN or a reference in words."""
    if not (article.url or article.doi or article.isbn or article.reference):
        yield Finding(
            ("url",),
            "key-missing",
            "an article needs a `url`, or else a `doi`, an `isbn` or a `reference`",
            "add `url:`, such as `url: https://example.org/news`",
        )


def addresses(article: Article) -> Iterator[Finding]:
    """An address leads to its page by itself."""
    if article.url and is_shortener(article.url):
        yield shortener(("url",), article.url)
    for place, archive in enumerate(article.archives):
        if is_shortener(archive.url):
            yield shortener(("archives", place, "url"), archive.url)
