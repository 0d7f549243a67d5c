"""markwhen text, read back by markwhen's own parser."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dateline.exports import markwhen
from dateline.exports.publication import Publication, selections, whole
from dateline.loading.load import load
from dateline.timeline.timeline import arrange
from tests.browser.npm import MODULES, NODE
from tests.exports.publications import DATES, SITE, STRANGE, dated, publication
from tests.missing import absent

ROOT = Path(__file__).parents[2]
JOINER: Final = "\u2060"


def written(published: Publication) -> str:
    fragments = markwhen.fragments(published)
    return markwhen.assemble(published, whole(published), fragments).decode()


def parsed(text: str) -> dict[str, Any]:
    if not (MODULES / "@markwhen").is_dir():
        absent("markwhen's parser is absent: `make test` fetches it")
    done = subprocess.run(
        [NODE, Path(__file__).with_name("markwhen.mjs")],
        input=text,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    read: dict[str, Any] = json.loads(done.stdout)
    assert read["messages"] == []
    return read


def events(published: Publication) -> list[dict[str, Any]]:
    """Return the events that the parser finds, and hold that it acted on no text of ours."""
    found: list[dict[str, Any]] = parsed(written(published))["events"]
    for event in found:
        assert event["acted"] == []
        assert event["properties"] == {}
        assert set(event["kinds"]) <= {"text"}
    return found


def line(date: str) -> str:
    text = written(publication({"e": {"title": "March", "date": date}}, site_url=""))
    return text.partition("\n\n")[2].splitlines()[0]


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2020-08-17", "2020-08-17: March"),
        ("0079-08-24", "0079-08-24: March"),
        ("2020-08", "2020-08: March"),
        ("2020", "2020: March"),
        ("2020-08-10/2020-08-16", "2020-08-10/2020-08-16: March"),
        ("2019/2020-08", "2019/2020-08: March"),
        ("-0043", "44 BCE: March"),
        ("0000", "1 BCE: March"),
        ("-0043/0014", "44 BCE-14 CE: March"),
        ("Y12345", "12345 CE: March"),
        ("2020-08-17?", "2020-08-17: March (probably 17 August 2020)"),
        ("2020~", "2020: March (about 2020)"),
        ("2020-08-17T15:30", "2020-08-17: March (17 August 2020, 15:30)"),
        ("2020-08-XX", "2020-08-01/2020-08-31: March (August 2020, day not known)"),
        ("202X", "2020-01-01/2029-12-31: March (the 2020s)"),
        ("2020-21", "2020-03-01/2020-05-31: March (spring 2020)"),
        ("2020-08-11/..", "2020-08-11: March (since 11 August 2020)"),
        ("2020-08/..", "2020-08: March (since August 2020)"),
        ("../2020-08-11", "2020-08-11: March (until 11 August 2020)"),
        ("[2020-08-10,2020-08-16]", "2020-08-10/2020-08-16: March (10 or 16 August 2020)"),
        ("[..2020-08-16]", "2020-08-16: March (16 August 2020 or earlier)"),
        ("-0043-03-15", "44 BCE: March (15 March 44 BC)"),
    ],
)
def test_a_date_is_written_as_markwhen_knows_it_and_else_said_in_words(
    date: str, said: str
) -> None:
    assert line(date).replace("\u00a0", " ") == said


def test_every_form_of_date_is_found_on_the_days_that_it_can_have_been() -> None:
    published = dated()
    found = {event["title"].partition(" (")[0].lstrip(": "): event for event in events(published)}
    far = {"Y-123456", "Y17000000"}
    assert len(found) == len(DATES) - len(far)
    for number, text in enumerate(DATES):
        date = published.timeline.happenings[f"e{number}"].event.date
        first, last = date.earliest or date.latest, date.latest or date.earliest
        event = found.get(f"Event {number}")
        assert (event is None) == (text in far)
        assert first is not None
        assert last is not None
        if event is None or "-" in event["from"][:1] or text == "Y12345":
            continue
        assert event["from"] <= str(first)[:10], text
        assert event["to"] > str(last)[:10] or text == "9999-12-31", text


def test_years_before_the_first_are_found_as_such() -> None:
    (event,) = events(publication({"e": {"title": "March", "date": "-0043"}}))
    assert (event["from"], event["to"]) == ("-000043-01-01", "-000042-01-01")
    assert event["title"] == ": March"  # the parser leaves the colon where a date has an era


def test_what_lies_too_far_is_counted_in_a_comment() -> None:
    text = written(publication({"a": {"date": "Y-123456"}, "b": {}}))
    assert "\n// Events that lie too far back or ahead to be shown here: 1\n" in text
    assert len(parsed(text)["events"]) == 1


def test_an_event_has_its_topics_as_tags_and_its_address() -> None:
    topics = {key: {"name": key} for key in ("civil-society", "2020", "a1")}
    published = publication({"e": {"topics": [*topics]}}, catalogue={"topics": topics})
    (event,) = events(published)
    assert event["tags"] == ["civil_society", "_2020", "a1"]
    assert event["lines"] == [f"[e]({SITE}events/e/)"]


def test_the_header_has_title_description_and_zone() -> None:
    published = publication(
        {"e": {}}, title="A #1: 'b' \"c\"", description="x: y", time_zone="Europe/Minsk"
    )
    header = parsed(written(published))["header"]
    assert header == {
        "title": f"A #{JOINER}1: 'b' \"c\"",
        "description": "x: y",
        "timezone": "Europe/Minsk",
    }


def test_a_part_has_its_own_title_and_events() -> None:
    published = publication(
        {"a": {"title": "A", "topics": ["t"]}, "b": {}}, catalogue={"topics": {"t": {"name": "T"}}}
    )
    (selection,) = selections(published)
    text = markwhen.assemble(published, selection, markwhen.fragments(published)).decode()
    read = parsed(text)
    assert read["header"]["title"] == "T"
    assert [event["title"] for event in read["events"]] == ["A"]


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests/golden/clean"], ids=["own", "clean"])
def test_whole_timelines_read_back(folder: Path) -> None:
    published = Publication(arrange(load(folder).records), SITE)
    found = events(published)
    happenings = published.timeline.happenings.values()
    assert len(found) == len(happenings)
    for event, one in zip(found, happenings, strict=True):
        assert one.event.title in event["title"].replace(JOINER, "")


# each example starts a Node: they are many texts each, and not made smaller
@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.lists(st.tuples(STRANGE, STRANGE), min_size=20, max_size=40))
def test_no_text_is_acted_on(texts: list[tuple[str, str]]) -> None:
    published = publication(
        {
            f"e{number:02}": {"title": title, "summary": summary, "topics": ["t"]}
            for number, (title, summary) in enumerate(texts)
        },
        catalogue={"topics": {"t": {"name": "T"}}},
        title=texts[0][0],
        description=texts[0][1],
    )
    found = events(published)
    assert len(found) == len(texts)
    for event, one in zip(found, published.timeline.happenings.values(), strict=True):
        assert event["title"].replace(JOINER, "") == one.event.title
        assert event["tags"] == ["t"]
        summary = " ".join((one.event.summary or "").split())
        assert event["lines"][0].replace(JOINER, "") == summary
        assert len(event["lines"]) == 2
