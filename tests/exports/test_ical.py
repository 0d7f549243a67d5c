"""Calendars, read back by the library that others read them with."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import ical
from dateline.exports.ical.folding import folded
from dateline.exports.ical.when import when
from dateline.exports.publication import Publication, selections, whole
from dateline.loading.load import load
from dateline.records.dates import DateExpression, parse
from dateline.records.zones import _names as zone_names
from dateline.timeline.timeline import arrange
from tests.exports.publications import DATES, STRANGE, dated, publication

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
MINSK = ZoneInfo("Europe/Minsk")


def written(published: Publication) -> bytes:
    return ical.assemble(published, whole(published), ical.fragments(published))


class Part(NamedTuple):
    """One component as the library reads it: an event or a note, and its properties."""

    kind: str
    has: Mapping[str, Any]


def parts_of(published: Publication) -> dict[str, Part]:
    """Return the events and notes of a calendar by the first part of their UID."""
    calendar = icalendar.Calendar.from_ical(written(published))
    found = {}
    for component in calendar.subcomponents:
        assert component.errors == []
        found[str(component["UID"]).partition("@")[0]] = Part(component.name or "", component)
    assert len(found) == len(calendar.subcomponents)
    assert calendar.errors == []
    return found


def one(**fields: object) -> Part:
    return parts_of(publication({"e": fields}))["e"]


def date_of(text: str) -> DateExpression:
    found = parse(text)
    assert isinstance(found, DateExpression)
    return found


def utc(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=UTC)  # type: ignore[misc,arg-type]  # five numbers or six


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020-08-17", date(2020, 8, 17), None),
        ("2020-08-17?", date(2020, 8, 17), None),
        ("0079-08-24", date(79, 8, 24), None),
        ("9999-12-31", date(9999, 12, 31), None),
        ("2020-08-10/2020-08-16", date(2020, 8, 10), date(2020, 8, 17)),
        ("2020-08-10?/2020-08-16", date(2020, 8, 10), date(2020, 8, 17)),
        ("2020-12-31/2021-01-01", date(2020, 12, 31), date(2021, 1, 2)),
        ("2020-08-17T15:30", utc(2020, 8, 17, 12, 30), None),
        ("2020-08-17T15:30+01:00", utc(2020, 8, 17, 14, 30), None),
        ("2020-08-17T15:30:20Z", utc(2020, 8, 17, 15, 30, 20), None),
        ("2020-08-17T00:30-11:00", utc(2020, 8, 17, 11, 30), None),
        ("2020-08-10T22:00/2020-08-11T04:00", utc(2020, 8, 10, 19), utc(2020, 8, 11, 1)),
        ("2020-08-10T22:00/2020-08-10T22:00", utc(2020, 8, 10, 19), None),
        ("2020-08-10/2020-08-11T04:00", date(2020, 8, 10), date(2020, 8, 12)),
    ],
)
def test_a_known_day_or_time_stands_on_it(
    text: str, start: date | datetime, end: date | datetime | None
) -> None:
    found = when(date_of(text), MINSK)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        *("2020-08", "2020", "202X", "20XX", "2020-08-XX", "2020-XX-XX", "2020-21", "2020-08?"),
        *("2020-08-17~", "2020-08-17%", "2020-08-10/2020-08-16~", "2020-08/2020-09"),
        *("2020-08-11/..", "../2020-08-11", "2020-08-11/", "/2020-08-11", "2020-08/2020-08-16"),
        *("[2020-08-10..2020-08-16]", "[2020-08-10,2020-08-16]", "[..2020-08-16]"),
        *("-0043-03-15", "0000", "Y12345", "9999-12-01/9999-12-31", "0001-01-01T00:00+03:00"),
    ],
)
def test_what_has_no_day_is_never_given_one(text: str) -> None:
    found = when(date_of(text), MINSK)
    assert found is None or text.startswith("0001")
    note = one(title="Something", date=text)
    if found is None:
        assert note.kind == "VJOURNAL"
        assert "DTSTART" not in note.has
        assert str(note.has["SUMMARY"]).startswith("Something (")


def test_a_time_without_any_zone_stays_local() -> None:
    assert one(date="2020-08-17T15:30").has["DTSTART"].dt == datetime(2020, 8, 17, 15, 30)  # noqa: DTZ001 - local
    published = publication({"e": {"date": "2020-08-17T15:30"}}, time_zone="Europe/Minsk")
    assert parts_of(published)["e"].has["DTSTART"].dt == utc(2020, 8, 17, 12, 30)


def test_two_times_of_which_one_has_a_zone_are_days() -> None:
    found = when(date_of("2020-08-10T22:00Z/2020-08-11T04:00"), None)
    assert found == (date(2020, 8, 10), date(2020, 8, 12))


def test_every_zone_of_the_format_has_its_times() -> None:
    assert {name for name in zone_names() if ical.calendar.zone_of(name) is None} == {"Etc/Unknown"}


def test_every_form_of_date_reads_back_without_errors_and_the_notes_are_counted() -> None:
    published = dated()
    parts = parts_of(published)
    assert len(parts) == len(DATES)
    notes = [part for part in parts.values() if part.kind == "VJOURNAL"]
    assert f"without a date: {len(notes)}.".encode() in written(published).replace(b"\r\n ", b"")


def test_a_day_that_is_probably_right_says_so_and_is_tentative() -> None:
    event = one(title="March", date="2020-11-08?")
    assert event.has["DTSTART"].dt == date(2020, 11, 8)
    assert event.has["STATUS"] == "TENTATIVE"
    assert event.has["SUMMARY"] == "March (probably 8 November 2020)"


def test_an_event_has_its_address_topics_and_place() -> None:
    published = publication(
        {"e": {"summary": "What.", "topics": ["a", "b"], "places": ["p"]}},
        catalogue={
            "topics": {"a": {"name": "Law, order"}, "b": {"name": "B"}},
            "places": {"p": {"name": "Salihorsk", "kind": "city", "lat": "52.79", "lon": "27.54"}},
        },
    )
    event = parts_of(published)["e"]
    assert event.has["URL"] == "https://timeline.example/belarus/events/e/"
    assert [str(name) for name in event.has["CATEGORIES"].cats] == ["Law, order", "B"]
    assert event.has["LOCATION"] == "Salihorsk"
    assert (event.has["GEO"].latitude, event.has["GEO"].longitude) == (52.79, 27.54)
    assert event.has["TRANSP"] == "TRANSPARENT"
    assert event.has["DESCRIPTION"] == "What.\n\n17 August 2020"


def test_the_middle_of_a_country_is_no_place_on_the_map() -> None:
    places = {"p": {"name": "P", "kind": "country", "lat": "53", "lon": "28"}}
    published = publication({"e": {"places": ["p"]}}, catalogue={"places": places})
    assert "GEO" not in parts_of(published)["e"].has


def test_without_an_address_of_the_site_there_are_no_links() -> None:
    assert "URL" not in parts_of(publication({"e": {}}, site_url=""))["e"].has


def test_a_retracted_event_is_cancelled_and_says_why() -> None:
    event = one(title="March", status="retracted", status_note="It was another day.")
    assert event.has["STATUS"] == "CANCELLED"
    assert event.has["SUMMARY"] == "Retracted: March"
    assert "we were wrong. It was another day." in event.has["DESCRIPTION"]


def test_what_editors_write_to_each_other_stays_among_them() -> None:
    fields = {"note": "secret", "accepted": {"code": "x", "reason": "secret"}}
    assert b"secret" not in written(publication({"e": fields}))


def test_the_stamp_is_the_newest_day_of_the_record() -> None:
    update = {"id": "u", "date": "2020-09-01", "text": "x"}
    assert one(added="2020-08-20").has["DTSTAMP"].dt == utc(2020, 8, 20)
    assert one(added="2020-08-20", updates=update).has["DTSTAMP"].dt == utc(2020, 9, 1)
    assert one().has["DTSTAMP"].dt == utc(1970, 1, 1)


def test_a_new_id_or_address_leaves_the_name_of_an_event_as_it_was() -> None:
    before = parts_of(publication({"old": {}}))
    after = parts_of(
        publication({"new": {"former_ids": ["old", "x"]}}, site_url="https://b.example/")
    )
    assert before["old"].has["UID"] == after["old"].has["UID"] == "old@test"


def test_a_calendar_of_a_topic_has_its_events_and_name() -> None:
    published = publication(
        {"a": {"topics": ["t"]}, "b": {}}, catalogue={"topics": {"t": {"name": "Strikes"}}}
    )
    fragments = ical.fragments(published)
    (selection,) = selections(published)
    calendar = icalendar.Calendar.from_ical(ical.assemble(published, selection, fragments))
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "Strikes"
    assert [event["UID"] for event in calendar.events] == ["a@test"]


@given(STRANGE, STRANGE)
def test_every_text_comes_back_as_it_was(title: str, summary: str) -> None:
    fields = {"title": title, "summary": summary, "language": "be"}
    published = publication({"e": fields}, id=summary)
    part = parts_of(published)["e"].has
    made = published.timeline.happenings["e"].event
    assert part["SUMMARY"] == made.title
    assert part["SUMMARY"].params["LANGUAGE"] == "be"
    assert part["DESCRIPTION"] == f"{made.summary}\n\n17 August 2020"
    assert part["UID"] == f"e@{published.timeline.settings.id}"


@given(st.one_of(STRANGE, st.text("\\aЖ🕊", max_size=400)))
def test_a_folded_line_has_75_octets_at_most_and_unfolds_to_itself(line: str) -> None:
    pieces = folded(line).removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    assert "".join([pieces[0].decode(), *(piece[1:].decode() for piece in pieces[1:])]) == line


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests/golden/clean"], ids=["own", "clean"])
def test_whole_timelines_read_back_without_errors(folder: Path) -> None:
    published = Publication(arrange(load(folder).records), "https://timeline.example/")
    parts = parts_of(published)
    assert len(parts) == len(published.timeline.happenings)
    for key, happening in published.timeline.happenings.items():
        if happening.event.date.is_day:
            known = happening.event.date.earliest
            assert known is not None
            start = parts[key].has["DTSTART"].dt
            assert start == date(known.year, known.month, known.day)
