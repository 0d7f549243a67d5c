"""`bench/drafting speed`: articles a second, by stage, on one core."""

from __future__ import annotations

import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from bench.drafting_events import article_of
from bench.drafting_scoring import documents, show
from dateline.drafting.actors import find_actors
from dateline.drafting.events import day_of, events
from dateline.drafting.figures import find_figures
from dateline.drafting.naming.catalogue import Catalogue
from dateline.drafting.places import find_places
from dateline.drafting.quotes import find_quotes
from dateline.drafting.times import find_times

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TARGET = 50
"""Articles a second, text in, after start."""

_ROUNDS = 3
_EMPTY = Catalogue()


def speed(path: Path, errors: int) -> None:
    """Print how many of a file's texts each stage of drafting reads in a second.

    The first text of all is read once beforehand, so that tables are compiled. `events` contains
    a search for times of its own. Nothing is a miss here, so `errors` shows the slowest texts.
    """
    gold = [document for document in documents(path) if "text" in document]
    for document in gold[:1]:
        list(_stages(document))
    seconds: dict[str, float] = defaultdict(float)
    slowest: dict[str, float] = defaultdict(float)
    for number in range(_ROUNDS * len(gold)):
        document = gold[number % len(gold)]
        for stage, taken in _stages(document):
            seconds[stage] += taken
            slowest[str(document.get("doc", number))] += taken
    count = _ROUNDS * len(gold)
    total = sum(seconds.values())
    rows = [["stage", "articles/s", "ms an article", "target"]]
    for stage, taken in _largest(seconds):
        rows.append([f"  {stage}", _rate(count, taken), f"{1000 * taken / count:.2f}", ""])
    missed = "" if total and count / total >= TARGET else "  missed"
    rows.append(
        ["all", _rate(count, total), f"{1000 * total / max(1, count):.2f}", f">= {TARGET}{missed}"]
    )
    said = [f"{name}: {1000 * taken / _ROUNDS:.1f} ms" for name, taken in _largest(slowest)]
    show(rows, said, errors)


def _largest(by_name: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(by_name.items(), key=lambda pair: -pair[1])


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:.0f}" if seconds else "-"


def _stages(document: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """Draft one text, and yield how long each stage took."""
    clock = time.process_time
    start = clock()
    article = article_of(document)
    yield "articles", clock() - start
    text, language = article.text, article.language
    start = clock()
    actors = find_actors(text, language, _EMPTY, article.body)
    yield "actors", clock() - start
    start = clock()
    quotes = find_quotes(text, language, actors)
    yield "quotes", clock() - start
    start = clock()
    find_figures(text, language, actors, quotes, article.body)
    yield "figures", clock() - start
    start = clock()
    find_places(text, language, _EMPTY, actors)
    yield "places", clock() - start
    day = day_of(article)
    if day is not None:
        start = clock()
        find_times(text, day, language)
        yield "times", clock() - start
    start = clock()
    events(article)
    yield "events", clock() - start
