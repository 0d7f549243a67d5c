"""Tables of words, written as plain text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text that lists them with spaces between."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a text that lists them with commas between, each as its words."""
    return frozenset(tuple(phrase.split()) for phrase in text.split(",") if phrase.strip())
