"""What the timeline has already: articles by address, events by day and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.drafting.assembling import Draft
from dateline.drafting.assembling.evidence import Evidence, FieldEvidence, Words
from dateline.loading.load import load
from dateline.proposing.existing import Existing, Known
from tests.proposing.projects import make

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def existing(tmp_path: Path) -> Existing:
    return Existing(load(make(tmp_path)).records)


def _draft(title: str, date: str) -> Draft:
    here = FieldEvidence(0, 0, Words(0, 0, ""), "sure", "")
    evidence = Evidence("a.yml", fields={"title": here})
    return Draft("event", "a", {"title": title, "date": date}, evidence)


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("http://www.gazette.example/ferry/?utm_source=x", Known("gazette-ferry", "")),
        ("http://post.example/mill", Known("", "https://www.post.example/mill?utm_source=x")),
        ("https://gazette.example/mill", None),
        ("", None),
    ],
)
def test_an_article_is_known_by_any_form_of_its_address(
    existing: Existing, url: str, known: Known | None
) -> None:
    assert existing.article(url) == known


@pytest.mark.parametrize(
    ("title", "date", "ids"),
    [
        ("Elmham Council closes the ferry", "2024-05-06", ["2024-05-06-ferry-closed"]),
        ("The council of Elmham closed its ferry", "2024-05-07", ["2024-05-06-ferry-closed"]),
        (
            "Elmham Council closes the ferry",
            "[2024-05-01..2024-05-05]",
            ["2024-05-06-ferry-closed"],
        ),
        ("Elmham Council closes the ferry", "2024-05-08", []),
        ("Elmham Council closes the ferry", "2023-05-06", []),
        ("Two sheep die on the moor", "2024-05-06", []),
    ],
)
def test_an_event_is_like_another_of_similar_words_within_a_day(
    existing: Existing, title: str, date: str, ids: list[str]
) -> None:
    assert [one.id for one in existing.compared(_draft(title, date)).evidence.like] == ids


def test_ids_and_former_ids_are_taken(existing: Existing) -> None:
    assert "2024-05-06-ferry-closed" in existing.taken("event")
    assert "gazette-ferry" in existing.taken("article")
