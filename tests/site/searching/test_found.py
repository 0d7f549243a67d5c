"""What the search finds on a page, and what it says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.loading.load import load
from dateline.site.searching.found import Finds
from dateline.timeline.timeline import arrange
from tests.site.conftest import FILES, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def finds(tmp_path: Path) -> Finds:
    return Finds(arrange(load(write(tmp_path, FILES)).records))


def test_an_event_is_found_with_its_date_and_place_in_the_page_s_language(finds: Finds) -> None:
    assert finds.on("events/2024-05-01-ferry-sails.md", "event", "en") == (
        ' data-pagefind-body data-pagefind-meta="date[data-date], place[data-place]"'
        ' data-date="1 May 2024" data-place="The pier"'
    )
    translated = finds.on("ru/events/2024-05-01-ferry-sails.md", "event", "ru")
    assert 'data-date="1 мая 2024"' in translated


def test_an_entry_and_a_page_written_by_hand_are_found(finds: Finds) -> None:
    assert finds.on("topics/traffic.md", "topic", "en") == " data-pagefind-body"
    assert finds.on("about.md", None, None) == " data-pagefind-body"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("topics/index.md", "index"),
        ("timeline/2024/05.md", "month"),
        ("events/gone.md", "removed"),
        ("topics/boats.md", "moved"),
        ("topics/traffic/part-2.md", "topic"),
    ],
)
def test_lists_and_pages_that_only_lead_on_are_not_found(
    finds: Finds, path: str, kind: str
) -> None:
    assert finds.on(path, kind, "en") == ""


def test_the_languages_are_the_timeline_s_own_and_those_of_its_pages(finds: Finds) -> None:
    assert finds.languages() == ["en", "ru"]


def test_what_a_record_says_ends_no_attribute(tmp_path: Path) -> None:
    place = {"events/places/pier.yml": 'name: The "pier" <b>, kind:x\nkind: site\n'}
    finds = Finds(arrange(load(write(tmp_path, {**FILES, **place})).records))
    written = finds.on("events/2024-05-01-ferry-sails.md", "event", "en")
    assert 'data-place="The &#34;pier&#34; &lt;b&gt;, kind:x"' in written
