"""The source of an event's record, with a short quote as its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.assembling.evidence import Span
from dateline.drafting.assembling.witness import without_words
from dateline.records.rules.sources import QUOTE_LIMIT
from dateline.writing.characters import refused

if TYPE_CHECKING:
    from dateline.drafting.assembling.event_draft import Given
    from dateline.drafting.assembling.fields import Fields
    from dateline.drafting.assembling.material import Material, Share
    from dateline.drafting.assembling.phrases.table import Phrases
    from dateline.drafting.assembling.titles import Title
    from dateline.drafting.quotes import Quote

_EXCERPT: Final = 120
"""Characters of a sentence that are quoted as evidence."""

_SHARE: Final = 0.7
"""The most of a sentence that is quoted: records hold no sentences of articles."""

_FEWEST: Final = 3
_MOST: Final = 4
"""Quotes of one event."""


class _Quoted(NamedTuple):
    """What is quoted, and why."""

    span: Span
    why: str


def put_source(
    fields: Fields, share: Share, title: Title, material: Material, given: Given
) -> None:
    """Name the article, with what somebody said as quotes, or else some words of the sentence."""
    row: list[dict[str, object]] = []
    for quote in share.quotes:
        span = _short(quote, material.text)
        if span is None:
            reason = f"a quote of more than {QUOTE_LIMIT} characters was left out"
            fields.review("sources[0].quotes", reason)
        elif len(row) < _MOST and not refused(material.text[slice(*span)]):
            row.append(
                _quoted(fields, len(row), _Quoted(span, f"said by {_who(quote)}"), material, given)
            )
            _ask(fields, share, quote, len(row) - 1)
    excerpt = None if row else _excerpt(share, title, material)
    if excerpt and not refused(material.text[slice(*excerpt)]):
        told = _Quoted(excerpt, "the words of the sentence that tell it")
        row.append(_quoted(fields, 0, told, material, given))
    source = dict(given.source)
    for key in source:
        fields.evidence[f"sources[0].{key}"] = without_words("sure", "the article itself")
    if row:
        source["quotes"] = row
    fields.values["sources"] = [source]


def _quoted(
    fields: Fields, number: int, quoted: _Quoted, material: Material, given: Given
) -> dict[str, object]:
    path = f"sources[0].quotes[{number}]"
    part: dict[str, object] = {"text": material.text[slice(*quoted.span)]}
    fields.evidence[f"{path}.text"] = material.witness.of(*quoted.span, "sure", quoted.why)
    if material.language and material.language != given.language:
        part["language"] = material.language
        fields.evidence[f"{path}.language"] = without_words("likely", "the article's language")
    return part


def _ask(fields: Fields, share: Share, quote: Quote, number: int) -> None:
    path = f"sources[0].quotes[{number}]"
    if quote.start in share.far:
        fields.review(path, "another sentence has this quote: does it belong to this event?")
    if quote.speaker is None:
        fields.review(path, "who says this was not found")
    elif not quote.speaker.id:
        fields.review(path, "who says this is not in the timeline", [quote.speaker.name])
    for doubt in quote.doubts:
        fields.review(path, doubt.reason, doubt.candidates)


def _who(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker else "somebody unnamed"


def _short(quote: Quote, text: str) -> Span | None:
    """Return a quote without white space around it, or its first sentences, short enough."""
    words = text[quote.start : quote.end]
    start = quote.start + len(words) - len(words.lstrip())
    end = start + len(words.strip().rstrip(",").rstrip())
    if end - start <= QUOTE_LIMIT:
        return Span(start, end) if end > start else None
    stop = max(text.rfind(mark, start, start + QUOTE_LIMIT) for mark in ".!?…")
    return Span(start, stop + 1) if stop > start else None


def _excerpt(share: Share, title: Title, material: Material) -> Span | None:
    """Return the words of the sentence that the title was made of; never the whole sentence."""
    event = share.event
    start, end = title.span
    sentence = event.sentence.end - event.sentence.start
    limit = start + min(_EXCERPT, int(sentence * _SHARE))
    if end > limit:
        end = _end_of_phrase(title, limit, material.phrases)
    is_whole = event.predicate.start >= start and event.predicate.end <= end
    if not is_whole or len(material.text[start:end].split()) < _FEWEST:
        return None
    return Span(start, end)


def _end_of_phrase(title: Title, limit: int, phrases: Phrases) -> int:
    """Return where the last word before a limit ends that is not a small one."""
    words = title.clause.main.words if title.clause else ()
    small = phrases.prepositions | phrases.joining | phrases.relative | phrases.determiners
    fitting = (word.end for word in words if word.end <= limit and word.lower not in small)
    return max(fitting, default=title.span.start)
