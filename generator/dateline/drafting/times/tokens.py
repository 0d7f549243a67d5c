"""A text as a row of tokens, each with the classes that rules ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.times.shapes import BREAK, BUILT, DIGITS, of_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.drafting.languages.table import Value, Words
    from dateline.drafting.times.meanings.meaning import Meaning

_TOKEN: Final = re.compile(
    r"\n[ \t\r\f\v\u00a0]*\n"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
    r"(?![\w-])"
    r"|[0-9]+(?:[.,:/][0-9]+)*[^\W_]*"
    r"|[aApP]\.\s?[mM]\b\.?|o['’]clock\b"
    r"|[^\W_]+|[^\w\s]|_"
)
PLAIN: Final = "\ue000"
"""The kind of a token without any class."""

_FIRST: Final = 0xE001


class Token(NamedTuple):
    """A word, number or mark, or what a rule has built from some, with its place in the text.

    `kind` is one character that stands for its set of classes, so that a row of tokens is a string
    that regular expressions can search. `values` has for each class what the token means in it.
    """

    start: int
    end: int
    kind: str
    values: Mapping[str, Value | Meaning]
    first: int
    """The index of its first token in the row that was read from the text."""
    parts: tuple[Token, ...] = ()
    """What it was built from."""


class Lexicon:
    """The words of a language with all their classes, and the characters for sets of classes."""

    def __init__(self, words: Mapping[str, Words], literals: Iterable[str]) -> None:
        """Take the words by class, and the words and marks that patterns name themselves."""
        entries: dict[str, dict[str, Value]] = {}
        for name, row in words.items():
            for word, value in row.items():
                for form in _forms(word):
                    entries.setdefault(form, {})[name] = value
        for literal in literals:
            word = literal[1:-1] if len(literal) > len("''") and literal[0] == "'" else literal
            for form in _forms(word):
                entries.setdefault(form, {})[literal] = word
        self._kinds: dict[frozenset[str], str] = {}
        for classes in (*DIGITS, *BUILT):
            self._kind(classes)
        self._entries = {form: (self._kind(frozenset(row)), row) for form, row in entries.items()}

    def kinds_of(self, name: str) -> str:
        """Return the kinds of all tokens that have a class, in one string."""
        return "".join(kind for classes, kind in self._kinds.items() if name in classes)

    def kind_of(self, classes: Iterable[str]) -> str:
        """Return the kind of a token with just these classes, one of those known beforehand."""
        return self._kinds[frozenset(classes)]

    def read(self, text: str) -> list[Token]:
        """Return the tokens of a text."""
        tokens: list[Token] = []
        entries = self._entries
        for found in _TOKEN.finditer(text):
            word = found[0]
            kind, values = entries.get(word, _NOTHING)
            if kind is PLAIN:
                if "0" <= word[0] <= "9":
                    values = of_digits(word)
                    kind = self._kinds[frozenset(values)] if values else PLAIN
                elif word[0] == "\n":
                    kind, values = self._kinds[frozenset({BREAK})], _BREAK
            tokens.append(Token(found.start(), found.end(), kind, values, len(tokens)))
        return tokens

    def _kind(self, classes: frozenset[str]) -> str:
        return self._kinds.setdefault(classes, chr(_FIRST + len(self._kinds)))


_NOTHING: Final[tuple[str, Mapping[str, Value]]] = (PLAIN, {})
_BREAK: Final[Mapping[str, Value]] = {BREAK: "\n"}


def _forms(word: str) -> set[str]:
    """Return how a word may be written; one with a capital in it keeps at least that."""
    if len(word) > 1 and word[0] == "=":
        return {word[1:]}
    if word != word.lower():
        return {word, word.upper()}
    return {word, word[:1].upper() + word[1:], word.upper()}
