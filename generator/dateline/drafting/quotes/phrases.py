"""Where the words that name somebody begin and end, beside a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.naming.sentences import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_LONGEST: Final = 12
"""Words of a description: "a spokesman for the ministry of the interior of the republic"."""

_LONGEST_ASIDE: Final = 60

_INNER_MARKS: Final = frozenset(".-–'’&/")


class Said(NamedTuple):
    """The tokens that say who: the first, and one past the last; and the verb's, or -1."""

    first: int
    after: int
    verb: int


class Phrases:
    """Reads one text's tokens as phrases about somebody."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[int], wording: Wording) -> None:
        """Take tokens, for each token the number of the actor that it names (or -1), and words."""
        self.tokens = tokens
        self.named = named
        self.wording = wording

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

    def head(self, first: int, after: int, verb: int) -> Said | None:
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
        word = tokens[first].lower
        if word in wording.pronouns and word not in wording.articles:
            return Said(first, first + 1, verb)  # «он на пресс-конференции»
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

    def start_of_phrase(self, end: int, first: int) -> int:
        """Return where the phrase begins that ends with the token at `end`; `first` at least."""
        tokens, wording = self.tokens, self.wording
        at = end
        while at >= first and end - at < _LONGEST:
            token = tokens[at]
            is_inner = token.text in _INNER_MARKS or token.kind == "possessive" or self.joins(at)
            if token.kind in {"mark", "break"} and not is_inner:
                break
            if token.lower in wording.relative | wording.conjunctions and not self.joins(at):
                break
            if self.is_verb(at) and at < end:
                break
            at -= 1
        return at + 1

    def end_of_phrase(self, first: int, after: int) -> int:
        """Return where the phrase ends that begins at `first`; `after` at most."""
        tokens, wording = self.tokens, self.wording
        at = first
        while at < after and at - first < _LONGEST:
            token = tokens[at]
            if token.kind in {"mark", "break"} and not self.joins(at):
                break
            if token.lower in wording.relative or self.is_verb(at):
                break
            if token.lower in wording.conjunctions and not self.joins(at):
                break
            at += 1
        return at

    def start_of_aside(self, end: int, first: int) -> int:
        """Return the mark that opens the aside which ends in the mark at `end`."""
        opening = "(" if self.tokens[end].text == ")" else ","
        at = end - 1
        stop = max(first, end - _LONGEST_ASIDE)
        while at >= stop and self.tokens[at].text != opening:
            at -= 1
        return at if at >= stop else first - 1

    def is_name(self, first: int, after: int) -> bool:
        """Tell whether an aside is the name itself: "the union's head, Anna Smith, said"."""
        words = [at for at in range(first, after) if self.tokens[at].kind == "word"]
        return bool(words) and all(self.named[at] >= 0 for at in words)

    def joins(self, at: int) -> bool:
        """Tell a token within one name: the "and" of a committee, the stop of "J. Smith"."""
        if self.tokens[at].kind == "possessive" or self.tokens[at].text in "’'":
            return True
        if self.tokens[at].text == "." and at and self.tokens[at - 1].lower in ABBREVIATIONS:
            return True
        inside = 0 < at < len(self.tokens) - 1
        if inside and self.tokens[at].text in _QUOTING:  # a name in marks: «Elm Bakeries»
            return self.named[at - 1] >= 0 or self.named[at + 1] >= 0
        return inside and self.named[at - 1] == self.named[at + 1] >= 0

    def _stands_at_end(self, name: int, end: int) -> bool:
        return all(
            self.tokens[at].kind == "mark" or self.tokens[at].lower in self.wording.beside_verb
            for at in range(name + 1, end)
        )


_DASHES: Final = frozenset("–—-")
_QUOTING: Final = frozenset('«»„“”"')
