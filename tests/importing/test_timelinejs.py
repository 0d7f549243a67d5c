"""TimelineJS, as JSON and as a spreadsheet of either generation."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.importing.timelinejs.dates import read_point, read_span
from dateline.importing.timelinejs.media import media_kind
from tests.importing.imports import Got, bring_in

NEW = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background\n"
)
OLD = (
    "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n"
)


def slides(*events: dict[str, Any], **more: object) -> Got:
    return bring_in("timelinejs", json.dumps({"events": events, **more}), name="old.json")


def slide(**fields: object) -> dict[str, Any]:
    text = {"headline": "The bridge opens", "text": '<a href="https://a.example/">source</a>'}
    return {"start_date": {"year": 2020, "month": 6}, "text": text, **fields}


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ({"year": "2020"}, "2020"),
        ({"year": "2020", "month": "6"}, "2020-06"),
        ({"year": "2020", "month": "06", "day": "1"}, "2020-06-01"),
        ({"year": "2020.0", "month": " 6 ", "day": ""}, "2020-06"),
        ({"year": "2020", "month": "0", "day": "0"}, "2020"),
        (
            {"year": "2020", "month": "6", "day": "1", "hour": "7", "minute": "5"},
            "2020-06-01T07:05",
        ),
        (
            {"year": "2020", "month": "6", "day": "1", "hour": "7", "minute": "5", "second": "9"},
            "2020-06-01T07:05:09",
        ),
        ({"year": "-44"}, "-0043"),
        ({"year": "-1"}, "0000"),
        ({"year": "-44", "month": "3", "day": "15"}, "-0043-03-15"),
        ({"year": "79"}, "0079"),
        ({"year": "12,345"}, "Y12345"),
        ({"year": "-4500000000"}, "Y-4499999999"),
    ],
)
def test_a_date_is_as_exact_as_its_parts(parts: dict[str, str], date: str) -> None:
    assert read_point(parts) == (date, "", ())


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({}, "it has no year"),
        ({"year": "0"}, "a year 0"),
        ({"year": "soon"}, "its year is 'soon'"),
        ({"year": "2020", "month": "13"}, "a month 13"),
        ({"year": "2020", "month": "2", "day": "30"}, "not a day in the calendar"),
        ({"year": "2020", "month": "2", "day": "1", "hour": "25", "minute": "0"}, "not a time"),
    ],
)
def test_a_date_that_is_none_says_why(parts: dict[str, str], why: str) -> None:
    found = read_point(parts)
    assert found.date == ""
    assert why in found.why


@pytest.mark.parametrize(
    ("parts", "date", "lost"),
    [
        ({"year": "2020", "day": "5"}, "2020", "the day 5, without a month"),
        ({"year": "2020", "month": "6", "hour": "5"}, "2020-06", "the hour 5"),
        (
            {"year": "2020", "month": "6", "day": "1", "hour": "5"},
            "2020-06-01",
            "the hour 5, without minutes",
        ),
        (
            {"year": "2020", "month": "6", "day": "1", "minute": "5"},
            "2020-06-01",
            "the minute 5, without an hour",
        ),
        (
            {
                "year": "2020",
                "month": "6",
                "day": "1",
                "hour": "1",
                "minute": "2",
                "second": "3",
                "millisecond": "4",
            },
            "2020-06-01T01:02:03",
            "the millisecond 4",
        ),
        (
            {
                "year": "2020",
                "month": "6",
                "day": "1",
                "hour": "0",
                "minute": "0",
                "second": "0",
                "millisecond": "0",
            },
            "2020-06-01",
            "the time 00:00:00.000, which only means that none was given",
        ),
    ],
)
def test_what_a_date_cannot_say_is_told(parts: dict[str, str], date: str, lost: str) -> None:
    assert read_point(parts) == (date, "", (lost,))


@pytest.mark.parametrize(
    ("end", "date"),
    [
        ({}, "2020-06-01"),
        ({"year": ""}, "2020-06-01"),
        ({"year": "2020", "month": "6", "day": "1"}, "2020-06-01"),
        ({"year": "2020", "month": "06", "day": "01"}, "2020-06-01"),
        ({"year": "2020", "month": "6", "day": "3"}, "2020-06-01/2020-06-03"),
        ({"year": "2020", "month": "7"}, "2020-06-01/2020-07"),
        ({"year": "2019"}, ""),
        ({"year": "2020", "month": "13"}, ""),
    ],
)
def test_an_end_makes_an_interval_unless_it_says_the_same(end: dict[str, str], date: str) -> None:
    assert read_span({"year": "2020", "month": "6", "day": "1"}, end).date == date


def test_a_slide_becomes_an_event() -> None:
    got = slides(
        slide(
            text={
                "headline": "The <b>bridge</b> &amp; the ferry",
                "text": '<p>It opened.</p><p>See <a href="https://a.example/x">this</a>.</p>',
            },
            media={
                "url": "https://www.youtube.com/watch?v=1",
                "caption": "The <i>first</i> car",
                "credit": '<a href="https://b.example/">B</a>',
                "alt": "A car",
            },
            group="Bridges",
            display_date="early June",
        )
    )
    assert got.lost == []
    assert got.event.model_dump(mode="json", exclude_defaults=True) == {
        "title": "The bridge & the ferry",
        "date": "2020-06",
        "date_text": "early June",
        "topics": ["bridges"],
        "summary": "It opened.",
        "body": "See [this](https://a.example/x).",
        "sources": [{"url": "https://a.example/x"}, {"url": "https://b.example/"}],
        "media": [
            {
                "url": "https://www.youtube.com/watch?v=1",
                "kind": "video",
                "alt": "A car",
                "caption": "The first car",
                "credit": "B",
            }
        ],
    }
    assert list(got.events) == ["2020-06-the-bridge-the-ferry"]
    assert got.of("topic")["bridges"].model_dump()["name"] == "Bridges"


def test_everything_that_is_not_carried_over_is_listed() -> None:
    got = slides(
        slide(
            background={"color": "#fff"},
            autolink=False,
            media={"url": "images/x.png", "caption": "C", "thumbnail": "https://a.example/t.png"},
            end_date={"year": "2020", "month": "7", "display_date": "July", "format": "yyyy"},
            something={"else": 1},
        ),
        "no slide",  # type: ignore[arg-type]  # as somebody may have written
        scale="cosmological",
    )
    assert got.lost == [
        ("`scale` of the whole timeline", "cosmological"),
        ("`background`", "{'color': '#fff'}"),
        ("`autolink`", "False"),
        ("`something`", "{'else': '1'}"),
        ("`end_date.format`", "yyyy"),
        ("`end_date.display_date`", "July"),
        ("`media.thumbnail`", "https://a.example/t.png"),
        ("`media.url`: there is no address to link to", "images/x.png"),
        ("`media.caption`: there is no address to link to", "C"),
        ("a member of `events` that is no slide", "no slide"),
    ]


def test_a_slide_without_a_link_rests_on_the_imported_timeline() -> None:
    got = slides(slide(text={"headline": "A"}), title={"text": {"headline": "Old"}})
    (source,) = got.event.sources
    assert source.article == "imported-old"
    article = got.of("article")["imported-old"].model_dump(exclude_defaults=True)
    assert article["title"] == "Old"
    assert article["reference"] == "a TimelineJS timeline, imported from the file old.json"


def test_the_title_slide_names_the_timeline() -> None:
    title = {"text": {"headline": "<b>Bridges</b>", "text": "<p>One</p>two"}, "media": {"url": "x"}}
    got = slides(slide(), title=title)
    (settings,) = [one for one in got.records if one.kind == "timeline"]
    assert settings.fields == {"format": "1", "title": "Bridges", "description": "One\ntwo"}
    assert got.lost == [("the title slide's `media.url`", "x")]


def test_without_a_title_slide_the_file_names_the_timeline() -> None:
    assert slides(slide()).records[0].fields["title"] == "old"


def test_an_era_becomes_an_event_that_lasted() -> None:
    era = {"start_date": {"year": 2019}, "end_date": {"year": "2021"}, "text": {"headline": "E"}}
    got = slides(slide(), eras=[era])
    event = got.events["2019-e"]
    assert (str(event.date), event.importance) == ("2019/2021", "minor")
    assert got.lost[0][0].startswith("an era")


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"start_date": {"month": 3}}, "its date cannot be read: it has no year"),
        ({"start_date": {}}, "it has no date"),
        ({"start_date": None}, "it has no date"),
        ({"text": {}}, "it has neither a title nor a text to take one from"),
        (
            {"end_date": {"year": 2019}},
            "its date cannot be read: '2020-06/2019' ends before it begins",
        ),
    ],
)
def test_what_lacks_a_date_or_a_title_waits_as_a_draft(
    fields: dict[str, object], missing: str
) -> None:
    (draft,) = [one for one in slides(slide(**fields)).drafts if one.kind == "event"]
    assert draft.missing == missing


def test_without_a_headline_the_first_words_of_the_text_are_the_title() -> None:
    got = slides(slide(text={"text": "<p>The bridge opened.</p>" + "More words. " * 20}))
    assert got.event.title.startswith("The bridge opened. More words.")
    assert got.event.title.endswith("…")
    assert got.lost[0][0] == "a headline was missing: the title is the text's first words"


def test_doubt_beside_a_date_is_doubt() -> None:
    assert str(slides(slide(display_date="(believed to be) June 2020")).event.date) == "2020-06?"


@pytest.mark.parametrize(
    ("unique_id", "id_"),
    [
        ("the-bridge-opens-again", "the-bridge-opens-again"),
        ("a1b2", "2020-06-the-bridge-opens"),
        ("The Bridge", "2020-06-the-bridge-opens"),
    ],
)
def test_an_id_that_says_something_is_kept(unique_id: str, id_: str) -> None:
    assert list(slides(slide(unique_id=unique_id)).events) == [id_]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ('<iframe src="https://player.vimeo.com/1"></iframe>', "https://player.vimeo.com/1"),
        ("//a.example/x.jpg", "https://a.example/x.jpg"),
    ],
)
def test_a_medium_in_other_forms_is_linked(url: str, expected: str) -> None:
    (medium,) = slides(slide(media={"url": url})).event.media
    assert medium.url == expected


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://youtu.be/x", "video"),
        ("https://a.example/x.MP4?x=1", "video"),
        ("https://soundcloud.com/x", "audio"),
        ("https://a.example/x.jpeg", "photo"),
        ("https://commons.wikimedia.org/wiki/File:X.svg", "photo"),
        ("https://www.google.com/maps/@1,2,3z", "map"),
        ("https://en.wikipedia.org/wiki/Minsk", "document"),
    ],
)
def test_the_kind_of_a_medium_is_seen_by_its_address(url: str, kind: str) -> None:
    assert media_kind(url) == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "no list `events`"),
        ('{"events": 1}', "no list `events`"),
        ('{"timeline": {"date": []}}', "TimelineJS 2"),
        ('{"events": [', "ends in the middle"),
    ],
)
def test_what_is_no_timelinejs_is_told(text: str, words: str) -> None:
    (problem,) = bring_in("timelinejs", text).problems
    assert words in problem.message


def sheet(text: str) -> Got:
    return bring_in("timelinejs-csv", text, name="old.csv")


def test_a_row_of_the_newer_sheet_becomes_an_event() -> None:
    got = sheet(
        NEW + "2020,6,1,3:30 pm,2020,6,1,17:00,,A,\"<p>B</p> <a href='https://a.example'>c</a>\","
        "https://a.example/x.png,Credit,Caption,,Alt,,Group,\n"
    )
    event = got.event
    assert got.lost == []
    assert str(event.date) == "2020-06-01T15:30/2020-06-01T17:00"
    assert event.media[0].model_dump(exclude_defaults=True) == {
        "url": "https://a.example/x.png",
        "kind": "photo",
        "alt": "Alt",
        "caption": "Caption",
        "credit": "Credit",
    }
    assert event.topics == ("group",)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("6/1/2020", "2020-06-01"),
        ("6/2020", "2020-06"),
        ("2020", "2020"),
        ("2020-06-01", "2020-06-01"),
        ("2020-06", "2020-06"),
        ("-44", "-0043"),
        ("6/1/2020 15:30", "2020-06-01T15:30"),
        ("6/1/2020 15:30:20", "2020-06-01T15:30:20"),
        ("2020-06-01T15:30", "2020-06-01T15:30"),
    ],
)
def test_a_row_of_the_older_sheet_becomes_an_event(written: str, date: str) -> None:
    event = sheet(f"{OLD}{written},,A,B,,,,,,Tag\n").event
    assert (str(event.date), event.topics) == (date, ("tag",))


@pytest.mark.parametrize(
    ("clock", "date"),
    [
        ("7:05", "2020-06-01T07:05"),
        ("12:00 am", "2020-06-01T00:00"),
        ("12:30 p.m.", "2020-06-01T12:30"),
        ("1530", "2020-06-01T15:30"),
        ("15:30:20", "2020-06-01T15:30:20"),
        ("3 pm", "2020-06-01"),
    ],
)
def test_a_time_is_read_as_timelinejs_reads_it(clock: str, date: str) -> None:
    got = sheet(f"Year,Month,Day,Time,Headline\n2020,6,1,{clock},A\n")
    assert str(got.event.date) == date


def test_rows_of_other_types_are_what_they_are() -> None:
    got = sheet(
        "Year,End Year,Headline,Type,Background,Mine\n"
        ",,The title,title,,\n2019,2021,Era,era,,\n2020,,Event,,#fff,own\n2020,,Odd,film,,\n"
        ",,More,title,,\n"
    )
    assert [one.fields["title"] for one in got.records if one.kind == "timeline"] == ["The title"]
    assert list(got.events) == ["2019-era", "2020-event", "2020-odd"]
    assert [draft.fields["title"] for draft in got.drafts] == ["More"]
    assert got.lost == [
        ("an era: it is an event here, which lasted from its start to its end", ""),
        ("the column `Mine`", "own"),
        ("`background`", "#fff"),
        ("`Type`: it is an event here", "film"),
        ("`Type`: it is an event here", "title"),
    ]


def test_a_table_of_other_columns_is_told() -> None:
    (problem,) = sheet("When,What\n2020,A\n").problems
    assert "neither a column Year nor a column Start Date" in problem.message
