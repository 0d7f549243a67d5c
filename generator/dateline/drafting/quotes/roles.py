"""Who is meant by "the minister": the one whom the text called so before."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.drafting.naming.inflection import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.wording.table import Wording

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)(?: (?:of|for)(?: the)? [^\W\d_]+)?,? $")
_BEFORE_OWNER: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*) [^\W\d_]+,? $")
"""In Russian what somebody is the head of needs no "of": «глава района Анна Вязова»."""

_BEHIND: Final = re.compile(r", ((?:[^\W\d_]+(?:[-’'][^\W\d_]+)* ?){1,6})")
_AROUND: Final = 80
"""Characters before and behind a name in which its title stands."""

_LONGEST: Final = 3
"""Words of a description that can stand for a title: "the prime minister"."""


class Roles:
    """The titles and trades that one text gives its people."""

    def __init__(
        self, text: str, mentions: Sequence[tuple[int, int, Actor]], wording: Wording
    ) -> None:
        """Take a text and where its people are named, in order."""
        self._text = text
        self._nouns = {key_of(noun) for noun in wording.titles | wording.people}
        self._articles = wording.articles
        self._mentions = mentions
        self._found: dict[str, list[tuple[int, Actor]]] | None = None

    def of(self, start: int, end: int) -> Actor | None:
        """Return who was called so last before `start`, by the words from there to `end`."""
        words = _WORD.findall(self._text[start:end])
        if self._articles:
            if not words or words[0].lower() != "the":
                return None
            words = words[1:]
        if not words or len(words) > _LONGEST:
            return None
        known = self._known().get(key_of(words[-1].lower()), [])
        at = bisect_left(known, start, key=lambda one: one[0])
        return known[at - 1][1] if at else None

    def _known(self) -> dict[str, list[tuple[int, Actor]]]:
        """Return the people by their titles, found when one is asked for."""
        if self._found is None:
            self._found = {}
            for start, end, actor in self._mentions:
                for noun in self._around(start, end) if actor.kind == "person" else ():
                    self._found.setdefault(noun, []).append((start, actor))
        return self._found

    def _around(self, start: int, end: int) -> Iterator[str]:
        left = self._text[max(0, start - _AROUND) : start]
        before = _BEFORE.search(left)
        owned = None if self._articles else _BEFORE_OWNER.search(left)
        behind = _BEHIND.match(self._text[end : end + _AROUND])
        for found in (before, owned, behind):
            for word in _WORD.findall(found[1]) if found else ():
                if (key := key_of(word.lower())) in self._nouns:
                    yield key
