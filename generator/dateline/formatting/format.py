"""The text of one record in the one order and style, or why it stays as it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from dateline.formatting.editing import mend_schema_line, quote_sets
from dateline.formatting.emitting import emit
from dateline.formatting.texts import is_nothing
from dateline.problems import Problem
from dateline.reading.laying import lay_out
from dateline.reading.layout import Group
from dateline.reading.meaning import meaning
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.reading.tokens import comments

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.reading.layout import Part, Words
    from dateline.reading.meaning import Meaning

    Edit = Callable[[Group], None]


class Formatted(NamedTuple):
    """A record's text in the one style; the text as it was where there are problems."""

    text: str
    problems: list[Problem]


def format_record(kind: str, text: str, file: str, edit: Edit | None = None) -> Formatted:
    r"""Return a record's text in the one order and style, with `\n` between lines.

    `kind` is as in `writing.order`, `text` without a byte order mark, and `file` the path that
    problems name. `edit` may change the record's fields in place before they are written.
    Nothing but that, sets of dates (which get quotes) and a schema line that leads nowhere is
    changed: where the result would not read back the same, or a comment would be missing, there
    is a problem, `format-unsafe`.
    """
    plain = text.replace("\r\n", "\n")
    node, problems = read(plain, file)
    if node is None or problems:
        return Formatted(text, problems)
    layout = lay_out(plain)
    if _meaning(layout.root) != meaning(node):
        return Formatted(text, [_unsafe(file, 1, 1, "this file")])
    quote_sets(kind, layout.root)
    if edit:
        edit(layout.root)
    mended = mend_schema_line(layout, kind, file)
    wanted = _meaning(layout.root)
    written = emit(kind, layout)
    decoded = decode(written.encode(), file)
    if not isinstance(decoded, str):  # it has grown too large
        return Formatted(text, decoded)
    changed = _first_change(wanted, written, file)
    if changed is not None:
        part = layout.root.part(changed)
        return Formatted(text, [_value_problem(plain, file, part, changed)])
    lost = _lost_comments(plain, written, mended)
    if lost:
        return Formatted(text, [_comment_problem(plain, file, lost)])
    return Formatted(written, [])


def _meaning(value: Words | Group | None) -> Meaning:
    """Return what a layout says, as `meaning` does of nodes."""
    if value is None:
        return None
    if isinstance(value, Group):
        if value.kind == "list":
            return [_meaning(part.value) for part in value.parts]
        return {part.key.text: _meaning(part.value) for part in value.parts if part.key}
    return None if is_nothing(value) else value.text


def _lost_comments(before: str, after: str, mended: list[tuple[str, str]]) -> set[str]:
    """Return the comments that are there less often than before, or more often."""
    wanted = Counter(words for _, words in comments(before))
    for old, new in mended:
        wanted[old] -= 1
        wanted[new] += 1
    wanted.subtract(words for _, words in comments(after))
    return {words for words, number in wanted.items() if number}


def _first_change(wanted: Meaning, written: str, file: str) -> str | None:
    """Return the first field whose value would read back otherwise, None where all are the same.

    An empty name stands for the whole file.
    """
    node, problems = read(written, file)
    now = None if node is None or problems else meaning(node)
    if now == wanted:
        return None
    if not isinstance(now, dict) or not isinstance(wanted, dict):
        return ""
    return next((name for name in wanted if now.get(name) != wanted[name]), "")


def _comment_problem(text: str, file: str, lost: set[str]) -> Problem:
    start, words = next((one for one in comments(text) if one[1] in lost), (0, ""))
    line, column = _line_and_column(text, start)
    return _unsafe(file, line, column, "this comment", len(words))


def _value_problem(text: str, file: str, part: Part | None, name: str) -> Problem:
    line, column = _line_and_column(text, part.key.start if part and part.key else 0)
    return _unsafe(file, line, column, f"`{name}`" if name else "this file", len(name))


def _unsafe(file: str, line: int, column: int, what: str, length: int = 0) -> Problem:
    message = f"{what} cannot be put into the one style without changing what it says"
    help_ = "write it in a plainer way: the comment on a line above, the text behind its key"
    return Problem(file, line, column, "format-unsafe", message, help_, length)


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
