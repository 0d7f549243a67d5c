"""Values between brackets, on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dateline.writing.scalars import inline, quoted

_ENDS: Final = re.compile(r"[\[\]{},]|[:?](?!\S)|^[?:-]|:$")


def flow(value: object) -> str:
    """Return a value as it stands between brackets: texts, numbers, days, lists and mappings."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{flow_text(k)}: {flow(v)}" for k, v in value.items() if v) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return flow_text(str(value))


def flow_text(text: str) -> str:
    """Return a text as it stands between brackets; line ends are written as YAML folds them."""
    if "\n" in text:
        return quoted(re.sub(r"\n+", lambda ends: f"\n{ends[0]}  ", text))
    return quoted(text) if _ENDS.search(text) else inline(text)
