"""What was measured on the shared gold must hold; `bench/drafting` prints the figures."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from bench.drafting_scoring import Score
from bench.drafting_times import add_timex
from dateline.drafting.times import find_times

if TYPE_CHECKING:
    from pathlib import Path


def test_values_of_real_news_are_found_as_well_as_promised(shared: Path) -> None:
    score = Score()
    for line in (shared / "gold" / "timex.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        found = find_times(article["text"], date.fromisoformat(article["published"]), "en")
        add_timex(score, article, found)
    assert score.f1 >= 0.8


def test_the_article_that_the_project_began_with_has_its_times(shared: Path) -> None:
    text = (shared / "articles" / "reuters-2020-08-17-potash.txt").read_text("utf-8")
    found = find_times(text, date(2020, 8, 17), "en")
    said = [(text[time.start : time.end].lower(), time.edtf) for time in found]
    assert ("this month", "2020-08") in said
    assert ("last week", "[2020-08-10..2020-08-16]") in said
    assert ("august 17, 2020", "2020-08-17") in said
    mondays = [edtf for words, edtf in said if words == "monday"]
    assert mondays
    assert set(mondays) == {"2020-08-17"}
