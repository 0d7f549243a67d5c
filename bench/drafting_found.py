"""How well quotes, figures and places are found in texts, beside what people have marked."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bench.drafting_scoring import Score, documents, pairs, show
from dateline.drafting.actors import find_actors
from dateline.drafting.articles.dateline import find_dateline
from dateline.drafting.figures import find_figures
from dateline.drafting.naming.catalogue import Catalogue
from dateline.drafting.places import find_places
from dateline.drafting.quotes import find_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from dateline.drafting.actors import Actor

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


def _actors(text: str, language: str) -> list[Actor]:
    """Return who is named behind the dateline, as in an article that was read."""
    dateline = find_dateline(text)
    return find_actors(text, language, _EMPTY, dateline.end if dateline else 0)


def quotes(path: Path, errors: int) -> None:
    """Print how well direct quotes are found, and with the right speaker."""
    _print(path, "quotes", errors)


def figures(path: Path, errors: int) -> None:
    """Print how well figures are found, with the right number, and with what they count."""
    _print(path, "figures", errors)


def places(path: Path, errors: int) -> None:
    """Print how well the names of places are found."""
    _print(path, "places", errors)


def _quotes_of(text: str, language: str) -> list[Span]:
    found = find_quotes(text, language, _actors(text, language))
    return [
        Span(one.start, one.end, text[one.start : one.end], one.speaker and one.speaker.name)
        for one in found
    ]


def _figures_of(text: str, language: str) -> list[Span]:
    actors = _actors(text, language)
    said = find_quotes(text, language, actors)
    found = find_figures(text, language, actors, said)
    return [Span(one.start, one.end, one.text, one) for one in found]


def _places_of(text: str, language: str) -> list[Span]:
    found = find_places(text, language, _EMPTY, _actors(text, language))
    return [Span(one.start, one.end, text[one.start : one.end]) for one in found]


def _same_speaker(one: Span, gold: Gold) -> bool:
    return _share_words(str(one.value or ""), str(gold.get("speaker") or ""))


def _same_value(one: Span, gold: Gold) -> bool:
    return gold.get("value") in _numbers_of(one.value)


def _same_thing(one: Span, gold: Gold) -> bool:
    what = str(getattr(one.value, "what", ""))
    return _same_value(one, gold) and _share_words(what, str(gold.get("what") or ""))


def _same_words(one: Span, gold: Gold) -> bool:
    return one.shown == gold.get("text")


class Kind(NamedTuple):
    """How things of a kind are found, and what must agree besides the place, by its name."""

    find: Callable[[str, str], list[Span]]
    measures: Mapping[str, Callable[[Span, Gold], bool]]


KINDS: Final = {
    "quotes": Kind(_quotes_of, {"with its speaker": _same_speaker}),
    "figures": Kind(
        _figures_of, {"with its value": _same_value, "and what it counts": _same_thing}
    ),
    "places": Kind(_places_of, {"with the same words": _same_words}),
}


def scores_of(kind: str, texts: Iterable[Gold]) -> tuple[dict[str, Score], int, float]:
    """Return the counts for things of a kind, how many texts there are, and their seconds."""
    find, measures = KINDS[kind]
    scores = {name: Score() for name in ("where it stands", *measures)}
    find("Warming up.", "en")
    count, seconds = 0, 0.0
    for document in texts:
        text = str(document["text"])
        start = time.perf_counter()
        found = find(text, str(document.get("lang") or "en"))
        seconds += time.perf_counter() - start
        count += 1
        wanted: list[Gold] = document[kind]
        for name, score in scores.items():
            paired = pairs(found, wanted, _both(measures.get(name)))
            score.found += len(found)
            score.wanted += len(wanted)
            score.right += len(paired)
            if name == list(scores)[-1]:
                score.misses += _misses(document, found, wanted, paired)
    return scores, count, seconds


def _print(path: Path, kind: str, errors: int) -> None:
    scores, count, seconds = scores_of(kind, _marked(path, kind))
    rows = [[kind, "precision", "recall", "F1"]]
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
