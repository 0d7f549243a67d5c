"""A built site whose timeline reads other data, and a server that counts what it sends."""

from __future__ import annotations

import gzip
import re
import threading
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self, cast
from urllib.parse import urlsplit

from bench.measuring import CACHE, ROOT, made_up_project, run

if TYPE_CHECKING:
    from types import TracebackType

_SITE_OF: Final = 1000
"""Events of the site whose pages and scripts are used; only its data is exchanged."""
_DATA: Final = "/data/browse/"
_PACKED_ALREADY: Final = {".woff2"}
_VERSION: Final = re.compile(rb'(data-version="|/index\.js\?v=)[^"]*"')


class Pages(NamedTuple):
    """A site, and the folder with the data that its timeline shall read."""

    site: Path
    data: Path


def timeline_site(seed: int) -> Path:
    """Return a small site as `dateline build` makes it; made anew each time."""
    project = made_up_project(_SITE_OF, seed)
    site = CACHE / f"{project.name}-pages"
    run(["-m", "dateline", "build", "--site-dir", site], project)
    return site


def browse_data(size: int, seed: int) -> Path:
    """Return a folder with that many events as each timeline reads them; made once."""
    project = made_up_project(size, seed)
    folder = CACHE / f"{project.name}-browse"
    if not folder.is_dir():
        unfinished = folder.with_suffix(".part")
        run(["-m", "bench.make_browse", project, unfinished], ROOT)
        unfinished.rename(folder)
    return folder


class Counting(ThreadingHTTPServer):
    """Serves pages with gzip for as long as the `with` lasts; `sent` is what left it, in bytes."""

    daemon_threads = True
    sent = 0

    def __init__(self, pages: Pages) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages
        self.version = (pages.data / "version").read_bytes() if pages.data != pages.site else b""
        self.url = f"http://127.0.0.1:{self.server_port}/"

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
        """Answer with a file, packed."""
        server = cast("Counting", self.server)
        path = urlsplit(self.path).path
        file = _file(server.pages, path)
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        packed = _packed(file, server.version)
        server.sent += len(packed)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix not in _PACKED_ALREADY:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@cache
def _packed(file: Path, version: bytes) -> bytes:
    """Return what goes over the line; kept, so that packing is none of the time measured."""
    content = file.read_bytes()
    if version and file.suffix == ".html":
        content = _VERSION.sub(rb"\g<1>" + version + b'"', content)
    return content if file.suffix in _PACKED_ALREADY else gzip.compress(content, 6, mtime=0)


def _file(pages: Pages, path: str) -> Path:
    if pages.data != pages.site and path.startswith(_DATA):
        return pages.data / "browse" / path.removeprefix(_DATA)
    found = Path(pages.site, path.strip("/"))
    return found / "index.html" if found.is_dir() else found
