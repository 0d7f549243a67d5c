"""The figures of a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.drafting.figures.counting import counted, unit_of
from dateline.drafting.figures.figure import Figure
from dateline.drafting.figures.leaving import counts_nothing
from dateline.drafting.figures.spotting import spots_of
from dateline.drafting.naming.sentences import Sentences
from dateline.drafting.naming.tokens import tokens_of
from dateline.drafting.quotes.attribution import Attribution, named_tokens
from dateline.drafting.quotes.speakers import Speakers
from dateline.drafting.wording.languages import wording_of
from dateline.records.numbers.reading import Quantity, read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.figures.spotting import Spot
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.quotes.quote import Quote, Speaker


def find_figures(
    text: str, language: str, actors: Sequence[Actor], quotes: Sequence[Quote], start: int = 0
) -> list[Figure]:
    """Return the numbers of a text that count something, in order, with what and who says so.

    Who says so is the quote's speaker, or who says the sentence. What stands before `start` is left
    out. Of a language without rules nothing is found. Linear in the text's length.
    """
    wording = wording_of(language)
    if wording is None:
        return []
    tokens = tokens_of(text)
    sentences = Sentences(text)
    attribution = Attribution(tokens, named_tokens(tokens, actors), wording)
    speakers = Speakers(text, actors, sentences, wording)
    starts = [token.start for token in tokens]
    found: list[Figure] = []
    counts: tuple[int, str] = (-1, "")
    said_by: dict[int, Speaker | None] = {}
    for spot in (_unbound(tokens, one) for one in spots_of(tokens, wording)):
        begin, end = tokens[spot.first].start, tokens[spot.after - 1].end
        if begin < start or counts_nothing(tokens, spot, wording):
            continue
        words = text[begin:end]
        said = Quantity() if spot.is_vague else read_number(_readable(words, language))
        if said is None and _SCORE.fullmatch(words):
            continue
        said = said or Quantity()
        if (one := wording.collective.get(tokens[spot.core].lower)) is not None:
            said = Quantity(value=one)
        by = _quoted(begin, quotes)
        number = sentences.at(begin)
        if by is None and number not in said_by:
            start_of, end_of = sentences.all[number]
            row = bisect_left(starts, start_of), bisect_left(starts, end_of)
            who = attribution.of_sentence(*row)
            span = (tokens[who.first].start, tokens[who.after - 1].end) if who else None
            said_by[number] = speakers.of_words(*span, None).speaker if span else None
        by = by or said_by.get(number)
        unit = unit_of(tokens, spot, wording)
        what = counted(tokens, spot, wording)
        if not what and not unit and counts[0] >= number - 1:
            what = counts[1]  # "586 people, 41 more of them women": people
        elif what and not unit:
            counts = number, what
        found.append(Figure(begin, end, words, said.value, said.min, said.max, unit, what, by))
    return found


def _unbound(tokens: Sequence[Token], spot: Spot) -> Spot:
    """Return «выросла до 9,4%» without its «до», which bounds nothing, unlike «до 300 человек»."""
    if spot.first == spot.core or tokens[spot.first].lower != _UP_TO or not spot.first:
        return spot
    before = tokens[spot.first - 1]
    is_change = before.kind == "number" or before.lower.endswith(_PAST)
    return spot._replace(first=spot.core) if is_change else spot


_UP_TO: Final = "до"
_PAST: Final = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись")


def _readable(words: str, language: str) -> str:
    """Return a number as every country reads it.

    Russian has a comma before one or two decimals, and in some papers a stop between thousands.
    """
    if not language.startswith(_WITH_COMMA):
        return words
    return _DECIMAL.sub(".", _THOUSANDS.sub("", words))


_DECIMAL: Final = re.compile(r"(?<=[0-9]),(?=[0-9]{1,2}(?![0-9]))")
_THOUSANDS: Final = re.compile(r"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))")
_WITH_COMMA: Final = ("ru", "be", "uk")
_SCORE: Final = re.compile(r"[0-9]{1,3}[-–][0-9]{1,3}")


def _quoted(offset: int, quotes: Sequence[Quote]) -> Speaker | None:
    at = bisect_left(quotes, (offset + 1,)) - 1
    return quotes[at].speaker if at >= 0 and quotes[at].end > offset else None
