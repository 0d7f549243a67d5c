"""What a server's answer says of a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from urllib.parse import urlsplit

from dateline.asking import Unreached
from dateline.drafting.articles import Material, read
from dateline.records.urls import canonical

if TYPE_CHECKING:
    from dateline.asking import Fetched

State = Literal["here", "moved", "dead", "paywalled", "unclear"]

_LASTING: Final = frozenset({301, 308})
_OK: Final = range(200, 300)
_SERVERS_OWN: Final = 500
_WORDS: Final[dict[int, tuple[State, str]]] = {
    401: ("paywalled", "it asks for a password"),
    402: ("paywalled", "it asks for payment"),
    403: ("unclear", "the site refuses programs; look at it in a browser"),
    404: ("dead", "there is no such page"),
    410: ("dead", "the page was taken away"),
    429: ("unclear", "the site asks to come again later"),
    451: ("unclear", "the page is withheld for legal reasons"),
}
_PAID: Final = re.compile(
    r"/(?:log-?in|sign-?in|subscri(?:be|ption)s?|paywall|register)(?:/|\.\w{2,5}$|$)", re.IGNORECASE
)


class Verdict(NamedTuple):
    """What became of a link: a state, the server's status if any, and why, in an editor's words.

    `to` is the address that a moved page has now.
    """

    state: State
    status: int = 0
    why: str = ""
    to: str = ""


def verdict(url: str, found: Fetched | Unreached) -> Verdict:
    """Return what an answer says of the link that was asked for."""
    if isinstance(found, Unreached):
        return Verdict("dead" if found.reason == "host" else "unclear", why=found.why)
    if found.status not in _OK:
        state, why = _WORDS.get(found.status, ("unclear", f"the server answered {found.status}"))
        if found.status >= _SERVERS_OWN:
            why = f"the server has trouble of its own ({found.status})"
        return Verdict(state, found.status, why)
    state, why = _behind_redirects(url, found)
    if state == "here" and _is_paywalled(found):
        state, why = "paywalled", "only the beginning is open to everybody"
    to = _lasting(found) if state == "here" else ""
    if to and canonical(to) != canonical(url):
        return Verdict("moved", found.status, "", to)
    return Verdict(state, found.status, why)


def _behind_redirects(url: str, found: Fetched) -> tuple[State, str]:
    """Return what it says of a page where its address leads: many sites hide a missing page so."""
    if found.redirects and _leads_to_front(url, found.url):
        return "dead", "it leads to the site's front page"
    if found.redirects and _PAID.search(urlsplit(found.url).path):
        return "paywalled", "it leads to a page where one signs in"
    return "here", ""


def _leads_to_front(url: str, end: str) -> bool:
    asked, got = urlsplit(url), urlsplit(end)
    return bool(asked.path.strip("/") or asked.query) and not (got.path.strip("/") or got.query)


def _lasting(found: Fetched) -> str:
    """Return where the redirects lead that are said to last; what follows them may change."""
    to = ""
    for hop in found.redirects:
        if hop.status not in _LASTING:
            break
        to = hop.to
    return to


def _is_paywalled(found: Fetched) -> bool:
    """Tell whether drafting would refuse the page as the beginning of an article only."""
    kind = found.headers.get("content-type", "")
    if not found.body or not kind.lower().startswith(("text/html", "application/xhtml")):
        return False
    readings = read(Material(found.url, found.body, found.url, kind))
    return any(one.code == "article-paywalled" for reading in readings for one in reading.problems)
