"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]  # it has none

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.exports.feeds.entries import Feed


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """The library's writer, with what it leaves to the clock and with languages of entries."""

    def latest_post_date(self) -> datetime:
        """Return when the feed was last changed; the library asks the clock if it is empty."""
        updated: datetime = self.feed["updated"]
        return updated

    def item_attributes(self, item: dict[str, str]) -> dict[str, str]:
        """Return the language of an entry where it is another one than the feed's."""
        is_other = item["language"] != self.feed["language"]
        return {"xml:lang": item["language"]} if is_other else {}


def atom(feed: Feed) -> bytes:
    """Return the feed as XML in UTF-8."""
    made = _Atom(
        title=feed.title,
        link=feed.address,
        description=feed.description,
        language=feed.language,
        author_name=feed.author,
        feed_url=f"{feed.url}.xml",
        feed_guid=feed.id,
        feed_copyright=feed.rights or None,
        updated=_utc(feed.updated),
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.address,
            description=escape(entry.summary),
            content=entry.html,
            pubdate=_utc(entry.published),
            updateddate=_utc(entry.updated),
            unique_id=entry.id,
            categories=entry.tags,
            language=entry.language,
        )
    written: str = made.writeString("utf-8")
    return f"{written}\n".encode()


def _utc(moment: datetime) -> datetime:
    """Return a moment so that the library writes `Z` for its zone."""
    return moment.replace(tzinfo=None)
