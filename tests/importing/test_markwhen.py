"""markwhen text."""

from __future__ import annotations

import pytest

from dateline.importing.markwhen.dates import read_when, split_event
from tests.importing.imports import Got, bring_in


def mw(text: str) -> Got:
    return bring_in("markwhen", text, name="old.mw")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2020", "2020"),
        ("2020-08", "2020-08"),
        ("2020-08-17", "2020-08-17"),
        ("2020-08-17?", "2020-08-17?"),
        ("2020-08-17 15:30", "2020-08-17T15:30"),
        ("2020-08-17 3:30pm", "2020-08-17T15:30"),
        ("2020-08-17T15:30:00Z", "2020-08-17T15:30:00Z"),
        ("2020-08-17/2020-08-20", "2020-08-17/2020-08-20"),
        ("2020-08 / 2020-09", "2020-08/2020-09"),
        ("2020-08-17 / now", "2020-08-17/.."),
        ("2020-08-17/..", "2020-08-17/.."),
        ("44 BCE", "-0043"),
        ("300-200 BC", "-0299/-0199"),
        ("50 BCE - 50 CE", "-0049/0050"),
        ("1 BC", "0000"),
        ("800", "0800"),
        ("12345", "Y12345"),
        ("12/2012", "2012-12"),
        ("12/10/2012", "2012-12-10"),
        ("12/10/2012 - 12/20/2012", "2012-12-10/2012-12-20"),
        ("Aug 17 2020", "2020-08-17"),
        ("17 August 2020", "2020-08-17"),
        ("Aug 17 2020 to Aug 20 2020", "2020-08-17/2020-08-20"),
        ("August 2020", "2020-08"),
    ],
)
def test_a_date_is_read_as_markwhen_means_it(written: str, date: str) -> None:
    found = read_when(written, "month-day-year")
    assert found is not None
    assert (found.date, found.lost) == (date, "")


@pytest.mark.parametrize(
    ("written", "date", "lost"),
    [
        ("2020-08-17 3pm", "2020-08-17", "the hour 3pm, without minutes"),
        ("2020-08-17 / 10 days", "2020-08-17/", "how long it lasted: “10 days”"),
        ("2020-08-17 every 2 days for 3 times", "2020-08-17", "every 2 days for 3 times"),
    ],
)
def test_what_a_date_cannot_say_is_told(written: str, date: str, lost: str) -> None:
    found = read_when(written, "month-day-year")
    assert found is not None
    assert found.date == date
    assert lost in found.lost


@pytest.mark.parametrize(
    "written", ["now", "after !opening 3 days", "10 days", "before .start 2 weeks", "15:30", "8am"]
)
def test_a_date_told_from_another_is_none(written: str) -> None:
    found = read_when(written, "month-day-year")
    assert found is not None
    assert found.date == ""
    assert "is told from other dates or from today" in found.why


@pytest.mark.parametrize("written", ["", "Note", "a 2020", "2020-13-45 or so"])
def test_other_words_are_no_date(written: str) -> None:
    assert read_when(written, "month-day-year") is None


def test_the_day_comes_first_where_the_header_says_so() -> None:
    assert str(mw("dateFormat: d/M/y\n12/10/2012: A\n").event.date) == "2012-10-12"
    assert str(mw("12/10/2012: A\n").event.date) == "2012-12-10"


@pytest.mark.parametrize(
    ("line", "written", "text"),
    [
        ("2020: A", "2020", "A"),
        ("2020: at 10:30: B", "2020", "at 10:30: B"),
        ("2020-08-17 15:30: A: b", "2020-08-17 15:30", "A: b"),
        ("2020:A", "2020", "A"),
    ],
)
def test_a_line_is_divided_behind_all_of_its_date(line: str, written: str, text: str) -> None:
    found = split_event(line, "month-day-year")
    assert found is not None
    assert (found[0], found[2]) == (written, text)


