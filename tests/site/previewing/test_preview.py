"""`dateline serve`: what an editor sees in the terminal and in the browser while they work."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Final
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from watchdog.events import (
    DirModifiedEvent,
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

from dateline.site.previewing.watching import Handler
from tests.site.conftest import FILES, SETTINGS, command, run, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Self

LAMP: Final = "2024-05-09-lamp-is-mended"
RECORD: Final = f"events/2024/{LAMP}.yml"
PATIENCE: Final = 60


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


class Preview:
    """A running `dateline serve`, and what it has said so far."""

    def __init__(self, root: Path) -> None:
        port = free_port()
        write(root, {"mkdocs.yml": f"{SETTINGS}dev_addr: 127.0.0.1:{port}\n"})
        self.root = root
        self.url = f"http://127.0.0.1:{port}/"
        self.log = root / "log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command("serve"),
                cwd=root,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
                start_new_session=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def wait_to_say(self, text: str, times: int = 1) -> None:
        end = time.monotonic() + PATIENCE
        while self.said().count(text) < times:
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def save(self, files: Mapping[str, str]) -> None:
        """Save files, each in one step, so that none is seen half written."""
        for name, text in files.items():
            aside = write(self.root, {".aside": text}) / ".aside"
            aside.replace(self.root / name)

    def page(self, path: str = "") -> str:
        with urlopen(self.url + path) as answer:  # noqa: S310 - the address is our own
            text: str = answer.read().decode("utf-8")
        return text


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    with Preview(project) as found:
        yield found


def test_a_saved_record_is_shown_and_a_broken_one_is_told_on_every_page(preview: Preview) -> None:
    preview.wait_to_say("Stop with Ctrl+C")
    assert f"The site is at {preview.url} - open it in a browser." in preview.said()
    preview.save({RECORD: FILES[RECORD].replace("The lamp", "The red lamp")})
    preview.wait_to_say("Built.")
    assert "The red lamp is mended" in preview.page(f"events/{LAMP}/")
    assert "The red lamp is mended" in preview.page()

    preview.save({RECORD: FILES[RECORD].replace("title: The lamp", "titel: <b>A</b> lamp")})
    preview.wait_to_say("Built.", 2)
    assert f"{RECORD}:1:1: error[key-unknown]" in preview.said()
    for path in ("", f"events/{LAMP}/", "404.html"):
        page = preview.page(path)
        assert f"{RECORD}:1:1: error[key-unknown]" in page
        assert "titel: &lt;b&gt;A&lt;/b&gt; lamp" in page
    assert "The red lamp is mended" in preview.page(f"events/{LAMP}/")

    preview.save({RECORD: FILES[RECORD]})
    preview.wait_to_say("Built.", 3)
    assert "dl-problems" not in preview.page()
    # Each change was built once: what is written on the way is no change.
    time.sleep(2)
    assert preview.said().count("A file has changed") == 3
    assert "Traceback" not in preview.said()

    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0
    assert preview.said().endswith("Stopped.\n")


def test_a_page_written_by_hand_is_followed_too(preview: Preview) -> None:
    preview.wait_to_say("Stop with Ctrl+C")
    preview.save({"docs/about.md": "# About\n\nSomething else.\n"})
    preview.wait_to_say("Built.")
    assert "Something else." in preview.page("about/")


def test_a_preview_begins_with_what_there_is_where_a_record_is_broken(project: Path) -> None:
    assert run(project, "generate").returncode == 0
    write(project, {"events/places/pier.yml": "nam: Pier\n"})
    with Preview(project) as preview:
        preview.wait_to_say("Stop with Ctrl+C")
        assert "error[key-unknown]" in preview.page(f"events/{LAMP}/")


def test_an_address_in_use_is_told_in_a_sentence(preview: Preview) -> None:
    preview.wait_to_say("Stop with Ctrl+C")
    done = run(preview.root, "serve")
    assert done.returncode == 1
    assert "address is in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_outside_a_project_it_says_where_to_go(tmp_path: Path) -> None:
    done = run(tmp_path, "serve")
    assert done.returncode == 1
    assert "there is no mkdocs.yml here" in done.stderr


def test_a_preview_leaves_no_site_behind(preview: Preview) -> None:
    preview.wait_to_say("Stop with Ctrl+C")
    assert not (preview.root / "site").exists()
    preview.process.send_signal(signal.SIGINT)
    preview.process.wait(PATIENCE)
    with pytest.raises(URLError):
        preview.page()


OURS: Final = {"/home/.hidden/docs/events/a.md"}


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        (FileModifiedEvent("/home/.hidden/docs/about.md"), True),
        (FileCreatedEvent("/home/.hidden/docs/events/by-hand.md"), True),
        (FileModifiedEvent("/home/.hidden/docs/events/a.md"), False),
        (
            FileMovedEvent("/home/.hidden/docs/.dateline-new/0", "/home/.hidden/docs/events/a.md"),
            False,
        ),
        (FileMovedEvent("/home/.hidden/docs/.a.swp", "/home/.hidden/docs/about.md"), True),
        (FileMovedEvent("/home/.hidden/docs/about.md", "/home/.hidden/docs/about.md~"), True),
        (FileCreatedEvent("/home/.hidden/docs/.about.md.swp"), False),
        (FileCreatedEvent("/home/.hidden/docs/about.md~"), False),
        (DirModifiedEvent("/home/.hidden/docs/.dateline-new"), False),
        (DirModifiedEvent("/home/.hidden/docs"), True),  # MkDocs does not count folders itself
    ],
)
def test_what_we_write_and_what_is_hidden_is_no_change(
    event: FileSystemEvent, *, counts: bool
) -> None:
    passed: list[FileSystemEvent] = []

    class Real(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            passed.append(event)

    Handler(Real(), "/home/.hidden/docs", OURS.__contains__).on_any_event(event)
    assert passed == ([event] if counts else [])
