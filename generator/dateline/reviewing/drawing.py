"""The screen of a review, as lines of a width: no terminal is needed to draw it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.reviewing.draft import outcome
from dateline.reviewing.panes import article_pane, fields_pane
from dateline.reviewing.state import (
    Browsing,
    Choosing,
    Editing,
    Helping,
    Noting,
    Telling,
)
from dateline.reviewing.visible import cut, plain, width
from dateline.reviewing.wrapping import flow

if TYPE_CHECKING:
    from dateline.reviewing.state import State
    from dateline.reviewing.wrapping import Line

WIDE: Final = 72
"""Columns from which on the article stands beside the draft, not above it."""

_MESSAGE_LINES: Final = 4
_KEYS: Final = (
    ("a", "accept"),
    ("Enter", "edit"),
    ("E", "editor"),
    ("x", "remove"),
    ("m", "merge"),
    ("r", "reject"),
    ("u", "undo"),
    ("n/p", "draft"),
    ("↑↓", "field"),
    ("?", "help"),
    ("q", "quit"),
)
_TYPING: Final = (("Enter", "take"), ("Esc", "leave it"))
_CHOOSING: Final = (("type", "search"), ("↑↓", "choose"), ("Enter", "merge"), ("Esc", "leave it"))
_SHOWING: Final = (("↑↓", "scroll"), ("any key", "back"))
HELP: Final = (
    ("a", "accept: check the whole project with this record, and write it and the article's"),
    ("Enter", "edit the field under the cursor; ids of a list stand with commas between them"),
    ("1–9", "take one of the field's candidates"),
    ("E", "edit the whole draft in the program that $VISUAL or $EDITOR names"),
    ("x", "take away the field, or the figure, quote or actor that it belongs to"),
    ("m", "merge: give an event that is there already this article as one more source"),
    ("r", "reject: the draft stays where it is, and is not asked for again"),
    ("u", "undo the last step, of this walk or of one before; every file is as it was"),
    ("n, → · p, ←", "the next draft, the one before"),
    ("↑ ↓", "the field above, the field below"),
    ("PgUp PgDn", "move the article"),
    ("q, Ctrl-C", "quit; everything that was decided is kept, and the walk goes on here"),
    ("", ""),
    ("!", "there is something to look at: the reason stands under the field"),
    ("sure, likely, guess", "how sure the program was; `edited`: you have changed it"),
    ("> and |", "before lines of the article: the evidence of the field; the sentence around it"),
    ("<U+202E>", "a character of the article that has no shape of its own"),
)


def draw(state: State, columns: int, rows: int) -> list[Line]:
    """Return the screen's lines: a title, the article and the draft, messages and keys."""
    below = [*_message(state, columns), *_keys(state, columns)]
    body = max(rows - len(below) - 1, 0)
    if isinstance(state.mode, Helping):
        lines = _scrolled(_help(columns), state.mode.top, body)
    elif isinstance(state.mode, Telling):
        told = [line for one in state.mode.lines for line in flow("", one, columns, 2)]
        head = flow("class:doubt", state.mode.title, columns)
        lines = _scrolled([*head, [], *told], state.mode.top, body)
    else:
        lines = _panes(state, columns, body)
    shown = [_title(state, columns), *_filled(lines, body), *below]
    return shown[:rows]


