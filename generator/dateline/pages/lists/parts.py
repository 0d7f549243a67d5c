"""Long lists in parts, so that no page grows without end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.pages import addresses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.pages.view import View

LIMIT: Final = 200
"""The most events on one page."""


def split(ids: Sequence[str]) -> list[Sequence[str]]:
    """Return a list in parts of at most `LIMIT`; one empty part where there is nothing."""
    return [ids[start : start + LIMIT] for start in range(0, len(ids), LIMIT)] or [ids]


def parts_nav(view: View, path: str, number: int, total: int, *, below: bool = False) -> str:
    """Return the links between the parts of a list, or nothing where it has one.

    `below` is for those after the list, which are no landmark a second time.
    """
    if total == 1:
        return ""
    items = []
    for part in range(1, total + 1):
        if part == number:
            items.append(f'<b aria-current="page">{part}</b>')
        else:
            items.append(view.link(addresses.part_of(path, part), str(part)))
    label = view.say("Parts of this list")
    inner = f"{label}: {' '.join(items)}"
    if below:
        return f'<p class="dl-parts">{inner}</p>'
    return f'<nav class="dl-parts" aria-label="{label}">{inner}</nav>'
