"""The addresses that a text links to, as sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.importing.imported import Fields


def as_sources(urls: Sequence[str]) -> list[Fields]:
    """Return a source for each page; of several addresses of one page, the first."""
    pages = {canonical(url): url for url in reversed(urls)}
    return [{"url": url} for url in reversed(pages.values())]
