"""The drafts and what became of them, as plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.reviewing.draft import outcome
from dateline.reviewing.rows import values_in
from dateline.reviewing.visible import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.reviewing.draft import Draft
    from dateline.reviewing.state import State


def listing(state: State) -> Iterator[str]:
    """Yield a line for each article, and under it one for each of its events."""
    for folder in state.articles:
        events = [one for one in state.drafts if one.folder == folder and one.kind == "event"]
        waiting = sum(one.key not in state.decisions for one in events)
        yield f"{plain(folder)}: {len(events)} drafted, {waiting} waiting"
        for draft in events:
            said = outcome(draft, state.decisions.get(draft.key))
            yield f"  {plain(draft.id)}: {plain(said)} · {_title(draft)}{_doubts(draft)}"


def closing(state: State) -> str:
    """Return how far the review has come."""
    events = sum(one.kind == "event" for one in state.drafts)
    waiting = len(state.waiting)
    if not events:
        return "There is no draft of an event. `dateline draft ARTICLE` makes some."
    return f"{events - waiting} of {events} drafts are decided, {waiting} wait."


def _title(draft: Draft) -> str:
    if draft.problems:
        return "cannot be read"
    values = values_in(draft.text)
    return plain(" ".join(filter(None, (values.get("date"), values.get("title")))))


def _doubts(draft: Draft) -> str:
    number = len(draft.evidence.needs_review)
    return f" ({number} to look at)" if number else ""
