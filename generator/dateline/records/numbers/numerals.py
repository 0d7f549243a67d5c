"""Where numbers stand in a text: in digits or in words, with their scale and sign."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from dateline.records.numbers import words

_TOKEN: Final = re.compile(
    r"(?P<number>[0-9]+(?:[.,'\u2019][0-9]+)*(?: [0-9]{3}(?![0-9])(?:[.,][0-9]+)*)*)"
    r"|(?P<word>[^\W\d_]+)|(?P<mark>\S)"
)
_WRITTEN: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<whole>[0-9]{1,15})(?:\.(?P<part>[0-9]{1,2}|[0-9]{4,9}))?",
        r"(?P<whole>0)\.(?P<part>[0-9]{1,9})",
        r"(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.(?P<part>[0-9]{1,9}))?",
        r"(?P<whole>[1-9][0-9]{0,2}(?: [0-9]{3}){1,4})(?:[.,](?P<part>[0-9]{1,2}))?",
        r"(?P<whole>[1-9][0-9]{0,2}(?:['\u2019][0-9]{3}){1,4})(?:\.(?P<part>[0-9]{1,2}))?",
        r"(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,4})(?:,(?P<part>[0-9]{1,9}))?",
        r"(?P<whole>[1-9][0-9]{0,2}\.[0-9]{3}),(?P<part>[0-9]{1,9})",
    )
)
"""Digits that mean one thing everywhere; "16.000" and "1,5" do not, and so are not here."""

_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_NOT_A_COUNT: Final = frozenset({"/", ":", "*", "\u00d7", "x", "\u0445", "^", "=", "+", "_"})
"""Between two numbers these make a fraction, a clock time, a score, a size."""

_NAMES: Final = frozenset({"no", "nr", "№", "#"})
"""Before a number these make it a name ("mine no. 2"), or nothing at all ("no one")."""


class Token(NamedTuple):
    """A number in digits, a word or a mark (`kind`), in lower case, with its place."""

    kind: str
    text: str
    start: int
    end: int


class Mention(NamedTuple):
    """A number before its scale, and the tokens it takes: the first, and one past the last."""

    digits: Decimal
    scale: int
    first: int
    after: int

    @property
    def number(self) -> Decimal:
        """Return the number meant."""
        return self.digits * self.scale


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text, with empty ones at the end.

    Thanks to these one may look a few places past the end, and before the beginning as well.
    """
    plain = re.sub(r"\s", " ", text).replace("\u2212", "-").lower()
    found = [
        Token(str(match.lastgroup), match[0], match.start(), match.end())
        for match in _TOKEN.finditer(plain)
    ]
    return found + [Token("end", "", -1, -1)] * 4


def mentions_of(tokens: list[Token]) -> list[Mention]:
    """Return all numbers of a text; none at all where a word of it makes them doubtful."""
    found: list[Mention] = []
    comma_is_doubtful = any(_CYRILLIC.match(token.text) for token in tokens)
    at = 0
    while tokens[at].kind != "end":
        mention = _mention(tokens, at, comma_is_doubtful)
        if mention is None:
            if _makes_doubtful(tokens[at]):
                return []
            at += 1
        elif _is_part_of_a_name(tokens, mention, after_number=_follows(found, mention)):
            return []
        else:
            found.append(mention)
            at = mention.after
    return found


def _mention(tokens: list[Token], at: int, comma_is_doubtful: bool) -> Mention | None:
    token = tokens[at]
    after = at + 1
    if token.kind != "number":
        digits, after = _spelled(tokens, at)
    elif comma_is_doubtful and "," in token.text:
        return None  # 1,234 is a thousand and more in English, little more than one in Russian
    else:
        digits = _in_digits(token.text)
    if digits is None:
        return None
    scale = 1
    while factor := _scale(tokens, at, after):
        scale *= factor
        after += 1
    return Mention(-digits if _has_minus(tokens, at) else digits, scale, at, after)


def _in_digits(raw: str) -> Decimal | None:
    for pattern in _WRITTEN:
        found = pattern.fullmatch(raw)
        if found:
            return Decimal(f"{re.sub('[^0-9]', '', found['whole'])}.{found['part'] or 0}")
    return None


def _spelled(tokens: list[Token], at: int) -> tuple[Decimal | None, int]:
    """Return the number spelled out from `at` on, and the place behind it."""
    if tokens[at].text in {"a", "an"} and tokens[at + 1].text in words.SCALES:
        return Decimal(1), at + 1
    number, after = 0, at
    if tokens[after].text in words.HUNDREDS:
        number, after = words.HUNDREDS[tokens[after].text], after + 1
    if tokens[after].text in words.TENS:
        number, after = number + words.TENS[tokens[after].text], after + 1
        unit = after + 1 if tokens[after].text == "-" else after
        if tokens[unit].text in words.UNITS:
            number, after = number + words.UNITS[tokens[unit].text], unit + 1
    elif tokens[after].text in words.SMALL:
        number, after = number + words.SMALL[tokens[after].text], after + 1
    return (Decimal(number), after) if after > at else (None, at)


def _scale(tokens: list[Token], first: int, at: int) -> int | None:
    token = tokens[at]
    if tokens[first - 1].text in words.CURRENCIES and _touch(tokens, at - 1):
        return words.SCALES.get(token.text) or words.MONEY_SCALES.get(token.text)
    return words.SCALES.get(token.text)


def _has_minus(tokens: list[Token], at: int) -> bool:
    """Tell a minus from a dash: it touches its number and nothing before it."""
    return tokens[at - 1].text == "-" and _touch(tokens, at - 1) and not _touch(tokens, at - 2)


def _follows(found: list[Mention], mention: Mention) -> bool:
    return bool(found) and found[-1].after == mention.first - 1


def _makes_doubtful(token: Token) -> bool:
    """Tell a number that is not read, a scale of no number, ½, ², and "a few", "several"."""
    return (
        token.kind == "number"
        or token.text in words.VAGUE
        or token.text in words.SCALES
        or token.text[0].isnumeric()
    )


def _is_part_of_a_name(tokens: list[Token], mention: Mention, *, after_number: bool) -> bool:
    """Tell "A4", "20th", "covid-19", "five-year", "no. 2", "1/3" and the like."""
    before, last, behind = mention.first - 1, mention.after - 1, mention.after
    if tokens[before].kind == "word" and _touch(tokens, before):
        return True
    if tokens[behind].kind == "word" and _touch(tokens, last):
        return True
    if tokens[before].text in words.DASHES and _touch(tokens, before):
        return not after_number and tokens[before - 1].kind == "word" and _touch(tokens, before - 1)
    if tokens[behind].text in words.DASHES and _touch(tokens, last) and _touch(tokens, behind):
        follower = tokens[behind + 1]
        is_number = _spelled(tokens, behind + 1)[0] is not None
        return follower.kind == "word" and not is_number and follower.text != "strong"
    title = before - 1 if tokens[before].text == "." else before
    if tokens[title].text in _NAMES:
        return True
    return after_number and tokens[before].text in _NOT_A_COUNT


def _touch(tokens: list[Token], at: int) -> bool:
    """Tell whether no space stands between the token at `at` and the next one."""
    return tokens[at].end == tokens[at + 1].start
