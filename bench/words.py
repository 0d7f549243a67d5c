"""Made-up words, Latin and Cyrillic, and the text made of them."""

from __future__ import annotations

import re
from itertools import accumulate
from textwrap import fill
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random


def listed(text: str) -> list[str]:
    """Return the words of a table."""
    return text.split()


LATIN: Final = listed("""
    ba be bo da de do fa fe ga go ka ke ko la le li lo ma me mi mo na ne no pa pe ra re ri ro
    sa se si so ta te ti to va ve vi an en in on ar er or al el is us ent ing tion ard ost
""")
SMALL_LATIN: Final = listed("the of and to in a for on that by with at from as after over near")
SLAVIC: Final = listed("""
    ба бе бо ва ве ві га го да дзе до жы за зе ка ке ко ла ле лі ло ма ме мі мо на не ні но па пе
    ра ре ры ро са се сі со та те ці то ў ць нне ава ская ны аць ост ённ
""")
SMALL_SLAVIC: Final = listed("у і на з да па што не як за ад пра для пасля каля")


class Words:
    """Words of one script, used as often as in speech: the n-th about 1/n of the time."""

    def __init__(self, random: Random, syllables: list[str], small: list[str], size: int) -> None:
        found = dict.fromkeys(small)
        while len(found) < size:
            found["".join(random.choices(syllables, k=random.randint(2, 4)))] = None
        self._random = random
        self._all = list(found)
        self._rare = self._all[len(small) :]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(size)))

    def some(self, number: int) -> list[str]:
        """Return words as they come in speech."""
        return self._random.choices(self._all, cum_weights=self._weights, k=number)

    def title(self) -> str:
        """Return seven to nine words, most of them rare, so that titles differ."""
        rare = self._random.choices(self._rare, k=self._random.randint(4, 6))
        return " ".join([*rare[:2], *self.some(1), *rare[2:], *self.some(2)]).capitalize()

    def name(self) -> str:
        """Return two capitalized words."""
        return " ".join(word.capitalize() for word in self._random.choices(self._rare, k=2))

    def text(self, sentences: int) -> str:
        """Return sentences of eight to eighteen words."""
        lengths = (self._random.randint(8, 18) for _ in range(sentences))
        return " ".join(f"{' '.join(self.some(length)).capitalize()}." for length in lengths)


def slug(text: str) -> str:
    """Return the letters and digits of a text as an id."""
    return "-".join(re.findall("[a-z0-9]+", text.lower()))


def folded(text: str) -> str:
    """Return the text as indented lines, for a folded block of YAML."""
    return fill(text, 96, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
