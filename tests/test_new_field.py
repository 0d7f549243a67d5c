"""CONTRIBUTING's "How to add a field": its changes, made to a copy of the program, are enough."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
EVENT: Final = "events/2020/2020-08-17-ferry-crew-stops-work.yml"
STEP: Final = re.compile(
    r"`(generator/\S+\.py)`,\s+(before|after)\s+`([^`]+)`.*?```python\n(.*?)```", re.DOTALL
)
LOOK: Final = """
import json, sys
from pathlib import Path
from dateline.describing.schema import schema_of
from dateline.exports.all import export_files
from dateline.exports.publication import Publication
from dateline.importing.mapped.targets import ALL
from dateline.loading.load import load
from dateline.pages.all import all_pages

from dateline.timeline.timeline import arrange

loaded = load(Path(sys.argv[1]))
timeline = arrange(loaded.records)
published = Publication(timeline, "https://timeline.example/")
files = {file.path: file.content for file in export_files(published)}
sqlite = Path(sys.argv[1], "made.sqlite")
sqlite.write_bytes(files["timeline.sqlite"])
import sqlite3
print(json.dumps({
    "problems": [problem.code for problem in loaded.problems],
    "schema": schema_of("event")["properties"].get("weather"),
    "imported": "weather" in ALL,
    "pages": {page.path: page.text for page in all_pages(timeline)},
    "json": json.loads(files["timeline.json"])["events"],
    "promised": json.loads(files["timeline.schema.json"])["$defs"]["Event"]["properties"],
    "csv": files["events.csv"].decode("utf-8-sig"),
    "sqlite": sqlite3.connect(sqlite).execute("SELECT weather FROM events").fetchall(),
}))
"""


def steps() -> list[tuple[str, str, str, str]]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## How to add a field\n")[2].partition("\n## ")[0]
    return STEP.findall(section)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("program")
    shutil.copytree(
        ROOT / "generator",
        root / "generator",
        ignore=shutil.ignore_patterns("__pycache__", "assets"),
    )
    for path, side, beside, code in steps():
        file = root / path
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        (place,) = [number for number, line in enumerate(lines) if beside in line]
        lines.insert(place + (side == "after"), code)
        file.write_text("".join(lines), encoding="utf-8")
    return root / "generator"


def test_a_new_field_is_four_files_at_most() -> None:
    assert 0 < len({path for path, *_ in steps()}) == len(steps()) <= 4


def test_a_new_field_is_read_described_shown_and_exported(program: Path, tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "tests/about/project", tmp_path / "project", ignore=shutil.ignore_patterns(".*")
    )
    event = tmp_path / "project" / EVENT
    event.write_text("weather: heavy <rain>\n" + event.read_text(encoding="utf-8"), "utf-8")
    made = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path / "project")],
        env={"PYTHONPATH": str(program), "PATH": "", "CI": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    found = json.loads(made.stdout)
    assert found["problems"] == []
    assert found["imported"]
    assert found["schema"]["description"] == "What the weather was, where it mattered."
    pages = found["pages"]
    key = Path(EVENT).stem
    shown = '<h2 id="weather">{}</h2>\n<p class="dl-weather">heavy &lt;rain&gt;</p>'
    assert shown.format("Weather") in pages[f"events/{key}.md"]
    assert shown.format("Надвор’е") in pages[f"be/events/{key}.md"]
    assert [one.get("weather") for one in found["json"] if one["id"] == key] == ["heavy <rain>"]
    assert found["promised"]["weather"]["description"] == "What the weather was."
    assert ",heavy <rain>" in found["csv"]
    assert ["heavy <rain>"] in found["sqlite"]
