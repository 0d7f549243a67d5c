"""One question and one answer over HTTP, with a machine whose address was checked.

A host's name is resolved once; the addresses are checked and the connection goes to a checked one,
so that a name which changes its address in between (DNS rebinding) gains nothing. No proxy is
used, since it would resolve the name anew.
"""

from __future__ import annotations

import socket
import ssl
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from urllib.parse import SplitResult, quote

from urllib3.connection import HTTPConnection

from dateline.asking.deadline import Deadline
from dateline.asking.public import machines_of, may_be_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from urllib3.response import BaseHTTPResponse

Method = Literal["GET", "HEAD"]

SILENCE: Final = 10
"""Seconds without a byte."""

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
"""Answers whose body nobody reads."""

_MACHINES_MAX: Final = 4
_CHUNK: Final = 65_536
_HTTP: Final = 80
_HTTPS: Final = 443
_KEPT: Final = "/%?&=:;,@!$'()*+~[]"
"""Characters of an address that are sent as they are (RFC 3986)."""


class NotPublicError(Exception):
    """A host that is not, or not only, on the public internet."""


class Question(NamedTuple):
    """What is asked, in what words, and how much of an answer is read."""

    method: Method
    headers: Mapping[str, str]
    limit_bytes: int
    allow_loopback: bool = False


class Answer(NamedTuple):
    """A server's answer; `headers` have lower-case names. Its body may be one byte over limit."""

    status: int
    headers: dict[str, str]
    body: bytes


def exchange(parts: SplitResult, question: Question, until: float) -> Answer:
    """Return the answer to a question, given until `until` on the monotonic clock.

    Raises NotPublicError, Late, OSError, ValueError, http.client.HTTPException and
    urllib3.exceptions.HTTPError.
    """
    host = parts.hostname or ""
    name = host if host.isascii() else host.encode("idna").decode("ascii")
    is_secure = parts.scheme.lower() == "https"
    usual = _HTTPS if is_secure else _HTTP
    port = parts.port or usual
    machines = machines_of(name, port)
    if not machines or not all(
        may_be_asked(machine, allow_loopback=question.allow_loopback) for machine in machines
    ):
        raise NotPublicError
    shown = f"[{name}]" if ":" in name else name
    headers = {**question.headers, "Host": shown if port == usual else f"{shown}:{port}"}
    with Deadline(until) as deadline:
        connection = HTTPConnection(name, port, timeout=min(SILENCE, deadline.left()))
        connection.sock = _opened(machines, port, name if is_secure else "", deadline)
        target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_KEPT)
        connection.request(question.method, target, headers=headers, preload_content=False)
        response = connection.getresponse()
        try:
            return _answer(response, question.limit_bytes)
        finally:
            response.close()


def _opened(
    machines: Sequence[str], port: int, secure_name: str, deadline: Deadline
) -> socket.socket:
    """Connect to the first machine that lets us; with a name, speak TLS and check its certificate.

    Raises OSError, ssl.SSLError and Late.
    """
    plain = _connected(machines[:_MACHINES_MAX], port, deadline)
    deadline.guard(plain)
    if not secure_name:
        return plain
    secure = ssl.create_default_context().wrap_socket(
        plain, server_hostname=secure_name, do_handshake_on_connect=False
    )
    deadline.guard(secure)
    secure.do_handshake()
    return secure


def _connected(machines: Sequence[str], port: int, deadline: Deadline) -> socket.socket:
    *others, last = machines
    for machine in others:
        try:
            return socket.create_connection((machine, port), min(SILENCE, deadline.left()))
        except OSError:
            continue
    return socket.create_connection((last, port), min(SILENCE, deadline.left()))


def _answer(response: BaseHTTPResponse, limit_bytes: int) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    most = 0 if response.status in REDIRECTS else limit_bytes + 1
    return Answer(response.status, headers, b"".join(_pieces(response, most)))


def _pieces(response: BaseHTTPResponse, most: int) -> Iterator[bytes]:
    """Yield the body piece by piece, unpacked; urllib3 unpacks no more than was asked for."""
    left = most
    while left > 0 and (piece := response.read1(min(_CHUNK, left))):
        left -= len(piece)
        yield piece
