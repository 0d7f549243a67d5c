"""What is no article is told in plain words, and never raises."""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting.articles import Material, Reading, read
from dateline.drafting.articles.refusals import LARGEST, LARGEST_PAGE, LONGEST

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Bakers in Elmtown put out their ovens on Monday, the guild of bakers said. "
PAGE = f"<html lang='en'><body><h1>Ovens</h1><p>{SENTENCE * 6}</p></body></html>"


def only(data: bytes, content_type: str = "") -> Reading:
    (reading,) = read(Material("given", data, "", content_type))
    return reading


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "article-empty"),
        (b" \n\t\n", "article-empty"),
        (b"\xef\xbb\xbf", "article-empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "article-not-text"),
        (b"\n\n%PDF-1.7", "article-not-text"),
        (b"PK\x03\x04\x14\x00", "article-not-text"),
        (b"{\\rtf1\\ansi Bakers", "article-not-text"),
        (b"\x89PNG\r\n\x1a\n", "article-not-text"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07", "article-not-text"),
        (bytes(range(128, 256)) * 10, "article-encoding"),
        (b"hello", "article-none"),
        (b"1234 5678 +++ ---", "article-none"),
        (b"<html><body></body></html>", "article-none"),
        (b"<html><body><p>Please enable JavaScript.</p></body></html>", "article-none"),
        (b"<!doctype html><html", "article-none"),
        (b"x" * (LARGEST + 1), "article-too-large"),
        (b"word " * (LONGEST // 5 + 1), "article-too-large"),
        (b"<html>" + b" " * LARGEST_PAGE, "article-too-large"),
        (gzip.compress(b"word " * (LARGEST // 4), mtime=0), "article-too-large"),
        (gzip.compress(gzip.compress(b"word", mtime=0), mtime=0), "article-not-text"),
        (gzip.compress(PAGE.encode(), mtime=0)[:-20], "article-archive"),
        (b"\x1f\x8bnonsense", "article-archive"),
        (b"WARC/1.0\r\nnonsense", "article-archive"),
    ],
)
def test_what_is_no_article_has_a_problem_and_no_article(data: bytes, code: str) -> None:
    reading = only(data)
    assert reading.article is None
    assert [problem.code for problem in reading.problems] == [code]
    assert reading.problems[0].file == "given"
    assert reading.problems[0].severity == "error"


def test_fifty_megabytes_are_refused_at_once() -> None:
    start = time.perf_counter()
    reading = only(b"Bakers put out their ovens.\n" * 1_800_000)
    assert time.perf_counter() - start < 1
    assert reading.problems[0].message == "this is larger than 10 MB; no article is"


def test_a_list_of_links_is_no_article() -> None:
    links = "".join(f"<li><a href='/{n}'>Bakers and their ovens {n}</a></li>" for n in range(80))
    reading = only(f"<html><body><h1>News</h1><ul>{links}</ul></body></html>".encode())
    assert [problem.code for problem in reading.problems] == ["article-none"]


BEGINNING = f"<h1>Ovens</h1><p>{SENTENCE * 3}</p>"
PAID = json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False})


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("", "<p>Subscribe to continue reading.</p>"),
        ("", "<p>Чтобы читать полностью, войдите.</p>"),
        (f'<script type="application/ld+json">{PAID}</script>', ""),
    ],
)
def test_the_beginning_of_a_paid_article_is_told_from_an_article(head: str, below: str) -> None:
    article = f"<article>{BEGINNING}{below}</article>"
    markup = f"<html><head>{head}</head><body>{article}</body></html>"
    assert [problem.code for problem in only(markup.encode()).problems] == ["article-paywalled"]


def test_an_unknown_script_is_kept_whole_and_flagged() -> None:
    text = "ႠႡႢ ႣႤႥ ႦႧႨ ႩႪႫ ႬႭႮ. " * 20
    article = only(text.encode()).article
    assert article is not None
    assert article.text == text
    assert [doubt.field for doubt in article.doubts] == ["published", "language"]


def test_a_packed_page_is_unpacked() -> None:
    article = only(gzip.compress(PAGE.encode(), mtime=0)).article
    assert article is not None
    assert SENTENCE.strip() in article.text


def archive(pages: list[tuple[str, bytes, str]], *, packed: bool = True) -> bytes:
    """Return a WARC file (ISO 28500) with these answers, each packed by itself as is usual."""
    found: list[bytes] = []
    for url, data, status in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n".encode() + data
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2020-08-17T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{len(found)}>\r\nWARC-Target-URI: {url}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        found.append(gzip.compress(record, mtime=0) if packed else record)
    return b"".join(found)


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_gives_every_page_with_its_address(packed: bool) -> None:
    pages = [(f"https://elm.example/{n}", PAGE.encode(), "200 OK") for n in range(3)]
    pages.insert(1, ("https://elm.example/gone", PAGE.encode(), "404 Not Found"))
    found = list(read(Material("a.warc", archive(pages, packed=packed))))
    urls = [reading.article.url for reading in found if reading.article]
    assert urls == [f"https://elm.example/{n}" for n in range(3)]
    assert all(not reading.problems for reading in found)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("cut", [20, 40, 200])
def test_an_archive_that_is_cut_off_gives_what_is_whole_and_says_so(packed: bool, cut: int) -> None:
    pages = [(f"https://elm.example/{n}", PAGE.encode(), "200 OK") for n in range(2)]
    data = archive(pages, packed=packed)
    found = list(read(Material("a.warc", data[:-cut])))
    assert [reading.article.url for reading in found if reading.article] == [
        "https://elm.example/0"
    ]
    assert [problem.code for reading in found for problem in reading.problems] == [
        "article-archive"
    ]


def test_an_archive_without_pages_says_so() -> None:
    data = archive([("https://elm.example/gone", b"", "404 Not Found")])
    assert [problem.code for problem in only(data).problems] == ["article-archive"]


@pytest.mark.parametrize(
    "markup",
    [
        b"<html><body>" + b"<div>" * 100_000,
        b"<html><body>" + b"<span>" * 100_000 + b"x",
        b"<html><body>" + b"<" * 500_000,
        b"<html><p " + b'a="b" ' * 200_000 + b">",
        b'<html><script type="application/ld+json">' + b"[" * 100_000 + b"</script>",
        b'<html><script type="application/ld+json">' + b'{"a":' * 900 + b"1" + b"}" * 900,
        b"<html><body>" + b"<h1>Aug 17 2020</h1>" * 20_000,
    ],
)
def test_crafted_pages_neither_raise_nor_take_long(markup: bytes) -> None:
    start = time.perf_counter()
    only(markup)
    assert time.perf_counter() - start < 15


@given(st.binary(max_size=300), st.sampled_from(["", "text/html", "text/plain; charset=cp1251"]))
def test_no_bytes_raise(data: bytes, content_type: str) -> None:
    for reading in read(Material("given", data, "", content_type)):
        assert (reading.article is None) == bool(reading.problems)


@given(st.text(max_size=300))
def test_no_markup_raises_and_offsets_stay_within_the_text(markup: str) -> None:
    data = f"<html><body><p>{SENTENCE * 6}</p>{markup}</body></html>".encode("utf-8", "ignore")
    for reading in read(Material("given", data)):
        article = reading.article
        if article:
            assert 0 <= article.body <= len(article.text)


def test_naughty_strings_do_not_raise(shared: Path) -> None:
    strings = json.loads((shared / "corpora" / "naughty-strings.json").read_text("utf-8"))
    for one in strings:
        list(read(Material("given", str(one).encode("utf-8", "replace"))))