def _panes(state: State, columns: int, rows: int) -> list[Line]:
    scrolled = state.mode.scrolled if isinstance(state.mode, Browsing) else 0
    if columns < WIDE:
        above = max(rows * 2 // 5, min(rows, 1))
        article = _filled(article_pane(state, columns, above, scrolled), above)
        rule: Line = [("class:quiet", "─" * columns)]
        rest = max(rows - above - 1, 0)
        return [*article, rule, *_right(state, columns, rest)]
    left = (columns - 1) // 2
    right = columns - left - 1
    article = _filled(article_pane(state, left, rows, scrolled), rows)
    fields = _filled(_right(state, right, rows), rows)
    return [
        [*_padded(one, left), ("class:quiet", "│"), *two]
        for one, two in zip(article, fields, strict=True)
    ]


def _right(state: State, columns: int, rows: int) -> list[Line]:
    if isinstance(state.mode, Choosing):
        return _choices(state.mode, columns, rows)
    return fields_pane(state, columns, rows)


def _choices(mode: Choosing, columns: int, rows: int) -> list[Line]:
    lines: list[Line] = []
    at = 0
    first = max(mode.selected - rows, 0)
    for place, one in enumerate(mode.found[first : mode.selected + rows], first):
        chosen = place == mode.selected
        at = len(lines) if chosen else at
        mark = "≈ " if one.id in mode.likely else ""
        text = f"{'>' if chosen else ' '} {mark}{plain(one.date)} {plain(one.title)}"
        lines += flow("class:chosen" if chosen else "", text, columns, 4)
    if not lines:
        lines = flow("", "  No event of this timeline fits.", columns, 2)
    return _scrolled(lines, max(at - rows // 2, 0), rows)


def _title(state: State, columns: int) -> Line:
    draft = state.draft
    decided = len(state.drafts) - sum(one.kind == "article" for one in state.drafts)
    decided -= len(state.waiting)
    events = sum(one.kind == "event" for one in state.drafts)
    said = outcome(draft, state.decision)
    text = plain(f" {state.at + 1}/{len(state.drafts)} {draft.folder} · {draft.kind} · {said}")
    count = f"{decided} of {events} decided "
    room = columns - width(count) - 1
    if room < width(text) and room < columns // 2:
        return [("class:title", _fitted(cut(text, columns), columns))]
    return [("class:title", _fitted(cut(text, room), room + 1) + count)]


def _message(state: State, columns: int) -> list[Line]:
    if not state.message:
        return []
    lines = flow("class:message", state.message, columns)
    if len(lines) > _MESSAGE_LINES:
        last = lines[_MESSAGE_LINES - 1][-1]
        lines[_MESSAGE_LINES - 1][-1] = (last[0], cut(f"{last[1]} …", columns))
    return lines[:_MESSAGE_LINES]


def _keys(state: State, columns: int) -> list[Line]:
    keys: tuple[tuple[str, str], ...]
    match state.mode:
        case Editing() | Noting():
            keys = _TYPING
        case Choosing():
            keys = _CHOOSING
        case Telling() | Helping():
            keys = _SHOWING
        case _:
            keys = _KEYS
    lines: list[Line] = [[]]
    taken = 0
    for key, does in keys:
        needed = width(key) + 1 + width(does)
        if taken and taken + 2 + needed > columns:
            lines.append([])
            taken = 0
        if taken:
            lines[-1].append(("", "  "))
            taken += 2
        lines[-1] += [("class:key", key), ("class:quiet", f" {does}")]
        taken += needed
    return lines


def _help(columns: int) -> list[Line]:
    lines: list[Line] = []
    for key, does in HELP:
        if columns < WIDE:
            lines += [
                [("class:key", key)],
                *([("", "  "), *one] for one in flow("", does, columns - 2)),
            ]
        else:
            first, *rest = flow("", does, columns - 22)
            lines.append([("class:key", _fitted(f" {key}", 22)), *first])
            lines += ([("", " " * 22), *one] for one in rest)
    return lines


def _scrolled(lines: list[Line], top: int, rows: int) -> list[Line]:
    top = max(min(top, len(lines) - rows), 0)
    return lines[top : top + rows]


def _filled(lines: list[Line], rows: int) -> list[Line]:
    return [*lines[:rows], *([] for _ in range(rows - len(lines)))]


def _padded(line: Line, columns: int) -> Line:
    taken = sum(width(text) for _, text in line)
    return [*line, ("", " " * max(columns - taken, 0))]


def _fitted(text: str, columns: int) -> str:
    return text + " " * max(columns - width(text), 0)
