"""What the page /admin/ would lose of a record when it saves it.

The CMS reads YAML its own way: comments go, and of a field that holds a list it keeps nothing where
one thing stands alone. So a timeline that turns the page on is warned of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import BaseModel

from dateline.reading.absent import prune
from dateline.reading.nodes import Mapping, Sequence
from dateline.reading.tokens import comments
from dateline.records.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.reading.nodes import Node
    from dateline.records.findings import Path

_CODE: Final = "admin-loses"


def admin_losses(text: str, node: Mapping, record: BaseModel) -> Iterator[Finding]:
    """Yield what would be lost of a record; `node` is what its text holds.

    A comment in the first line is let be: it names the record's schema.
    """
    lines = [text.count("\n", 0, start) + 1 for start, _ in comments(text)]
    lines = [line for line in lines if line > 1]
    if lines:
        which = "the comment" if len(lines) == 1 else f"{len(lines)} comments, the first"
        message = f"/admin/ would lose {which} in line {lines[0]} when it saves this record"
        yield Finding((), _CODE, message, "put what it says into `note:`, which is never published")
    yield from _alone(prune(node) or node, record, ())


def _alone(node: Node, value: object, path: Path) -> Iterator[Finding]:
    """Yield each one thing that stands where a list may."""
    if isinstance(value, tuple):
        if isinstance(node, Sequence):
            for number, (inner, one) in enumerate(zip(node.items, value, strict=False)):
                yield from _alone(inner, one, (*path, number))
        else:
            name = path[-1]
            message = f"/admin/ would lose `{name}` when it saves this record: it is no list"
            yield Finding(path, _CODE, message, f"write `{name}: […]`, with brackets", on_key=True)
    elif isinstance(value, BaseModel) and isinstance(node, Mapping):
        for name, entry in node.entries.items():
            yield from _alone(entry.value, getattr(value, name, None), (*path, name))
