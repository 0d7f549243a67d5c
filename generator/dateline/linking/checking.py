"""One address asked: HEAD first, then GET, again after a while where a server has trouble."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from dateline.asking import Fetched, fetch
from dateline.linking.pacing import Later
from dateline.linking.verdicts import Verdict, verdict

if TYPE_CHECKING:
    from dateline.asking import Unreached
    from dateline.linking.manner import Manner

PAGE: Final = 1_000_000
"""Bytes of a page that are looked at for a paywall."""

_UNREACHED_MAX: Final = 3
"""Times without an answer, one after the other, after which a host's other pages share them."""

_TRY_AGAIN: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_PASSING: Final = frozenset({"slow", "broken", "host"})
_PAGES: Final = ("text/html", "application/xhtml")
_OK: Final = range(200, 300)


class Checker:
    """Asks addresses, and remembers which hosts gave no answer.

    `contact` is an address where a site's owner learns who asks, or "".
    """

    def __init__(self, manner: Manner, contact: str = "") -> None:
        self._manner = manner
        self._purpose = "checks the links of a timeline" + (f"; +{contact}" if contact else "")
        self._unreached: Counter[str] = Counter()
        self._last: dict[str, Verdict] = {}
        self.has_reached = False
        """Whether anybody answered at all."""

    def check(self, url: str, attempt: int) -> Verdict | Later:
        """Return what became of an address, or that it is to be asked again."""
        host = urlsplit(url).hostname or ""
        if attempt == 0 and self._unreached[host] >= _UNREACHED_MAX:
            return self._last[host]
        found = self._ask(url)
        if isinstance(found, Fetched):
            self._unreached[host] = 0
            self.has_reached = True
        elif found.reason in _PASSING:
            self._unreached[host] += 1
            self._last[host] = verdict(url, found)
        may_ask_again = self._unreached[host] < _UNREACHED_MAX
        later = self._later(found, attempt) if may_ask_again else None
        return later or verdict(url, found)

    def _ask(self, url: str) -> Fetched | Unreached:
        """Ask by HEAD whether a page is there; only a page that is, or a doubt, is asked for."""
        head = self._fetch(url, "HEAD")
        if isinstance(head, Fetched):
            kind = head.headers.get("content-type", "text/html").lower()
            is_settled = head.status in _OK and not kind.startswith(_PAGES)
        else:
            is_settled = head.reason != "broken"  # some servers hang up on a HEAD
        if is_settled or (isinstance(head, Fetched) and head.status in _TRY_AGAIN):
            return head
        time.sleep(self._manner.pause)
        return self._fetch(url, "GET")

    def _fetch(self, url: str, method: str) -> Fetched | Unreached:
        return fetch(
            url,
            method="HEAD" if method == "HEAD" else "GET",
            limit_bytes=PAGE,
            seconds=self._manner.seconds,
            purpose=self._purpose,
            allow_loopback=self._manner.allow_loopback,
        )

    def _later(self, found: Fetched | Unreached, attempt: int) -> Later | None:
        if attempt == len(self._manner.back_off):
            return None
        wait = self._manner.back_off[attempt]
        if not isinstance(found, Fetched):
            return Later(wait) if found.reason in _PASSING else None
        if found.status not in _TRY_AGAIN:
            return None
        asked = _retry_after(found.headers.get("retry-after", ""))
        return None if asked > self._manner.patience else Later(max(wait, asked))


def _retry_after(value: str) -> float:
    """Return the seconds that a server asks for: a number or a date (RFC 9110, 10.2.3)."""
    try:
        return Retry().parse_retry_after(value) if value else 0.0
    except InvalidHeader:
        return 0.0
