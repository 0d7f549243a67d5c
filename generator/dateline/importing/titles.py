"""A title for what has none."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 80
"""Characters of a title that is made of a text's first words."""


def first_words(text: str, limit: int = LONGEST) -> str:
    """Return the beginning of a text, cut between words, with an ellipsis where it is cut."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return f"{line[:limit].rpartition(' ')[0] or line[:limit]}…"
