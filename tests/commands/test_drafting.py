"""`dateline draft`: one line an article, clear words where there is none, nothing half-written."""

from __future__ import annotations

import gzip
import http.server
import threading
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.proposing.folder import folders_in, read_folder
from tests.proposing.projects import ARTICLE, make, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAGE = (
    "<html lang=en><head><title>Council closes the ferry</title>"
    '<meta property="article:published_time" content="2024-05-07"></head><body><nav>Home</nav>'
    "<article><h1>Council closes the ferry</h1><p>Elmham Council closed the ferry over the river on"
    " Monday after two accidents at the landing stage below the old mill.</p><p>About 300 people"
    " used it every day, and the council says that it will decide on a bridge in June. Nobody was"
    " hurt in the accidents, the council said in a statement.</p></article></body></html>"
)
_FOLDER = "2024-05-07-council-closes-the-river-ferry"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(make(tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715200000")  # 8 May 2024
    return tmp_path


def _run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["draft", *arguments], input=stdin)


def test_each_article_s_outcome_is_one_line(root: Path) -> None:
    (root / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    first = _run("ferry.txt")
    assert first.exit_code == 0
    line = f"ferry.txt: 2 events drafted in drafts/{_FOLDER}/; 1 may be in the timeline already"
    assert first.stdout.splitlines() == [line]
    before = tree(root)
    again = _run("ferry.txt")
    assert again.stdout == f"ferry.txt: drafted already in drafts/{_FOLDER}/; nothing has changed\n"
    assert tree(root) == before


def test_sentences_with_a_date_that_gave_no_draft_are_told(root: Path) -> None:
    text = f"{ARTICLE}\n\nThe old mill was the town's largest employer in June 2019.\n"
    (root / "ferry.txt").write_text(text, encoding="utf-8")
    line = len(text.splitlines())
    told = f"; read line {line} of its article.txt yourself: a date, and no event found\n"
    assert _run("ferry.txt").stdout.endswith(told)


def test_one_article_has_no_lines_of_progress(root: Path) -> None:
    (root / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    assert not _run("ferry.txt").stderr


def test_nothing_is_written_under_events(root: Path) -> None:
    (root / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    before = tree(root / "events")
    _run("ferry.txt")
    assert tree(root / "events") == before
    written = {path.partition("/")[0] for path in tree(root)} - {"events", "ferry.txt"}
    assert written == {"drafts"}


def test_standard_input_a_page_and_a_folder_are_read(root: Path) -> None:
    (root / "in" / "deep").mkdir(parents=True)
    (root / "in" / "page.html").write_text(_PAGE, encoding="utf-8")
    (root / "in" / "deep" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    both = _run("in")
    assert both.exit_code == 0
    assert len(both.stdout.splitlines()) == len(folders_in(root / "drafts")) == 2
    third = _run("-", "--into", "other", stdin=ARTICLE.encode())
    assert "standard input: 2 events drafted in other/" in third.stdout


def test_what_the_user_says_stands_above_what_is_found(root: Path) -> None:
    (root / "ferry.txt").write_text("The council closed the ferry on Monday.", encoding="utf-8")
    said = ("--published", "2023-04-04", "--publisher", "The Post", "--language", "en")
    assert _run("ferry.txt", *said, "--url", "https://post.example/a").exit_code == 0
    folder = read_folder(folders_in(root / "drafts")[0])
    assert folder.article is not None
    assert folder.article.fields == {
        "url": "https://post.example/a",
        "publisher": "The Post",
        "published": "2023-04-04",
        "language": "en",
    }
    assert [one.fields["date"] for one in folder.events] == ["2023-04-03"]


def _record(number: int) -> bytes:
    page = _PAGE.replace("ferry", f"ferry {number}").encode()
    answer = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/{number}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n")


def _warc() -> bytes:
    return _record(0) + _record(1)


def test_a_truncated_archive_gives_what_stands_before_the_break(root: Path) -> None:
    (root / "a.warc.gz").write_bytes(_warc())
    assert len(_run("a.warc.gz").stdout.splitlines()) == 2
    (root / "b.warc.gz").write_bytes(_warc()[:-100])
    cut = _run("b.warc.gz", "--into", "cut")
    assert cut.exit_code == 1
    assert "article-archive" in cut.stdout
    assert len(folders_in(root / "cut")) == 1


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "article-empty"),
        ("a.txt", b" \n\n", "article-empty"),
        ("a.html", b"<html><body><nav><a href=/>Home</a></nav></body></html>", "article-none"),
        (
            "a.html",
            b"<html><body><p>Read on.</p><p>Subscribe now</p></body></html>",
            "article-none",
        ),
        ("a.txt", b"ferry " * 9_000_000, "article-too-large"),
        ("a.txt", bytes(range(128, 256)) * 40, "article-encoding"),
        (
            "a.warc",
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP",
            "article-archive",
        ),
        ("a.txt", gzip.compress(ARTICLE.encode())[:60], "article-archive"),
        ("a.pdf", b"%PDF-1.7 ...", "article-not-text"),
        ("a.txt", b"The council closed the ferry on Monday after two accidents.", "draft-undated"),
        ("nowhere/x.txt", None, "article-unreadable"),
    ],
)
def test_what_is_no_article_gives_a_clear_error_and_nothing_else(
    root: Path, name: str, data: bytes | None, code: str
) -> None:
    if data is not None:
        (root / name).write_bytes(data)
    before = tree(root)
    result = _run(name)
    assert result.exit_code == 1
    assert f"error[{code}]" in result.stdout
    assert name in result.stdout
    assert "Traceback" not in result.output
    assert tree(root) == before


def test_a_paywall_s_stub_is_told(root: Path) -> None:
    text = "Elmham Council closed the ferry over the river on Monday after two accidents. " * 4
    page = f"<html><body><article><p>{text}</p><p>Subscribe now to continue reading.</p></article>"
    (root / "a.html").write_text(page, encoding="utf-8")
    result = _run("a.html", "--published", "2024-05-07")
    assert result.exit_code == 1
    assert "article-paywalled" in result.stdout
    assert not (root / "drafts").exists()


def test_an_article_without_an_event_is_told_so(root: Path) -> None:
    text = "A ferry is a boat, and a boat is a pleasant thing to be on in the summer. "
    text = f"On ferries\n7 May 2024\n\n{text * 3}\n"
    (root / "a.txt").write_text(text, encoding="utf-8")
    result = _run("a.txt")
    assert result.exit_code == 0
    assert result.stdout == "a.txt: no event was found; nothing was written\n"
    assert not (root / "drafts").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing argument"),
        (("a.txt", "--published", "2020-02-30"), "is not one exact day"),
        (("a.txt", "--published", "2020-08"), "is not one exact day"),
        (("a.txt", "--url", "gazette"), "is not the address of a page"),
        (("a.txt", "b.txt", "--url", "https://gazette.example/a"), "here are several"),
        (("a.txt", "--language", "English"), "is not a language code"),
    ],
)
def test_wrong_use_is_told(root: Path, arguments: tuple[str, ...], words: str) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert not (root / "drafts").exists()


def test_outside_a_project_nothing_is_drafted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    result = _run("a.txt")
    assert result.exit_code == 1
    assert "timeline-missing" in result.stdout
    assert "Nothing was drafted." in result.stderr


class _Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(_PAGE.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        del format, args


@pytest.fixture
def address() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/ferry"
    server.shutdown()
    server.server_close()


def test_a_page_of_the_web_is_drafted_with_the_day_of_fetching(root: Path, address: str) -> None:
    assert _run(address).exit_code == 1  # a private address
    assert not (root / "drafts").exists()
    assert _run(address, "--allow-loopback").exit_code == 0
    folder = read_folder(folders_in(root / "drafts")[0])
    assert folder.article is not None
    assert folder.article.fields["accessed"] == "2024-05-08"
