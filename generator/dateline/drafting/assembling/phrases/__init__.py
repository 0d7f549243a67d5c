"""What assembling knows of each language: a table a language, a module a table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.drafting.assembling.phrases import en, ru

if TYPE_CHECKING:
    from dateline.drafting.assembling.phrases.table import Phrases

TABLES: Final = MappingProxyType({"en": en.PHRASES, "ru": ru.PHRASES})


def phrases_of(language: str) -> Phrases:
    """Return the table of a language; English where there is none yet."""
    return TABLES.get(language.partition("-")[0].lower(), en.PHRASES)
