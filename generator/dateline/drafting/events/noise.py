"""What tells no event whatever its words: questions, captions, credits, adverts, what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dateline.drafting.quotes.marks import spans_of

if TYPE_CHECKING:
    from dateline.drafting.events.event import Span
    from dateline.drafting.events.words.table import EventWords

_LONGEST: Final = 600
"""Characters of a paragraph that are looked at."""

_HEADING: Final = 80
"""Characters up to which a paragraph without a full stop is a heading, a byline or a caption."""

_LIST: Final = re.compile(r"^(?:[-•*·]|[0-9]{1,2}[.)])\s")
_ENDED: Final = re.compile(r"[.!?…:;][\"”»’')\]]*\s*$")
_QUESTION: Final = re.compile(r"\?[\"”»’')\]]*\s*$")


@lru_cache(maxsize=8)
def _says(reporting: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(reporting))})\b", re.IGNORECASE)


class Quoted:
    """What stands between quotation marks in a text."""

    def __init__(self, text: str, reporting: frozenset[str]) -> None:
        """Take the text, and the verbs by which somebody says something."""
        self._spans = spans_of(text, _says(reporting))
        self._starts = [span.outer_start for span in self._spans]

    def at(self, offset: int) -> bool:
        """Tell whether a place is quoted."""
        number = bisect_right(self._starts, offset) - 1
        return number >= 0 and offset < self._spans[number].outer_end

    def share(self, span: Span) -> float:
        """Return which share of a sentence is quoted."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        after = bisect_right(self._starts, span.end)
        quoted = sum(
            max(0, min(one.outer_end, span.end) - max(one.outer_start, span.start))
            for one in self._spans[first:after]
        )
        return quoted / max(1, span.end - span.start)


def paragraph_of(text: str, span: Span) -> str:
    """Return the paragraph around a sentence, of an endless one what stands nearest."""
    first = text.rfind("\n", max(0, span.start - _LONGEST), span.start) + 1
    first = first or max(0, span.start - _LONGEST)
    end = text.find("\n", span.end, span.end + _LONGEST)
    return text[first : end if end >= 0 else span.end + _LONGEST]


def is_noise(text: str, span: Span, paragraph: str, table: EventWords) -> bool:
    """Tell whether a sentence is no report of anything."""
    sentence = text[span.start : min(span.end, span.start + _LONGEST)]
    if _QUESTION.search(text, max(span.start, span.end - 8), span.end):
        return True
    if table.noise.search(paragraph) or table.noise.search(sentence):
        return True
    is_ended = _ENDED.search(text, max(span.start, span.end - 8), span.end)
    is_alone = len(paragraph.strip()) <= len(sentence.strip()) + 2
    return not is_ended and is_alone and len(sentence) <= _HEADING and not _LIST.match(sentence)
