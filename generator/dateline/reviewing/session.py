"""A review as a machine: where it stands and what was asked give where it stands, and what to do.

Nothing here reads, writes or draws. What the disk is asked to do comes back as a command: `Done`,
`Undone` or `Refusal`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.reviewing.fields import edit, outside, remove, set_value, take
from dateline.reviewing.requests import (
    Accept,
    Candidate,
    Done,
    Events,
    FindEvents,
    Merge,
    OpenEditor,
    Outside,
    Quit,
    Refusal,
    Reject,
    Submit,
    Typed,
    Undo,
    Undone,
)
from dateline.reviewing.results import came_back
from dateline.reviewing.rows import values_in
from dateline.reviewing.state import (
    Browsing,
    Choosing,
    Editing,
    Helping,
    Noting,
    State,
    Telling,
    name_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.reviewing.requests import Command, Effect, Key, Known
    from dateline.reviewing.state import Turn


def advance(state: State, command: Command) -> Turn:
    """Return the state after a command, and what is to be done on the disk."""
    if isinstance(command, Done | Undone | Refusal):
        return came_back(state, command), None
    if command == "quit":
        return replace(state, has_ended=True), Quit()
    if isinstance(command, str):
        return _key(replace(state, message=""), command)
    return _given(replace(state, message=""), command)


def _given(state: State, command: Candidate | Typed | Submit | Outside | Events) -> Turn:
    match command:
        case Candidate(number):
            return take(state, number)
        case Typed(text):
            return _typed(state, text), None
        case Submit(text):
            return _submit(state, text)
        case Outside(text):
            return outside(state, text)
        case Events(known):
            return _choose(state, known), None


def _key(state: State, key: Key) -> Turn:
    match state.mode:
        case Browsing():
            return _BROWSING[key](state) if key in _BROWSING else (state, None)
        case Choosing(selected=selected) as mode if key in _MOVES:
            last = max(len(mode.found) - 1, 0)
            moved = min(max(selected + _MOVES[key], 0), last)
            return replace(state, mode=mode._replace(selected=moved)), None
        case (Telling() | Helping()) as mode if key in _MOVES:
            return replace(state, mode=mode._replace(top=max(mode.top + _MOVES[key], 0))), None
        case Telling() | Helping():
            return replace(state, mode=Browsing()), None
        case Editing() | Choosing() | Noting() if key == "cancel":
            return replace(state, mode=Browsing(), message="Nothing was changed."), None
    return state, None


def _accept(state: State) -> Turn:
    draft = state.draft
    if draft.kind == "article":
        message = "The article's record is written with the first of its events that you accept."
        return replace(state, message=message), None
    return _if_open(state, lambda: Accept(draft, name_of(draft, state.steps)))


def _reject(state: State) -> Turn:
    if state.draft.kind == "article":
        message = "Reject its events: without them, the article's record is not written either."
        return replace(state, message=message), None
    return _if_open(state, lambda: Reject(state.draft))


def _merge(state: State) -> Turn:
    if state.draft.kind == "article":
        return replace(state, message="An article is merged with its events."), None
    return _if_open(state, lambda: FindEvents(state.draft))


def _open_outside(state: State) -> Turn:
    return _if_open(state, lambda: OpenEditor(state.draft))


def _if_open(state: State, effect: Callable[[], Effect]) -> Turn:
    """Ask for something that only a draft that waits can have done to it."""
    return (replace(state, message=state.closed), None) if state.decision else (state, effect())


def _submit(state: State, text: str) -> Turn:
    match state.mode:
        case Editing(path):
            return set_value(state, path, text)
        case Choosing(selected=selected) as mode if mode.found:
            into = mode.found[selected]
            return replace(state, mode=Noting(into, _note(state))), None
        case Noting(into):
            return replace(state, mode=Browsing()), Merge(state.draft, into, text.strip())
    return state, None


def _typed(state: State, text: str) -> State:
    if not isinstance(state.mode, Choosing):
        return state
    return replace(state, mode=state.mode._replace(query=text, selected=0))


def _choose(state: State, known: Mapping[str, Known]) -> State:
    if not known:
        return replace(state, message="There is no event yet to merge into.")
    likely = tuple(one.id for one in state.draft.evidence.like)
    return replace(state, mode=Choosing(known, likely))


def _note(state: State) -> str:
    """Return what readers may be told of a source: who published it, and its title."""
    article = next(
        (one for one in state.drafts if one.folder == state.draft.folder and one.kind == "article"),
        None,
    )
    values = values_in(article.text) if article else {}
    parts = filter(None, (values.get("publisher"), values.get("title")))
    return f"Another source: {', '.join(parts) or state.draft.folder}."


def _undo(state: State) -> Turn:
    if not state.steps:
        return replace(state, message="There is nothing to take back."), None
    step = state.steps[-1]
    place = state.place(step.folder, step.record)
    if place is None:
        message = f"The draft {step.folder}/{step.record} is no longer there."
        return replace(state, message=message), None
    return state, Undo(step, state.drafts[place])


def _go(step: int) -> Callable[[State], Turn]:
    def go(state: State) -> Turn:
        at = min(max(state.at + step, 0), len(state.drafts) - 1)
        if at == state.at:
            which = "last" if step > 0 else "first"
            return replace(state, message=f"This is the {which} draft."), None
        return replace(state, at=at, row=0, mode=Browsing()), None

    return go


def _move(step: int) -> Callable[[State], Turn]:
    def move(state: State) -> Turn:
        row = min(max(state.row + step, 0), len(state.rows) - 1)
        return replace(state, row=row, mode=Browsing()), None

    return move


def _scroll(pages: int) -> Callable[[State], Turn]:
    def scroll(state: State) -> Turn:
        now = state.mode.scrolled if isinstance(state.mode, Browsing) else 0
        return replace(state, mode=Browsing(now + pages)), None

    return scroll


_PAGE: Final = 10
_MOVES: Final[Mapping[str, int]] = {"down": 1, "up": -1, "page-down": _PAGE, "page-up": -_PAGE}

_BROWSING: Final[Mapping[str, Callable[[State], Turn]]] = {
    "accept": _accept,
    "edit": edit,
    "outside": _open_outside,
    "remove": remove,
    "merge": _merge,
    "reject": _reject,
    "undo": _undo,
    "next": _go(1),
    "previous": _go(-1),
    "down": _move(1),
    "up": _move(-1),
    "page-down": _scroll(1),
    "page-up": _scroll(-1),
    "help": lambda state: (replace(state, mode=Helping()), None),
}
