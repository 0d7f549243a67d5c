"""What an address of the web gives, and what it cannot do to us."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from dateline.asking import Fetched, Hop, Unreached, fetch
from tests.asking.site import Reply, Request, Site, answers, here, leads_to, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dateline.asking.exchange import Method

LIMIT = 100_000


def packed(data: bytes, encoding: str) -> Callable[[Request, int], Reply]:
    return lambda _request, _number: Reply(200, data, {"Content-Encoding": encoding})


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving(
        {
            "/page": here,
            "/gzip": packed(gzip.compress(b"here", mtime=0), "gzip"),
            "/deflate": packed(zlib.compress(b"here"), "deflate"),
            "/unknown": packed(b"here", "x-secret"),
            "/broken": packed(b"\x1f\x8bnonsense", "gzip"),
            "/bomb": packed(gzip.compress(b"0" * 60_000_000, mtime=0), "gzip"),
            "/large": lambda _request, _number: Reply(200, b"x" * (LIMIT + 1)),
            "/largest": lambda _request, _number: Reply(200, b"x" * LIMIT),
            "/silent": lambda _request, _number: Reply(seconds=5),
            "/hangup": lambda _request, _number: Reply(close=True),
            "/gone": answers(410),
            "/one": leads_to("/two", 301),
            "/two": leads_to("/page", 302),
            "/nowhere": answers(302),
            "/brackets": leads_to("http://[page/"),
            "/circle": leads_to("/circle"),
            "/in": leads_to("http://10.0.0.1/"),
            "/cloud": leads_to("http://169.254.169.254/latest"),
            "/six": leads_to("http://[fd00::1]/"),
            "/file": leads_to("file:///etc/passwd"),
            "/path?a=%D0%B6&b=c": here,
        }
    ) as running:
        yield running


def ask(
    url: str, method: Method = "GET", seconds: float = 10, *, allow_loopback: bool = True
) -> Fetched | Unreached:
    return fetch(
        url,
        method=method,
        limit_bytes=LIMIT,
        seconds=seconds,
        purpose="tests",
        allow_loopback=allow_loopback,
    )


def got(url: str, method: Method = "GET") -> Fetched:
    found = ask(url, method)
    assert isinstance(found, Fetched), found
    return found


def missed(url: str, seconds: float = 10, *, allow_loopback: bool = True) -> Unreached:
    found = ask(url, seconds=seconds, allow_loopback=allow_loopback)
    assert isinstance(found, Unreached), found
    return found


def test_a_page_comes_with_its_status_headers_and_address(site: Site) -> None:
    found = got(f"{site.url}/page")
    assert found[:2] == (f"{site.url}/page", 200)
    assert found.headers["content-type"] == "text/html; charset=utf-8"
    assert found[3:] == (b"<html>here</html>", (), False)


def test_the_server_is_told_who_asks_and_why(site: Site) -> None:
    got(f"{site.url}/page")
    agent = site.asked[-1].agent
    assert agent.startswith("Dateline/")
    assert agent.endswith("(tests)")


def test_head_brings_no_body(site: Site) -> None:
    found = got(f"{site.url}/page", "HEAD")
    assert (found.status, found.body) == (200, b"")
    assert site.asked[-1].method == "HEAD"


@pytest.mark.parametrize("path", ["/gzip", "/deflate", "/unknown"])
def test_a_packed_body_is_unpacked_where_its_packing_is_known(site: Site, path: str) -> None:
    assert got(site.url + path).body == b"here"


@pytest.mark.parametrize(
    ("path", "is_cut"), [("/bomb", True), ("/large", True), ("/largest", False)]
)
def test_a_body_is_cut_at_the_limit(site: Site, path: str, is_cut: bool) -> None:
    found = got(site.url + path)
    assert (len(found.body), found.is_cut) == (LIMIT, is_cut)


def test_each_redirect_is_kept_with_its_status(site: Site) -> None:
    found = got(f"{site.url}/one")
    assert found.redirects == (Hop(301, f"{site.url}/two"), Hop(302, f"{site.url}/page"))
    assert found.url == f"{site.url}/page"


def test_a_redirect_without_an_address_is_an_answer(site: Site) -> None:
    assert got(f"{site.url}/nowhere").status == 302


def test_a_status_of_trouble_is_an_answer(site: Site) -> None:
    assert got(f"{site.url}/gone").status == 410


def test_letters_of_an_address_are_sent_encoded_once(site: Site) -> None:
    assert got(f"{site.url}/path?a=%D0%B6&b=c").status == 200
    assert got(f"{site.url}/path?a=ж&b=c").status == 200


@pytest.mark.parametrize(
    ("path", "reason", "words"),
    [
        ("/circle", "circle", "leads on from page to page without end"),
        ("/broken", "damaged", "damaged"),
        ("/hangup", "broken", "127.0.0.1 does not answer as a web site does"),
        ("/brackets", "broken", "it leads on to no address"),
        ("/in", "private", "10.0.0.1 is not on the public internet"),
        ("/cloud", "private", "169.254.169.254 is not on the public internet"),
        ("/six", "private", "not on the public internet"),
        ("/file", "address", "leads on to an address that is never asked"),
    ],
)
def test_what_a_site_may_do_wrong_is_told(site: Site, path: str, reason: str, words: str) -> None:
    found = missed(site.url + path)
    assert found.reason == reason
    assert words in found.why


def test_a_refused_redirect_is_kept_with_those_before_it(site: Site) -> None:
    assert missed(f"{site.url}/in").redirects == (Hop(302, "http://10.0.0.1/"),)


def test_without_the_switch_not_a_byte_goes_to_this_machine(site: Site) -> None:
    before = len(site.asked)
    assert missed(f"{site.url}/page", allow_loopback=False).reason == "private"
    assert len(site.asked) == before


@pytest.mark.parametrize(
    "url",
    [
        "ftp://elm.example/x",
        "file:///etc/passwd",
        "http://",
        "https://u:p@elm.example/",
        "http://[",
    ],
)
def test_an_address_that_cannot_be_linked_is_not_asked(url: str) -> None:
    assert missed(url, allow_loopback=False).reason == "address"


def test_a_site_that_says_nothing_is_given_up(site: Site) -> None:
    start = time.monotonic()
    assert missed(f"{site.url}/silent", 0.3).reason == "slow"
    assert time.monotonic() - start < 2


@contextmanager
def dripping(head: bytes) -> Iterator[int]:
    """Serve a head at once, and then a byte every now and then."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(head)
                for _ in range(60):
                    try:
                        connection.sendall(b"x")
                    except OSError:
                        return
                    time.sleep(0.05)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join()


