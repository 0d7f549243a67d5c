"""The fields of a draft, as an editor fills them in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.reading.names import ID, MAX_ID
from dateline.reviewing.lines import Refused
from dateline.reviewing.requests import Rename, Rewrite
from dateline.reviewing.rows import ADDING, NAME, part_of
from dateline.reviewing.setting import set_field
from dateline.reviewing.state import Browsing, Editing, name_of

if TYPE_CHECKING:
    from dateline.reviewing.state import State, Turn


def edit(state: State) -> Turn:
    """Begin to write the value of the field under the cursor."""
    if state.draft.problems:
        return replace(state, message="This draft cannot be read; E opens it in your editor."), None
    row = state.rows[state.row]
    if state.decision:
        return replace(state, message=state.closed), None
    if "\n" in row.value:
        return replace(state, message="This text has several lines; E opens your editor."), None
    return replace(state, mode=Editing(row.path, " ".join(row.value.split()))), None


def take(state: State, number: int) -> Turn:
    """Take what the field could be instead, by its number."""
    candidates = state.rows[state.row].candidates
    if not isinstance(state.mode, Browsing) or not 0 < number <= len(candidates):
        return state, None
    path, value = state.rows[state.row].path, candidates[number - 1]
    if path in ADDING:  # the editor has to say more about it
        if state.decision:
            return replace(state, message=state.closed), None
        return replace(state, mode=Editing(path, f"{value}: ")), None
    return set_value(state, path, value)


def remove(state: State) -> Turn:
    """Take away the field, or the part of a list that it belongs to."""
    row = state.rows[state.row]
    if not row.value or row.path == NAME:
        return replace(state, message="There is nothing to take away."), None
    return set_value(state, part_of(row.path), "")


def set_value(state: State, path: str, value: str) -> Turn:
    """Write the draft with a field set, or say why not."""
    if state.decision:
        return replace(state, message=state.closed), None
    back = replace(state, mode=Browsing())
    if path == NAME:
        return _rename(state, value.strip())
    text = set_field(state.draft.kind, state.draft.text, path, value)
    if isinstance(text, Refused):
        return replace(state, message=text.words), None
    return back, None if text == state.draft.text else Rewrite(state.draft, text)


def _rename(state: State, name: str) -> Turn:
    if not ID.fullmatch(name) or len(name) > MAX_ID:
        message = (
            f"'{name}' is no id: small Latin letters, digits and single hyphens between them, "
            f"at most {MAX_ID} characters"
        )
        return replace(state, message=message), None
    back = replace(state, mode=Browsing())
    same = name == name_of(state.draft, state.steps)
    return back, None if same else Rename(state.draft, name)


def outside(state: State, text: str) -> Turn:
    """Write the draft as it came back from the editor's own program."""
    if text == state.draft.text:
        return replace(state, message="Nothing was changed."), None
    return state, Rewrite(state.draft, text)
