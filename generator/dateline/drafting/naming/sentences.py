"""Where sentences begin and end; a quotation is never cut off from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from dateline.drafting.wording.rows import words

_END: Final = re.compile(r"(?:[.!?…]+[\"”»’'\)\]]*|\n[ \t]*\n|\n)")
_NEXT: Final = re.compile(r"\s*([\"“„«'‘(\[–—-]*\s?)(.?)", re.DOTALL)
ABBREVIATIONS: Final = words("""
    mr mrs ms dr prof sen rep gov gen col lt sgt capt st no vs jr sr inc ltd co corp dept est
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx fig p pp
    u.s u.k e.g i.e a.m p.m
    г гг ул им тыс млн млрд руб долл т.е т.д т.п др пр проц чел см ст стр обл респ о в
    янв фев апр авг сен сент окт ноя нояб дек
""")
"""Words behind which a stop ends no sentence, in lower case and without the stop."""

_LAST_WORD: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_LOOKED_BACK: Final = 12


class Sentence(NamedTuple):
    """A sentence, as offsets into the text."""

    start: int
    end: int


class Sentences:
    """The sentences of a text, to be found by offsets too."""

    def __init__(self, text: str) -> None:
        """Take the text. Linear in its length."""
        self.all = _sentences(text)
        self._starts = [one.start for one in self.all]

    def at(self, offset: int) -> int:
        """Return the number of the sentence that an offset is in, or the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)


def _sentences(text: str) -> list[Sentence]:
    found: list[Sentence] = []
    start = _skip(text, 0)
    for match in _END.finditer(text):
        if match.start() < start:
            continue
        if not match[0].startswith("\n") and not _ends(text, match):
            continue
        if text[start : match.end()].strip():
            end = match.start() if match[0].startswith("\n") else match.end()
            found.append(Sentence(start, end))
        start = _skip(text, match.end())
    if text[start:].strip():
        found.append(Sentence(start, start + len(text[start:].rstrip())))
    return found


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether the marks end a sentence: a stop behind an abbreviation does not."""
    follower = _NEXT.match(text, match.end())
    behind = follower[2] if follower else ""
    if behind and match.end() < len(text) and not text[match.end()].isspace():
        return False
    if behind.islower():
        return False
    marks = match[0]
    if marks[-1] in "\"”»’'" and follower and follower[1][:1] in "–—-":
        return False  # «...», — said; the dash goes on
    if marks != ".":
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - _LOOKED_BACK), match.start())
    if word is None:
        return True
    is_initial = len(word[0]) == 1 and word[0].isupper()
    return not is_initial and word[0].lower() not in ABBREVIATIONS
