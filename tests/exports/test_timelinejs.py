"""TimelineJS JSON; `tests/browser/test_timelinejs.py` lets TimelineJS itself show it."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest
from hypothesis import given

from dateline.exports import timelinejs
from dateline.exports.publication import Publication, selections, whole
from tests.exports.publications import DATES, STRANGE, dated, publication


def made(published: Publication) -> dict[str, Any]:
    fragments = timelinejs.fragments(published)
    read: dict[str, Any] = json.loads(timelinejs.assemble(published, whole(published), fragments))
    return read


def slide(**fields: object) -> dict[str, Any]:
    topics = {"t": {"name": "Law & <b>order</b>"}, "u": {"name": "U"}}
    published = publication({"e": fields}, catalogue={"topics": topics})
    (only,) = made(published)["events"]
    found: dict[str, Any] = only
    return found


def parts(text: str) -> dict[str, str]:
    return dict(
        zip(("year", "month", "day", "hour", "minute", "second"), text.split(), strict=False)
    )


@pytest.mark.parametrize(
    ("date", "start", "end", "words"),
    [
        ("2020-08-17", "2020 8 17", None, "17 August 2020"),
        ("2020-08-17?", "2020 8 17", None, "probably 17 August 2020"),
        ("2020-08-17T05:30+03:00", "2020 8 17 05 30", None, "17 August 2020, 05:30 (UTC+3)"),
        ("2020-08-17T15:30:20Z", "2020 8 17 15 30 20", None, "17 August 2020, 15:30:20 (UTC)"),
        ("2020-08", "2020 8", None, "August 2020"),
        ("2020-08-XX", "2020 8", None, "August 2020, day not known"),
        ("2020-XX", "2020", None, "2020, month not known"),
        ("2020", "2020", None, "2020"),
        ("202X", "2020", "2029", "the 2020s"),
        ("2020-24", "2020 12", "2021 2", "winter 2020–2021"),
        ("2020-08-10/2020-08-16", "2020 8 10", "2020 8 16", "10–16 August 2020"),
        ("2019/2020-08", "2019", "2020 8", "from 2019 to August 2020"),
        ("2020-08-11/..", "2020 8 11", None, "since 11 August 2020"),
        ("2020-08-11/", "2020 8 11", None, "from 11 August 2020, end not known"),
        ("../2020-08-11", "2020 8 11", None, "until 11 August 2020"),
        ("[2020-08-10,2020-08-16]", "2020 8 10", "2020 8 16", "10 or 16 August 2020"),
        ("[..2020-08-16]", "2020 8 16", None, "16 August 2020 or earlier"),
        ("-0043", "-44", None, "44 BC"),
        ("0000", "-1", None, "1 BC"),
        ("-0043/0014", "-44", "14", "from 44 BC to 14 AD"),
    ],
)
def test_a_date_keeps_its_precision_and_says_the_rest_in_words(
    date: str, start: str, end: str | None, words: str
) -> None:
    found = slide(date=date)
    assert found["start_date"] == parts(start)
    assert found.get("end_date") == (parts(end) if end else None)
    assert found["display_date"].replace("\u00a0", " ") == words


def test_an_end_that_repeats_its_start_is_not_taken_for_the_same() -> None:
    found = slide(date="2020-08/2020-08-16")
    assert found["start_date"] == {**parts("2020 8"), "display_date": "August 2020"}
    assert found["end_date"] == parts("2020 8 16")


def test_years_beyond_the_human_scale_take_the_other() -> None:
    published = publication({"a": {"date": "2020"}, "b": {"date": "Y-300000"}})
    assert made(published)["scale"] == "cosmological"
    assert made(publication({"a": {}}))["scale"] == "human"


def test_every_event_is_there_under_its_id_in_the_order_of_the_timeline() -> None:
    published = dated()
    ids = [one["unique_id"] for one in made(published)["events"]]
    assert ids == list(published.timeline.happenings)
    assert len(ids) == len(DATES)


def test_texts_are_html_with_the_signs_of_html_escaped() -> None:
    found = slide(title="A < B & C", summary="<script>1</script>", topics=["t", "u"])
    assert found["text"]["headline"] == "A &lt; B &amp; C"
    assert found["text"]["text"] == (
        "<p>&lt;script&gt;1&lt;/script&gt;</p>"
        '<p><a href="https://timeline.example/belarus/events/e/">Sources and details</a></p>'
    )
    assert "media" not in found
    # twice, because TimelineJS takes the first away
    assert unescape(unescape(found["group"])) == "Law & <b>order</b>"
    assert "<" not in unescape(found["group"])


def test_a_retracted_or_disputed_event_says_so_on_its_slide() -> None:
    found = slide(title="March", status="retracted", status_note="It was another day.")
    assert found["text"]["headline"] == "Retracted: March"
    assert "<p>This record was retracted: we were wrong. It was" in found["text"]["text"]
    assert "<p>Disputed: x.</p>" in slide(status="disputed", status_note="x")["text"]["text"]


def test_the_title_slide_is_the_timelines_or_the_topics() -> None:
    published = publication(
        {"a": {"topics": ["t"]}, "b": {}},
        description="<i>",
        catalogue={"topics": {"t": {"name": "A & B"}}},
    )
    text = made(published)["title"]["text"]
    assert text == {"headline": "Test", "text": "&lt;i&gt;"}
    (selection,) = selections(published)
    part = json.loads(timelinejs.assemble(published, selection, timelinejs.fragments(published)))
    assert part["title"]["text"] == {"headline": "A &amp; B", "text": ""}
    assert [one["unique_id"] for one in part["events"]] == ["a"]


@given(STRANGE, STRANGE)
def test_every_text_comes_back_as_it_was(title: str, summary: str) -> None:
    published = publication({"e": {"title": title, "summary": summary}}, site_url="", title=title)
    read = made(published)
    event = published.timeline.happenings["e"].event
    (only,) = read["events"]
    assert unescape(read["title"]["text"]["headline"]) == published.timeline.settings.title
    assert unescape(only["text"]["headline"]) == event.title
    said = only["text"]["text"].removeprefix("<p>").removesuffix("</p>")
    assert "<" not in said
    assert unescape(said) == " ".join((event.summary or "").split())
