"""Drafts of many articles pass the project's check, and crafted articles cost no time."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.drafting.articles import Given, Material, read
from dateline.drafting.assembling import Setting, assemble, find
from dateline.drafting.naming.catalogue import Catalogue
from dateline.loading.after import problems_after
from dateline.loading.load import load
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from dateline.drafting.articles import Article

_ROOT = Path(__file__).parents[3]
_GOLDEN = sorted((_ROOT / "tests" / "golden" / "articles").glob("*.json"))


def _article(text: bytes, given: Given) -> Article:
    (reading,) = read(Material("a", text), given)
    assert reading.article is not None
    return reading.article


def test_the_drafts_of_all_golden_articles_pass_the_check_with_the_timeline() -> None:
    records = load(_ROOT).records
    catalogue = Catalogue(records)
    writes: dict[str, str] = {}
    events: set[str] = set()
    articles: set[str] = set()
    for labels in _GOLDEN:
        told = json.loads(labels.read_text("utf-8"))
        file = next(
            one for one in (labels.with_suffix(".txt"), labels.with_suffix(".html")) if one.exists()
        )
        given = Given(date.fromisoformat(told["published"]), language=told["lang"])
        article = _article(file.read_bytes(), given)
        taken, others = frozenset(events), frozenset(articles)
        setting = Setting("2026-11-23", records, taken=taken, taken_articles=others)
        made = assemble(article, find(article, catalogue), setting)
        articles.add(made.article.id)
        writes[f"events/articles/{made.article.id}.yml"] = record_yaml(
            "article", made.article.fields
        )
        for draft in made.events:
            events.add(draft.id)
            writes[f"events/2026/{draft.id}.yml"] = record_yaml("event", draft.fields)
    assert len(events) > 2 * len(_GOLDEN)
    wrong = [one for one in problems_after(_ROOT, writes) if one.code != "duplicate-event"]
    # An article that tells of nothing is cited by none; `draft` writes no folder for it.
    assert not [one for one in wrong if one.code != "article-unused"]


@pytest.mark.parametrize(
    "piece",
    [
        "The council of Elmham closed the ferry on Monday. ",
        '"We had no choice in this," said Boris Kuznets on Monday. Police detained 300 people. ',
        "Anna Kuznets, ",
        "300 people and 17 sheep, ",
        "died (on Monday) and ",
    ],
)
def test_assembling_takes_linear_time(piece: str) -> None:
    text = f"The police {piece * 3000}resigned on Monday."
    article = _article(text.encode(), Given(date(2024, 5, 7), language="en"))
    found = find(article, Catalogue())
    start = time.process_time()
    assemble(article, found, Setting("2024-05-08"))
    assert time.process_time() - start < 3
