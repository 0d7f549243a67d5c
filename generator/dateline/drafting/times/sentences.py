"""Where sentences begin and end, in a row of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.times.shapes import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.times.tokens import Token

_ENDS: Final = frozenset(".!?…")


class Sentence(NamedTuple):
    """A sentence: its number, its first token, and the one behind its last."""

    number: int
    first: int
    after: int


def sentences_of(
    text: str, tokens: Sequence[Token], abbreviations: frozenset[str]
) -> list[Sentence]:
    """Return for each token the sentence that it is in.

    A blank line ends one; so does a full stop that stands behind neither an abbreviation nor a
    single letter, where no small letter follows.
    """
    firsts = [0]
    for at, token in enumerate(tokens):
        mark = text[token.start]
        if BREAK in token.values or (mark in _ENDS and _ends(text, tokens, at, abbreviations)):
            firsts.append(at + 1)
    found: list[Sentence] = []
    for number, first in enumerate(firsts):
        after = firsts[number + 1] if number + 1 < len(firsts) else len(tokens)
        found += [Sentence(number, first, after)] * (after - first)
    return found


def _ends(text: str, tokens: Sequence[Token], at: int, abbreviations: frozenset[str]) -> bool:
    token = tokens[at]
    if at + 1 < len(tokens):
        behind = tokens[at + 1].start
        if text[behind].islower() or (behind == token.end and text[behind].isalnum()):
            return False
    if text[token.start] != "." or not at:
        return True
    before = tokens[at - 1]
    if before.end != token.start:
        return True
    word = text[before.start : before.end]
    return not (len(word) == 1 and word.isalpha()) and word.lower() not in abbreviations