@pytest.mark.parametrize(
    ("scheme", "head"),
    [
        ("http", b"HTTP/1.1 200 OK\r\n\r\n"),
        ("http", b"HTTP/1.1 200 OK\r\nA: "),
        ("http", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n"),
        ("https", b"\x16\x03\x03\x3f\xff"),
    ],
    ids=["body", "headers", "chunk", "handshake"],
)
def test_a_site_that_drips_is_given_up(scheme: str, head: bytes) -> None:
    with dripping(head) as port:
        start = time.monotonic()
        found = missed(f"{scheme}://127.0.0.1:{port}/", 0.3)
        assert time.monotonic() - start < 2
    assert found.reason == "slow"


def test_a_port_that_nobody_listens_at_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert missed(f"http://127.0.0.1:{port}/").reason == "broken"


def test_a_host_that_does_not_exist_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[object]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    found = missed("http://elm.example/")
    assert found[1:3] == ("host", "there is no host elm.example")


def resolving(monkeypatch: pytest.MonkeyPatch, *machines: str) -> tuple[list[str], list[str]]:
    """Have every name stand for machines; return which names are asked for, and which machines."""
    names: list[str] = []
    connected: list[str] = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        names.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in machines]

    def connect(address: tuple[str, int], *_: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    return names, connected


def test_a_name_is_resolved_once_and_the_checked_machine_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names, connected = resolving(monkeypatch, "93.184.215.14")
    missed("http://rebinding.example/", allow_loopback=False)
    assert (names, connected) == (["rebinding.example"], ["93.184.215.14"])


def test_a_machine_that_does_not_answer_gives_way_to_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, connected = resolving(monkeypatch, "2606:2800:21f:cb07::1", "93.184.215.14")
    missed("http://two.example/", allow_loopback=False)
    assert connected == ["2606:2800:21f:cb07::1", "93.184.215.14"]


def test_a_name_with_one_private_machine_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    _, connected = resolving(monkeypatch, "93.184.215.14", "192.168.0.1")
    assert missed("http://both.example/", allow_loopback=False).reason == "private"
    assert connected == []


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("not on this machine: openssl")
    request = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext"
    name = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    files = ["-keyout", "key.pem", "-out", "own.pem"]
    command = [program, *request.split(), name, *files]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "own.pem", tmp_path / "key.pem")
    with socket.create_server(("127.0.0.1", 0)) as server:

        def greet() -> None:
            connection, _ = server.accept()
            with connection, pytest.raises(ssl.SSLError):
                context.wrap_socket(connection, server_side=True)

        thread = threading.Thread(target=greet, daemon=True)
        thread.start()
        found = missed(f"https://127.0.0.1:{server.getsockname()[1]}/")
        thread.join()
    assert found[1:3] == ("certificate", "the certificate of 127.0.0.1 is not valid")
