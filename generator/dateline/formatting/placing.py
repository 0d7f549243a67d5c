"""Comments to the places where the one style can have them, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.formatting.brackets import sorted_parts
from dateline.formatting.texts import is_block
from dateline.reading.layout import Group, Words

if TYPE_CHECKING:
    from dateline.reading.layout import Part


def place_comments(kind: str, group: Group, path: tuple[str, ...] = ()) -> None:
    """Put the parts of a group in order, and each comment that cannot stay where it is above.

    A comment behind an unquoted text would cut it short; one below a field that is no longer the
    last would seem to be the next one's; a line with a dash has none above its first field.
    """
    last = group.parts[-1:]
    group.parts = sorted_parts(kind, path, group)
    for part in group.parts:
        inner = (*path, part.key.text) if part.key else path
        if part in last and part is not group.parts[-1]:
            part.before, part.after = [*part.before, *part.after], []
        value = part.value
        if isinstance(value, Group):
            place_comments(kind, value, inner)
            if not part.key and value.parts:
                _hoist(part, value.parts[0])
        elif isinstance(value, Words):
            kept = _beside(value, len(part.inline))
            part.before, part.inline = [*part.before, *part.inline[kept:]], part.inline[:kept]


def _beside(words: Words, count: int) -> int:
    """Return how many of its comments can stand on the line of a text."""
    if is_block(words):
        return min(count, 1)
    return 0 if words.style == "plain" and not words.cut else count


def _hoist(item: Part, first: Part) -> None:
    item.before += [words for words in first.before if words]
    first.before = []
