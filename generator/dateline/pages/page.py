"""A page as a value: where it lies under `docs/`, and its Markdown."""

from __future__ import annotations

import json
from typing import NamedTuple

from dateline.pages.escape import attribute


class Page(NamedTuple):
    """A generated page. `path` is relative to `docs/`, with `/`."""

    path: str
    text: str


def page(path: str, title: str, lines: list[str], *, description: str = "") -> Page:
    """Return a page with its front matter; `lines` are Markdown, already escaped."""
    # Material prints the title as it is, so it is escaped here as for HTML.
    matter = [f"title: {json.dumps(attribute(title), ensure_ascii=False)}"]
    if description:
        matter.append(f"description: {json.dumps(attribute(description), ensure_ascii=False)}")
    return Page(path, "\n".join(["---", *matter, "---", "", *lines, ""]))
