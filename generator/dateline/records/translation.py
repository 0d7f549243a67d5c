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

    id: Line = Field(description="The id that the original gives it.", examples=["u1"])
    text: Text = Field(
        description="Its text in this language.", examples=["Ён вызвалены 20 жніўня."]
    )


class Translation(Record):
    """What the original says, in another language. `captions` are found by file or address."""

    title: Line | None = Field(
        None, description="The title in this language.", examples=["Мост адкрыты"]
    )
    summary: Text | None = Field(
        None,
        description="The summary in this language.",
        examples=["Мэр прайшоў па ім першым."],
    )
    body: Markdown | None = Field(
        None, description="The body in this language.", examples=["Прыйшло каля сарака чалавек."]
    )
    date_text: Line | None = Field(
        None, description="The article's words for the date, translated.", examples=["панядзелак"]
    )
    status_note: Line | None = Field(
        None,
        description="What is disputed, in this language.",
        examples=["ці спынілася здабыча"],
    )
    description: Text | None = Field(
        None,
        description="A person's, organization's, topic's or thread's description, or the "
        "timeline's.",
        examples=["Страйкі і пагрозы імі."],
    )
    updates: Many[ChangeText] = Field(
        (),
        description="The texts of updates, by their ids.",
        examples=["[{id: u1, text: Ён вызвалены 20 жніўня.}]"],
    )
    corrections: Many[ChangeText] = Field(
        (),
        description="The texts of corrections, by their ids.",
        examples=["[{id: c1, text: Дата была няправільная.}]"],
    )
    captions: dict[str, Text] = Field(
        default_factory=dict,
        description="Captions of media, by the `file` or `url` that the original names.",
        examples=["{images/pier.jpg: Прычал раніцай}"],
    )
    translated_from: Line | None = Field(
        None,
        description="A short hash of the original's text, by which a stale translation is seen. "
        "`dateline fmt` writes it; leave it alone.",
        examples=["ebc7155b53"],
    )


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
