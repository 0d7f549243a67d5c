"""A small site on this machine that behaves, and misbehaves, by its paths."""

from __future__ import annotations

import threading
import time
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class Request(NamedTuple):
    """What was asked of the site, and when."""

    method: str
    path: str
    agent: str
    moment: float


class Reply(NamedTuple):
    """What the site answers; `close` hangs up instead."""

    status: int = 200
    body: bytes = b"<html>here</html>"
    headers: Mapping[str, str] = {"Content-Type": "text/html; charset=utf-8"}
    close: bool = False
    seconds: float = 0


Paths = dict[str, "Callable[[Request, int], Reply]"]
"""What to answer at a path; the number counts the requests for it with the same method."""


class Site:
    """A running site."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.asked: list[Request] = []
        self.at_once = 0
        self.most_at_once = 0
        self.lock: Final = threading.Lock()
        self.url = ""
        self.counts: Counter[tuple[str, str]] = Counter()

    def of(self, path: str) -> list[Request]:
        return [one for one in self.asked if one.path == path]

    def methods(self, path: str) -> list[str]:
        return [one.method for one in self.of(path)]


def here(_request: Request, _number: int) -> Reply:
    return Reply()


def answers(status: int, **headers: str) -> Callable[[Request, int], Reply]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _request, _number: Reply(status, b"", named)


def leads_to(address: str, status: int = 302) -> Callable[[Request, int], Reply]:
    return answers(status, Location=address)


@contextmanager
def serving(paths: Paths) -> Iterator[Site]:
    site = Site(paths)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            request = Request(
                self.command, self.path, self.headers["User-Agent"] or "", time.monotonic()
            )
            with site.lock:
                site.asked.append(request)
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
                site.counts[self.command, self.path] += 1
                number = site.counts[self.command, self.path]
            try:
                self.give(request, number)
            finally:
                with site.lock:
                    site.at_once -= 1

        do_HEAD = do_GET  # noqa: N815 - http.server's name

        def give(self, request: Request, number: int) -> None:
            known = site.paths.get(self.path)
            reply = known(request, number) if known else Reply(404)
            time.sleep(reply.seconds)
            if reply.close:
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(reply.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - http.server's name
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        site.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
