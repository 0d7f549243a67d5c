"""What a small project becomes in each format that others show, as files that anyone can read.

DATELINE_GOLDEN=write writes what comes out; read it before you keep it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from dateline.exports import ical, markwhen, timelinejs
from dateline.exports.bibtex import bibtex
from dateline.exports.csl import csl
from dateline.exports.feeds import atom, feeds, json_feed
from dateline.exports.publication import Publication, whole
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.exports.publications import SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.exports.feeds import Feed

HERE: Final = Path(__file__).parent
GOLDEN: Final = HERE / "golden"
WRITE: Final = os.environ.get("DATELINE_GOLDEN") == "write"


@cache
def clean() -> Publication:
    return Publication(arrange(load(HERE.parent / "golden/clean").records), SITE)


def feed(path: str) -> Feed:
    return next(feed for feed in feeds(clean()) if feed.path == path)


MADE: Final[Mapping[str, Callable[[], bytes]]] = {
    "timeline.ics": lambda: ical.assemble(clean(), whole(clean()), ical.fragments(clean())),
    "timelinejs.json": lambda: timelinejs.assemble(
        clean(), whole(clean()), timelinejs.fragments(clean())
    ),
    "timeline.mw": lambda: markwhen.assemble(clean(), whole(clean()), markwhen.fragments(clean())),
    "articles.bib": lambda: bibtex(clean()),
    "articles.csl.json": lambda: csl(clean()),
    "feeds-added.xml": lambda: atom(feed("feeds/added")),
    "feeds-changes.json": lambda: json_feed(feed("feeds/changes")),
}


@pytest.mark.parametrize("name", MADE)
def test_a_small_project_becomes_these_files(name: str) -> None:
    file = GOLDEN / name
    made = MADE[name]()
    if WRITE:
        file.write_bytes(made)
    assert made == file.read_bytes()
