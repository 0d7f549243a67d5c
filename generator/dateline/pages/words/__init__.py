"""What pages say in their own voice, in each language; the English words are the keys."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from babel.core import Locale
from babel.numbers import format_decimal

from dateline.pages.words import be, ru

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAID: Final[Mapping[str, Mapping[str, str]]] = {"be": be.SAID, "ru": ru.SAID}
_COUNTED: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {
    "be": be.COUNTED,
    "ru": ru.COUNTED,
}


def say(words: str, language: str) -> str:
    """Return a phrase in a language; in English where the language has it not."""
    return _SAID.get(language, {}).get(words, words)


@cache
def count(number: int, thing: str, language: str) -> str:
    """Return `3 events`, in the plural form that the language has for that number."""
    digits = format_decimal(number, locale=_locale(language))
    forms = _COUNTED.get(language, {}).get(thing)
    if forms is None:
        return f"{digits} {thing}{'' if number == 1 else 's'}"
    return f"{digits} {forms[_locale(language).plural_form(number)]}"


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language if language in _SAID else "en")
