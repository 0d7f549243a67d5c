"""How well real pages are read: what was measured must hold."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from dateline.drafting.articles import Material, read

if TYPE_CHECKING:
    from pathlib import Path


def f1(found: str, wanted: str) -> float:
    one, other = (Counter(re.findall(r"\w+", text.lower())) for text in (found, wanted))
    shared = sum((one & other).values())
    return 2 * shared / (sum(one.values()) + sum(other.values()))


@pytest.mark.heavy
def test_real_pages_are_read_as_well_as_promised(shared: Path) -> None:
    folder = shared / "gold" / "articles-html"
    scores, days = [], []
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        data = gzip.decompress((folder / gold["file"]).read_bytes())
        (reading,) = read(Material(gold["file"], data, gold["url"]))
        article = reading.article
        scores.append(f1(article.text, gold["text"]) if article else 0.0)
        published = article.published if article else None
        days.append(published is not None and published.day.isoformat() == gold["published"])
    assert sum(scores) / len(scores) >= 0.937
    assert sum(days) / len(days) >= 0.92


def test_the_article_that_began_this_project_is_read(shared: Path) -> None:
    data = (shared / "articles" / "reuters-2020-08-17-potash.txt").read_bytes()
    (reading,) = read(Material("potash", data))
    article = reading.article
    assert article is not None
    assert article.text == data.decode()
    assert article.published is not None
    assert article.published.day.isoformat() == "2020-08-17"
    assert article.dateline is not None
    assert (article.dateline.place, article.agency, article.language) == ("Minsk", "Reuters", "en")
    assert article.text[article.body :].startswith("Workers")
    assert article.doubts == ()
