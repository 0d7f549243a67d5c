"""Events that a noun names beside a date of its own: "the disputed election this month"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.events.dating import Dated
from dateline.drafting.events.reading import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.events.noise import Quoted
    from dateline.drafting.events.reading import Sentence
    from dateline.drafting.times import TimeExpression

_BETWEEN: Final = 2
"""Words that may stand between a noun and its date."""


def named_events(sentence: Sentence, quoted: Quoted, seen: set[str]) -> Iterator[Choice]:
    """Yield the events that a date stands beside, but for dates that are `seen` already."""
    for time in sentence.times:
        if time.plain is None or time.plain in seen or time.relation in {"by", "until"}:
            continue
        at = _noun_at(sentence, time)
        if at is None or quoted.at(sentence.words[at].start):
            continue
        published = sentence.dating.article.published
        is_ahead = time.first is not None and time.first > published
        dated = Dated(time.plain, "expression", 0.7, time)
        yield Choice(at, "planned" if is_ahead else "happened", dated, 0.5)


def _noun_at(sentence: Sentence, time: TimeExpression) -> int | None:
    """Return the noun right before a date, or right behind it."""
    words = sentence.words
    before = [at for at, word in enumerate(words) if word.end <= time.start]
    for at in reversed(before[-1 - _BETWEEN :]):
        text = words[at].text
        if _is_event(sentence, at):
            return at
        if text not in {",", "of", "on", "in", "the", "в", "во", "на", "от", "last", "'", "s"}:
            break
    behind = [at for at, word in enumerate(words) if word.start >= time.end]
    for at in behind[: 1 + _BETWEEN + 1]:
        text = words[at].text
        if _is_event(sentence, at):
            return at
        if not text.isalpha() and text not in {"'", "’"}:
            break
        if text in sentence.table.helpers or any(one.at == at for one in sentence.predicates):
            break
        if text != "s" and text in sentence.table.attributive:
            break
    return None


def _is_event(sentence: Sentence, at: int) -> bool:
    table, text = sentence.table, sentence.words[at].text
    if text in table.not_nouns or any(one.at == at for one in sentence.predicates):
        return False
    return text.startswith(table.nouns)
