from __future__ import annotations

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = "Miners walked out on Friday.\n\nThe owner threatened on Monday to close the pit."
EVENTS = [
    {"start": 0, "end": 28, "date": "2020-08-14", "status": "happened"},
    {"start": 30, "end": len(TEXT), "date": "2020-08-17", "status": "happened"},
]


def run(folder: Path, measure: str, *options: str) -> str:
    gold = folder / "gold.jsonl"
    line = {"doc": "own/1", "lang": "en", "published": "2020-08-17", "text": TEXT, "events": EVENTS}
    gold.write_text(json.dumps(line) + "\n", "utf-8")
    command = [str(ROOT / "bench" / "drafting"), measure, str(gold), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_events_counts_equal_dates_with_and_without_status_and_shows_misses(tmp_path: Path) -> None:
    said = " ".join(run(tmp_path, "events", "--errors", "5").split())
    assert "with its date 1.000 1.000 1.000" in said
    assert "date and status 0.500 0.500 0.500" in said
    assert "own/1: missed 2020-08-17 happened: The owner threatened" in said
    assert "own/1: wrong 2020-08-17 threatened (expression) 'threatened'" in said


def test_speed_counts_each_stage(tmp_path: Path) -> None:
    said = run(tmp_path, "speed")
    assert all(stage in said for stage in ("events", "actors", "quotes", "figures", "places"))
    assert ">= 50" in said
