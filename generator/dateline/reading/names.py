"""The names of record files: ids, languages, and what can be printed of any other name."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_ID: Final = 80
"""The longest id, in characters."""

ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an id is made of."""

LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
"""A BCP 47 tag in lower case, as a translation's file name ends in it."""


def slug(text: str) -> str:
    """Return the nearest id to a name; empty where it has no Latin letter and no digit."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(words) <= MAX_ID:
        return words
    return words[: MAX_ID + 1].rpartition("-")[0] or words[:MAX_ID]


def shown(name: str) -> str:
    """Return a file's name as it can be printed: what has no shape is written by its number."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
