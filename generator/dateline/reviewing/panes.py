"""The two halves of the screen: the article with the evidence marked, and the draft's fields."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dateline.reviewing.draft import outcome
from dateline.reviewing.visible import plain
from dateline.reviewing.wrapping import flow, wrapped_once

if TYPE_CHECKING:
    from dateline.reviewing.rows import Row
    from dateline.reviewing.state import State
    from dateline.reviewing.wrapping import Cell, Line, Style

_Marks = tuple[range, range]
"""The evidence of a field, and the sentence around it."""


def article_pane(state: State, columns: int, rows: int, scrolled: int = 0) -> list[Line]:
    """Return the part of the article around the evidence of the field under the cursor.

    `scrolled` moves it by so many pages. A sign before a line says what is marked in it, so that
    nothing depends on how a terminal shows marks.
    """
    evidence, sentence = marks = _marks(state)
    lines = wrapped_once(state.articles.get(state.draft.folder, ""), columns - 2)
    offset = evidence.start if evidence else sentence.start
    here = next((n for n, line in enumerate(lines) if line and line[-1].offset >= offset), 0)
    top = here - rows // 3 + scrolled * max(rows - 1, 1)
    top = max(min(top, len(lines) - rows), 0)
    return [_marked(line, marks) for line in lines[top : top + rows]]


def _marks(state: State) -> _Marks:
    row = state.rows[state.row]
    own = state.draft.evidence.sentence
    sentence = range(own.start, own.end) if own else range(0)
    one = row.evidence
    if one is None or one.start >= one.end:
        return range(0), sentence
    around = range(one.sentence.start, one.sentence.end)
    return range(one.start, one.end), around or sentence


def _marked(line: tuple[Cell, ...], marks: _Marks) -> Line:
    evidence, sentence = marks
    offsets = [cell.offset for cell in line]
    if any(one in evidence for one in offsets):
        gutter = "> "
    else:
        gutter = "| " if any(one in sentence for one in offsets) else "  "
    shown: Line = [("class:quiet", gutter)]
    for style, cells in groupby(line, lambda cell: _style(cell.offset, marks)):
        shown.append((style, "".join(cell.shown for cell in cells)))
    return shown


def _style(offset: int, marks: _Marks) -> Style:
    evidence, sentence = marks
    if offset in evidence:
        return "class:evidence"
    return "class:sentence" if offset in sentence else ""


def fields_pane(state: State, columns: int, rows: int) -> list[Line]:
    """Return the part of the draft's fields around the cursor."""
    lines = _about(state, columns)
    start = end = 0
    for place, row in enumerate(state.rows):
        chosen = place == state.row
        shown = _row(row, columns, chosen=chosen)
        if chosen:
            start, end = len(lines), len(lines) + len(shown)
        lines += shown
    top = 0 if end <= rows else min(start, max(end - rows, start - rows // 3))
    top = max(min(top, len(lines) - rows), 0)
    return lines[top : top + rows]


def _about(state: State, columns: int) -> list[Line]:
    """Return what is said of the draft as a whole."""
    draft = state.draft
    lines: list[Line] = []
    if draft.kind == "event":
        told = [draft.evidence.status, *(["background"] if draft.evidence.background else [])]
        lines += flow("class:quiet", f"  The article tells it as {', '.join(told)}.", columns, 2)
    step = state.decision
    if step:
        lines += flow("class:message", f"  This draft is {outcome(draft, step)}.", columns, 2)
        lines += [
            line
            for change in step.changes
            for line in flow("class:quiet", f"  {plain(change.path)}", columns, 4)
        ]
    for problem in draft.problems:
        text = f"! line {problem.line}: {plain(problem.message)}"
        lines += flow("class:doubt", text, columns, 4)
    for like in [] if step else draft.evidence.like:
        text = f"≈ {plain(like.date)} {plain(like.title)} ({like.score}): m merges"
        lines += flow("class:doubt", text, columns, 4)
    return [*lines, []] if lines else []


def _row(row: Row, columns: int, *, chosen: bool) -> list[Line]:
    mark = "!" if row.doubts and not row.is_edited else " "
    sure = "edited" if row.is_edited else row.evidence.certainty if row.evidence else ""
    label = f"{row.path} ({sure})" if sure else row.path
    head = f"{'>' if chosen else ' '}{mark}{plain(label)}: "
    value = plain(row.value) or "—"
    lines = flow("class:chosen" if chosen else "", f"{head}{value}", columns, 4)
    if not chosen:
        return lines
    if row.evidence and row.evidence.why:
        lines += _note("class:quiet", row.evidence.why, columns)
    for doubt in row.doubts:
        lines += _note("class:doubt", f"! {doubt.reason}", columns)
    for number, one in enumerate(row.candidates, 1):
        lines += _note("", f"{number}  {one}", columns)
    return lines


def _note(style: Style, text: str, columns: int) -> list[Line]:
    return [[("", "    "), *line] for line in flow(style, plain(text), columns - 4, 3)]
