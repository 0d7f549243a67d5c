"""Which of the days that a page gives is that of its publication.

The order was found by measuring on real pages: what a reader sees under the title is right more
often than what the page tells machines, which is right more often than any other date of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.article import Certainty, Doubt, Publication

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dateline.drafting.articles.publication.candidates import Candidate
    from dateline.drafting.articles.publication.visible import Seen

_SOON: Final = 7
"""Days within which an update is of the same piece of news, so that its first day counts."""

_CLOSE: Final = 1
"""Days by which two zones can differ."""


class Choice(NamedTuple):
    """The day of publication and what is doubtful about it."""

    publication: Publication | None
    doubts: tuple[Doubt, ...] = ()


def choose(seen: Sequence[Seen], found: Sequence[Candidate]) -> Choice:
    """Return the day of publication among dates that are seen and others, best sources first."""
    data = _in_publishers_zone([one for one in found if one.kind == "published"])
    updates = [one for one in found if one.kind == "updated"]
    visible = _visible(seen)
    if visible is not None:
        return _of_visible(visible, data, updates)
    for one in (*data, *updates):
        certainty: Certainty = "likely" if one.origin in {"data", "address"} else "guess"
        if one.kind == "published" and one.origin == "data" and _agree(one, data):
            certainty = "sure"
        doubts = _doubts(one, data, certainty)
        return Choice(Publication(one.day, one.words, one.where, certainty), doubts)
    return Choice(None)


def _visible(seen: Sequence[Seen]) -> Seen | None:
    """Return the first date under the title that is not said to be an update's, if there is one."""
    plain = [one for one in seen if one.candidate.kind == "published"]
    under = [one for one in plain if not one.is_above]
    labelled = [one for one in under if one.is_labelled]
    updates = [one for one in seen if one.candidate.kind == "updated"]
    for some in (labelled, under, [one for one in updates if not one.is_above], plain, updates):
        if some:
            return some[0]
    return None


def _of_visible(seen: Seen, data: Sequence[Candidate], updates: Sequence[Candidate]) -> Choice:
    one = seen.candidate
    days = [other.day for other in data]
    if seen.other in days and one.day not in days:
        one = one._replace(day=seen.other or one.day)
    is_update = one.kind == "updated" or (
        not seen.is_labelled and any(one.day == other.day for other in updates)
    )
    first = data[0] if data else None
    if first and one.day not in days and _keeps_first(seen, one, first, is_update=is_update):
        certainty: Certainty = "likely"
        chosen = first
    else:
        certainty = "sure" if one.day in days else "likely"
        chosen = one
    doubts = _doubts(chosen, [one, *data], certainty)
    return Choice(Publication(chosen.day, chosen.words, chosen.where, certainty), doubts)


def _keeps_first(seen: Seen, one: Candidate, first: Candidate, *, is_update: bool) -> bool:
    if first.origin not in {"data", "address"}:
        return False
    return seen.is_above or (is_update and 0 <= (one.day - first.day).days <= _SOON)


def _in_publishers_zone(found: list[Candidate]) -> list[Candidate]:
    """Put local times before the same instants in universal time, whose day may be another."""
    if not found or found[0].instant is None or found[0].is_local:
        return found
    twins = [one for one in found if one.is_local and one.instant is not None]
    first = found[0].instant
    same = [one for one in twins if one.instant is not None and abs(one.instant - first) <= _MINUTE]
    return [*same[:1], *found]


_MINUTE: Final = 60


def _agree(one: Candidate, data: Sequence[Candidate]) -> bool:
    return all(other.day == one.day for other in data if other.origin == "data")


def _doubts(one: Candidate, others: Sequence[Candidate], certainty: Certainty) -> tuple[Doubt, ...]:
    days = sorted({other.day for other in _weighty(others)} | {one.day})
    if len(days) > 1 and (days[-1] - days[0]).days > 0 and certainty != "sure":
        reason = "the page gives more than one day of publication"
    elif certainty == "guess":
        reason = f"the day was found only in {one.where}"
    else:
        return ()
    return (Doubt("published", reason, tuple(map(_iso, days))),)


def _weighty(found: Sequence[Candidate]) -> Iterator[Candidate]:
    return (one for one in found if one.origin in {"data", "visible", "address"})


def _iso(day: date) -> str:
    return day.isoformat()
