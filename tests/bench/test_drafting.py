from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]


def run(folder: Path, measure: str, line: Mapping[str, object], *options: str) -> str:
    gold = folder / "gold.jsonl"
    gold.write_text(json.dumps(line) + "\n", "utf-8")
    command = [str(ROOT / "bench" / "drafting"), measure, str(gold), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_timex_counts_what_overlaps_with_an_equal_value_and_shows_misses(tmp_path: Path) -> None:
    line = {
        "doc": "own/1",
        "published": "2020-08-17",
        "text": "Miners met on Friday. They met last week and in the good old times.",
        "timex": [
            {"start": 14, "end": 20, "type": "DATE", "value": "2020-08-14"},
            {"start": 31, "end": 40, "type": "DATE", "value": "2020-W01"},
        ],
    }
    said = run(tmp_path, "timex", line, "--errors", "5")
    assert "timex value, 2 in 1 articles       50.0    50.0  50.0" in said
    assert "[last week]" in said
    assert "2020-W01: got 2020-W33" in said


def test_event_dates_counts_days_within_the_golds_period(tmp_path: Path) -> None:
    line = {
        "doc": "own/2",
        "published": "2020-08-17",
        "sentences": ["Miners met on Friday.", "It rained in 2019."],
        "events": [
            {"sentence": 0, "mention": "met", "date": "2020-08"},
            {"sentence": 1, "mention": "rained", "date": "2018"},
        ],
    }
    said = run(tmp_path, "event-dates", line, "--errors", "5")
    assert "drafting                  0.500  0.000  >= 0.72  missed" in said
    assert "rained: 2018, got 2019 (expression)" in said


def test_a_line_that_is_no_json_ends_it_with_its_number(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("{}\n{\n", "utf-8")
    command = [str(ROOT / "bench" / "drafting"), "timex", str(gold)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode
    assert "line 2: no JSON" in done.stderr
