"""An event that an article tells of, with the words that each statement about it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dateline.drafting.articles.article import Certainty
    from dateline.drafting.times.expression import Candidate

Status = Literal["happened", "planned", "threatened", "denied"]

DateFrom = Literal["expression", "same", "carried", "news", "dateline", "published"]
"""What a date rests on: words of the sentence; of another that names the same event; of one before;
the day of the news that the article tells; the dateline; the day of publication."""


class Span(NamedTuple):
    """A stretch of the article's text: characters from `start`, up to but without `end`."""

    start: int
    end: int


class When(NamedTuple):
    """The date of an event, as records write it.

    `evidence` is where the text says so: a time expression, or the dateline or line of publication
    that it is counted from; None where the day of publication is not in the text (the user gave it,
    or the page's data). `doubts` are all readings, the likeliest first, where there are several.
    """

    edtf: str
    basis: DateFrom
    evidence: Span | None
    certainty: Certainty
    doubts: tuple[Candidate, ...] = ()


class Event(NamedTuple):
    """Something that happened, is planned, threatened or denied, as one sentence tells it.

    Of a threat, `date` is the day on which it was made, and so it is of a denial; of a plan, the
    day for which it is planned where the sentence says one, else the day of the news.
    `predicate` is the word that tells it: a verb, or a noun such as "election". `background` tells
    what lay before the news. `reporting`: the event is that somebody said something.
    """

    sentence: Span
    predicate: Span
    date: When
    status: Status
    background: bool
    certainty: Certainty
    reporting: bool = False
