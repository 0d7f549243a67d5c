"""Tags of the languages that articles and records are written in (BCP 47, RFC 5646)."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[A-Z][a-z]{3}))?"
    r"(?:-(?P<region>[A-Z]{2}|[0-9]{3}))?"
    r"(?:-(?P<variant>[a-z]{5,8}|[0-9][a-z0-9]{3,7}))?"
)
_NO_LANGUAGE: Final = frozenset({"mis", "mul", "root", "und", "zxx"})

VARIANTS: Final = frozenset({"be-1959acad", "be-tarask"})
"""The two spellings of Belarusian, the only registered variants that news are written in."""

SLIPS: Final = {
    "al": "sq",
    "at": "de",
    "by": "be",
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "ge": "ka",
    "gr": "el",
    "il": "he",
    "ir": "fa",
    "jp": "ja",
    "kz": "kk",
    "md": "ro",
    "po": "pl",
    "rs": "sr",
    "sp": "es",
    "ua": "uk",
    "us": "en",
    "vn": "vi",
}
"""Codes of countries and other guesses that name no language, and the one that was meant."""

_LONGEST: Final = 60
_ENGLISH: Final = Locale("en")


class _Names(NamedTuple):
    """What one language calls languages, scripts and regions, by their codes."""

    languages: dict[str, str]
    scripts: dict[str, str]
    regions: dict[str, str]


def is_language(tag: str) -> bool:
    """Tell whether `tag` is a language with optional script and region, in their usual case.

    Known are the languages, scripts and regions that Unicode's CLDR names: `be`, `en-GB`,
    `sr-Latn`, `es-419`; and `VARIANTS`.
    """
    found = _TAG.fullmatch(tag) if len(tag) <= _LONGEST else None
    if not found:
        return False
    language, script, region, variant = found.groups("")
    known = _names("en")
    return (
        language in known.languages
        and (not script or script in known.scripts)
        and (not region or region in known.regions)
        and (not variant or f"{language}-{variant}" in VARIANTS)
    )


def usual_tag(tag: str) -> str:
    """Return a tag in lower case as it is usually written: `zh-Hant`, `pt-BR`."""
    first, *rest = tag.split("-")
    return "-".join([first, *map(_usual_case, rest)])


def suggest(tag: str) -> str | None:
    """Return the tag that was most likely meant, or None.

    `be` for `by`, `en-US` for `en_us`, `en` for `English` or `английский`; None also where the tag
    is right.
    """
    if is_language(tag) or len(tag) > _LONGEST:
        return None
    parts = tag.strip().replace("_", "-").lower().split("-")
    language = _meant_language(parts[0])
    usual = "-".join([language, *map(_usual_case, parts[1:])])
    for meant in (usual, _by_name().get(tag.strip().casefold(), ""), language):
        if is_language(meant):
            return meant
    return None


def name(tag: str, language: str) -> str:
    """Return what `language` calls the language `tag`: `Belarusian`, `Chinese (Taiwan)`.

    English where `language` is not known to CLDR; the tag itself where nobody names it.
    """
    found = _TAG.fullmatch(tag)
    if not found or not is_language(tag):
        return tag
    code, script, region, variant = found.groups("")
    names, english = _names(language), _names("en")
    called = names.languages.get(code) or english.languages[code]
    details = (names.scripts.get(script, script), names.regions.get(region, region), variant)
    said = ", ".join(detail for detail in details if detail)
    return f"{called} ({said})" if said else called


def _meant_language(code: str) -> str:
    alias = str(get_global("language_aliases").get(code, code))
    return SLIPS.get(code, alias if len(alias) <= len(code) else code)


def _usual_case(part: str) -> str:
    if len(part) == 4 and part.isalpha():  # noqa: PLR2004 - a script (RFC 5646, 2.1.1)
        return part.title()
    return part.upper() if len(part) == 2 else part  # noqa: PLR2004 - a region (the same)


@lru_cache(maxsize=64)
def _names(language: str) -> _Names:
    locale = _ENGLISH
    if _TAG.fullmatch(language):
        with suppress(UnknownLocaleError, ValueError):
            locale = Locale.parse(language, sep="-")
    languages = _texts(locale.languages)
    return _Names(
        {code: called for code, called in languages.items() if code not in _NO_LANGUAGE},
        _texts(locale.scripts),
        _texts(locale.territories),
    )


def _texts(data: Mapping[str, object]) -> dict[str, str]:
    return {code: str(called) for code, called in data.items()}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    """Return the codes by the languages' names in Russian, Belarusian and English."""
    return {
        called.casefold(): code
        for language in ("ru", "be", "en")
        for code, called in _names(language).languages.items()
        if _TAG.fullmatch(code)
    }
