"""An event with its texts in another language."""

from __future__ import annotations

from typing import Final

from dateline.records.base import Record
from dateline.records.event import Event
from dateline.records.plain import copier
from dateline.records.translation import Translation

_texts: Final = copier(Translation, Event.model_fields.keys() - Record.model_fields.keys())


def translated_event(event: Event, translation: Translation, original: str) -> Event:
    """Return the event with every text that the translation has; the rest stays as it is.

    Quotes keep the language of their source, which is `original` where nothing else is said.
    """
    changed = {key: text for key, text in _texts(translation).items() if text is not None}
    changed["language"] = original
    for key in ("updates", "corrections"):
        texts = {change.id: change.text for change in getattr(translation, key)}
        changed[key] = tuple(
            change.model_copy(update={"text": texts.get(change.id, change.text)})
            for change in getattr(event, key)
        )
    changed["media"] = tuple(
        media.model_copy(
            update={
                "caption": translation.captions.get(media.file or media.url or "", media.caption)
            }
        )
        for media in event.media
    )
    return event.model_copy(update=changed)
