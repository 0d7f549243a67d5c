"""A text's tokens, and which of them are already known to name a place or somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.naming.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.articles.article import Doubt
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.places.place import Spot
    from dateline.drafting.wording.table import Wording

_NOUNS_MAX: Final = 3
"""Words between a preposition and a place: "in the village of"."""

_COMMAS: Final = frozenset({",", "/"})


class Found(NamedTuple):
    """A place's tokens: the first, and one past the last; what it can be, or its catalogue id."""

    first: int
    after: int
    spots: tuple[Spot, ...] = ()
    id: str = ""
    doubts: tuple[Doubt, ...] = ()


class Row:
    """The tokens of a text. `taken` are places', `inner` parts of somebody's name.

    `named` are also parts of a name that only its form makes a person's; it can still be a place's.
    """

    def __init__(self, text: str, actors: Sequence[Actor]) -> None:
        """Take a text and who is named in it."""
        self.tokens = tokens_of(text)
        self.taken = [False] * len(self.tokens)
        self.inner = _inside(self.tokens, [actor for actor in actors if actor.is_sure])
        self.named = _inside(self.tokens, actors)

    def take(self, found: Found) -> Found:
        """Note a place and return it."""
        for at in range(found.first, found.after):
            self.taken[at] = True
        return found

    def is_free_name(self, at: int, wording: Wording) -> bool:
        """Tell a word with a capital that is no word of the language's own and not taken yet."""
        token = self.tokens[at]
        if not token.is_capital or self.taken[at] or self.inner[at]:
            return False
        if token.text.isupper() and len(token.text) > 1:
            return True
        return token.lower not in wording.not_names and token.lower not in wording.months

    def end_of_name(self, at: int, wording: Wording) -> int:
        """Return where the free words with capitals end that begin at `at`."""
        after = at
        while after < len(self.tokens) and self.is_free_name(after, wording):
            if after > at and self.tokens[after].start > self.tokens[after - 1].end + 1:
                break
            after += 1
        return after

    def is_strictly_in(self, at: int, wording: Wording) -> bool:
        """Tell a token behind "in" or "near"."""
        return at > 0 and self.tokens[at - 1].lower in wording.strictly_in

    def is_in_place(self, at: int, wording: Wording) -> bool:
        """Tell a token behind a preposition of places: "from the city of"."""
        for _ in range(_NOUNS_MAX):
            if not at or self.tokens[at - 1].lower in wording.in_place:
                break
            before = self.tokens[at - 1].lower
            if before not in wording.place_nouns and before not in wording.articles:
                break
            at -= 1
        return at > 0 and self.tokens[at - 1].lower in wording.in_place

    def is_placed(self, at: int, wording: Wording) -> bool:
        """Tell a token behind a preposition of places, or in a list."""
        before = self.tokens[at - 1].lower
        return before in wording.in_place or before in wording.joining or before in _COMMAS

    def is_listed(self, at: int, wording: Wording) -> bool:
        """Tell a name in a list that begins with a place: "Minsk, Brest and Elmtown"."""
        if at <= 1 or not self.taken[at - 2]:
            return False
        before = self.tokens[at - 1].lower
        return before in wording.joining or before in _COMMAS


def _inside(tokens: Sequence[Token], actors: Sequence[Actor]) -> list[bool]:
    """Return for each token whether it is a part of somebody's name."""
    spans = sorted((start, end) for actor in actors for start, end in actor.mentions)
    found = [False] * len(tokens)
    at = 0
    for start, end in spans:
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        while at < len(tokens) and tokens[at].end <= end:
            found[at] = True
            at += 1
    return found
