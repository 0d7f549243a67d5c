"""How well quotes, figures and places are found in texts, beside what people have marked."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bench.drafting_scoring import Score, documents, pairs, show
from dateline.drafting.actors import find_actors
from dateline.drafting.figures import find_figures
from dateline.drafting.naming.catalogue import Catalogue
from dateline.drafting.places import find_places
from dateline.drafting.quotes import find_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_WORD: Final = re.compile(r"\w+")
_EMPTY: Final = Catalogue()

Gold = dict[str, Any]
"""One mark of the gold, as its JSON has it."""


class Span(NamedTuple):
    """What was found: where it stands, what it says, and what must agree besides the place."""

    start: int
    end: int
    shown: str
    value: object = None


def quotes(path: Path, errors: int) -> None:
    """Print how well direct quotes are found, and with the right speaker."""

    def find(text: str, language: str) -> list[Span]:
        found = find_quotes(text, language, find_actors(text, language, _EMPTY))
        return [
            Span(one.start, one.end, text[one.start : one.end], one.speaker and one.speaker.name)
            for one in found
        ]

    def agrees(one: Span, gold: Gold) -> bool:
        return _share_words(str(one.value or ""), str(gold.get("speaker") or ""))

    _measure(path, "quotes", find, {"with its speaker": agrees}, errors)


def figures(path: Path, errors: int) -> None:
    """Print how well figures are found, with the right number, and with what they count."""

    def find(text: str, language: str) -> list[Span]:
        actors = find_actors(text, language, _EMPTY)
        said = find_quotes(text, language, actors)
        found = find_figures(text, language, actors, said)
        return [Span(one.start, one.end, one.text, one) for one in found]

    def same_value(one: Span, gold: Gold) -> bool:
        return gold.get("value") in _numbers_of(one.value)

    def same_thing(one: Span, gold: Gold) -> bool:
        what = str(getattr(one.value, "what", ""))
        return same_value(one, gold) and _share_words(what, str(gold.get("what") or ""))

    measures = {"with its value": same_value, "and what it counts": same_thing}
    _measure(path, "figures", find, measures, errors)


def places(path: Path, errors: int) -> None:
    """Print how well the names of places are found."""

    def find(text: str, language: str) -> list[Span]:
        found = find_places(text, language, _EMPTY, find_actors(text, language, _EMPTY))
        return [Span(one.start, one.end, text[one.start : one.end]) for one in found]

    def same_words(one: Span, gold: Gold) -> bool:
        return one.shown == gold.get("text")

    _measure(path, "places", find, {"with the same words": same_words}, errors)


def _measure(
    path: Path,
    key: str,
    find: Callable[[str, str], list[Span]],
    measures: Mapping[str, Callable[[Span, Gold], bool]],
    errors: int,
) -> None:
    scores = {name: Score() for name in ("where it stands", *measures)}
    find("Warming up.", "en")
    count, seconds = 0, 0.0
    for document in _marked(path, key):
        text = str(document["text"])
        start = time.perf_counter()
        found = find(text, str(document.get("lang") or "en"))
        seconds += time.perf_counter() - start
        count += 1
        wanted: list[Gold] = document[key]
        for name, score in scores.items():
            agrees = measures.get(name)
            paired = pairs(found, wanted, _both(agrees))
            score.found += len(found)
            score.wanted += len(wanted)
            score.right += len(paired)
            if name == list(scores)[-1]:
                score.misses += _misses(document, found, wanted, paired)
    rows = [[key, "precision", "recall", "F1"]]
    for name, score in scores.items():
        cells = (score.precision, score.recall, score.f1)
        rows.append([f"  {name}", *(f"{cell:.3f}" for cell in cells)])
    rate = count / seconds if seconds else 0.0
    rows.append([f"  {count} texts, a second", f"{rate:.0f}", "", ""])
    show(rows, [miss for score in scores.values() for miss in score.misses], errors)


def _marked(path: Path, key: str) -> Iterator[Gold]:
    """Yield the documents in which such things are marked."""
    for document in documents(path):
        if isinstance(document.get(key), list) and "text" in document:
            yield document


def _both(agrees: Callable[[Span, Gold], bool] | None) -> Callable[[Span, Gold], bool]:
    def agree(one: Span, gold: Gold) -> bool:
        overlaps = one.start < gold["end"] and gold["start"] < one.end
        return overlaps and (agrees is None or agrees(one, gold))

    return agree


def _misses(
    document: Gold, found: list[Span], wanted: list[Gold], paired: list[tuple[Span, Gold]]
) -> Iterator[str]:
    name, text = document.get("doc", "?"), document["text"]
    for gold in wanted:
        if not any(gold is one for _, one in paired):
            said = {key: value for key, value in gold.items() if key not in {"start", "end"}}
            yield f"{name}: missed '{text[gold['start'] : gold['end']]}' {said}"
    for one in found:
        if not any(one is other for other, _ in paired):
            yield f"{name}: wrong '{one.shown}' {one.value or ''}"


def _numbers_of(value: object) -> set[float | None]:
    """Return the numbers that a figure gives; None where it gives none."""
    numbers = {getattr(value, name) for name in ("value", "min", "max")}
    return numbers - {None} or {None}


def _share_words(one: str, other: str) -> bool:
    words, others = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return bool(words & others) or not (words or others)
