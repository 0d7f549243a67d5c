"""What a sentence says is to come, with the day for which it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.events.reading import Choice

if TYPE_CHECKING:
    from dateline.drafting.events.dating import Dated
    from dateline.drafting.events.noise import Quoted
    from dateline.drafting.events.predicates import Predicate
    from dateline.drafting.events.reading import Sentence
    from dateline.drafting.times import TimeExpression

_MONTH: Final = 31
_ENDS: Final = frozenset({"until", "before"})


def is_announcement(sentence: Sentence, one: Predicate) -> bool:
    """Tell whether a predicate with a day to come tells of a plan: "called a march for Sunday"."""
    return sentence.words[one.at].text in sentence.table.calling


def planned(sentence: Sentence, quoted: Quoted) -> Choice | None:
    """Return what is to come: on a day that the sentence names, or as it says today."""
    is_conditional = any(word.text in sentence.table.conditions for word in sentence.words)
    plans = [
        one
        for one in sentence.predicates
        if one.kind == "planned"
        and one.place != "condition"
        and (one.is_certain or not is_conditional)
    ]
    times = [
        dated
        for time in sentence.times
        if not quoted.at(time.start)
        and (dated := _to_come(sentence, time, is_present=_is_present(sentence)))
    ]
    for one in plans:
        near = min(times, key=lambda dated: _cost(sentence, one, dated), default=None)
        if near is not None and not _is_forecast(sentence, near):
            return Choice(one.at, "planned", near, 0.8)
    if plans and plans[0].is_certain and plans[0].place == "content":
        return _told_today(sentence, plans[0])
    undue = [one for one in times if _is_exact(one)]
    at = _present_verb(sentence, undue[0]) if undue and not is_conditional else None
    return None if at is None else Choice(at, "planned", undue[0], 0.6)


def _is_forecast(sentence: Sentence, dated: Dated) -> bool:
    """Tell "will grow by 6% in 2028"."""
    text = sentence.dating.article.text
    return not _is_exact(dated) and bool(
        sentence.table.shares.search(text, sentence.span.start, sentence.span.end)
    )


def _cost(sentence: Sentence, one: Predicate, dated: Dated) -> float:
    return 0.0 if dated.expression is None else sentence.cost(one.at, dated.expression)


def _is_exact(dated: Dated) -> bool:
    """Tell a day, week or month for which something can be planned; a year is a forecast's."""
    time = dated.expression
    if time is None or time.first is None or time.last is None or time.relation == "by":
        return False
    return (time.last - time.first).days <= _MONTH


def _is_present(sentence: Sentence) -> bool:
    return not any(one.kind in {"done", "state", "going", "none"} for one in sentence.predicates)


def _to_come(sentence: Sentence, time: TimeExpression, *, is_present: bool) -> Dated | None:
    """Return the date where it lies ahead, or may and nothing in the sentence tells of the past."""
    published = sentence.dating.article.published
    if time.first is None or time.last is None or time.plain is None:
        return None
    if time.relation in _ENDS and not any(
        is_announcement(sentence, one) for one in sentence.predicates
    ):
        return None
    if time.first > published or (time.last > published and time.relation != "since"):
        return sentence.dated(time, 0.8)
    is_told = any(one.kind == "saying" for one in sentence.predicates)
    if not is_present or is_told or not time.doubts:
        return None
    later = max(doubt.edtf for doubt in time.doubts)
    return sentence.dated(time, 0.55)._replace(edtf=later) if later > time.plain else None


def _told_today(sentence: Sentence, plan: Predicate) -> Choice | None:
    """Return a plan without a day, where somebody said on one that he has it."""
    for one in sentence.predicates:
        if one.kind == "saying" and one.at < plan.at:
            dated = sentence.when(one.at)
            if dated.basis == "expression":
                return Choice(plan.at, "planned", dated, 0.5)
    return None


def _present_verb(sentence: Sentence, dated: Dated) -> int | None:
    """Return a word for a plan told in the present, where nothing tells of the past."""
    past = [one for one in sentence.predicates if one.kind in {"done", "state", "going"}]
    if past:
        said = next((one.at for one in past if is_announcement(sentence, one)), None)
        return _named(sentence, past[0]) if said is None and len(past) == 1 else said
    time = dated.expression
    if time is None:
        return None
    words = sentence.words
    before = [at for at, word in enumerate(words) if word.end <= time.start and word.text.isalpha()]
    behind = [at for at, word in enumerate(words) if word.start >= time.end and word.text.isalpha()]
    if len(before) > 1:
        small = sentence.table.attributive
        return next((at for at in reversed(before) if words[at].text not in small), None)
    return behind[1] if len(behind) > 1 else None


def _named(sentence: Sentence, one: Predicate) -> int | None:
    """Return the noun of "the next hearing is on 3 September"."""
    table = sentence.table
    if sentence.words[one.at].text not in table.present:
        return None
    texts = [word.text for word in sentence.words[: one.at]]
    named = (at for at, text in enumerate(texts) if text.startswith(table.nouns))
    return next((at for at in named if texts[at] not in table.not_nouns), None)
