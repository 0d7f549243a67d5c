"""An article as a row of sentences, with the times that each names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

from dateline.drafting.events.clauses import Clauses, words_of
from dateline.drafting.languages import TABLES, table_of
from dateline.drafting.times import find_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dateline.drafting.languages.table import Table
    from dateline.drafting.times import TimeExpression

Span = tuple[int, int]
"""The place of the first character, and the one behind the last."""

_MOST: Final = 60
"""Times that are looked at in one sentence."""


@dataclass(frozen=True)
class Telling:
    """An article's text with the places of its sentences, its day and its language."""

    text: str
    sentences: Sequence[Span]
    published: date
    language: str

    @cached_property
    def times(self) -> list[list[TimeExpression]]:
        """The dates and times that each sentence names; of a range the whole alone."""
        return [list(islice(_dates(times), _MOST)) for times in self._expressions]

    @cached_property
    def lengths(self) -> list[list[TimeExpression]]:
        """The durations that each sentence names."""
        return [
            [time for time in times if time.type == "DURATION" and time.first is None][:_MOST]
            for times in self._expressions
        ]

    @cached_property
    def clauses(self) -> list[Clauses]:
        """The words of each sentence."""
        return [
            Clauses(words_of(self.text, start, end), self.table) for start, end in self.sentences
        ]

    @cached_property
    def table(self) -> Table:
        """The words of the article's language; English ones where it has no table."""
        return table_of(self.language.partition("-")[0].lower()) or TABLES["en"]

    @cached_property
    def _expressions(self) -> list[list[TimeExpression]]:
        found: list[list[TimeExpression]] = [[] for _ in self.sentences]
        number = 0
        for time in find_times(self.text, self.published, self.language):
            while number < len(found) and self.sentences[number][1] <= time.start:
                number += 1
            if number == len(found):
                break
            if time.start >= self.sentences[number][0]:
                found[number].append(time)
        return found


def telling(sentences: Sequence[str], published: date, language: str) -> Telling:
    """Return an article of these sentences, each a paragraph."""
    spans: list[Span] = []
    at = 0
    for sentence in sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + len("\n\n")
    return Telling("\n\n".join(sentences), spans, published, language)


def place_of(article: Telling, sentence: int, mention: str) -> Span:
    """Return where a sentence first has the words; all of it where it has them not."""
    start, end = article.sentences[sentence]
    whole = re.compile(rf"(?<!\w){re.escape(mention)}(?!\w)")
    if found := whole.search(article.text, start, end):
        return found.span()
    at = article.text.find(mention, start, end)
    return (start, end) if at < 0 else (at, at + len(mention))


def _dates(times: Iterable[TimeExpression]) -> Iterable[TimeExpression]:
    end = 0
    for time in times:
        if time.first is not None and time.start >= end:
            yield time
            end = time.end
