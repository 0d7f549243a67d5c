"""2020PB's incidents, all of them: counts that hold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from click.testing import CliRunner

from dateline import cli
from dateline.loading.load import Loaded, load
from dateline.records.urls import canonical
from tests.importing.imports import bring_in

if TYPE_CHECKING:
    from pathlib import Path

FILE = "2020pb-all-locations-v2.json"
MKDOCS = """\
site_name: Imported
theme: {name: material, font: false}
plugins: [dateline]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


class _Project(NamedTuple):
    """The data as it is, and the project that it was imported into."""

    incidents: list[dict[str, Any]]
    root: Path
    loaded: Loaded
    told: str


@pytest.fixture(scope="module")
def project(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> _Project:
    source = shared / "data" / FILE
    root = tmp_path_factory.mktemp("2020pb")
    done = CliRunner().invoke(cli.main, ["import", "2020pb", str(source), "--into", str(root)])
    assert done.exit_code == 0, done.output
    incidents = json.loads(source.read_text(encoding="utf-8"))["data"]
    return _Project(incidents, root, load(root), done.stdout)


def test_every_incident_is_an_event_or_waits_for_its_date(project: _Project) -> None:
    drafts = sorted(path.stem for path in (project.root / "drafts").iterdir())
    assert len(project.incidents) == 1340
    assert len(project.loaded.records.events) == 1337
    assert drafts == [
        "a-cop-takes-someones-protest-sign-and-destroys-it",
        "man-shot-in-head-with-pepper-ball",
        "officer-pushs-protester-that-is-filming",
    ]
    assert project.told.count("its date is “Unknown Date”") == 3


def test_no_date_is_more_exact_than_it_was(project: _Project) -> None:
    events = [entry.record for entry in project.loaded.records.events.values()]
    assert sum(event.date.doubt == "uncertain" for event in events) == 37
    assert sum("elieved" in one["date_text"] for one in project.incidents) == 37
    assert all(event.date.precision == "day" for event in events)


def test_all_3883_links_are_sources_or_told(project: _Project) -> None:
    report = (project.root / "import-report.md").read_text(encoding="utf-8")
    events = [entry.record for entry in project.loaded.records.events.values()]
    drafts = sum(
        path.read_text(encoding="utf-8").count("  - url: ")
        for path in (project.root / "drafts").iterdir()
    )
    sources = sum(source.url is not None for event in events for source in event.sources) + drafts
    assert sum(len(one["links"]) for one in project.incidents) == 3883
    assert sources == 3845
    assert "37 × a link that stands twice: it is one source, with both texts" in report
    assert "1 × a link that is no address" in report
    assert 3845 + 37 + 1 == 3883


def test_every_link_keeps_its_text(project: _Project) -> None:
    entries = project.loaded.records.events.values()
    by_note = {entry.record.note: entry.record for entry in entries}
    for one in project.incidents:
        event = by_note.get(f"2020PB {one['id']}, {one['edit_at']}")
        if event is None:
            assert one["date_text"] == "Unknown Date"
            continue
        sources = {canonical(source.url): source for source in event.sources if source.url}
        for link in one["links"]:
            source = sources.get(canonical(link["url"]))
            if source is not None:
                assert " ".join(link["text"].split()) in (source.locator or "")


def test_every_point_is_kept(project: _Project) -> None:
    by_note = {
        (entry.record.note or "").split(",")[0]: entry.record.at
        for entry in project.loaded.records.events.values()
    }
    points = 0
    for one in project.incidents:
        at = by_note.get(f"2020PB {one['id']}")
        if one["geolocation"] and one["date"]:
            assert at is not None
            lat, lon = map(float, one["geolocation"].split(","))
            assert (at.lat, at.lon) == (lat, lon)
            points += 1
    drafts = sum("at:\n" in path.read_text() for path in (project.root / "drafts").iterdir())
    assert points + drafts == sum(bool(one["geolocation"]) for one in project.incidents) == 1336


def test_cities_states_and_tags_are_the_catalogue(project: _Project) -> None:
    records = project.loaded.records
    kinds = Counter(entry.record.kind for entry in records.places.values())
    assert kinds == {"city": 142, "region": 43}
    assert len(records.topics) == 73
    portland = records.places["portland-oregon"].record
    assert (portland.name, portland.within) == ("Portland", "oregon")


def test_check_finds_only_what_the_source_really_has(project: _Project) -> None:
    found = Counter(problem.code for problem in project.loaded.problems)
    # Incidents of one day that are told in nearly the same words, and two shortened links.
    assert found == {"duplicate-event": 155, "url-shortener": 2}


def test_the_same_import_twice_changes_nothing(project: _Project, shared: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (project.root / "events").rglob("*.yml")}
    source = str(shared / "data" / FILE)
    done = CliRunner().invoke(cli.main, ["import", "2020pb", source, "--into", str(project.root)])
    assert "1,597 as before" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_every_id_has_its_date_and_says_what_happened(project: _Project) -> None:
    for id_, entry in project.loaded.records.events.items():
        assert id_.startswith(str(entry.record.date).rstrip("?"))
        assert id_.count("-") > 3 or len(entry.record.title.split()) == 1


@pytest.mark.heavy
def test_the_site_builds(project: _Project) -> None:
    (project.root / "docs").mkdir(exist_ok=True)
    (project.root / "docs/index.md").write_text("# Imported\n", encoding="utf-8")
    (project.root / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "build"],
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1,337 events from 3,798 articles" in done.stdout, done.stdout[-2000:]


def _incident(**fields: object) -> str:
    one = {
        "id": "or-portland-1",
        "name": "A",
        "date": "2020-06-01",
        "date_text": "2020-06-01",
        "links": [{"url": "https://a.example/", "text": "x"}],
        **fields,
    }
    return json.dumps({"data": [one]})


@pytest.mark.parametrize(
    ("links", "sources", "lost"),
    [
        (
            [{"url": "https://a.example/p (on page 6)", "text": "x"}],
            [("https://a.example/p", "x; on page 6")],
            ["a link that was mended"],
        ),
        (
            [{"url": "vm.tiktok.example/Z/", "text": "x"}],
            [("https://vm.tiktok.example/Z/", "x")],
            ["a link that was mended"],
        ),
        (
            [{"url": "https://a.example", "text": "x"}, {"url": "http://a.example/", "text": "y"}],
            [("https://a.example", "x; y")],
            ["a link that stands twice: it is one source, with both texts"],
        ),
        ([{"url": "45.07, -93.30", "text": ""}], [], ["a link that is no address"]),
    ],
)
def test_a_link_that_is_not_just_an_address_is_told(
    links: list[object], sources: list[object], lost: list[str]
) -> None:
    got = bring_in("2020pb", _incident(links=links))
    assert [(one.url, one.locator) for one in got.event.sources if one.url] == sources
    assert [what for what, _ in got.lost] == lost


def test_fields_that_are_new_are_told() -> None:
    assert ("`mood`", "bad") in bring_in("2020pb", _incident(mood="bad")).lost
