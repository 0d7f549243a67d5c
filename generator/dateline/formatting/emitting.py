"""A layout to its text: the model's order, one indentation, every comment beside what it was at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.formatting.brackets import on_one_line
from dateline.formatting.placing import place_comments
from dateline.formatting.texts import written
from dateline.reading.layout import BLANK, Group, Words, is_modeline
from dateline.writing.scalars import WIDTH, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.reading.layout import Layout, Part

_STEP: Final = "  "


class _Piece(NamedTuple):
    """A part as lines: comments above it, without indentation, and what it is itself."""

    above: list[str]
    body: list[str]


def emit(kind: str, layout: Layout) -> str:
    """Return the text of a record; `kind` as in `writing.order`.

    What the layout says stays the same; its parts and comments are put in order.
    """
    lines = [*layout.head]
    if lines and not is_modeline(lines[-1]):
        lines.append(BLANK)
    place_comments(kind, layout.root)
    pieces, end = _pieces(kind, (), layout.root, "")
    lines += _joined(pieces, end, "")
    return "".join(f"{line}\n" for line in lines)


def _pieces(
    kind: str, path: tuple[str, ...], group: Group, indent: str
) -> tuple[list[_Piece], list[str]]:
    """Return the parts of a list or mapping that stands in lines, and the comments at its end."""
    pieces = [_piece(kind, path, part, indent) for part in group.parts]
    return pieces, [*(words for part in group.parts[-1:] for words in part.after), *group.end]


def _joined(pieces: Iterable[_Piece], end: list[str], indent: str) -> Iterator[str]:
    after_blank = True
    for above, body in pieces:
        yield from _comment_lines(above, indent, after_blank=after_blank)
        yield from body
        after_blank = not body or not body[-1]  # a text may end with empty lines
    yield from _comment_lines(end, indent, after_blank=after_blank)


def _comment_lines(comments: list[str], indent: str, *, after_blank: bool) -> Iterator[str]:
    """Yield comments and empty lines, of these never two after another."""
    for words in comments:
        if words:
            yield f"{indent}{words}"
        elif not after_blank:
            yield BLANK
        after_blank = not words


def _piece(kind: str, path: tuple[str, ...], part: Part, indent: str) -> _Piece:
    """Return one part; what cannot stand on its line goes above it."""
    head = f"{indent}{inline(part.key.text)}:" if part.key else f"{indent}-"
    inner = (*path, part.key.text) if part.key else path
    value = part.value
    if value is None:
        return _Piece(part.before, _with_comments(head, part.inline))
    if isinstance(value, Words):
        return _text(part, value, head, indent + _STEP)
    flow = on_one_line(kind, inner, value) if part.key or value.flow else ""
    if flow and (not value.parts or len(head) + 1 + len(flow) <= WIDTH):
        return _Piece([*part.before, *value.end], _with_comments(f"{head} {flow}", part.inline))
    pieces, end = _pieces(kind, inner, value, indent + _STEP)
    if part.key:
        body = [
            *_with_comments(head, part.inline),
            *_joined(pieces, end, indent + _STEP),
        ]
        return _Piece(part.before, body)
    first, *rest = pieces
    above = [*part.before, *part.inline, *(words for words in first.above if words)]
    lines = [*first.body[:-1], *_joined([_Piece([], first.body[-1:]), *rest], end, indent + _STEP)]
    return _Piece(above, [f"{head} {lines[0][len(head) + 1 :]}", *lines[1:]])


def _text(part: Part, words: Words, head: str, indent: str) -> _Piece:
    above, here = part.before, part.inline
    lines = written(words, len(head) + 1, indent, commented=bool(here))
    first, *rest = [f"{head} {lines[0]}", *lines[1:]]
    if not rest and lines[0][:1] not in {"|", ">"}:
        return _Piece(above, _with_comments(first, here))
    above = [*above, *here[1:]]
    if lines[0][:1] in {"|", ">"}:
        return _Piece(above, [*_with_comments(first, here[:1]), *rest])
    return _Piece(above, [first, *rest[:-1], *_with_comments(rest[-1], here[:1])])


def _with_comments(line: str, comments: list[str]) -> list[str]:
    """Return a line with comments behind it, each under the other."""
    if not comments:
        return [line]
    margin = " " * len(line)
    return [f"{line}  {comments[0]}", *(f"{margin}  {words}" for words in comments[1:])]
