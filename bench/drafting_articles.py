"""How well articles are read from pages, beside trafilatura alone."""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, Final

from bench.drafting_scoring import show
from dateline.drafting.articles import Material, read

if TYPE_CHECKING:
    from pathlib import Path

BODY: Final = (0.937, 0.937)
DAY: Final = (0.85, 0.92)
"""What trafilatura alone reaches, and what is to be reached."""


def articles(folder: Path, errors: int) -> None:
    """Print how well the pages of a folder with a `gold.jsonl` are read."""
    bodies, days, misses = [], [], []
    start = time.perf_counter()
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        data = (folder / gold["file"]).read_bytes()
        if gold["file"].endswith(".gz"):
            data = gzip.decompress(data)
        reading = next(read(Material(gold["file"], data, gold.get("url") or "")))
        article = reading.article
        text = article.text if article else ""
        published = article.published if article else None
        day = published.day.isoformat() if published else ""
        bodies.append(_overlap(text, gold["text"]))
        if gold.get("published"):
            days.append(day == gold["published"])
            if not days[-1]:
                where = published.where if published else "nowhere"
                misses.append(f"{gold['file']}: {day or 'no day'} ({where}), {gold['published']}")
    if not bodies:
        sys.exit(f"{folder / 'gold.jsonl'} names no page")
    seconds = (time.perf_counter() - start) / len(bodies)
    rows = [["", "pages", "reached", "anchor", "reach"]]
    rows += [
        _row("body, F1 of words", bodies, BODY),
        _row("day of publication, exact", [float(day) for day in days], DAY),
        ["milliseconds a page", "", f"{seconds * 1000:.0f}", "", ""],
    ]
    show(rows, misses, errors)


def _row(name: str, values: list[float], anchors: tuple[float, float]) -> list[str]:
    reached = sum(values) / len(values) if values else 0.0
    anchor, reach = anchors
    missed = "" if reached >= reach else "  missed"
    return [name, str(len(values)), f"{reached:.3f}", f"{anchor:.3f}", f">= {reach:.3f}{missed}"]


def _overlap(found: str, wanted: str) -> float:
    one, other = (Counter(re.findall(r"\w+", text.lower())) for text in (found, wanted))
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 1.0
