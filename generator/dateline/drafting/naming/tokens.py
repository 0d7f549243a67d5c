"""A text as words, numbers and marks, each with its place."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"(?P<number>[0-9]+(?:[.,:][0-9]+)*)"
    r"|(?P<word>[^\W\d_]+(?:[.&][^\W\d_]+)*(?:[-‑][^\W_]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
    r"|(?P<break>\n)"
)
APOSTROPHES: Final = "'’ʼ"


class Token(NamedTuple):
    """A `word`, `number`, `mark`, possessive `s` or line `break`: its text and its place."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """Return the text in lower case."""
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Tell whether it is a word that begins with a capital."""
        return self.kind == "word" and self.text[0].isupper()


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text.

    "Tut.By" and "AT&T", "Nezavisimaya-2" are one word each; so is "O'Neill", while the "'s" of a
    possessive is a token of its own, of the kind `possessive`.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind, start = str(match.lastgroup), match.start()
        token = Token(kind, match[0], start, match.end())
        if kind == "word" and len(found) > 1 and _is_apostrophe(found, start):
            if token.lower == "s":
                found[-1] = Token("possessive", found[-1].text + token.text, start - 1, token.end)
                continue
            if len(token.text) > 1:
                before = found[-2]
                del found[-2:]
                token = Token("word", text[before.start : token.end], before.start, token.end)
        found.append(token)
    return found


def _is_apostrophe(found: list[Token], start: int) -> bool:
    mark, before = found[-1], found[-2]
    touches = before.kind == "word" and before.end == mark.start and mark.end == start
    return touches and mark.text in APOSTROPHES
