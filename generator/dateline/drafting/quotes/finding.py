"""The direct quotes of a text: what stands between marks, where somebody says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dateline.drafting.naming.sentences import ABBREVIATIONS, Sentences
from dateline.drafting.naming.tokens import tokens_of
from dateline.drafting.quotes.attribution import Attribution, named_tokens
from dateline.drafting.quotes.marks import spans_of
from dateline.drafting.quotes.quote import Quote
from dateline.drafting.quotes.speakers import Resolved, Speakers
from dateline.drafting.wording.languages import wording_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.quotes.marks import Span
    from dateline.drafting.quotes.phrases import Said
    from dateline.drafting.wording.table import Wording

_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE: Final = 8
"""Words from which on unattributed words between marks are a quote rather than a name."""

_NAME: Final = 5
"""Words up to which capitals and no stop make a name in marks: a title, a firm in «»."""

_STOPS: Final = (".", "!", "?", "…", ",")
_NAMING: Final = frozenset("«„")


def find_quotes(text: str, language: str, actors: Sequence[Actor]) -> list[Quote]:
    """Return the direct quotes of a text, in order, with their speakers.

    `actors` are those that `find_actors` found in it. Names in marks and words that are only held
    at a distance are left out. Of a language without rules nothing is found. Linear in the text's
    length.
    """
    wording = wording_of(language)
    return _Finder(text, wording, actors).quotes() if wording else []


@lru_cache(maxsize=8)
def _says(reporting: frozenset[str], endings: tuple[str, ...]) -> re.Pattern[str]:
    """Return what a verb of saying looks like between two parts of direct speech."""
    verbs = "|".join(sorted(reporting))
    any_verb = rf"|[^\W\d_]{{2,20}}(?:{'|'.join(endings)})" if endings else ""
    return re.compile(rf"\b(?:{verbs}{any_verb})\b", re.IGNORECASE)


class _Finder:
    """Finds the quotes of one text."""

    def __init__(self, text: str, wording: Wording, actors: Sequence[Actor]) -> None:
        self.text = text
        self.wording = wording
        self.tokens = tokens_of(text)
        self.starts = [token.start for token in self.tokens]
        self.sentences = Sentences(text)
        self.spans = spans_of(text, _says(wording.reporting, wording.verb_endings))
        self.attribution = Attribution(self.tokens, named_tokens(self.tokens, actors), wording)
        self.speakers = Speakers(text, actors, self.sentences, wording)

    def quotes(self) -> list[Quote]:
        """Return them in order."""
        found: list[Quote] = []
        before: Span | None = None
        last: Resolved = Resolved(None)
        for number, span in enumerate(self.spans):
            said = self._said(number)
            if said:
                words = self.tokens[said.first].start, self.tokens[said.after - 1].end
                resolved = self.speakers.of_words(*words, last.speaker)
                is_quote = self._is_quote(span, is_said=True)
            else:
                goes_on = self._goes_on(before, span)
                resolved = last if goes_on else Resolved(None)
                if span.is_dashed and not goes_on:
                    resolved = self.speakers.answering(span.start)
                is_quote = self._is_quote(span, is_said=False)
            if is_quote:
                found.append(Quote(span.start, span.end, resolved.speaker, resolved.doubts))
                before, last = span, resolved
        return found

    def _said(self, number: int) -> Said | None:
        """Return who says the span, by the words of its own sentence around it."""
        span = self.spans[number]
        left, right = self._around(number)
        behind = self.attribution.behind_quote(*right) if self._leads_on(span) else None
        before = self.attribution.before_quote(*left)
        if behind and before and self._introduces(left):
            return before
        return behind or before

    def _around(self, number: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the tokens of its sentence before and behind a span, up to the next span."""
        span = self.spans[number]
        start, end = span.paragraph
        if number and self.spans[number - 1].outer_end > start:
            start = self.spans[number - 1].outer_end
        if number + 1 < len(self.spans):
            end = min(end, max(span.outer_end, self.spans[number + 1].outer_start))
        left = self._at(start), self._at(span.outer_start)
        if left[0] == left[1] and not self.text[span.paragraph[0] : span.outer_start].strip():
            left = self._line_above(span)
        else:
            left = self._last_sentence(*left), left[1]
        right = self._at(span.outer_end), self._at(end)
        return left, (right[0], self._first_sentence(*right))

    def _line_above(self, span: Span) -> tuple[int, int]:
        """Return the end of the paragraph before, where it announces what follows by a colon."""
        at = self._at(span.paragraph[0]) - 1
        while at >= 0 and self.tokens[at].kind == "break":
            at -= 1
        if at < 0 or self.tokens[at].text != ":":
            return 0, 0
        first = at
        while first > 0 and self.tokens[first - 1].kind != "break":
            first -= 1
        return self._last_sentence(first, at + 1), at + 1

    def _at(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def _last_sentence(self, first: int, after: int) -> int:
        for at in range(after - 2, first - 1, -1):
            if self._ends_sentence(at):
                return at + 1
        return first

    def _first_sentence(self, first: int, after: int) -> int:
        for at in range(first, after):
            if self._ends_sentence(at) and at > first:
                return at
        return after

    def _ends_sentence(self, at: int) -> bool:
        """Tell a mark that ends a sentence of the text around quotes."""
        token = self.tokens[at]
        if token.kind == "break":
            return True
        if token.text not in {".", "!", "?", "…"} or at + 1 >= len(self.tokens):
            return False
        follower = self.tokens[at + 1]
        if follower.start == token.end and follower.kind in {"word", "number"}:
            return False
        if follower.kind == "word" and follower.text[0].islower():
            return False
        before = self.tokens[at - 1] if at else token
        is_short = before.end == token.start and before.kind == "word" and len(before.text) == 1
        return not is_short and before.lower not in ABBREVIATIONS

    def _leads_on(self, span: Span) -> bool:
        """Tell whether the words behind a span can still be its sentence's."""
        behind = self.text[span.outer_end : span.outer_end + 3].lstrip(" ")
        inner = self.text[span.start : span.end].rstrip()
        if span.is_dashed or behind[:1] in {",", "-", "–", "—"}:
            return True
        if behind[:1] in {".", "!", "?", "…", "\n", ""}:
            return False
        # "Why?" Smith asked. But: "I left." The police said so.
        return not inner.endswith((".", "…")) or behind[:1].islower()

    def _introduces(self, left: tuple[int, int]) -> bool:
        """Tell words that announce a quote: a colon, or a comma behind the verb."""
        first, after = left
        if after <= first:
            return False
        mark = self.tokens[after - 1].text
        return mark == ":" or (mark == "," and after > first + 1 and self._has_verb(first, after))

    def _has_verb(self, first: int, after: int) -> bool:
        return any(
            self.attribution.phrases.is_verb(at) for at in range(max(first, after - 3), after)
        )

    def _goes_on(self, before: Span | None, span: Span) -> bool:
        """Tell a quote of the one who spoke before: next in the paragraph, or a paragraph of it."""
        if before is None:
            return False
        if span.continues or before.paragraph == span.paragraph:
            return True
        between = self.text[before.outer_end : span.outer_start]
        is_next = (
            before.paragraph[1] <= span.paragraph[0]
            and not self.text[before.paragraph[1] : span.paragraph[0]].strip()
        )
        begins = not self.text[span.paragraph[0] : span.outer_start].strip()
        return is_next and begins and len(between) < _NEAR

    def _is_quote(self, span: Span, *, is_said: bool) -> bool:
        inner = self.text[span.start : span.end]
        words = _WORD.findall(inner)
        if not words:
            return False
        if span.is_dashed or len(words) >= _SENTENCE:
            return True
        if self._is_name(span, inner, words):
            return False
        return is_said or (inner[0].isupper() and inner.rstrip().endswith(_STOPS))

    def _is_name(self, span: Span, inner: str, words: list[str]) -> bool:
        if len(words) > _NAME or inner.rstrip().endswith(_STOPS) or not inner[0].isupper():
            return False
        before = self.text[max(0, span.outer_start - 3) : span.outer_start].rstrip()[-1:]
        behind = self.text[span.outer_end : span.outer_end + 2].strip()[:1]
        if before == ":" or behind == ",":
            return False
        if span.mark in _NAMING:
            return True
        return all(word[0].isupper() or len(word) < 4 for word in words)  # noqa: PLR2004 - "of"


_NEAR: Final = 400
