"""Which lists and mappings stand between brackets, on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.formatting.texts import is_block, is_nothing
from dateline.reading.layout import Group, Part, Words
from dateline.reading.names import ID
from dateline.writing.flow import flow_text
from dateline.writing.order import order

if TYPE_CHECKING:
    from collections.abc import Iterator


def on_one_line(kind: str, path: tuple[str, ...], group: Group) -> str:
    """Return a list or mapping between brackets; empty where it stands in lines.

    It keeps its brackets where it had them, and ids come between brackets even if they had none.
    One that holds a comment, an empty value or a text of several lines stands in lines, as does an
    id that is not alone in its item.
    """
    if not group.parts:
        return "[]" if group.kind == "list" else "{}"
    if not (group.flow or is_ids(group)) or any(has_comments(part) for part in group.parts):
        return ""
    if group.end:
        return ""
    pieces = [_piece(kind, path, part) for part in group.parts]
    if not all(pieces):
        return ""
    brackets = "[]" if group.kind == "list" else "{}"
    return f"{brackets[0]}{', '.join(pieces)}{brackets[1]}"


def is_ids(group: Group) -> bool:
    """Return whether a list holds ids only."""
    return group.kind == "list" and all(
        isinstance(part.value, Words)
        and ID.fullmatch(part.value.text) is not None
        and not is_nothing(part.value)
        and not is_block(part.value)
        for part in group.parts
    )


def has_comments(part: Part) -> bool:
    """Return whether a comment stands at a part or anywhere in it."""
    return any(comments_of(part))


def comments_of(part: Part) -> Iterator[str]:
    """Yield the comments at a part and in it."""
    yield from (words for words in (*part.before, *part.inline, *part.after) if words)
    if isinstance(part.value, Group):
        for inner in part.value.parts:
            yield from comments_of(inner)
        yield from (words for words in part.value.end if words)


def sorted_parts(kind: str, path: tuple[str, ...], group: Group) -> list[Part]:
    """Return the parts of a mapping in the model's order, those that it has not after them."""
    if group.kind == "list":
        return group.parts
    places = order(kind, path)
    return sorted(
        group.parts, key=lambda part: places.get(part.key.text if part.key else "", len(places))
    )


def _piece(kind: str, path: tuple[str, ...], part: Part) -> str:
    """Return a part between brackets, empty where it cannot stand there."""
    inner = (*path, part.key.text) if part.key else path
    key = f"{flow_text(part.key.text)}: " if part.key else ""
    value = part.value
    if value is None:
        return ""
    if isinstance(value, Group):
        text = on_one_line(kind, inner, value)
    elif is_block(value) or "\n" in value.text:
        return ""
    else:
        text = value.text if is_nothing(value) and value.text else flow_text(value.text)
    return key + text if text else ""
