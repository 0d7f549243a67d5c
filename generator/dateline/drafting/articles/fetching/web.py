"""One page from the web, as material for drafting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.asking import Unreached
from dateline.asking import fetch as ask
from dateline.drafting.articles import refusals
from dateline.drafting.articles.reading import Material

if TYPE_CHECKING:
    from dateline.problems import Problem

SECONDS: Final = 30
"""The longest that a page may take, all redirects and bytes together."""

_PURPOSE: Final = "reads one article for an editor"
_ACCEPT: Final = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1"
_OK: Final = 200
_GONE: Final = {
    401: "it asks for a password",
    402: "it asks for payment",
    403: "the site refuses programs",
    404: "there is no such page",
    410: "the page was taken away",
    429: "the site asks to come again later",
    451: "the page is withheld for legal reasons",
}
_BY_HAND: Final = "open it in a browser and save the page, or copy the text into a .txt file"


def fetch_page(
    url: str, *, allow_loopback: bool = False, seconds: float = SECONDS
) -> Material | Problem:
    """Return the page at an address, or why there is none."""
    found = ask(
        url,
        limit_bytes=refusals.LARGEST,
        seconds=seconds,
        purpose=_PURPOSE,
        accept=_ACCEPT,
        allow_loopback=allow_loopback,
    )
    if isinstance(found, Unreached):
        if found.reason == "address":
            return refusals.address_refused(url, found.why)
        advice = "" if found.reason == "circle" else _BY_HAND
        return refusals.not_fetched(url, found.why, advice)
    if found.status != _OK:
        why = _GONE.get(found.status, f"the server answered {found.status}")
        return refusals.not_fetched(url, why, _BY_HAND)
    if found.is_cut:
        return refusals.too_large(url)
    return Material(url, found.body, found.url, found.headers.get("content-type", ""))
