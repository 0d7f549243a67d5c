"""What drafting knows of each language: a table a language, a module a table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.drafting.languages import en, ru

if TYPE_CHECKING:
    from dateline.drafting.languages.table import Table

TABLES: Final = MappingProxyType({"en": en.TABLE, "ru": ru.TABLE})
"""The tables by the language's code."""


def table_of(language: str) -> Table | None:
    """Return the table of a language, or None where there is none yet."""
    return TABLES.get(language)
