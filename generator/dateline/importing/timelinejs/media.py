"""What kind of medium an address leads to, as TimelineJS tells by its look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.records.vocabulary import MediaKind

_KINDS: Final[tuple[tuple[re.Pattern[str], MediaKind], ...]] = (
    (
        re.compile(
            r"youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|vine\.co|wistia\."
            r"|tiktok\.com|streamable\.com|\.(?:mp4|webm|mov)(?:[?#]|$)",
            re.IGNORECASE,
        ),
        "video",
    ),
    (re.compile(r"soundcloud\.com|spotify|\.(?:mp3|wav|m4a)(?:[?#]|$)", re.IGNORECASE), "audio"),
    (re.compile(r"google\.[a-z.]+/maps|openstreetmap\.org", re.IGNORECASE), "map"),
    (
        re.compile(
            r"flickr\.com/photos|flic\.kr|imgur\.com|instagr\.am|instagram\.com/p/"
            r"|wiki/File:|\.(?:jpe?g|png|gif|svg|webp)(?:[?#]|$)",
            re.IGNORECASE,
        ),
        "photo",
    ),
)


def media_kind(url: str) -> MediaKind:
    """Return what an address leads to; a document, where nothing tells."""
    return next((kind for pattern, kind in _KINDS if pattern.search(url)), "document")