def test_an_event_takes_all_that_stands_beneath_it() -> None:
    got = mw(
        "2020-08-17: The [bridge](https://a.example/1) opens #bridges #big_news !first\n"
        "url: https://b.example/2\n"
        "First words, with 5 * 3.\n"
        "\n"
        "- one\n"
        "- two ![A car](https://a.example/car.jpg)\n"
        "See https://c.example/3 and [more](d.example/4).\n"
        "2020-08-18: Next\n"
    )
    event = got.events["2020-08-17-the-bridge-opens"]
    assert event.model_dump(mode="json", exclude_defaults=True) == {
        "title": "The bridge opens",
        "date": "2020-08-17",
        "topics": ["bridges", "big-news"],
        "summary": "First words, with 5 * 3.",
        "body": "- one\n- two\n\nSee https://c.example/3 and [more](https://d.example/4).",
        "sources": [
            {"url": "https://a.example/1"},
            {"url": "https://b.example/2"},
            {"url": "https://c.example/3"},
            {"url": "https://d.example/4"},
        ],
        "media": [{"url": "https://a.example/car.jpg", "kind": "photo", "alt": "A car"}],
    }
    assert "2020-08-18-next" in got.events


def test_sections_of_either_kind_are_topics_of_their_events() -> None:
    got = mw(
        "# Roads\n2020: A\n## Bridges #red\n2021: B\n# Rivers\n2022: C\n"
        "section Old\ngroup Inner\n2023: D\nendGroup\n2024: E\nend section\n2025: F\n"
    )
    assert {event.title: event.topics for event in got.events.values()} == {
        "A": ("roads",),
        "B": ("roads", "bridges"),
        "C": ("rivers",),
        "D": ("rivers", "old", "inner"),
        "E": ("rivers", "old"),
        "F": ("rivers",),
    }
    assert got.lost[0] == ("the tag of a section", "red")


@pytest.mark.parametrize("fence", ["", "---\n"])
def test_the_header_names_the_timeline(fence: str) -> None:
    got = mw(
        f"{fence}title: \"Bridges: all\"\ndescription: 'All of them'\ntimezone: Europe/Minsk\n"
        f"view: a@b.example\n#roads: red\n{fence}2020: A\n"
    )
    (settings,) = [one for one in got.records if one.kind == "timeline"]
    assert settings.fields == {
        "format": "1",
        "title": "Bridges: all",
        "description": "All of them",
        "time_zone": "Europe/Minsk",
    }
    assert got.lost == [
        ("a line of the header", "view: a@b.example"),
        ("a line of the header", "#roads: red"),
    ]


def test_what_is_not_carried_over_is_listed() -> None:
    got = mw(
        "2020: [x] Done at [Minsk](location)\n"
        "timezone: -5\n"
        "// a comment\n"
        "- [ ] to do\n"
        "[own](#here)\n"
        "_-_-_break_-_-_\n"
        "# Roads\nwords of the section\n// one more\n"
    )
    assert got.event.title == "Done at Minsk"
    assert sorted(got.lost) == sorted(
        [
            ("a box to tick", "[x]"),
            ("a location: what kind of place it is, is not known", "Minsk"),
            ("the property `timezone`", "-5"),
            ("a comment", "a comment"),
            ("a box to tick", "- [ ] to do"),
            ("a link that leads nowhere by itself", "#here"),
            ("a break between pages", ""),
            ("a line that belongs to no event", "words of the section"),
            ("a comment", "one more"),
        ]
    )


def test_a_date_that_cannot_be_told_makes_a_draft() -> None:
    got = mw("2020: A\n5 days: B\n")
    (draft,) = got.drafts
    assert draft.missing == "its date, “5 days”, is told from other dates or from today"
    assert draft.fields["date_text"] == "5 days"


def test_a_file_without_events_is_told() -> None:
    (problem,) = mw("title: x\nnothing here\n").problems
    assert "there is no event" in problem.message
