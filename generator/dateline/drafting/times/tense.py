"""Whether a sentence looks back or ahead at some place, by the nearest word that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.languages.table import Tense
    from dateline.drafting.times.meanings.meaning import Direction
    from dateline.drafting.times.sentences import Sentence
    from dateline.drafting.times.tokens import Token

_REACH: Final = 40
"""Tokens to either side; so that a text without full stops takes no longer."""

_DEFERRING: Final = 3
"""Tokens before "until" among which what was put off stands."""

_SHORTEST: Final = 4
"""Letters of a word whose ending is looked at."""


def is_past(word: str, tense: Tense) -> bool:
    """Tell whether a word is a verb in a past form: by a list or, without capitals, its ending."""
    if word.lower() in tense.past:
        return True
    ending = len(word) >= _SHORTEST and word.endswith(tense.past_endings)
    return ending and word.islower() and word not in tense.not_past


class Looking:
    """Reads the tense of a text's sentences."""

    def __init__(self, text: str, tokens: Sequence[Token], tense: Tense) -> None:
        """Take the text with its tokens."""
        self._text = text
        self._tokens = tokens
        self._tense = tense

    def at(self, sentence: Sentence, first: int, after: int) -> Direction:
        """Return the direction of an expression that takes the tokens from `first` to `after`.

        The nearest word before it in its sentence tells, or else the nearest behind it.
        """
        if self._is_deferred(sentence, first):
            return 1
        for at in range(first - 1, max(sentence.first, first - _REACH) - 1, -1):
            if direction := self._told(at):
                return direction
        for at in range(after, min(sentence.after, after + _REACH)):
            if direction := self._told(at):
                return direction
        return 0

    def _is_deferred(self, sentence: Sentence, first: int) -> bool:
        """Tell the day to which something past was put off: "was postponed until Friday"."""
        if first <= sentence.first or self._word(first - 1).lower() not in self._tense.deferred_to:
            return False
        before = range(max(sentence.first, first - 1 - _DEFERRING), first - 1)
        return any(self._word(at).lower().startswith(self._tense.deferring) for at in before)

    def _told(self, at: int) -> Direction:
        tense, written = self._tense, self._word(at)
        word = written.lower()
        if word in tense.future:
            return 1
        before = self._word(at - 1).lower()
        if word in tense.infinitive:
            return 1 if before in tense.intending else 0
        if not is_past(written, tense) or before in tense.passive:
            return 0
        return -1

    def _word(self, at: int) -> str:
        if at < 0:
            return ""
        token = self._tokens[at]
        return self._text[token.start : token.end]
