r"""Texts, lists and numbers in the cells of a spreadsheet, and back.

**Formulas.** A spreadsheet takes a cell that begins with one of `= + - @`, a tab or a carriage
return for a formula, which can call programs and send data away. Such a text gets a leading `'`.
So that a text which has a `'` of its own before such a character comes back whole, it gets one
more: a text of any number of `'` and then such a character is written with one `'` in front, and
of a cell that begins with one or more `'` and then such a character one `'` is taken off.
Every other text stays as it is. Numbers have columns of their own and are never changed.

**Lists.** Items are joined by `|`. Within an item `\` is written `\\` and `|` is written `\|`.
A list is guarded as one text. An empty cell is an empty list, and no item is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

SEPARATOR: Final = "|"

STARTS: Final = frozenset("=+-@\t\r'")
"""How a text begins that may need a guard; all others need none."""

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r]")
_ITEM: Final = re.compile(r"(?:[^\\|]|\\.)+", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula."""
    if text[:1] in STARTS and _FORMULA.match(text):
        return f"'{text}"
    return text


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` made."""
    return cell[1:] if _GUARDED.match(cell) else cell


def joined(items: Iterable[str]) -> str:
    """Return a list's items as one text."""
    return SEPARATOR.join(map(_escaped, items))


def _escaped(item: str) -> str:
    return item.replace("\\", "\\\\").replace(SEPARATOR, f"\\{SEPARATOR}")


def split(text: str) -> list[str]:
    """Return the items of a text that `joined` made."""
    return [_ESCAPED.sub(r"\1", item) for item in _ITEM.findall(text)]
