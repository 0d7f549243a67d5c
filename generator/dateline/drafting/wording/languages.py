"""The wordings of the languages that drafting has rules for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dateline.drafting.wording import en, ru

if TYPE_CHECKING:
    from dateline.drafting.wording.table import Wording

WORDINGS: Final = MappingProxyType({"en": en.WORDING, "ru": ru.WORDING})
"""The wordings by the language's code."""


def wording_of(language: str) -> Wording | None:
    """Return the wording of a language tag, or None where there is none yet."""
    return WORDINGS.get(language.partition("-")[0])
