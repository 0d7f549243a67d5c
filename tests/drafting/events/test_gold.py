"""What was measured on the shared gold must hold; `bench/drafting` prints the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.drafting_times import dates_of

if TYPE_CHECKING:
    from pathlib import Path


def test_events_of_real_news_are_dated_as_well_as_promised(shared: Path) -> None:
    assert dates_of(shared / "gold" / "event-dates.jsonl").share("drafting") >= 0.75
