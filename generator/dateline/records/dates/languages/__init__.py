"""The phrases of dates, a language a module."""

from types import MappingProxyType
from typing import Final

from dateline.records.dates.languages import be, en, ru
from dateline.records.dates.languages.phrases import Phrases

LANGUAGES: Final = MappingProxyType({"en": en.PHRASES, "be": be.PHRASES, "ru": ru.PHRASES})
"""The languages that dates can be said in; any other falls back to English."""

__all__ = ["LANGUAGES", "Phrases"]
