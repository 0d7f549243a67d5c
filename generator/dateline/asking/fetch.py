"""What an address of the web gives: checked, limited in size and time, each redirect looked at."""

from __future__ import annotations

import socket
import ssl
import time
from http.client import HTTPException
from importlib.metadata import version
from typing import Final, Literal, NamedTuple
from urllib.parse import urljoin, urlsplit

from urllib3.exceptions import DecodeError, HTTPError
from urllib3.exceptions import TimeoutError as SilenceError

from dateline.asking.deadline import Late
from dateline.asking.exchange import (
    REDIRECTS,
    Answer,
    Method,
    NotPublicError,
    Question,
    exchange,
)
from dateline.records.urls import problem_with

REDIRECTS_MAX: Final = 5
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})

Reason = Literal["address", "private", "host", "certificate", "slow", "damaged", "broken", "circle"]


class Hop(NamedTuple):
    """A redirect: the server's status (301, 302 …), and the address that it led on to."""

    status: int
    to: str


class Fetched(NamedTuple):
    """A server's last answer.

    `url` is the address that gave it, behind all `redirects`; `headers` have lower-case names.
    `body` is unpacked and, where the answer was longer than `limit_bytes`, cut: `is_cut`.
    """

    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    redirects: tuple[Hop, ...] = ()
    is_cut: bool = False


class Unreached(NamedTuple):
    """Why there is no answer, for programs and in an editor's words.

    `url` is the address that gave none, behind all `redirects`.
    """

    url: str
    reason: Reason
    why: str
    redirects: tuple[Hop, ...] = ()


def fetch(  # noqa: PLR0913 - each is a limit that the caller knows and this module does not
    url: str,
    *,
    limit_bytes: int,
    seconds: float,
    purpose: str,
    method: Method = "GET",
    accept: str = "*/*",
    allow_loopback: bool = False,
) -> Fetched | Unreached:
    """Ask for an address, and follow at most five redirects.

    Only http and https, only machines on the public internet (`allow_loopback` adds this very
    machine, for tests), certificates checked. `seconds` is the time for everything but the
    resolver's own, which the system limits. `purpose` is told to the server in the user agent.
    Nothing is raised, whatever the server does.
    """
    until = time.monotonic() + seconds
    question = Question(method, _headers(purpose, accept), limit_bytes, allow_loopback)
    asked, hops = url, list[Hop]()
    while True:
        answer = _asked(asked, question, until, is_first=not hops)
        if isinstance(answer, Unreached):
            return answer._replace(redirects=tuple(hops))
        location = answer.headers.get("location", "")
        if answer.status not in REDIRECTS or not location:
            break
        if len(hops) == REDIRECTS_MAX:
            why = "it leads on from page to page without end"
            return Unreached(asked, "circle", why, tuple(hops))
        try:
            asked = urljoin(asked, location)
        except ValueError:  # brackets that are no IP address
            return Unreached(asked, "broken", "it leads on to no address", tuple(hops))
        hops.append(Hop(answer.status, asked))
    is_cut = len(answer.body) > limit_bytes
    body = answer.body[:limit_bytes]
    return Fetched(asked, answer.status, answer.headers, body, tuple(hops), is_cut)


def _asked(url: str, question: Question, until: float, *, is_first: bool) -> Answer | Unreached:
    refused = _refused(url, allow_loopback=question.allow_loopback)
    if refused:
        led = "" if is_first else "the page leads on to an address that is never asked: "
        return Unreached(url, "address", led + refused)
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        return exchange(parts, question, until)
    except NotPublicError:
        return Unreached(url, "private", f"{host} is not on the public internet")
    except (HTTPError, HTTPException, OSError, ValueError, Late) as error:
        reason, why = next((reason, why) for kinds, reason, why in _WHY if isinstance(error, kinds))
        return Unreached(url, reason, why.format(host=host))


def _refused(url: str, *, allow_loopback: bool) -> str:
    """Return why an address is never asked, or ""."""
    refused = problem_with(url)
    try:
        parts = urlsplit(url)
        is_local = allow_loopback and (parts.hostname or "") in _LOCAL
    except ValueError:  # brackets that are no IP address
        return "this is not the address of a page"
    may_be = is_local and parts.scheme.lower() in {"http", "https"}
    return refused.message if refused and not may_be else ""


_WHY: Final[tuple[tuple[tuple[type[Exception], ...], Reason, str], ...]] = (
    ((TimeoutError, SilenceError, Late), "slow", "the site takes too long to answer"),
    ((ssl.SSLCertVerificationError,), "certificate", "the certificate of {host} is not valid"),
    ((socket.gaierror, UnicodeError), "host", "there is no host {host}"),
    ((DecodeError,), "damaged", "what the site sent is damaged"),
    ((Exception,), "broken", "{host} does not answer as a web site does"),
)


def _headers(purpose: str, accept: str) -> dict[str, str]:
    return {
        "User-Agent": f"Dateline/{version('dateline')} ({purpose})",
        "Accept": accept,
        "Accept-Encoding": "gzip, deflate, identity;q=0.5",
        "Accept-Language": "*",
        "Connection": "close",
    }
