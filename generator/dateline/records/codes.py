"""Values in a notation that others keep: addresses, languages, time zones, Wikidata ids, hashes."""

from __future__ import annotations

import re
from typing import Final

from dateline.records.languages import is_language
from dateline.records.languages import suggest as suggest_language
from dateline.records.refusing import expect_text, refuse
from dateline.records.urls import problem_with
from dateline.records.zones import is_zone, suggest_zone

_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]{0,11}")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_WIKIDATA_IN: Final = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:wikidata\.org/(?:wiki|entity)/)?[Qq]?([1-9][0-9]{0,11})/?"
)


def check_url(value: object) -> str:
    """Return an address that a browser can open, or refuse."""
    text = expect_text(value, "an address")
    trouble = problem_with(text)
    if trouble is not None:
        raise refuse("url-invalid", trouble.message, trouble.help)
    return text


def check_language(value: object) -> str:
    """Return a language code, or refuse."""
    text = expect_text(value, "a language")
    if not is_language(text):
        better = suggest_language(text)
        raise refuse(
            "language-invalid",
            f"'{text}' is not a language code",
            f"did you mean `{better}`?" if better else "two letters as in `be`, `en`, `ru`",
        )
    return text


def check_zone(value: object) -> str:
    """Return a time zone's name, or refuse."""
    text = expect_text(value, "a time zone")
    if not is_zone(text):
        better = suggest_zone(text)
        raise refuse(
            "zone-invalid",
            f"'{text}' is not a time zone",
            f"did you mean `{better}`?" if better else "a name such as `Europe/Minsk`",
        )
    return text


def check_wikidata(value: object) -> str:
    """Return a Wikidata id, or refuse."""
    text = expect_text(value, "a Wikidata id")
    if not _WIKIDATA.fullmatch(text):
        meant = _WIKIDATA_IN.fullmatch(text)
        raise refuse(
            "wikidata-invalid",
            f"'{text}' is not a Wikidata id",
            f"did you mean `Q{meant[1]}`?" if meant else "a Wikidata id looks like `Q184`",
        )
    return text


def check_hash(value: object) -> str:
    """Return a SHA-256 hash, or refuse."""
    text = expect_text(value, "a SHA-256 hash")
    if not _SHA256.fullmatch(text):
        meant = text.lower().removeprefix("sha256:").strip()
        raise refuse(
            "hash-invalid",
            f"'{text}' is not a SHA-256 hash",
            f"did you mean `{meant}`?"
            if _SHA256.fullmatch(meant)
            else "a SHA-256 hash has 64 characters of 0-9 and a-f",
        )
    return text
