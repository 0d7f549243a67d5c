"""One page from the web: checked, limited in size and time, redirects looked at one by one.

A host's name is resolved once; the addresses are checked and the connection goes to a checked one,
so that a name which changes its address in between (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from threading import Timer
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from dateline.drafting.articles import refusals
from dateline.drafting.articles.fetching.public import machines_of, may_be_asked
from dateline.drafting.articles.reading import Material
from dateline.records.urls import problem_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.problems import Problem

SECONDS: Final = 30
"""The longest that a page may take, all redirects and bytes together."""

_SILENCE: Final = 10
"""Seconds without a byte."""

_REDIRECTS_MAX: Final = 5
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
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
_CHUNK: Final = 65_536
_HTTP: Final = 80
_HTTPS: Final = 443
_KEPT: Final = "/%?&=:;,@!$'()*+~[]"
"""Characters of an address that are sent as they are (RFC 3986)."""


class _Late(Exception):  # noqa: N818 - an end of time, not a mistake
    """The time for a page is over."""


class _Answer(NamedTuple):
    """A server's answer: where else to look, or the page."""

    status: int
    location: str
    content_type: str
    data: bytes


def fetch_page(
    url: str, *, allow_loopback: bool = False, seconds: float = SECONDS
) -> Material | Problem:
    """Return the page at an address, or why there is none.

    Only http and https, only machines on the public internet (`allow_loopback` adds this one), at
    most five redirects, each checked like the first address.
    """
    until = time.monotonic() + seconds
    asked = url
    for _ in range(_REDIRECTS_MAX + 1):
        refused = _refused(asked, is_first=asked == url, allow_loopback=allow_loopback)
        if refused:
            return refusals.address_refused(url, refused)
        answer = _ask(asked, until, allow_loopback=allow_loopback)
        if isinstance(answer, str):
            return refusals.not_fetched(url, answer, _BY_HAND)
        if answer.status not in _REDIRECTS:
            return _material(url, asked, answer)
        asked = urljoin(asked, answer.location)
    return refusals.not_fetched(url, "it leads on from page to page without end")


def _material(url: str, asked: str, answer: _Answer) -> Material | Problem:
    if answer.status != _OK:
        why = _GONE.get(answer.status, f"the server answered {answer.status}")
        return refusals.not_fetched(url, why, _BY_HAND)
    if len(answer.data) > refusals.LARGEST:
        return refusals.too_large(url)
    return Material(url, answer.data, asked, answer.content_type)


def _refused(url: str, *, is_first: bool, allow_loopback: bool) -> str:
    """Return why an address is not asked, or ""."""
    led = "" if is_first else "the page leads on to an address that is never asked: "
    wrong = problem_with(url)
    is_local = allow_loopback and urlsplit(url).hostname in {"localhost", "127.0.0.1", "::1"}
    if wrong and not is_local:
        return led + wrong.message
    return ""


def _ask(url: str, until: float, *, allow_loopback: bool) -> _Answer | str:
    """Return a server's answer, or in words why there is none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
        port = parts.port or (_HTTPS if parts.scheme.lower() == "https" else _HTTP)
        machines = machines_of(name, port)
        if not machines or not all(
            may_be_asked(machine, allow_loopback=allow_loopback) for machine in machines
        ):
            return f"{host} is not on the public internet"
        connection = _Checked(name, port, machines[0], until)
        if parts.scheme.lower() == "https":
            connection.secure()
        with _ended(connection, until):
            return _answer(connection, parts.path, parts.query)
    except (HTTPException, OSError, ValueError, zlib.error, _Late) as error:
        return next(why for kind, why in _WHY if isinstance(error, kind)).format(host=host)


_WHY: Final = (
    ((TimeoutError, _Late), "the site takes too long to answer"),
    (ssl.SSLCertVerificationError, "the certificate of {host} is not valid"),
    (socket.gaierror, "there is no host {host}"),
    (zlib.error, "what the site sent is damaged"),
    (Exception, "{host} does not answer as a web site does"),
)


def _answer(connection: _Checked, path: str, query: str) -> _Answer:
    target = quote((path or "/") + (f"?{query}" if query else ""), safe=_KEPT)
    connection.request("GET", target, headers=_headers())
    response = connection.getresponse()
    location = response.getheader("Location") or ""
    if response.status in _REDIRECTS and location:
        return _Answer(response.status, location, "", b"")
    status = _OK if response.status in _REDIRECTS else response.status
    data = b"".join(_body(response)) if status == _OK else b""
    return _Answer(status, "", response.getheader("Content-Type") or "", data)


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"Dateline/{version('dateline')} (reads one article for an editor)",
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
        "Accept-Encoding": "gzip, identity;q=0.5",
        "Accept-Language": "*",
    }


def _body(response: HTTPResponse) -> Iterator[bytes]:
    """Yield the page piece by piece, one piece past the limit at most."""
    is_packed = (response.getheader("Content-Encoding") or "").lower() in {"gzip", "x-gzip"}
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if is_packed else None
    got = 0
    while got <= refusals.LARGEST and (piece := response.read1(_CHUNK)):
        plain = unpacker.decompress(piece, refusals.LARGEST + 1) if unpacker else piece
        got += len(plain)
        yield plain


@contextmanager
def _ended(connection: _Checked, until: float) -> Iterator[None]:
    """End the connection when its time is over, also where single bytes still drip in."""
    timer = Timer(max(0.0, until - time.monotonic()), connection.stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (HTTPException, OSError) as error:
        raise _Late if connection.is_stopped else error from error
    finally:
        timer.cancel()
        connection.close()
    if connection.is_stopped:
        raise _Late


class _Checked(HTTPConnection):
    """A connection to a machine whose address was checked, under the host's name."""

    def __init__(self, host: str, port: int, machine: str, until: float) -> None:
        super().__init__(host, port, timeout=_SILENCE)
        self._machine = machine
        self._until = until
        self._context: ssl.SSLContext | None = None
        self._opened: socket.socket | None = None
        self.is_stopped = False

    def secure(self) -> None:
        """Speak TLS, with the certificate checked against the host's name."""
        self._context = ssl.create_default_context()
        self.default_port = _HTTPS

    def stop(self) -> None:
        """Cut the connection off."""
        self.is_stopped = True
        if self._opened:
            with suppress(OSError):
                self._opened.shutdown(socket.SHUT_RDWR)

    def connect(self) -> None:
        """Connect to the checked address."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise _Late
        self.sock = socket.create_connection((self._machine, self.port), min(_SILENCE, left))
        if self._context:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)
        self._opened = self.sock  # http.client forgets its own before the page is read
