"""A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.exports.feeds.entries import Entry, Feed


def json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON in UTF-8; what is not known is left out."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.address,
        "feed_url": f"{feed.url}.json",
        "description": feed.description,
        "authors": [{"name": feed.author}],
        "language": feed.language,
        "items": [_item(entry, feed.language) for entry in feed.entries],
    }
    known = {key: value for key, value in made.items() if value or key == "items"}
    return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry, language: str) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": _written(entry.published),
        "date_modified": _written(entry.updated),
    }
    if entry.tags:
        item["tags"] = entry.tags
    if entry.language != language:
        item["language"] = entry.language
    return item


def _written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
