"""Where numbers stand in a text, in digits and words, with the words that bound them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.numbers import words as numerals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_SPELLED: Final = (
    frozenset(numerals.SMALL) | frozenset(numerals.TENS) | frozenset(numerals.HUNDREDS)
)
_SCALES: Final = frozenset(numerals.SCALES)
_PHRASE_MAX: Final = 4
_GROUP: Final = 3
_DASHES: Final = frozenset("-–—")


class Spot(NamedTuple):
    """A number's tokens: with the words that bound it, and without; whether it gives no number."""

    first: int
    core: int
    core_after: int
    after: int
    is_vague: bool
    is_bounded: bool


def spots_of(tokens: Sequence[Token], wording: Wording) -> Iterator[Spot]:
    """Yield the numbers of a text, in order."""
    at = 0
    while at < len(tokens):
        spot = _spot(tokens, at, wording)
        if spot is None:
            at += 1
            continue
        yield spot
        at = spot.after


def _spot(tokens: Sequence[Token], at: int, wording: Wording) -> Spot | None:
    after = _core(tokens, at)
    is_vague = False
    begin = at
    if after == at:
        after = _vague(tokens, at, wording)
        if after == at:
            return None
        is_vague = True
        if tokens[at].lower in wording.fraction_nouns:
            begin = at - 1
    core_after = after
    high = _range_end(tokens, at, after)
    after = core_after = high or after
    after = _behind(tokens, after, wording)
    first, is_bounded = _bound_before(tokens, begin)
    if high and first and tokens[first - 1].lower in _FROM:
        first -= 1
    return Spot(first, at, core_after, after, is_vague, is_bounded)


def _vague(tokens: Sequence[Token], at: int, wording: Wording) -> int:
    """Return where words for many or for a part end: "tens of thousands", "a third"; else `at`."""
    word = tokens[at].lower
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word in wording.fraction_nouns:
        is_part = at > 0 and tokens[at - 1].lower in _ONES and behind == _OF
        return at + 1 if is_part else at
    if word == _HALF and behind not in {_OF, "the"}:
        return at
    if word in wording.fractions or word in wording.collective:
        return at + 1
    if word not in wording.vague or not _is_plural_count(tokens, at):
        return at
    if behind in wording.many:
        return at + 2
    more = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    return at + 3 if behind == _OF and more in wording.many else at + 1


_OF: Final = "of"
_FROM: Final = frozenset({"from", "от"})
_HALF: Final = "half"
_ONES: Final = frozenset({"a", "one"})


def _core(tokens: Sequence[Token], at: int) -> int:
    """Return where a number in digits or words ends that begins at `at`; `at` where none does."""
    token = tokens[at]
    after = at
    if token.kind == "number":
        after = at + 1
        while _is_group(tokens, after):
            after += 1
    else:
        word = token.lower.partition("-")[0]
        if token.kind != "word" or word not in _SPELLED:
            return at
        after = at + 1
        while after < len(tokens) and tokens[after].lower in _SPELLED:
            after += 1
    while after < len(tokens) and tokens[after].lower in _SCALES:
        after += 1
        if after + 1 < len(tokens) and tokens[after].text == "." and _is_short(tokens, after):
            after += 1
    return after


def _is_short(tokens: Sequence[Token], at: int) -> bool:
    """Tell the stop of "тыс.", "млн." from a sentence's."""
    return tokens[at - 1].lower in _SHORT and not tokens[at + 1].is_capital


_SHORT: Final = frozenset({"тыс", "млн", "млрд", "трлн"})


def _is_group(tokens: Sequence[Token], at: int) -> bool:
    """Tell the thousands of "16 000"."""
    if at >= len(tokens) or tokens[at].kind != "number":
        return False
    token, before = tokens[at], tokens[at - 1]
    whole = token.text.partition(",")[0].partition(".")[0]
    return len(whole) == _GROUP and token.start == before.end + 1 and before.text.isdigit()


def _range_end(tokens: Sequence[Token], first: int, after: int) -> int:
    """Return where the higher number of a range ends, or 0: "5 to 10 thousand", "100-200"."""
    if after + 1 >= len(tokens):
        return 0
    between, is_pair = tokens[after].lower, _is_between(tokens, first)
    joins = between in numerals.TO or between in _DASHES or (is_pair and between in numerals.AND)
    end = _core(tokens, after + 1)
    return end if joins and end > after + 1 else 0


def _is_between(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in numerals.BETWEEN


def _behind(tokens: Sequence[Token], after: int, wording: Wording) -> int:
    """Return where the words behind a number end that are its own: "%", "or more", "-strong"."""
    if after < len(tokens) and (
        tokens[after].lower in wording.percent or tokens[after].text in numerals.CURRENCIES
    ):
        after += 1
        if after < len(tokens) and tokens[after].lower == "cent":
            after += 1
    for length in (2, 1):
        phrase = tuple(token.lower for token in tokens[after : after + length])
        if phrase in numerals.OR_MORE or phrase in numerals.OR_LESS:
            return after + length
    return after


def _bound_before(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Return where the words begin that bound a number: "at least about 586"; and if they do."""
    first = at
    while first > 0 and _is_filler(tokens, first - 1):
        first -= 1
    for length in range(min(_PHRASE_MAX, first), 0, -1):
        phrase = tuple(token.lower for token in tokens[first - length : first])
        if phrase in numerals.AT_LEAST or phrase in numerals.AT_MOST:
            return first - length, True
    if _is_between(tokens, first):
        return first - 1, True
    return first, first < at and tokens[first].text not in numerals.CURRENCIES


def _is_filler(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].lower
    return text in _FILLERS or text in numerals.CURRENCIES


_FILLERS: Final = numerals.FILLERS - frozenset(
    ["a", "an", "the", "some", "just", "only", "another", "(", '"', "“", "«"]
)


def _is_plural_count(tokens: Sequence[Token], at: int) -> bool:
    """Tell "hundreds of people" from "hundreds" as a part of another number's words."""
    return at == 0 or tokens[at - 1].kind != "number"
