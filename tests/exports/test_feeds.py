"""Feeds, read back by a feed reader's library, an XML parser and JSON Feed's own list of fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]  # it has none
import pytest
from hypothesis import given

from dateline.exports.feeds import LIMIT, Feed, atom, feeds, json_feed
from dateline.exports.publication import Publication
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.exports.publications import SITE, STRANGE, publication

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
ADDED: Final = "feeds/added"
CHANGES: Final = "feeds/changes"
TOPICS: Final = {"topics": {"t": {"name": "Strikes"}}, "threads": {"h": {"name": "A strike"}}}
NEW: Final = {"added": "2020-08-20"}


def by_path(published: Publication) -> dict[str, Feed]:
    return {feed.path: feed for feed in feeds(published)}


def made(events: Mapping[str, Mapping[str, Any]], language: str = "en") -> dict[str, Feed]:
    return by_path(publication(events, catalogue=TOPICS, language=language))


def titles(feed: Feed) -> list[str]:
    return [entry.title for entry in feed.entries]


def test_there_is_one_for_what_was_added_one_for_changes_and_one_for_each_topic_and_thread() -> (
    None
):
    found = made({"a": {"topics": ["t"], "threads": ["h"], **NEW}, "b": NEW})
    assert list(found) == [ADDED, CHANGES, "feeds/topics/t", "feeds/threads/h"]
    assert len(found[ADDED].entries) == 2
    assert len(found["feeds/topics/t"].entries) == 1
    assert found["feeds/topics/t"].title == "Test: Strikes"
    assert found["feeds/topics/t"].address == f"{SITE}topics/t/"


def test_without_an_address_of_the_site_there_are_none() -> None:
    assert list(feeds(publication({"a": NEW}, site_url=""))) == []


def test_the_newest_comes_first_and_those_of_one_day_in_the_order_of_the_timeline() -> None:
    found = made(
        {
            "a": {"title": "A", "date": "2020-08-02", "added": "2020-09-01"},
            "b": {"title": "B", "date": "2020-08-01", "added": "2020-09-01"},
            "c": {"title": "C", "date": "2020-08-03", "added": "2020-09-02"},
            "d": {"title": "D", "date": "2020-08-04"},
        }
    )
    assert titles(found[ADDED]) == ["C", "B", "A"]


def test_a_long_feed_holds_the_newest_hundred_and_says_so() -> None:
    many = {
        f"e{number}": {"title": str(number), "added": f"20{number:02}-01-01"}
        for number in range(LIMIT - 1)
    }
    assert "newest" not in made(many)[ADDED].description
    feed = made({**many, "x": NEW, "y": {"added": "2000-01-01"}})[ADDED]
    assert len(feed.entries) == LIMIT
    assert titles(feed)[0] == str(LIMIT - 2)
    assert feed.description == "The newest 100 entries."


def test_changes_are_updates_and_corrections_each_with_its_place_on_the_page() -> None:
    event = {
        "title": "March",
        "updates": {"id": "u 1", "date": "2020-09-01", "text": "More."},
        "corrections": {"id": "c1", "date": "2020-09-02", "text": "It was Minsk."},
    }
    first, second = made({"e": event})[CHANGES].entries
    assert (first.title, first.html) == ("Correction: March", "<p>It was Minsk.</p>")
    assert first.address == f"{SITE}events/e/#correction-c1"
    assert (second.title, second.address) == ("Update: March", f"{SITE}events/e/#update-u%201")
    assert f"{second.updated:%F %T}" == "2020-09-01 00:00:00"


def test_a_change_makes_the_entry_of_its_event_newer_but_not_new() -> None:
    update = {"id": "u1", "date": "2020-09-01", "text": "More."}
    before = made({"e": NEW})[ADDED].entries[0]
    after = made({"e": {**NEW, "updates": update}})[ADDED].entries[0]
    assert (before.id, before.published) == (after.id, after.published)
    assert before.updated < after.updated


def test_a_new_address_or_id_makes_no_old_entry_new() -> None:
    correction = {"id": "c1", "date": "2020-09-02", "text": "x"}
    before = made({"old": {**NEW, "corrections": correction}})
    moved = publication(
        {"new": {**NEW, "corrections": correction, "former_ids": ["old"]}},
        site_url="https://other.example/",
    )
    after = by_path(moved)
    for path in (ADDED, CHANGES):
        assert before[path].id == after[path].id
        assert [one.id for one in before[path].entries] == [one.id for one in after[path].entries]
    assert before[ADDED].entries[0].address != after[ADDED].entries[0].address


def test_every_entry_has_a_name_of_its_own() -> None:
    change = {"id": "x", "date": "2020-09-02", "text": "x"}
    event = {**NEW, "topics": ["t"], "updates": change, "corrections": change}
    found = made({"a": event, "b": event})
    ids = [one.id for path in (ADDED, CHANGES) for one in found[path].entries]
    names = [*ids, *(feed.id for feed in found.values())]
    assert len(set(names)) == len(names) == 6 + 3
    assert all(re.fullmatch("urn:uuid:[0-9a-f-]{36}", name) for name in names)


def test_a_retracted_event_says_so_in_every_entry() -> None:
    event = {
        **NEW,
        "title": "March",
        "status": "retracted",
        "status_note": "It was another day.",
        "corrections": {"id": "c", "date": "2020-09-02", "text": "x"},
    }
    for path in (ADDED, CHANGES):
        (entry,) = made({"e": event})[path].entries
        assert "Retracted: March" in entry.title
        for text in (entry.summary, entry.html):
            assert "we were wrong. It was another day." in text


def test_doubt_and_what_may_hurt_stand_beside_the_summary() -> None:
    event = {**NEW, "date": "2020-08-17?", "summary": "What.", "sensitive": "death"}
    (entry,) = made({"e": event})[ADDED].entries
    assert entry.summary == "This event involves: death. What."
    assert entry.html == (
        "<p>This event involves: death.</p><p>What.</p><p>probably 17 August 2020</p>"
    )


def test_a_feed_without_entries_is_read_and_does_not_ask_the_clock() -> None:
    feed = made({"e": {}})[CHANGES]
    read = feedparser.parse(atom(feed))
    assert not read.bozo
    assert read.feed.updated == "1970-01-01T00:00:00Z"
    assert json.loads(json_feed(feed))["items"] == []


def test_what_editors_write_to_each_other_stays_among_them() -> None:
    event = {**NEW, "note": "secret", "accepted": {"code": "x", "reason": "secret"}}
    for feed in made({"e": event}).values():
        assert b"secret" not in atom(feed) + json_feed(feed)


def test_phrases_are_in_the_language_of_the_timeline_and_other_languages_are_marked() -> None:
    feed = made({"a": {**NEW, "language": "en"}, "b": NEW}, language="be")[ADDED]
    assert feed.title == "Test: Новыя падзеі"
    tree = ET.fromstring(atom(feed))  # noqa: S314 - our own file
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert tree.attrib[lang] == "be"
    entries = tree.findall("{http://www.w3.org/2005/Atom}entry")
    assert [entry.attrib.get(lang) for entry in entries] == ["en", None]
    assert [item.get("language") for item in json.loads(json_feed(feed))["items"]] == ["en", None]


def read_back(published: Publication) -> int:
    """Read all feeds of a timeline in both formats and return how many entries they have."""
    count = 0
    for feed in feeds(published):
        read = feedparser.parse(atom(feed))
        assert not read.bozo, (feed.path, read.get("bozo_exception"))
        assert read.version == "atom10"
        assert read.feed.id == feed.id
        links = {link.rel: link.href for link in read.feed.links}
        assert links == {"self": f"{feed.url}.xml", "alternate": feed.address}
        assert [one.id for one in read.entries] == [one.id for one in feed.entries]
        assert [one.link for one in read.entries] == [one.address for one in feed.entries]
        for one in read.entries:
            assert re.fullmatch("[0-9-]{10}T00:00:00Z", one.updated)
            assert re.fullmatch("[0-9-]{10}T00:00:00Z", one.published)
        check_json_feed(json.loads(json_feed(feed)), feed)
        count += len(feed.entries)
    return count


def check_json_feed(read: dict[str, Any], feed: Feed) -> None:
    """Hold a JSON Feed against what version 1.1 requires and the types that it gives."""
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(read["title"], str)
    assert read["feed_url"] == f"{feed.url}.json"
    assert read["home_page_url"].startswith("https://")
    assert all(isinstance(one["name"], str) for one in read["authors"])
    assert [item["id"] for item in read["items"]] == [entry.id for entry in feed.entries]
    for item in read["items"]:
        assert isinstance(item["content_html"], str)
        assert re.fullmatch("[0-9-]{10}T00:00:00Z", item["date_published"])
        assert re.fullmatch("[0-9-]{10}T00:00:00Z", item["date_modified"])
        assert all(isinstance(tag, str) for tag in item.get("tags", []))
    known = {"id", "url", "title", "summary", "content_html", "date_published", "date_modified"}
    assert {*known, "tags", "language"}.issuperset(key for item in read["items"] for key in item)


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests/golden/clean"], ids=["own", "clean"])
def test_whole_timelines_read_back(folder: Path) -> None:
    assert read_back(Publication(arrange(load(folder).records), SITE)) > 0


@given(STRANGE, STRANGE)
def test_every_text_comes_back_as_it_was(title: str, text: str) -> None:
    change = {"id": title, "date": "2020-09-01", "text": text}
    published = publication(
        {"e": {**NEW, "title": title, "summary": text, "updates": change, "topics": ["t"]}},
        catalogue={"topics": {"t": {"name": title}}},
        title=title,
        description=text,
        publisher=title,
        licence=title,
    )
    space = "{http://www.w3.org/2005/Atom}"
    event = published.timeline.happenings["e"].event
    for feed, said in zip(feeds(published), ("", "Update: ", ""), strict=True):
        tree = ET.fromstring(atom(feed))  # noqa: S314 - our own file
        (entry,) = tree.findall(f"{space}entry")
        assert entry.findtext(f"{space}title") == said + event.title
        assert entry.findtext(f"{space}content") == feed.entries[0].html
        (item,) = json.loads(json_feed(feed))["items"]
        assert item["title"] == said + event.title
        assert item["content_html"] == feed.entries[0].html
        assert re.sub("</?p>", "", feed.entries[0].html).count("<") == 0
        assert tree.findtext(f"{space}rights") == published.timeline.settings.licence
