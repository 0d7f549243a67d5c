"""An article: one published piece that events draw from."""

from __future__ import annotations

from pydantic import Field

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

    url: Url = Field(
        description="The address of the copy, such as one of the Wayback Machine.",
        examples=["https://web.archive.org/web/20200817120000/https://gazette.example/strike"],
    )
    date: Day | None = Field(
        None, description="The day on which the copy was taken.", examples=["2020-08-17"]
    )
    sha256: Sha256 | None = Field(
        None,
        description="The SHA-256 hash of the copy, by which anyone can see that it was not changed "
        "since.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )


class Bibliography(Part):
    """What is known of a published piece; nothing of it is ever invented."""

    url: Url | None = Field(
        None,
        description="The article's address, as the browser shows it.",
        examples=["https://gazette.example/2020/08/17/strike"],
    )
    title: Line | None = Field(
        None,
        description="The article's own headline, in its own language.",
        examples=["Miners threaten to stop work"],
    )
    publisher: Line | None = Field(
        None,
        description="Who published it. Without it, pages show the host of the address.",
        examples=["The Gazette"],
    )
    agency: Line | None = Field(
        None,
        description="The news agency whose text the publisher printed.",
        examples=["Reuters"],
    )
    authors: Many[Line] = Field(
        (),
        description="Who wrote it, as the byline says; one name an item.",
        examples=["[Ada Example, Ben Sample]"],
    )
    published: Date | None = Field(
        None, description="When it was published.", examples=["2020-08-17"]
    )
    language: Language | None = Field(
        None, description="The language it is written in.", examples=["en"]
    )
    kind: ArticleKind | None = Field(
        None, description="What sort of piece it is.", examples=["news"]
    )
    accessed: Day | None = Field(
        None, description="The day on which you read it.", examples=["2026-11-23"]
    )
    archives: Many[Archive] = Field(
        (),
        description="Copies kept elsewhere, for when the address no longer answers. "
        "`dateline links --archive` proposes them.",
        examples=[
            "[{url: 'https://web.archive.org/web/2020/https://gazette.example/', date: 2020-08-17}]"
        ],
    )


class Article(Bibliography, Record):
    """One published piece. At least one of `url`, `doi`, `isbn` and `reference` is there."""

    doi: Line | None = Field(
        None,
        description="The digital object identifier of a scholarly piece.",
        examples=["10.1000/182"],
    )
    isbn: Line | None = Field(
        None, description="The number of a book.", examples=["978-3-16-148410-0"]
    )
    reference: Text | None = Field(
        None,
        description="Where it can be found, in words, when it has no address: a printed paper's "
        "issue and page, an archive's shelf mark.",
        examples=["The Gazette, 17 August 2020, page 3"],
    )
