"""Threats, denials and statements: events that consist in somebody saying something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.events.reading import TOLD_NEAR, Choice

if TYPE_CHECKING:
    from dateline.drafting.events.dating import Dated
    from dateline.drafting.events.event import Status
    from dateline.drafting.events.predicates import Predicate
    from dateline.drafting.events.reading import Sentence
    from dateline.drafting.times import TimeExpression

_DEADLINES: Final = frozenset({"by", "until", "before"})
_STATEMENT: Final = 8
"""Words before a verb of telling among which "statement" is looked for."""

_OBJECT: Final = 4
"""Words behind it among which it is."""


def threat_or_denial(sentence: Sentence) -> Choice | None:
    """Return what somebody threatens or denies; a plan for the case that something fails threatens.

    "Unless talks begin, miners will stop work", "if they do not".
    """
    for one in sentence.predicates:
        if one.kind in {"threat", "denial"} and one.place in {"main", "content"}:
            status: Status = "threatened" if one.kind == "threat" else "denied"
            return Choice(one.at, status, _act_day(sentence, one), 0.8)
    plans = [one for one in sentence.predicates if one.kind == "planned" and one.place == "main"]
    plans = [one for one in plans if not _is_passive(sentence, one)]
    forceful = any(word.text.startswith(sentence.table.forceful) for word in sentence.words)
    if plans and forceful and not sentence.addresses and _fails(sentence):
        return Choice(plans[0].at, "threatened", sentence.dating.today, 0.55)
    return None


def _is_passive(sentence: Sentence, one: Predicate) -> bool:
    """Tell "will be held", which nobody threatens with."""
    return one.at > 0 and sentence.words[one.at - 1].text in sentence.table.was


def _fails(sentence: Sentence) -> bool:
    """Tell whether the sentence has a condition that something does not come about."""
    table = sentence.table
    texts = [word.text for word in sentence.words]
    start = next((at for at, text in enumerate(texts) if text in table.conditions), None)
    if start is None:
        return False
    if texts[start] in table.failing:
        return True
    end = next((at for at in range(start, len(texts)) if texts[at] == ","), len(texts))
    return any(text in table.negations for text in texts[start:end])


def _act_day(sentence: Sentence, one: Predicate) -> Dated:
    """Return the day on which somebody threatened or denied: never one to come."""
    dated = sentence.when(one.at)
    time = dated.expression
    if dated.basis == "expression" and time is not None:
        far = sentence.cost(one.at, time) > TOLD_NEAR and _has_verb_between(sentence, one, time)
        published = sentence.dating.article.published
        is_before = one.is_now and time.last is not None and time.first != time.last < published
        is_its = sentence.may_date(one.at, time) and time.relation not in _DEADLINES
        if not far and is_its and not is_before:
            return dated
    return _told_day(sentence) or sentence.dating.today


def _told_day(sentence: Sentence) -> Dated | None:
    """Return the day on which the sentence has somebody tell it: "a paper reported on Monday"."""
    for one in sentence.predicates:
        if one.kind == "saying" and one.place == "main":
            dated = sentence.when(one.at)
            if dated.basis == "expression":
                return dated
    return None


def _has_verb_between(sentence: Sentence, one: Predicate, time: TimeExpression) -> bool:
    return time.start > sentence.words[one.at].end and any(
        other.at > one.at and sentence.words[other.at].start < time.start
        for other in sentence.predicates
    )


def statement(sentence: Sentence, *, is_speech: bool) -> Choice | None:
    """Return that somebody made a statement, where the sentence says when."""
    table = sentence.table
    texts = [word.text for word in sentence.words]
    if any(tuple(texts[: len(phrase)]) == phrase for phrase in table.attributing):
        return None
    for one in sentence.predicates:
        if one.kind != "saying":
            return None
        near = range(max(0, one.at - _STATEMENT), min(len(texts), one.at + _OBJECT))
        nouns = [at for at in near if texts[at] in table.statements]
        if not nouns and (is_speech or texts[one.at] in table.told):
            return None
        days = [sentence.when(at) for at in (one.at, *nouns)]
        dated = next((day for day in days if day.basis == "expression"), None)
        return None if dated is None else Choice(one.at, "happened", dated, 0.6, is_saying=True)
    return None
