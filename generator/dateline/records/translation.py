"""A translation: a record's text fields in another language."""

from __future__ import annotations

import hashlib
import json
from typing import Final

from pydantic import Field

from dateline.records.base import Part, Record
from dateline.records.fields import (
    Line,
    Many,
    Markdown,
    Text,
)

_TEXTS: Final = ("title", "summary", "body", "date_text", "status_note", "description")


class ChangeText(Part):
    """The text of an update or a correction, found by its id."""

    id: Line
    text: Text


class Translation(Record):
    """What the original says, in another language. `captions` are found by file or address."""

    title: Line | None = None
    summary: Text | None = None
    body: Markdown | None = None
    date_text: Line | None = None
    status_note: Line | None = None
    description: Text | None = None
    updates: Many[ChangeText] = ()
    corrections: Many[ChangeText] = ()
    captions: dict[str, Text] = Field(default_factory=dict)
    translated_from: Line | None = None


def text_hash(record: Record) -> str:
    """Return a short hash of a record's translatable text, as `translated_from` holds it.

    Ten hex digits of the SHA-256 of the fields' JSON, in the order of `Translation`.
    """
    texts = [getattr(record, key, None) for key in _TEXTS]
    changes = [
        [[change.id, change.text] for change in getattr(record, key, ())]
        for key in ("updates", "corrections")
    ]
    captions = [
        [media.file or media.url, media.caption]
        for media in getattr(record, "media", ())
        if media.caption
    ]
    written = json.dumps([texts, changes, captions], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:10]
