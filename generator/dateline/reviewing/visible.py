"""Text from strangers as it may reach a terminal: what cannot be seen is written by its number."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from prompt_toolkit.utils import get_cwidth

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, formats (among them those that turn the direction), and what is no character."""

_ODD_SPACES: Final = frozenset("\u00a0\u2007\u202f")
"""Spaces at which no line breaks; a terminal shows them as any other."""

_FIRST_PICTURE: Final = 0x2400
_CONTROLS: Final = 0x20
_SELECTORS: Final = range(0xFE00, 0xFE10)
_MORE_SELECTORS: Final = range(0xE0100, 0xE01F0)


@lru_cache(maxsize=4096)
def visible(character: str) -> str:
    """Return what a terminal is given for a character: itself, if it has a shape of its own."""
    code = ord(character)
    if " " <= character <= "~":
        return character
    if character in _ODD_SPACES:
        return " "
    if code < _CONTROLS:
        return chr(_FIRST_PICTURE + code)
    if unicodedata.category(character) in _HIDDEN or _selects(code):
        return f"<U+{code:04X}>"
    return character


def plain(text: str) -> str:
    """Return a text on one line as a terminal may be given it."""
    return "".join(" " if one in "\n\t" else visible(one) for one in text)


def masked(text: str) -> str:
    """Return a text of the same length in which one sign stands for each that has no shape."""
    return "".join(one if visible(one) == one else "\ufffd" for one in text)


def width(text: str) -> int:
    """Return how many columns a terminal gives a visible text."""
    return get_cwidth(text)


def cut(text: str, columns: int) -> str:
    """Return as much of a visible text as fits, with an ellipsis where it goes on."""
    if width(text) <= columns:
        return text
    kept = ""
    taken = 0
    for character in text:
        taken += width(character)
        if taken > columns - 1:
            break
        kept += character
    return f"{kept}…" if columns > 0 else ""


def _selects(code: int) -> bool:
    """Tell whether a sign only chooses the shape of the one before it."""
    return code in _SELECTORS or code in _MORE_SELECTORS
