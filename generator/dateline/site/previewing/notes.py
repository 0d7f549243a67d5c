"""What a preview shows at the top of each page while records have problems."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_BODY: Final = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_STYLE: Final = (
    "position:relative;z-index:100;margin:0;padding:.8rem 1.2rem;max-height:60vh;overflow:auto;"
    "background:#fff4f2;color:#1a1a1a;border-bottom:.25rem solid #b3261e;font:15px/1.45 sans-serif"
)
_TEXT: Final = "margin:.6rem 0 0;white-space:pre-wrap;font:13px/1.45 monospace"


def with_note(page: str, problems: Iterable[str]) -> str:
    """Return a page with problems, as a terminal shows them, at its top; none change nothing."""
    blocks = list(problems)
    if not blocks:
        return page
    shown = "\n\n".join(html.escape(block) for block in blocks)
    count = f"{len(blocks):,} error{'' if len(blocks) == 1 else 's'}"
    note = (
        f'<div class="dl-problems" role="alert" style="{_STYLE}">'
        f"<strong>The records have {count}. Below is the last good state.</strong>"
        f'<pre style="{_TEXT}">{shown}</pre></div>'
    )
    return _BODY.sub(lambda found: found.group() + note, page, count=1)
