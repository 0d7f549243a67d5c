"""`bench/drafting events`: which sentences tell events, with the right date and status."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from bench.drafting_scoring import Score, documents, pairs, show
from dateline.drafting.articles import Article, Given, Material, Publication, read
from dateline.drafting.articles.dateline import find_dateline
from dateline.drafting.events import events as find_events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dateline.drafting.events import Event

Gold = dict[str, Any]
"""One mark of the gold, as its JSON has it."""

_SHOWN: Final = 110
"""Characters of a sentence shown in a miss."""


def events(path: Path, errors: int) -> None:
    """Print how well events are found: by sentence, with an equal date, and with their status."""
    scores, count, seconds = scores_of(path)
    rows = [["events", "precision", "recall", "F1"]]
    for name, score in scores.items():
        cells = (score.precision, score.recall, score.f1)
        rows.append([f"  {name}", *(f"{cell:.3f}" for cell in cells)])
    rows.append([f"  {count} texts, a second", f"{count / seconds if seconds else 0:.0f}", "", ""])
    show(rows, scores[_STATUS].misses, errors)


_STATUS: Final = "date and status"


def scores_of(path: Path) -> tuple[dict[str, Score], int, float]:
    """Return the counts of a file, how many texts it has, and the seconds that they took.

    An event matches one of the gold where their sentences overlap and their dates are equal.
    """
    measures: dict[str, Callable[[Event, Gold], bool]] = {
        "by sentence": lambda _one, _gold: True,
        "with its date": _same_date,
        _STATUS: lambda one, gold: _same_date(one, gold) and one.status == gold.get("status"),
    }
    scores = {name: Score() for name in measures}
    count, seconds = 0, 0.0
    for document in _marked(path):
        article = article_of(document)
        start = time.perf_counter()
        found = find_events(article)
        seconds += time.perf_counter() - start
        count += 1
        wanted: list[Gold] = document["events"]
        for name, agrees in measures.items():
            _add(scores[name], document, list(found), wanted, agrees)
    return scores, count, seconds


def _marked(path: Path) -> Iterator[Gold]:
    """Yield the documents in which events are marked."""
    for document in documents(path):
        if isinstance(document.get("events"), list) and "text" in document:
            yield document


def article_of(document: Gold) -> Article:
    """Return a document of the gold as drafting reads it, its day and language as the gold says."""
    text, published = str(document["text"]), document.get("published")
    day = date.fromisoformat(published) if published else None
    given = Given(
        published=day,
        publisher=str(document.get("publisher") or ""),
        language=str(document.get("lang") or "en"),
    )
    material = Material(f"{document.get('doc', 'text')}.txt", text.encode())
    article = next((reading.article for reading in read(material, given)), None)
    if article is not None and article.text == text:
        return article
    publication = Publication(day, "", "the gold", "sure") if day else None
    plain = Article(text=text, language=given.language, published=publication)
    return replace(plain, dateline=find_dateline(text, day))


def _same_date(one: Event, gold: Gold) -> bool:
    return one.date.edtf == gold.get("date")


def _add(
    score: Score,
    document: Gold,
    found: list[Event],
    wanted: list[Gold],
    agrees: Callable[[Event, Gold], bool],
) -> None:
    def match(one: Event, gold: Gold) -> bool:
        overlaps = one.sentence.start < gold["end"] and gold["start"] < one.sentence.end
        return overlaps and agrees(one, gold)

    paired = pairs(found, wanted, match)
    score.found += len(found)
    score.wanted += len(wanted)
    score.right += len(paired)
    name, text = document.get("doc", "?"), str(document["text"])
    for gold in wanted:
        if not any(gold is one for _, one in paired):
            shown = " ".join(text[gold["start"] : gold["end"]].split())[:_SHOWN]
            score.misses.append(f"{name}: missed {gold['date']} {gold.get('status')}: {shown}")
    for one in found:
        if not any(one is other for other, _ in paired):
            shown = " ".join(text[one.sentence.start : one.sentence.end].split())[:_SHOWN]
            word = text[one.predicate.start : one.predicate.end]
            score.misses.append(
                f"{name}: wrong {one.date.edtf} {one.status} ({one.date.basis}) '{word}': {shown}"
            )
