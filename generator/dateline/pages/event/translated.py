"""An event with its texts in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.records.event import Event
    from dateline.records.translation import Translation


def translated_event(event: Event, translation: Translation, original: str) -> Event:
    """Return the event with every text that the translation has; the rest stays as it is.

    Quotes keep the language of their source, which is `original` where nothing else is said.
    """
    changed: dict[str, object] = {"language": original}
    for key in ("title", "summary", "body", "date_text", "status_note"):
        text = getattr(translation, key)
        if text is not None:
            changed[key] = text
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
