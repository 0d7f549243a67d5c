"""Who says what stands beside a verb of saying: the subject before it, or the one behind it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.drafting.quotes.phrases import Phrases, Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_ASIDES: Final = 4
"""Commas that may stand between a name and its verb: ", 34, a baker of Elmtown, ..."."""


class Attribution:
    """Reads one text's tokens for who says something."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[int], wording: Wording) -> None:
        """Take tokens, for each token the number of the actor that it names (or -1), and words."""
        self.tokens = tokens
        self.named = named
        self.wording = wording
        self.phrases = Phrases(tokens, named, wording)

    def behind_quote(self, first: int, after: int) -> Said | None:
        """Return who says what stands before `first`: `said Smith`, `Smith, a baker, said`."""
        at = first
        while at < after and self.tokens[at].kind == "mark" and self.tokens[at].text in _SKIPPED:
            at += 1
        if at >= after:
            return None
        if (found := self._according(at, after)) and found.verb == at:
            return found
        if self.phrases.is_verb(at):
            return self._subject_behind(at, after) or self._subject_before(at, first)
        for verb in range(at + 1, after):
            if self.phrases.is_verb(verb):
                return self._subject_before(verb, at)
        return None

    def before_quote(self, first: int, after: int) -> Said | None:
        """Return who says what stands behind `after`: `Smith said:`, `according to Smith,`."""
        for verb in range(after - 1, first - 1, -1):
            if self.phrases.is_verb(verb):
                found = self._subject_before(verb, first) or self._subject_behind(verb, after)
                if found and self._is_somebody(found):
                    return found
        found = self._according(first, after)
        if found:
            return found
        if after > first and self.tokens[after - 1].text == ":":
            return self._last_named(first, after)
        return None

    def of_sentence(self, first: int, after: int) -> Said | None:
        """Return who says a whole sentence: by its first verb of saying, or "according to"."""
        for verb in range(first, after):
            if self.phrases.is_verb(verb):
                found = self._subject_before(verb, first) or self._subject_behind(verb, after)
                if found and self._is_somebody(found):
                    return found
        return self._according(first, after)

    def _is_somebody(self, said: Said) -> bool:
        """Tell a name, a pronoun or somebody described from whatever else precedes a verb."""
        words = [token.lower for token in self.tokens[said.first : said.after]]
        return (
            self.named[said.after - 1] >= 0
            or words[0] in self.wording.pronouns
            or any(word in self.wording.speakers for word in words)
        )

    def _according(self, first: int, after: int) -> Said | None:
        """Return who is named behind "according to" and its like."""
        for at in range(first, after):
            for phrase in self.wording.according:
                row = self.tokens[at : at + len(phrase)]
                if tuple(token.lower for token in row) == phrase:
                    begin = at + len(phrase)
                    end = self.phrases.end_of_phrase(begin, after)
                    if end > begin:
                        return self.phrases.head(begin, end, at)
        return None

    def _subject_behind(self, verb: int, after: int) -> Said | None:
        wording, tokens = self.wording, self.tokens
        at = verb + 1
        while at < after and tokens[at].lower in wording.beside_verb:
            at += 1
        if at < after and tokens[verb].lower in wording.written and tokens[at].lower in _WRITTEN_IN:
            at += 1
        end = self.phrases.end_of_phrase(at, after)
        if end <= at or tokens[at].lower in wording.prepositions | wording.conjunctions:
            return None
        if tokens[at].lower in wording.relative or tokens[at].kind == "number":
            return None
        said = self.phrases.head(at, end, verb)
        return self._named_behind(said, end) if said else None

    def _named_behind(self, said: Said, end: int) -> Said:
        """Return the name behind a description: "said the head teacher, Anna Smith."."""
        if any(self.named[at] >= 0 for at in range(said.first, said.after)):
            return said
        if end + 1 >= len(self.tokens) or self.tokens[end].text != ",":
            return said
        begin = after = end + 1
        while after < len(self.tokens) and self.named[after] == self.named[begin] >= 0:
            after += 1
        is_aside = after == len(self.tokens) or self.tokens[after].kind in {"mark", "break"}
        is_person = self.tokens[said.after - 1].lower in self.wording.titles | self.wording.people
        return Said(begin, after, said.verb) if after > begin and is_aside and is_person else said

    def _subject_before(self, verb: int, first: int) -> Said | None:
        at = self._skip_back(verb - 1, first)
        is_behind_aside = False
        for _ in range(_ASIDES):
            if at < first:
                return None
            if self.tokens[at].text in _ASIDE_ENDS:
                begin = self.phrases.start_of_aside(at, first)
                if begin < first:
                    return None
                if self.phrases.is_name(begin + 1, at):
                    return self.phrases.head(begin + 1, at, verb)
                at = begin - 1
                is_behind_aside = True
                continue
            begin = self.phrases.start_of_phrase(at, first)
            if begin > at:
                return None
            if not is_behind_aside or not self._is_aside(begin, at, first):
                return self.phrases.head(begin, at + 1, verb)
            at = begin - 2
        return None

    def _is_aside(self, begin: int, end: int, first: int) -> bool:
        """Tell words between commas that are about the name before: ", 34", ", a baker"."""
        if begin - 1 <= first or self.tokens[begin - 1].text != ",":
            return False
        word = self.tokens[begin]
        is_about = word.kind == "number" or word.lower in self.wording.articles
        return is_about and self.named[end] < 0

    def _skip_back(self, at: int, first: int) -> int:
        tokens, wording = self.tokens, self.wording
        while at >= first and (
            tokens[at].lower in wording.beside_verb
            or (tokens[at].lower.endswith("ly") and self.named[at] < 0)
        ):
            at -= 1
        return at

    def _last_named(self, first: int, after: int) -> Said | None:
        for at in range(after - 1, first - 1, -1):
            if self.named[at] >= 0:
                begin = at
                while begin > first and self.named[begin - 1] == self.named[at]:
                    begin -= 1
                return Said(begin, at + 1, -1)
        return None


_SKIPPED: Final = frozenset(",–—-.!?…")
_ASIDE_ENDS: Final = frozenset(",)")
_WRITTEN_IN: Final = frozenset({"в", "на"})


def named_tokens(tokens: Sequence[Token], actors: Sequence[Actor]) -> list[int]:
    """Return for each token the number of the actor that it names, or -1."""
    found = [-1] * len(tokens)
    starts = [token.start for token in tokens]
    for number, actor in enumerate(actors):
        for start, end in actor.mentions:
            for at in range(bisect_left(starts, start), bisect_left(starts, end)):
                found[at] = number
    return found
