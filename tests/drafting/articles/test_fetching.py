"""Getting articles from files, folders, standard input and the web."""

from __future__ import annotations

import gzip
import io
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from dateline.drafting.articles import Material
from dateline.drafting.articles.fetching import expand, fetch, web
from dateline.drafting.articles.refusals import LARGEST, LARGEST_ARCHIVE
from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTHING = io.BytesIO()


class Site(BaseHTTPRequestHandler):
    """A small site that behaves, and misbehaves, by its paths."""

    asked: list[str]

    def do_GET(self) -> None:
        type(self).asked.append(self.headers["User-Agent"])
        path = self.path
        if path == "/page":
            self.answer(200, b"<html>here</html>", "text/html; charset=utf-8")
        elif path == "/packed":
            self.answer(200, gzip.compress(b"here", mtime=0), "text/plain", encoding="gzip")
        elif path == "/broken":
            self.answer(200, b"\x1f\x8bnonsense", "text/plain", encoding="gzip")
        elif path == "/bomb":
            self.answer(
                200, gzip.compress(b"0" * 60_000_000, mtime=0), "text/plain", encoding="gzip"
            )
        elif path == "/large":
            self.answer(200, b"x" * (LARGEST + 10), "text/plain")
        elif path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", path.removeprefix("/to/"))
            self.end_headers()
        elif path == "/circle":
            self.send_response(301)
            self.send_header("Location", "/circle")
            self.end_headers()
        elif path == "/slow":
            self.drip()
        else:
            self.send_error(404)

    def answer(self, status: int, data: bytes, kind: str, encoding: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(data)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                time.sleep(0.1)
        except OSError:
            pass

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    Site.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def test_a_page_comes_with_its_type_and_address(site: str) -> None:
    found = fetch(f"{site}/page", NOTHING, allow_loopback=True)
    url = f"{site}/page"
    assert found == Material(url, b"<html>here</html>", url, "text/html; charset=utf-8")


def test_the_program_says_who_it_is(site: str) -> None:
    fetch(f"{site}/page", NOTHING, allow_loopback=True)
    assert Site.asked[-1].startswith("Dateline/")


def test_a_packed_answer_is_unpacked(site: str) -> None:
    found = fetch(f"{site}/packed", NOTHING, allow_loopback=True)
    assert isinstance(found, Material)
    assert found.data == b"here"


def test_a_redirect_is_followed_and_the_last_address_kept(site: str) -> None:
    found = fetch(f"{site}/to//page", NOTHING, allow_loopback=True)
    assert isinstance(found, Material)
    assert found.url == f"{site}/page"


def refused(place: str, *, allow_loopback: bool = True) -> Problem:
    found = fetch(place, NOTHING, allow_loopback=allow_loopback)
    assert isinstance(found, Problem)
    return found


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("/nothing", "article-fetch", "there is no such page"),
        ("/circle", "article-fetch", "leads on from page to page without end"),
        ("/large", "article-too-large", "larger than 10 MB"),
        ("/bomb", "article-too-large", "larger than 10 MB"),
        ("/broken", "article-fetch", "what the site sent is damaged"),
        ("/to/http://10.0.0.1/", "article-fetch", "10.0.0.1 is not on the public internet"),
        ("/to/http://169.254.169.254/latest", "article-fetch", "not on the public internet"),
        ("/to/http://[fd00::1]/", "article-fetch", "not on the public internet"),
        ("/to/file:///etc/passwd", "article-address", "leads on to an address that is never asked"),
        ("/to/ftp://elm.example/", "article-address", "leads on to an address that is never asked"),
    ],
)
def test_what_a_site_may_do_wrong_is_told(site: str, path: str, code: str, words: str) -> None:
    problem = refused(site + path)
    assert problem.code == code
    assert words in problem.message


def test_a_page_that_drips_is_given_up(site: str) -> None:
    start = time.monotonic()
    found = web.fetch_page(f"{site}/slow", allow_loopback=True, seconds=0.5)
    assert time.monotonic() - start < 3
    assert isinstance(found, Problem)
    assert "takes too long" in found.message


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://localhost:80/",
        "http://127.1/",
        "http://2130706433/",
    ],
)
def test_this_machine_is_not_asked_without_the_switch(url: str) -> None:
    assert refused(url, allow_loopback=False).code in {"article-fetch", "article-address"}


def test_without_the_switch_not_a_byte_goes_to_this_machine(site: str) -> None:
    before = len(Site.asked)
    assert "public internet" in refused(f"{site}/page", allow_loopback=False).message
    assert len(Site.asked) == before


@pytest.mark.parametrize(
    "url",
    ["ftp://elm.example/x", "file:///etc/passwd", "http://", "https://user:pass@elm.example/"],
)
def test_an_address_that_cannot_be_linked_is_not_asked(url: str) -> None:
    assert refused(url, allow_loopback=False).code == "article-address"


def test_standard_input_is_read() -> None:
    assert fetch("-", io.BytesIO(b"here")) == Material("standard input", b"here")


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"here")
    assert fetch(str(file), NOTHING) == Material(str(file), b"here")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    for name, limit in (("a.txt", LARGEST), ("a.warc.gz", LARGEST_ARCHIVE)):
        file = tmp_path / name
        with file.open("wb") as large:
            large.truncate(limit + 1)
        assert refused(str(file)).code == "article-too-large"


@pytest.mark.parametrize(
    ("name", "words"),
    [("missing.txt", "there is no such file"), ("", "it is a folder"), ("a\0b", "character")],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str, words: str) -> None:
    problem = refused(f"{tmp_path}/{name}")
    assert problem.code == "article-unreadable"
    assert words in problem.message


def test_a_folder_stands_for_its_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.txt", ".hidden", ".git/config"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    found = expand([str(tmp_path), "-", "https://elm.example/"])
    wanted = [str(tmp_path / name) for name in ("a.html", "b.txt", "sub/c.txt")]
    assert found == [*wanted, "-", "https://elm.example/"]
