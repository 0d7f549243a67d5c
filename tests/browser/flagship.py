"""The sites that the tests look at: this repository's own timeline, and one of rarer pages."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.browser import strangers

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parents[2]
PATH: Final = "/belarus/"
ADDRESS: Final = f"https://timeline.example{PATH}"
"""Where the sites say that they are: in a folder of a host. Nothing ever asks there."""

LONG: Final = "events/2020-08-17-belaruskali-workers-threaten-to-halt-output/"
PAGES: Final = {
    "home": "",
    "timeline": "timeline/",
    "year": "timeline/2020/",
    "month": "timeline/2020/08/",
    "long event": LONG,
    "short event": "events/2020-09-09-znak-taken/",
    "sensitive event": "events/2020-11-12-death-of-raman-bandarenka/",
    "event in Belarusian": f"be/{LONG}",
    "event in Russian": f"ru/{LONG}",
    "person": "people/sviatlana-tsikhanouskaya/",
    "organization": "organizations/belaruskali/",
    "place": "places/salihorsk/",
    "topic": "topics/strikes/",
    "thread": "threads/belaruskali-strike/",
    "article": "articles/reuters-2020-08-17-potash/",
    "people": "people/",
    "organizations": "organizations/",
    "places": "places/",
    "topics": "topics/",
    "threads": "threads/",
    "articles": "articles/",
    "new": "new/",
    "data": "data/",
    "corrections": "corrections/",
    "about dates": "about/dates/",
    "about method": "about/method/",
    "not found": "404.html",
}
"""One page of each type, by what it is."""

RARE_PAGES: Final = {
    "first part of a list": "topics/many/",
    "second part of a list": "topics/many/part-2/",
    "event with all": "events/all/",
    "stale translation": "be/events/all/",
    "retracted event": "events/retracted/",
    "removed event": "events/removed/",
    "moved event": "events/old-address/",
    "corrections": "corrections/",
    "article without a title": "articles/u-50d7a905e3/",
}
"""Pages that the flagship does not have, by what they are."""


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Make a folder in one process and return it in all of them."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder.with_suffix(".done")
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def build_flagship(folder: Path, *options: str) -> None:
    """Build a copy of this repository's timeline into `site/` of a folder, as an owner does."""
    ignored = (ROOT / ".gitignore").read_text("utf-8").split()
    generated = {line.strip("/").partition("/")[2] for line in ignored if line.startswith("/docs/")}
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=lambda _, names: generated & {*names})
    shutil.copytree(ROOT / "events", folder / "events")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "build", *options],
        cwd=folder,
        env={**os.environ, "SITE_URL": ADDRESS},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def write_rare(folder: Path) -> None:
    """Write a project with a page of each type that the flagship lacks."""
    strangers.project(folder)
    source = {"url": "https://example.org/"}
    article = {"url": "https://example.org/a", "title": "An article", "published": "2001-01-02"}
    common: dict[str, strangers.Value] = {"sources": [source], "added": "2001-03-01"}
    strangers.write(folder, "topics/many.yml", {"name": "Many"})
    strangers.write(folder, "articles/a.yml", article)
    for number in range(205):
        day = date(2001, 1, 1) + timedelta(number)
        event = {"title": f"Event {number}", "date": str(day), "topics": ["many"], **common}
        strangers.write(folder, f"2001/event-{number}.yml", event)
    strangers.write(
        folder,
        "2001/all.yml",
        {
            **common,
            "title": "An event with all that there is",
            "date": "2001-01-01/2001-01-31",
            "date_claims": [
                {"date": "2001-01-01", "by_name": "one"},
                {"date": "2001-01-31", "by_name": "the other"},
            ],
            "summary": "What happened.",
            "body": "Text.\n\n## A heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- item\n\n> quote",
            "sensitive": ["violence"],
            "media": [
                {"file": strangers.PICTURE, "kind": "photo", "alt": "A dot", "credit": "Nobody"},
                {"url": "https://example.org/film", "kind": "video", "caption": "A film"},
            ],
            "updates": {"id": "u1", "date": "2001-02-01", "text": "An update."},
            "corrections": {"id": "c1", "date": "2001-02-02", "text": "A correction."},
            "former_ids": ["old-address"],
        },
    )
    strangers.write(
        folder,
        "2001/all.be.yml",
        {"title": "Падзея", "summary": "Што здарылася.", "translated_from": "0123456789"},
    )
    strangers.write(
        folder,
        "2001/retracted.yml",
        {
            **common,
            "title": "We were wrong",
            "date": "2001-01-01",
            "status": "retracted",
            "status_note": "it did not happen",
        },
    )
    strangers.write(
        folder,
        "2001/removed.yml",
        {
            "title": "Removed",
            "date": "2001-01-01",
            "removed": {"date": "2001-02-01", "reason": "It was asked for."},
        },
    )
