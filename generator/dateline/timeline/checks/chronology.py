"""No event is dated later than the article that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.dates import starts_after
from dateline.records.findings import Finding
from dateline.timeline.collection import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.timeline.collection import Collection


def check(records: Collection) -> Iterator[Located]:
    """Yield sources that were published before the event can have begun."""
    for entry in records.events.values():
        if "date" in entry.broken:
            continue
        for source in entry.record.sources:
            article = records.articles.get(source.article or "")
            published = article.record.published if article else source.published
            vouches = not source.supports or "date" in source.supports
            if published and vouches and starts_after(entry.record.date, published):
                finding = Finding(
                    ("date",),
                    "date-after-article",
                    f"the event is dated later than the article that tells of it, {published}",
                    "correct one of the dates; or say in `supports:` what the article does support",
                )
                yield Located(entry.file, finding)
                break
