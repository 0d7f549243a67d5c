"""Every field of plain text, of every kind of record: shown as it is, or not shown at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser import strangers
from tests.browser.every_field import FILE, fields, mark, records
from tests.browser.serving import Served
from tests.browser.strangers import folded
from tests.browser.watching import Watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PRIVATE: Final = ("note", "accepted[].reason")
"""On every kind, and never published."""

UNSEEN: Final[dict[str, str]] = {
    "event.accounts[].source": "stands as the source's number",
    "event.date_claims[].source": "stands as the source's number",
    "event.figures[].source": "stands as the source's number",
    "event.sources[].id": "stands as the source's number",
    "event.media[].file": "is a path, encoded in an address",
    "timeline.id": "for feeds and calendars",
    "timeline.publisher": "for feeds",
    "timeline.tiles.attribution": "for maps",
    "timeline.description": "for feeds",
    "timeline.relations{}.meaning": "for the reference of the format",
    "timeline.contact": "is an address, encoded in a link",
    "translation.corrections[].id": "names a correction of the original",
    "translation.updates[].id": "names an update of the original",
    "translation.translated_from": "a hash",
    "translation.captions{}": "for pictures; tested with the pictures' own captions",
    "translation.description": "for people, places and the like",
}
"""What is on no page as it is written, and why."""


# All that a reader can find in a page: its texts, and what stands in attributes.
SAID: Final = """
() => [
  document.title,
  document.body.textContent,
  ...[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map((a) => a.value)),
  ...[...document.querySelectorAll("script[type='application/ld+json']")].flatMap((one) => {
    const texts = [];
    JSON.parse(one.textContent, (key, value) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    return texts;
  }),
]
"""


@pytest.fixture(scope="module")
def said(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    """Return all that the pages say, and what they did that they may not."""
    root = tmp_path_factory.mktemp("fields")
    strangers.project(root)
    for name, record in records().items():
        strangers.write(root, name, record)
    picture = root / "docs" / FILE
    picture.parent.mkdir()
    (root / "docs" / strangers.PICTURE).rename(picture)
    site = strangers.build(root)
    pages = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    texts = []
    with Served(site, policy=False) as served, Watched(browser.new_context(), served.url) as seen:
        for page in sorted(pages):
            texts += seen.go("" if page == "." else f"{page}/").evaluate(SAID)
            seen.look()
        seen.look_into_index()
        troubles = [*seen.troubles, *(f"asked for {path}" for path in served.missed)]
    return "\n".join(folded(text) for text in texts), troubles


def test_every_field_of_plain_text_is_in_this_test() -> None:
    written = str(records())
    left = {path for path in fields() if f'"{path}"' not in written}
    assert left == {path for path in UNSEEN if f'"{path}"' not in written}


def test_nothing_of_a_field_runs(said: tuple[str, list[str]]) -> None:
    assert said[1] == []


def test_each_field_is_shown_as_it_is_written_or_not_at_all(said: tuple[str, list[str]]) -> None:
    private = {path for path in fields() if path.partition(".")[2] in PRIVATE}
    shown = {path for path in fields() if folded(mark(path)) in said[0]}
    hinted = {path for path in fields() if f'"{path}"' in said[0]}
    assert shown == fields() - private - UNSEEN.keys()
    assert not private & hinted
