"""What number a figure's words say, to hold against the numbers beside them.

Only the unmistakable is read; where a reader could wonder, the answer is None, since a wrong
warning teaches editors to overlook the right ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from dateline.records.numbers import words
from dateline.records.numbers.numerals import Mention, Token, mentions_of, tokens_of

if TYPE_CHECKING:
    from decimal import Decimal

LONGEST: Final = 200
"""Characters of text; a figure's words are few."""

_PHRASE_MAX: Final = 4

_Bound = Literal["min", "max"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as words say it: a `value`, or a `min`, a `max` or both."""

    value: float | None = None
    min: float | None = None
    max: float | None = None


@lru_cache(maxsize=4096)
def read_number(text: str) -> Quantity | None:
    """Return the one number, bound or range that `text` says, or None where it is not plain.

    English, Russian and Belarusian. "16,000" and "16 000" are read; "16.000" and "1,5" mean one
    thing in one country and another in the next, so they are not. A text with two different numbers
    that are no range says nothing certain ("16,000 in six mines"). Linear in the text's length.
    """
    if len(text) > LONGEST:
        return None
    tokens = tokens_of(text)
    mentions = mentions_of(tokens)
    match mentions:
        case [low, high] if _is_range(tokens, low, high):
            return _range(low, high)
        case [first, *others] if all(other.number == first.number for other in others):
            return _bounded(tokens, first)
    return None


def disagree(
    text: str, value: float | None, minimum: float | None, maximum: float | None
) -> str | None:
    """Return a sentence saying how a figure's words contradict its numbers, or None.

    Silent where the text has no readable number or the figure none at all. A value beside "at least
    586" is a contradiction: the words give a minimum. Where the words give one number, a span
    around it is none.
    """
    said = read_number(text)
    if said is None or (value is None and minimum is None and maximum is None):
        return None
    if said.value is not None:
        return _against_value(said.value, value, minimum, maximum)
    return _against_bounds(said, value, minimum, maximum)


def _against_value(
    said: float, value: float | None, minimum: float | None, maximum: float | None
) -> str | None:
    words_say = f"the text says {said:,}"
    if value is not None:
        return None if value == said else f"{words_say} but the value is {_plain(value)}"
    if minimum is not None and said < minimum:
        return f"{words_say} but `min` is {_plain(minimum)}"
    if maximum is not None and said > maximum:
        return f"{words_say} but `max` is {_plain(maximum)}"
    return None


def _against_bounds(
    said: Quantity, value: float | None, minimum: float | None, maximum: float | None
) -> str | None:
    rows = (("min", said.min, minimum), ("max", said.max, maximum))
    wanted = ", ".join(f"{name}: {_plain(bound)}" for name, bound, _ in rows if bound is not None)
    for name, bound, given in rows:
        if bound is None or given == bound:
            continue
        if given is not None:
            return f"{_says(said)} but `{name}` is {_plain(given)}: use `{wanted}`"
        if value is None:
            return f"{_says(said)} but `{name}` is not given: use `{wanted}`"
        return f"{_says(said)} but the value is {_plain(value)}: use `{wanted}`"
    return None if value is None else f"{_says(said)} but there is a value too: use only `{wanted}`"


def _says(said: Quantity) -> str:
    if said.min is None:
        return f"the text says at most {said.max:,}"
    if said.max is None:
        return f"the text says at least {said.min:,}"
    return f"the text says {said.min:,} to {said.max:,}"


def _plain(number: float) -> str:
    return str(int(number) if isinstance(number, float) and number.is_integer() else number)


def _is_range(tokens: list[Token], low: Mention, high: Mention) -> bool:
    between = [
        token.text
        for token in tokens[low.after : high.first]
        if token.text not in words.FILLERS and token.text not in words.BEHIND
    ]
    if len(between) != 1:
        return False
    if between[0] in words.AND:
        return tokens[_start(tokens, low.first) - 1].text in words.BETWEEN
    return between[0] in words.TO or between[0] in words.DASHES


def _range(low: Mention, high: Mention) -> Quantity | None:
    # "5 to 10 thousand" means thousands at both ends.
    scale = high.scale if low.scale == 1 and low.digits < high.digits else low.scale
    least, most = low.digits * scale, high.number
    return Quantity(min=_number(least), max=_number(most)) if least < most else None


def _bounded(tokens: list[Token], mention: Mention) -> Quantity | None:
    number = _number(mention.number)
    bounds = {_bound_before(tokens, mention.first), _bound_behind(tokens, mention.after)} - {None}
    if not bounds:
        return Quantity(value=number)
    if len(bounds) > 1:
        return None
    return Quantity(min=number) if "min" in bounds else Quantity(max=number)


def _start(tokens: list[Token], first: int) -> int:
    """Return where the number begins with what may stand between a phrase and it."""
    while tokens[first - 1].text in words.FILLERS:
        first -= 1
    return first


def _bound_before(tokens: list[Token], first: int) -> _Bound | None:
    end = _start(tokens, first)
    for length in range(min(_PHRASE_MAX, end), 0, -1):
        phrase = tuple(token.text for token in tokens[end - length : end])
        if phrase in words.AT_LEAST:
            return "min"
        if phrase in words.AT_MOST:
            return "max"
    return None


def _bound_behind(tokens: list[Token], after: int) -> _Bound | None:
    while tokens[after].text in words.BEHIND:
        after += 1
    noun = 1 if tokens[after].kind == "word" else 0  # "24 hours at least"
    for start in (after, after + noun):
        for length in range(1, _PHRASE_MAX + 1):
            phrase = tuple(token.text for token in tokens[start : start + length])
            if phrase in words.OR_MORE:
                return "min"
            if phrase in words.OR_LESS:
                return "max"
    return None


def _number(number: Decimal) -> float:
    return int(number) if number == number.to_integral_value() else float(number)
