"""Which of a sentence's predicates is its event, and with what status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.events.planning import is_announcement, planned
from dateline.drafting.events.reading import TOLD_NEAR, Choice
from dateline.drafting.events.told import statement, threat_or_denial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.events.dating import Dated
    from dateline.drafting.events.noise import Quoted
    from dateline.drafting.events.predicates import Predicate
    from dateline.drafting.events.reading import Sentence
    from dateline.drafting.times import TimeExpression

SPEECH: Final = 0.45
"""Share of a sentence that is quoted, from which on it is a quote with its speaker."""

_SPEAKER: Final = 6
"""Words beside a quote that only say whose it is: "she said on Tuesday evening"."""

_DEADLINES: Final = frozenset({"by", "until"})
"""What is ordered "by the end of the week" was ordered before."""

_CLAUSE_ENDS: Final = frozenset({",", ";", "and", "but", "и", "а", "но"})
_BEFORE_DATES: Final = frozenset({"on", "in", "at", "в", "во", "на"})
_JOINING: Final = frozenset({"and", "but", "и", "а", "но"})


def chosen(sentence: Sentence, quoted: Quoted) -> Iterator[Choice]:
    """Yield what a sentence tells: its main event, and others that have a date of their own."""
    is_speech = _is_speech(sentence, quoted)
    main = _main(sentence, quoted, is_speech=is_speech)
    if main is None:
        main = statement(sentence, is_speech=is_speech)
    if main is not None:
        yield main
        if main.status in {"threatened", "denied"} or main.is_saying:
            return
    for predicate in sentence.predicates:
        if main is None or predicate.at != main.at:
            other = _other(sentence, predicate)
            if other is not None:
                yield other


def _is_speech(sentence: Sentence, quoted: Quoted) -> bool:
    """Tell a quote with its speaker from a report with a long name in quotation marks."""
    share = quoted.share(sentence.span)
    words = [word for word in sentence.words if word.text.isalpha() and not quoted.at(word.start)]
    is_said = any(one.kind == "saying" for one in sentence.predicates)
    is_short = len(words) <= _SPEAKER and not any(
        word.text in sentence.table.statements for word in words
    )
    if share and is_short and is_said:
        return True
    is_told = any(one.kind == "done" and not one.is_act for one in sentence.predicates)
    return share > SPEECH and (is_said or not is_told)


def _main(sentence: Sentence, quoted: Quoted, *, is_speech: bool) -> Choice | None:
    told = threat_or_denial(sentence)
    if told is not None or is_speech:
        return told
    plan = planned(sentence, quoted)
    for place in ("main", "content"):
        for one in sentence.predicates:
            if one.place != place or one.kind != "done":
                continue
            if plan and is_announcement(sentence, one):
                return plan
            if place == "content" and not _is_told(sentence, one):
                continue
            choice = _done(sentence, one)
            if choice is not None:
                return choice
        if place == "main" and plan:
            return plan
    return plan


def _is_told(sentence: Sentence, one: Predicate) -> bool:
    """Tell whether somebody says what is told, rather than that he cannot confirm it."""
    before = [other.kind for other in sentence.predicates if other.at < one.at]
    return any(kind in {"saying", "done", "state"} for kind in before)


def _done(sentence: Sentence, one: Predicate) -> Choice | None:
    table = sentence.table
    word = sentence.words[one.at].text
    if word in table.measuring and _is_statistic(sentence, one):
        return None
    dated = sentence.when(one.at)
    own = dated.basis == "expression"
    time = dated.expression
    if own and time is not None and not _is_its(sentence, one, time):
        own, dated = False, sentence.dating.news
    elif (own and _is_teller_s(sentence, one, time)) or (
        dated.basis == "carried" and not sentence.goes_on
    ):
        dated = sentence.dating.news
    if not own and one.place == "main":
        only = _only_date(sentence, one)
        own, dated = only is not None, only or dated
    if not own and not _makes_news(sentence, one):
        return None
    if not own:
        dated = sentence.dating.today if one.is_now else sentence.around(dated)
    sure = 0.85 if own else 0.7 if word.startswith(table.news) else 0.55
    return Choice(one.at, "happened", dated, sure, one.is_over)


def _is_aside(sentence: Sentence, one: Predicate, time: TimeExpression) -> bool:
    """Tell a date at the end of words between commas, with the verb outside of them."""
    words = sentence.words
    before = [word for word in words if word.end <= time.start]
    behind = next((word.text for word in words if word.start >= time.end), "")
    texts = [word.text for word in before]
    is_enclosed = behind == "," and "," in texts and texts[-1] != ","
    return is_enclosed and words[one.at].start > time.end


def _is_parted(sentence: Sentence, one: Predicate, time: TimeExpression) -> bool:
    """Tell whether a semicolon stands between a verb and a date: two things are told."""
    verb = sentence.words[one.at]
    first, last = sorted((verb.start, time.start))
    return any(word.text == ";" for word in sentence.words if first < word.start < last)


def _makes_news(sentence: Sentence, one: Predicate) -> bool:
    """Tell whether a verb without a date of its own is worth an event."""
    table, word = sentence.table, sentence.words[one.at].text
    if (word in table.ambiguous and one.is_bare) or sentence.addresses:
        return False
    if not (sentence.is_lead or one.is_act or word.startswith(table.news)):
        return False
    return not one.is_bare or not _follows(sentence, one)


def _follows(sentence: Sentence, one: Predicate) -> bool:
    """Tell whether another verb stands before this one in its clause: "has profiles found by"."""
    before = [other for other in sentence.predicates if other.at < one.at]
    if not before or before[-1].is_act or before[-1].kind == "saying":
        return False
    between = sentence.words[before[-1].at + 1 : one.at]
    return not any(
        not word.text.isalnum() or word.text in _JOINING or word.text in sentence.table.content
        for word in between
    )


def _is_its(sentence: Sentence, one: Predicate, time: TimeExpression) -> bool:
    """Tell whether a date can be that of a verb: neither to come nor of the clause that follows.

    What "has" happened is told from today, and takes no day that is over.
    """
    published = sentence.dating.article.published
    is_over = time.last is not None and time.last < published and time.relation != "since"
    is_ahead = time.last is not None and time.last >= published
    if (one.is_now and is_over) or (is_ahead and time.relation in _DEADLINES):
        return False
    return sentence.may_date(one.at, time) and not _is_next_s(sentence, one, time)


def _is_next_s(sentence: Sentence, one: Predicate, time: TimeExpression) -> bool:
    """Tell a date that opens the clause behind: "they were held, on Sunday they were freed"."""
    words = sentence.words
    between = [word.text for word in words[one.at + 1 :] if word.end <= time.start]
    while between and between[-1] in _BEFORE_DATES:
        between.pop()
    if not between or between[-1] not in _CLAUSE_ENDS:
        return False
    behind = [other.at for other in sentence.predicates if words[other.at].start >= time.end]
    first = next((at for at, word in enumerate(words) if word.start >= time.end), len(words))
    return bool(behind) and not any(word.text == "," for word in words[first : behind[0]])


def _is_teller_s(sentence: Sentence, one: Predicate, time: TimeExpression | None) -> bool:
    """Tell whether a date is rather that of who tells it: "it sank, the navy said on Monday"."""
    if time is None:
        return False
    cost = sentence.cost(one.at, time)
    return any(
        other.kind == "saying" and other.place == "main" and sentence.cost(other.at, time) < cost
        for other in sentence.predicates
        if other.at > one.at
    )


def _only_date(sentence: Sentence, one: Predicate) -> Dated | None:
    """Return the sentence's only date, though it stands far off, where it is nobody's who tells."""
    if len(sentence.times) != 1:
        return None
    time = sentence.times[0]
    if time.relation is not None or not _is_its(sentence, one, time):
        return None
    if _is_aside(sentence, one, time) or _is_parted(sentence, one, time):
        return None
    for other in sentence.predicates:
        near = sentence.cost(other.at, time) <= TOLD_NEAR and other.place != "beside"
        if near and (other.kind != "done" or other.is_act or other.place == "relative"):
            return None
    return sentence.dated(time, 0.6)


def _other(sentence: Sentence, one: Predicate) -> Choice | None:
    """Return another event of the sentence that has a date of its own."""
    if one.kind not in {"done", "going"} or one.place in {"condition", "relative"}:
        return None
    dated = sentence.when(one.at)
    if dated.basis != "expression" or dated.expression is None:
        return None
    time = dated.expression
    rivals = [other for other in sentence.predicates if not _is_next_s(sentence, other, time)]
    nearest = min(rivals or [one], key=lambda other: sentence.cost(other.at, time))
    if nearest.at != one.at or not _is_its(sentence, one, time):
        return None
    if one.kind == "done" and sentence.words[one.at].text in sentence.table.measuring:
        return None
    return Choice(one.at, "happened", dated, 0.6, one.is_over)


def _is_statistic(sentence: Sentence, one: Predicate) -> bool:
    """Tell a number that was measured, in the verb's own clause: "sales rose by 4 %"."""
    behind = (other.at for other in sentence.predicates if other.at > one.at)
    end = next((sentence.words[at].start for at in behind), sentence.span.end)
    text = sentence.dating.article.text
    return bool(sentence.table.shares.search(text, sentence.span.start, end))
