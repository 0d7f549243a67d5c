"""What was renamed after an import is known again by the next one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline import cli
from dateline.loading.load import load

SHEET = "Nr,Title,Date,Town,Who,Link\n1,A strike,2020-05-03,Elms,Ada,https://a.example/1\n"
MAPPING = (
    "key: Nr\n"
    "columns: {Title: title, Date: date, Town: places, Who: actors.person, Link: sources.url}\n"
    "constant: {places.kind: city, actors.role: speaker}\n"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("events").mkdir()
    Path("events/timeline.yml").write_text("format: 1\ntitle: Harbours\n")
    Path("mapping.yml").write_text(MAPPING)
    brought_in(SHEET)
    return tmp_path


def run(*words: str) -> Result:
    done = CliRunner().invoke(cli.main, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done


def brought_in(sheet: str) -> str:
    Path("sheet.csv").write_text(sheet)
    return run("import", "csv", "sheet.csv", "--mapping", "mapping.yml").stdout


def records() -> dict[str, str]:
    return {str(path): path.read_text() for path in sorted(Path("events").rglob("*.yml"))}


@pytest.mark.usefixtures("root")
def test_an_import_after_renaming_changes_nothing() -> None:
    run("rename", "event", "2020-05-03-a-strike", "2020-05-03-strike-in-elms")
    run("rename", "place", "elms", "port-elms")
    run("rename", "person", "ada", "ada-example")
    before = records()
    said = brought_in(SHEET)
    assert records() == before
    assert "not touched" not in said.replace("there already, and not touched", "")
    assert [one for one in load(Path()).problems if one.severity == "error"] == []


@pytest.mark.usefixtures("root")
def test_what_the_source_changes_comes_to_the_records_renamed_since() -> None:
    run("rename", "place", "elms", "port-elms")
    brought_in(SHEET.replace("A strike", "A long strike") + "2,An end,2020-06-01,Elms,Ada,\n")
    events = load(Path()).records.events
    assert sorted(events) == ["2020-05-03-a-strike", "2020-06-01-an-end"]
    assert [event.record.places for event in events.values()] == [("port-elms",)] * 2
    assert not Path("events/places/elms.yml").exists()


@pytest.mark.usefixtures("root")
def test_no_new_record_gets_an_id_that_another_one_had() -> None:
    run("rename", "event", "2020-05-03-a-strike", "2020-05-03-strike-in-elms")
    brought_in(SHEET + "2,A strike,2020-05-03,Elms,Ada,https://a.example/2\n")
    assert sorted(load(Path()).records.events) == [
        "2020-05-03-a-strike-2",
        "2020-05-03-strike-in-elms",
    ]
    assert [one for one in load(Path()).problems if one.severity == "error"] == []
