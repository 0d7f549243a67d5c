"""A built site on a loopback address."""

from __future__ import annotations

import gzip
import re
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

if TYPE_CHECKING:
    from types import TracebackType

POLICY = re.compile(rb"<meta[^>]*Content-Security-Policy[^>]*>", re.IGNORECASE)


class Served(ThreadingHTTPServer):
    """A folder at `url`, under `at` on its host, for as long as the `with` lasts.

    `missed` lists the addresses that were asked for and are not there; a page that is not there
    is answered as hosts do, with the site's own `404.html`. Without `policy`, the pages come
    without their Content-Security-Policy, so that nothing but the escaping protects them.
    """

    daemon_threads = True

    def __init__(self, folder: Path, *, at: str = "/", policy: bool = True) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.policy = policy
        self.missed: list[str] = []
        self.at = at
        self.url = f"http://127.0.0.1:{self.server_port}{at}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that leaves a page ends its connections as it likes."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file of the site."""
        server = cast("Served", self.server)
        file = Path(self.translate_path(self.path))
        status = HTTPStatus.OK
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if not file.is_file():
            server.missed.append(self.path)
            status = HTTPStatus.NOT_FOUND
            file = server.folder / "404.html"
        data = file.read_bytes() if file.is_file() else b"nothing here"
        kind = self.guess_type(file)
        if file.suffix == ".html" and not server.policy:
            data = POLICY.sub(b"", data)
        self.send_response(status)
        if kind.startswith("text/") or file.suffix in {".js", ".json", ".svg", ".xml"}:
            kind += "; charset=utf-8"
            data = gzip.compress(data, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600, immutable")
        self.end_headers()
        self.wfile.write(data)

    def translate_path(self, path: str) -> str:
        """Return the file of an address."""
        server = cast("Served", self.server)
        self.directory = str(server.folder)
        inside = path.removeprefix(server.at) if path.startswith(server.at) else "nowhere"
        return super().translate_path(f"/{inside}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""
