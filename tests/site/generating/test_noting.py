"""What is noted while pages are made, and what a digest tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources
from dateline.site.generating.digests import Digests
from dateline.site.generating.noting import KEYS, MISSING, WHOLE, Looking, Noting
from dateline.timeline.timeline import arrange

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dateline.timeline.timeline import Timeline

FERRY = "2024-05-01-ferry-sails"
LAMP = "2024-05-09-lamp-is-mended"


@pytest.fixture
def timeline(project: Path) -> Timeline:
    return arrange(load_sources(project, read_sources(project)).records)


@pytest.mark.parametrize(
    ("look", "notes"),
    [
        (lambda t: t.happenings[FERRY], {("happenings", FERRY)}),
        (lambda t: t.happenings.get("none"), {("happenings", "none")}),
        (lambda t: "none" in t.happenings, {("happenings", "none")}),
        (lambda t: len(t.happenings), {("happenings", KEYS)}),
        (lambda t: list(t.happenings), {("happenings", KEYS)}),
        (lambda t: list(t.happenings.keys()), {("happenings", KEYS)}),
        (lambda t: list(t.happenings.values()), {("happenings", WHOLE)}),
        (lambda t: list(t.happenings.items()), {("happenings", WHOLE)}),
        (lambda t: t.settings.title, {("settings", WHOLE)}),
        (lambda t: t.links.topics["traffic"], {("links.topics", "traffic")}),
        (lambda t: t.links.topics["none"], {("links.topics", "none")}),
        (lambda t: t.name("place", "pier"), {("names", ("place", "pier"))}),
        (lambda t: {**t.years}, {("years", KEYS), ("years", 2024)}),
    ],
)
def test_each_look_is_noted_and_gives_what_is_there(
    timeline: Timeline, look: Callable[[Timeline], object], notes: set[object]
) -> None:
    noting = Noting(timeline)
    with noting.noting() as found:
        seen = look(noting.timeline)
    assert found == notes
    assert seen == look(timeline)


def test_what_was_noted_before_is_not_noted_of_the_next(timeline: Timeline) -> None:
    noting = Noting(timeline)
    with noting.noting():
        noting.timeline.happenings[FERRY]
    with noting.noting() as found:
        noting.timeline.settings  # noqa: B018 - the look is what is tested
    assert found == {("settings", WHOLE)}


def test_a_look_changes_nothing(timeline: Timeline) -> None:
    before = dict(timeline.links.topics)
    Noting(timeline).timeline.links.topics["none"]
    assert timeline.links.topics == before


def test_what_a_note_is_about_is_found_again(timeline: Timeline) -> None:
    looking = Looking(timeline)
    assert looking.at(("happenings", FERRY)) is timeline.happenings[FERRY]
    assert looking.at(("happenings", KEYS)) == [FERRY, LAMP]
    assert looking.at(("settings", WHOLE)) is timeline.settings
    assert looking.at(("links.topics", "none")) == MISSING
    assert looking.at(("no.such", "field")) == MISSING


def digests_of(project: Path) -> dict[object, str]:
    sources = read_sources(project)
    records = load_sources(project, sources).records
    digests = Digests(records, sources.contents)
    looking = Looking(arrange(records))
    notes = [("happenings", FERRY), ("happenings", LAMP), ("happenings", WHOLE), ("years", 2024)]
    return {note: digests.of(looking.at(note)) for note in notes}


def test_a_digest_is_the_same_for_the_same_records(project: Path) -> None:
    assert digests_of(project) == digests_of(project)


def test_a_digest_changes_with_the_record_or_its_neighbours(project: Path) -> None:
    before = digests_of(project)
    file = project / f"events/2024/{LAMP}.yml"
    file.write_text(file.read_text().replace("The lamp", "A lamp"))
    after = digests_of(project)
    assert {note for note in before if before[note] != after[note]} == {
        ("happenings", LAMP),
        ("happenings", WHOLE),
    }
    file.rename(file.with_name("2024-05-09-the-lamp.yml"))
    (project / f"events/2024/{FERRY}.yml").write_text(
        "title: F\ndate: 2024-05-01\nsources: [{url: 'https://a.example/'}]\n"
    )
    last = digests_of(project)
    assert last["happenings", FERRY] != after["happenings", FERRY]
