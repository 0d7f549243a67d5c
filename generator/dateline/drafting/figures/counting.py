"""What a number counts: the noun behind it, or the one that it is given for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.numbers import words as numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.figures.spotting import Spot
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_WORDS_MAX: Final = 4
_DASHES: Final = frozenset("-–—")
_LOOKED_BACK: Final = 14


def unit_of(tokens: Sequence[Token], spot: Spot, wording: Wording) -> str:
    """Return "%" or the currency's sign that stands at a number, or ""."""
    row = tokens[spot.first : spot.after]
    if any(token.lower in wording.percent for token in row):
        return "%"
    return next((token.text for token in row if token.text in numerals.CURRENCIES), "")


def counted(tokens: Sequence[Token], spot: Spot, wording: Wording) -> str:
    """Return what a number counts, in the text's words, or ""."""
    at = spot.after
    while at < len(tokens) and (
        tokens[at].text in _DASHES
        or tokens[at].lower in wording.before_noun
        or tokens[at].lower == "strong"
    ):
        at += 1
    first = at
    while at < len(tokens) and at - first < _WORDS_MAX and _is_noun(tokens, at, first, wording):
        at += 1
    if at < len(tokens) and tokens[at].kind == "possessive" and at > first:
        return counted(tokens, spot._replace(after=at + 1), wording)  # "the country's exports"
    if at > first + 1 and tokens[at - 1].lower == "of":
        at -= 1
    if at > first:
        return " ".join(token.text for token in tokens[first:at])
    return _given_for(tokens, spot, wording)


def _is_noun(tokens: Sequence[Token], at: int, first: int, wording: Wording) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.lower in wording.noun_stops | wording.stands_for:
        return False
    if token.lower.endswith(wording.verb_like) and token.lower not in wording.states:
        return False
    return at == first or token.start <= tokens[at - 1].end + 1


def _given_for(tokens: Sequence[Token], spot: Spot, wording: Wording) -> str:
    """Return what stands before: "the number of detained rose to", "the death toll is"."""
    for at in range(spot.first - 1, max(-1, spot.first - _LOOKED_BACK), -1):
        if tokens[at].kind == "break" or tokens[at].text in {".", "!", "?"}:
            break
        if tokens[at].lower in wording.tolls:
            begin = at - 1 if at and tokens[at - 1].lower not in wording.noun_stops else at
            return " ".join(token.text for token in tokens[begin : at + 1])
        if tokens[at].lower in wording.number_of:
            names = []
            for token in tokens[at + 1 : at + 2 + _WORDS_MAX]:
                if token.lower in wording.before_noun:
                    continue
                if token.kind != "word" or token.lower in wording.noun_stops:
                    break
                names.append(token.text)
            return " ".join(names[:2])
    return ""
