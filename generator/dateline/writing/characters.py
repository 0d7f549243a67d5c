"""Characters that no record may hold, in texts that come from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.reading.text import character_name, forbidden_characters

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


class Written(NamedTuple):
    """A text as a record can hold it, and the names of the characters that it lost."""

    text: str
    lost: Sequence[str] = ()


def writable(text: str) -> Written:
    """Return a text with one kind of line end and without characters that records refuse."""
    if text.isascii() and text.isprintable():
        return Written(text)
    plain = _LINE_ENDS.sub("\n", text)
    lost = refused(plain)
    if not lost:
        return Written(plain)
    kept = plain.translate(dict.fromkeys(map(ord, lost)))
    return Written(kept, [character_name(character) for character in lost])


def refused(text: str) -> Sequence[str]:
    """Return the characters of a text that no record may hold, each once, in their order."""
    odd = [character for character in set(text) if not character.isprintable()]
    found = [one for one in odd if one not in "\n\t" and forbidden_characters(one, "")]
    return sorted(found, key=text.index)
