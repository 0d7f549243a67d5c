"""An article: its text, when and by whom it was published, and the evidence for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

Certainty = Literal["sure", "likely", "guess"]


class Doubt(NamedTuple):
    """What an editor must look at: a field, why, and what it could be instead."""

    field: str
    reason: str
    candidates: tuple[str, ...] = ()


class Publication(NamedTuple):
    """The day of publication: the words that say so, and where they stand.

    `where` is for editors: "the line under the title", "structured data (datePublished)".
    """

    day: date
    words: str
    where: str
    certainty: Certainty


class Dateline(NamedTuple):
    """`MINSK, Aug 17 (Reuters) -`: where and when a report was written.

    `start` and `end` are offsets into the article's text; the end is where the report begins.
    """

    start: int
    end: int
    place: str
    day: date | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about the article; it stands above whatever is found."""

    published: date | None = None
    publisher: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    r"""An article as it was read.

    `text` is exact, all offsets refer to it; line ends are "\n". `body` is the offset at which the
    report begins, behind date line, title, byline and dateline where these stand in the text.
    Whatever was not found is empty or None.
    """

    text: str
    body: int = 0
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    agency: str = ""
    language: str = ""
    published: Publication | None = None
    dateline: Dateline | None = None
    url: str = ""
    doubts: tuple[Doubt, ...] = ()
