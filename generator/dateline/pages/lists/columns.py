"""A list with what is said of it in the margin; on a narrow screen that comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def with_margin(margin: Iterable[str], listed: Iterable[str]) -> str:
    """Return one block of HTML from blocks of it; empty ones are left out."""
    beside = "\n".join(block for block in margin if block)
    inner = "\n".join(block for block in listed if block)
    column = f'<div class="dl-margin">\n{beside}\n</div>\n' if beside else ""
    return f'<div class="dl-split">\n{column}<div class="dl-list">\n{inner}\n</div>\n</div>'
