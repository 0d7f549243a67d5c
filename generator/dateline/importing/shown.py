"""Others' words in our own sentences: on one line, and nothing in them acts on a terminal."""

from __future__ import annotations

from dateline.writing.characters import writable


def shown(text: str) -> str:
    """Return a text as it can be printed, on one line."""
    if text.isascii() and text.isprintable():
        return text
    return " ".join(writable(text).text.split())
