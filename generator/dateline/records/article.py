"""An article: one published piece that events draw from."""

from __future__ import annotations

from dateline.records.base import Part, Record
from dateline.records.fields import (
    Date,
    Day,
    Language,
    Line,
    Many,
    Sha256,
    Text,
    Url,
)
from dateline.records.vocabulary import ArticleKind


class Archive(Part):
    """A copy kept elsewhere, with the day it was taken and what it hashed to."""

    url: Url
    date: Day | None = None
    sha256: Sha256 | None = None


class Bibliography(Part):
    """What is known of a published piece; nothing of it is ever invented."""

    url: Url | None = None
    title: Line | None = None
    publisher: Line | None = None
    agency: Line | None = None
    authors: Many[Line] = ()
    published: Date | None = None
    language: Language | None = None
    kind: ArticleKind | None = None
    accessed: Day | None = None
    archives: Many[Archive] = ()


class Article(Bibliography, Record):
    """One published piece. At least one of `url`, `doi`, `isbn` and `reference` is there."""

    doi: Line | None = None
    isbn: Line | None = None
    reference: Text | None = None
