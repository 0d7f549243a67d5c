"""Text in lines of a terminal's width, each character with its place in the text."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dateline.reviewing.visible import visible, width

Style = str
"""Names of `prompt_toolkit` styles, with spaces between."""

Piece = tuple[Style, str]
Line = list[Piece]


class Cell(NamedTuple):
    """One character of a text: its offset, what is shown for it, and in how many columns."""

    offset: int
    shown: str
    columns: int


@lru_cache(maxsize=2)
def wrapped_once(text: str, columns: int) -> tuple[tuple[Cell, ...], ...]:
    """Return `wrapped` of a long text that is drawn again and again."""
    return wrapped(text, columns)


def wrapped(text: str, columns: int) -> tuple[tuple[Cell, ...], ...]:
    """Return a text in lines of at most some columns, broken at spaces where there are any.

    A sign that is wider than a line takes more than its width; nothing is left out, but a space at
    which a line breaks may have no room.
    """
    lines: list[tuple[Cell, ...]] = []
    start = 0
    for paragraph in text.split("\n"):
        cells = [_cell(start + place, one) for place, one in enumerate(paragraph)]
        lines += _broken(cells, max(columns, 1))
        start += len(paragraph) + 1
    return tuple(lines)


def flow(style: Style, text: str, columns: int, indent: int = 0) -> list[Line]:
    """Return a text as lines, the second and those after it further in."""
    inner = max(columns - indent, 1)
    first, *rest = wrapped(text, inner)
    lines: list[Line] = [[(style, _shown(first))]]
    lines += ([("", " " * indent), (style, _shown(one))] for one in rest)
    return lines


def _shown(cells: tuple[Cell, ...]) -> str:
    return "".join(cell.shown for cell in cells)


def _cell(offset: int, character: str) -> Cell:
    shown = visible(character)
    return Cell(offset, shown, width(shown))


def _broken(cells: list[Cell], columns: int) -> list[tuple[Cell, ...]]:
    lines: list[tuple[Cell, ...]] = []
    start = taken = 0
    space = -1
    for place, cell in enumerate(cells):
        if cell.shown == " " and taken + 1 > columns:
            # A space that does not fit is the break itself, and takes no room.
            cells[place] = Cell(cell.offset, "", 0)
            space = place
            continue
        while taken + cell.columns > columns and place > start:
            stop = place if space < start else space + 1
            lines.append(tuple(cells[start:stop]))
            start = stop
            taken = sum(one.columns for one in cells[start:place])
        if cell.shown == " ":
            space = place
        taken += cell.columns
    lines.append(tuple(cells[start:]))
    return lines
