"""The pages of whole timelines, as values: what is on which page, and that every link leads on."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin

import pytest

from dateline.loading.load import load
from dateline.pages.addresses import address
from dateline.pages.all import all_pages
from dateline.pages.home import home_html
from dateline.pages.lists.parts import LIMIT
from dateline.pages.view import View
from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.timeline.collection import Collection, Entry
from dateline.timeline.timeline import Timeline, arrange

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
CLEAN = ROOT / "tests/golden/clean"
OTHER_FILES = re.compile(r"/images/|/data/.*\.")


@cache
def timeline_of(root: Path) -> Timeline:
    return arrange(load(root).records)


def pages_of(timeline: Timeline) -> dict[str, str]:
    pages = [*all_pages(timeline)]
    found = {page.path: page.text for page in pages}
    assert len(found) == len(pages), "two pages at one path"
    return found


def made(events: Mapping[str, dict[str, Any]], **settings: str) -> Timeline:
    """Return a timeline of events, each with a title, a day and a source unless said otherwise."""
    given = {"title": "T", "date": "2020-08-17", "sources": {"url": "https://a.example/"}}
    return arrange(
        Collection(
            Settings.model_validate({"format": "1", "title": "Test", **settings}),
            {
                name: Entry(f"events/{name}.yml", Event.model_validate({**given, **fields}))
                for name, fields in events.items()
            },
        )
    )


class Links(HTMLParser):
    """Collects where a page leads, and what in it can be led to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


@pytest.mark.parametrize("root", [ROOT, CLEAN], ids=["flagship", "clean"])
def test_every_link_leads_to_a_page_and_a_place_on_it(root: Path) -> None:
    timeline = timeline_of(root)
    pages = pages_of(timeline)
    pages["index.md"] = home_html(View(timeline, "index.md", timeline.settings.language))
    read = {f"https://x.example/{address(path)}": Links(text) for path, text in pages.items()}
    for here, page in read.items():
        assert len(page.ids) == len(set(page.ids)), here
        for link in page.links:
            there, anchor = urldefrag(urljoin(here, link))
            if there.startswith("https://x.example/") and not OTHER_FILES.search(there):
                assert there in read, (here, link)
                assert not anchor or anchor in read[there].ids, (here, link)


@pytest.mark.parametrize("root", [ROOT, CLEAN], ids=["flagship", "clean"])
def test_every_event_is_on_a_page_of_its_own_and_in_its_period(root: Path) -> None:
    timeline = timeline_of(root)
    pages = pages_of(timeline)
    periods = "".join(text for path, text in pages.items() if path.startswith("timeline/"))
    for name in timeline.happenings:
        assert f"events/{name}.md" in pages
        assert f"/events/{name}/" in periods


def test_a_list_over_the_limit_is_cut_into_parts_that_link_to_each_other() -> None:
    number = 2 * LIMIT + 1
    pages = pages_of(made({f"e{n}": {"order": str(n)} for n in range(number)}))
    parts = [f"timeline/2020/{part}.md" for part in ("08", "08/part-2", "08/part-3")]
    assert [pages[part].count('<li class="dl-item') for part in parts] == [LIMIT, LIMIT, 1]
    links = [len(re.findall(r'<a href="\S*part-3/">3</a>', pages[part])) for part in parts]
    assert links == [2, 2, 0]
    assert "timeline/2020/08/part-4.md" not in pages


def test_an_event_that_goes_on_is_named_in_the_months_that_follow() -> None:
    pages = pages_of(
        made(
            {
                "strike": {"title": "Strike", "date": "2020-08-17/2020-10-02"},
                "b": {"date": "2020-09-05"},
                "c": {"date": "2020-10-05"},
                "d": {"date": "2020-11-05"},
                "open": {"title": "Open", "date": "2020-08-17/.."},
            }
        )
    )
    named = [
        month
        for month in ("08", "09", "10", "11")
        if "Continuing" in pages[f"timeline/2020/{month}.md"]
    ]
    assert named == ["09", "10"]
    assert "Open" not in pages["timeline/2020/09.md"]


def test_a_former_id_leads_on() -> None:
    pages = pages_of(made({"new": {"former_ids": ["old"], "title": "A & B"}}))
    assert 'moved: "../new/"' in pages["events/old.md"]
    assert "A &amp; B" in pages["events/old.md"]
    assert 'robots: "noindex"' in pages["events/old.md"]


def test_a_removed_record_keeps_its_address_and_nothing_else() -> None:
    removal = {"title": "Removed", "removed": {"date": "2020-09-01", "reason": "Asked <b>for</b>"}}
    pages = pages_of(made({"gone": removal, "here": {}}))
    assert "Asked &lt;b&gt;for&lt;/b&gt;" in pages["events/gone.md"]
    assert not [p for p, text in pages.items() if "gone" in text and p != "events/gone.md"]


def test_a_retracted_event_stays_listed_and_says_why() -> None:
    pages = pages_of(made({"a": {"status": "retracted", "status_note": "it never happened"}}))
    assert "dl-note--retracted" in pages["events/a.md"]
    assert "it never happened" in pages["events/a.md"]
    assert "dl-status--retracted" in pages["timeline/2020/08.md"]


def test_sensitive_events_say_so_above_the_text_and_keep_media_behind_a_click() -> None:
    media = {"file": "images/x.jpg", "kind": "photo", "alt": "A square"}
    text = pages_of(made({"a": {"sensitive": ["violence", "death"], "media": media}}))[
        "events/a.md"
    ]
    assert text.index("This event involves: violence, death") < text.index("<h2")
    assert re.search(r"<details><summary>.*</summary>\s*<figure.*</details>", text, re.DOTALL)


def test_a_translated_event_has_both_pages_and_each_knows_the_other() -> None:
    pages = pages_of(timeline_of(CLEAN))
    (path,) = [p for p in pages if p.startswith("be/events/")]
    own = path.removeprefix("be/")
    for page in (path, own):
        assert f'"lang": "be", "href": "{address(path)}"' in pages[page]
        assert f'"lang": "en", "href": "{address(own)}"' in pages[page]
    assert 'lang: "be"' in pages[path]
    assert 'hreflang="be"' in pages[own]


def test_an_event_links_to_its_record_and_a_form_where_the_repository_is_known() -> None:
    text = pages_of(made({"a": {}}, repository="https://forge.example/o/r"))["events/a.md"]
    assert 'href="https://forge.example/o/r/edit/main/events/a.yml"' in text
    assert 'href="https://forge.example/o/r/issues/new?title=Correction%3A%20a"' in text


def test_figures_of_different_parties_stand_side_by_side_on_the_timeline() -> None:
    figures = [
        {"what": "marchers", "text": "over 100,000", "min": "100000", "by_name": "AFP"},
        {"what": "marchers", "text": "about 200,000", "value": "200000", "by_name": "JAMnews"},
    ]
    text = pages_of(made({"a": {"figures": figures}}))["timeline/2020/08.md"]
    assert "<b>over 100,000</b> AFP</span> <span><b>about 200,000</b> JAMnews" in text


def test_long_quotes_are_opened_by_their_first_and_last_words() -> None:
    quote = " ".join(f"word{n}" for n in range(30))
    source = {"url": "https://a.example/x#top", "quotes": {"text": quote}}
    text = pages_of(made({"a": {"sources": source}}))["events/a.md"]
    (goal,) = re.findall(r'href="(https://a\.example/x#:~:text=[^"]*)"', text)
    assert goal.endswith("word22%20word23%20word24%20word25%20word26%20word27%20word28%20word29")
    assert goal.count(",") == 1
