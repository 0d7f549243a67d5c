"""Who says what stands beside a verb of saying: the subject before it, or the one behind it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.naming.sentences import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_LONGEST: Final = 12
"""Words of a description: "a spokesman for the ministry of the interior of the republic"."""

_ASIDES: Final = 4
"""Commas that may stand between a name and its verb: ", 34, a baker of Elmtown, ..."."""

_LONGEST_ASIDE: Final = 60

_INNER_MARKS: Final = frozenset(".-–'’&/")


class Said(NamedTuple):
    """The tokens that say who: the first, and one past the last; and the verb's, or -1."""

    first: int
    after: int
    verb: int


class Attribution:
    """Reads one text's tokens for who says something."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[int], wording: Wording) -> None:
        """Take tokens, for each token the number of the actor that it names (or -1), and words."""
        self.tokens = tokens
        self.named = named
        self.wording = wording

    def behind_quote(self, first: int, after: int) -> Said | None:
        """Return who says what stands before `first`: `said Smith`, `Smith, a baker, said`."""
        at = first
        while at < after and self.tokens[at].kind == "mark" and self.tokens[at].text in _SKIPPED:
            at += 1
        if at >= after:
            return None
        if (found := self._according(at, after)) and found.verb == at:
            return found
        if self.is_verb(at):
            return self._subject_behind(at, after) or self._subject_before(at, first)
        for verb in range(at + 1, after):
            if self.is_verb(verb):
                return self._subject_before(verb, at)
        return None

    def before_quote(self, first: int, after: int) -> Said | None:
        """Return who says what stands behind `after`: `Smith said:`, `according to Smith,`."""
        for verb in range(after - 1, first - 1, -1):
            if self.is_verb(verb):
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
            if self.is_verb(verb):
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

    def is_verb(self, at: int) -> bool:
        """Tell a verb of saying; behind a dash that ends direct speech any verb is one."""
        token = self.tokens[at]
        if token.kind != "word":
            return False
        if token.lower not in self.wording.reporting:
            is_dashed = at > 0 and self.tokens[at - 1].text in _DASHES
            return is_dashed and token.text.endswith(self.wording.verb_endings)
        before = self.tokens[at - 1].lower if at else ""
        return before not in self.wording.articles and before != "to"

    def _according(self, first: int, after: int) -> Said | None:
        """Return who is named behind "according to" and its like."""
        for at in range(first, after):
            for phrase in self.wording.according:
                row = self.tokens[at : at + len(phrase)]
                if tuple(token.lower for token in row) == phrase:
                    begin = at + len(phrase)
                    end = self._end_of_phrase(begin, after)
                    if end > begin:
                        return self._head(begin, end, at)
        return None

    def _subject_behind(self, verb: int, after: int) -> Said | None:
        wording, tokens = self.wording, self.tokens
        at = verb + 1
        while at < after and tokens[at].lower in wording.beside_verb:
            at += 1
        if at < after and tokens[verb].lower in wording.written and tokens[at].lower in _WRITTEN_IN:
            at += 1
        end = self._end_of_phrase(at, after)
        if end <= at or tokens[at].lower in wording.prepositions | wording.conjunctions:
            return None
        if tokens[at].lower in wording.relative or tokens[at].kind == "number":
            return None
        return self._head(at, end, verb)

    def _subject_before(self, verb: int, first: int) -> Said | None:
        at = self._skip_back(verb - 1, first)
        is_behind_aside = False
        for _ in range(_ASIDES):
            if at < first:
                return None
            if self.tokens[at].text in _ASIDE_ENDS:
                begin = self._start_of_aside(at, first)
                if begin < first:
                    return None
                if self._is_name(begin + 1, at):
                    return self._head(begin + 1, at, verb)
                at = begin - 1
                is_behind_aside = True
                continue
            begin = self._start_of_phrase(at, first)
            if begin > at:
                return None
            if not is_behind_aside or not self._is_aside(begin, at, first):
                return self._head(begin, at + 1, verb)
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

    def _start_of_aside(self, end: int, first: int) -> int:
        """Return the mark that opens the aside which ends in the mark at `end`."""
        opening = "(" if self.tokens[end].text == ")" else ","
        at = end - 1
        stop = max(first, end - _LONGEST_ASIDE)
        while at >= stop and self.tokens[at].text != opening:
            at -= 1
        return at if at >= stop else first - 1

    def _is_name(self, first: int, after: int) -> bool:
        """Tell whether an aside is the name itself: "the union's head, Anna Smith, said"."""
        words = [at for at in range(first, after) if self.tokens[at].kind == "word"]
        return bool(words) and all(self.named[at] >= 0 for at in words)

    def _start_of_phrase(self, end: int, first: int) -> int:
        tokens, wording = self.tokens, self.wording
        at = end
        while at >= first and end - at < _LONGEST:
            token = tokens[at]
            is_inner = token.text in _INNER_MARKS or token.kind == "possessive" or self._joins(at)
            if token.kind in {"mark", "break"} and not is_inner:
                break
            if token.lower in wording.relative | wording.conjunctions and not self._joins(at):
                break
            if self.is_verb(at) and at < end:
                break
            at -= 1
        return at + 1

    def _end_of_phrase(self, first: int, after: int) -> int:
        tokens, wording = self.tokens, self.wording
        at = first
        while at < after and at - first < _LONGEST:
            token = tokens[at]
            if token.kind in {"mark", "break"} and not self._joins(at):
                break
            if token.lower in wording.relative or self.is_verb(at):
                break
            if token.lower in wording.conjunctions and not self._joins(at):
                break
            at += 1
        return at

    def _joins(self, at: int) -> bool:
        """Tell a token within one name: the "and" of a committee, the stop of "J. Smith"."""
        if self.tokens[at].kind == "possessive" or self.tokens[at].text in "’'":
            return True
        if self.tokens[at].text == "." and at and self.tokens[at - 1].lower in ABBREVIATIONS:
            return True
        inside = 0 < at < len(self.tokens) - 1
        if inside and self.tokens[at].text in _QUOTING:  # a name in marks: «Elm Bakeries»
            return self.named[at - 1] >= 0 or self.named[at + 1] >= 0
        return inside and self.named[at - 1] == self.named[at + 1] >= 0

    def _head(self, first: int, after: int, verb: int) -> Said | None:
        """Return the name that a phrase is about, or the phrase where it is about none.

        "union leader Anna Smith of Elmtown" is about her; "a spokesman for Elmtown Bakeries" is
        about a spokesman; "in a statement Monday BPC" begins with a preposition, so about BPC.
        """
        wording, tokens = self.wording, self.tokens
        while first < after and (
            tokens[first].kind == "mark" or tokens[first].lower in wording.conjunctions
        ):
            first += 1
        if first >= after:
            return None
        end = after
        if tokens[first].lower not in wording.prepositions:
            end = next(
                (
                    at
                    for at in range(first + 1, after)
                    if tokens[at].lower in wording.prepositions and self.named[at] < 0
                ),
                after,
            )
        names = [at for at in range(first, end) if self.named[at] >= 0]
        if names and self._stands_at_end(names[-1], end):
            last = names[-1]
            begin = last
            while begin > first and self.named[begin - 1] == self.named[last]:
                begin -= 1
            return Said(begin, last + 1, verb)
        if tokens[after - 1].lower in wording.pronouns:
            return Said(after - 1, after, verb)
        if tokens[first].lower in wording.prepositions:
            return None
        return Said(first, after, verb)

    def _stands_at_end(self, name: int, end: int) -> bool:
        return all(
            self.tokens[at].kind == "mark" or self.tokens[at].lower in self.wording.beside_verb
            for at in range(name + 1, end)
        )

    def _last_named(self, first: int, after: int) -> Said | None:
        for at in range(after - 1, first - 1, -1):
            if self.named[at] >= 0:
                begin = at
                while begin > first and self.named[begin - 1] == self.named[at]:
                    begin -= 1
                return Said(begin, at + 1, -1)
        return None


_SKIPPED: Final = frozenset(",–—-.!?…")
_DASHES: Final = frozenset("–—-")
_ASIDE_ENDS: Final = frozenset(",)")
_QUOTING: Final = frozenset('«»„“”"')
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
