"""What a language needs for its events to be found: a table a language, a module a table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.drafting.events.words import en, ru

if TYPE_CHECKING:
    from dateline.drafting.events.words.table import EventWords

TABLES: Final = MappingProxyType({"en": en.WORDS, "ru": ru.WORDS})
"""The tables by the language's code."""


def event_words_of(language: str) -> EventWords | None:
    """Return the words of a language tag, or None where there is no table yet."""
    return TABLES.get(language.partition("-")[0].lower())
