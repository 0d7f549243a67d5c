"""A review goes on with what came of what it asked of the disk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.reviewing.draft import DECISIONS, outcome
from dateline.reviewing.requests import Done, Refusal, Undone
from dateline.reviewing.state import Browsing, Telling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.reviewing.draft import Draft, What
    from dateline.reviewing.state import State

_ALL_DECIDED: Final = "All drafts are decided. q ends the review, u takes the last step back."
_NAMES: Final[Mapping[What, str]] = {
    "accept": "accepting",
    "merge": "merging",
    "reject": "rejecting",
    "edit": "a change of",
    "name": "the new id of",
}


def came_back(state: State, result: Done | Undone | Refusal) -> State:
    """Return the state after the disk has answered."""
    if isinstance(result, Refusal):
        return _refused(state, result.lines, result.draft)
    return _took(state, result)


def _took(state: State, result: Done | Undone) -> State:
    """Return the state with a step more or a step less, at the draft that is next."""
    step, draft = result.step, result.draft
    if isinstance(result, Done):
        steps = (*state.steps, step)
    else:
        steps = tuple(one for one in state.steps if one.number != step.number)
    after = replace(_with(state, draft), steps=steps)
    place = after.place(step.folder, step.record)
    place = state.at if place is None else place
    if isinstance(result, Undone):
        at = replace(after, at=place, row=after.row if place == after.at else 0)
        return _within(replace(at, message=f"Taken back: {_NAMES[step.what]} {draft.id}."))
    if step.what not in DECISIONS:
        return _within(replace(after, message=result.words))
    about = f" ({draft.id})" if step.to != draft.id else ""
    said = f"{outcome(draft, step).capitalize()}{about}. {result.words}".strip()
    rest = after.waiting
    if not rest:
        return replace(after, message=f"{said} {_ALL_DECIDED}")
    following = next((one for one in rest if one > place), rest[0])
    return replace(after, at=following, row=0, message=said)


def _refused(state: State, lines: tuple[str, ...], draft: Draft | None) -> State:
    here = _within(_with(state, draft)) if draft else state
    if len(lines) == 1:
        return replace(here, mode=Browsing(), message=lines[0])
    return replace(here, mode=Telling(lines[0], lines[1:]))


def _with(state: State, draft: Draft) -> State:
    drafts = tuple(draft if one.key == draft.key else one for one in state.drafts)
    return replace(state, drafts=drafts)


def _within(state: State) -> State:
    """Return the state with the cursor on a row that is there."""
    return replace(state, row=min(state.row, len(state.rows) - 1))
