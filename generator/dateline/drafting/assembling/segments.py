"""A sentence cut at its marks: the part that tells the event, and the one that says who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.naming.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dateline.drafting.assembling.evidence import Span
    from dateline.drafting.assembling.phrases.table import Phrases
    from dateline.drafting.naming.tokens import Token

_CUTS: Final = frozenset(",;:—–-()[]…?!")
_BRACKETS: Final = {"(": ")", "[": "]"}
_LONGEST: Final = 4_000
"""Characters of a sentence that are looked at."""


class Segment(NamedTuple):
    """The words between two marks, without the words of a date."""

    words: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Return where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Return where its last word ends."""
        return self.words[-1].end

    def before(self, offset: int) -> tuple[Token, ...]:
        """Return the words that end before a place."""
        return tuple(word for word in self.words if word.end <= offset)


class Clause(NamedTuple):
    """The segments of a sentence, and the number of the one that holds the predicate."""

    segments: tuple[Segment, ...]
    at: int

    @property
    def main(self) -> Segment:
        """Return the segment of the predicate."""
        return self.segments[self.at]


def clause_of(text: str, sentence: Span, predicate: Span, taken: Iterable[Span]) -> Clause | None:
    """Return the segments of a sentence; None where the predicate is no word of them.

    Words in brackets and those of `taken`, which are direct speech, are left out.
    """
    first, after = sentence.start, min(sentence.end, sentence.start + _LONGEST)
    tokens = [
        token._replace(start=token.start + first, end=token.end + first)
        for token in tokens_of(text[first:after])
    ]
    spans = [one for one in taken if one.start < after and one.end > first]
    segments = tuple(_segments(text, tokens, spans))
    for number, segment in enumerate(segments):
        if segment.start <= predicate.start < segment.end:
            return Clause(segments, number)
    return None


def without(segment: Segment, span: Span, predicate: Span, phrases: Phrases) -> Segment:
    """Return a segment without the words of a date and the preposition before them.

    A segment that is nothing else stays as it is, and so does one whose predicate they hold.
    """
    if span.start < predicate.end and predicate.start < span.end:
        return segment
    kept: list[Token] = []
    for word in segment.words:
        if word.start < span.end and word.end > span.start:
            if kept and kept[-1].lower in phrases.prepositions and kept[-1].end >= span.start - 1:
                kept.pop()
        else:
            kept.append(word)
    return Segment(tuple(kept)) if kept else segment


def is_weak(words: Iterable[Token], phrases: Phrases) -> bool:
    """Tell words among which there is no subject."""
    small = phrases.helpers | phrases.relative | phrases.joining
    return all(word.lower in small or word.kind == "possessive" for word in words)


def _segments(text: str, tokens: Sequence[Token], taken: Collection[Span]) -> Iterable[Segment]:
    words: list[Token] = []
    closing = ""
    for token in tokens:
        is_taken = any(one.start <= token.start < one.end for one in taken)
        if closing:
            closing = "" if token.text == closing else closing
        elif token.text in _BRACKETS:
            closing = _BRACKETS[token.text]
        elif is_taken or _is_cut(text, token):
            if words:
                yield Segment(tuple(words))
            words = []
        elif token.kind in {"word", "number", "possessive"} or token.text in "%$€£₽№&":
            words.append(token)
    if words:
        yield Segment(tuple(words))


def _is_cut(text: str, token: Token) -> bool:
    if token.text not in _CUTS:
        return False
    if token.text in "-–":  # within a word or a number it joins
        return (
            text[token.start - 1 : token.start].isspace()
            and text[token.end : token.end + 1].isspace()
        )
    return True
