"""What calendars, feeds and slides tell of an event: plain text, with its doubt in words.

A lasting name is what a reader's program knows an entry by: it outlives a change of the site's
address and, by `former_ids`, of the record's id.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from dateline.exports.words import say

if TYPE_CHECKING:
    from dateline.exports.publication import Publication
    from dateline.records.base import Record
    from dateline.records.dates import DateExpression
    from dateline.records.event import Change, Event
    from dateline.timeline.timeline import Timeline

_BASES: Final = {
    "reported": "The date is the day on which it was reported.",
    "published": "The date is the day of publication.",
}


def heading(event: Event, language: str) -> str:
    """Return the title; that of a retracted event says so."""
    if event.status == "retracted":
        return f"{say('Retracted', language)}: {event.title}"
    return event.title


def dated_heading(event: Event, language: str, said: str) -> str:
    """Return the title with the date in words, `said`, for what cannot hold the date itself."""
    return f"{heading(event, language)} ({said})"


def date_line(event: Event, said: str) -> str:
    """Return the date in words, `said`, with the article's own words where they say more."""
    return f"{said} (“{event.date_text}”)" if event.date_text else said


def remarks(event: Event, language: str) -> list[str]:
    """Return what a reader must know before the summary, a sentence each."""
    notes = []
    if event.status == "retracted":
        why = f" {_sentence(event.status_note)}" if event.status_note else ""
        notes.append(say("This record was retracted: we were wrong.", language) + why)
    elif event.status == "disputed":
        what = f": {event.status_note}" if event.status_note else ""
        notes.append(_sentence(say("Disputed", language) + what))
    if event.date_basis in _BASES:
        notes.append(say(_BASES[event.date_basis], language))
    if event.sensitive:
        kinds = ", ".join(say(kind, language) for kind in event.sensitive)
        notes.append(f"{say('This event involves', language)}: {kinds}.")
    return notes


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def topic_names(timeline: Timeline, event: Event) -> list[str]:
    """Return what the event is about."""
    return [timeline.name("topic", key, timeline.settings.language) for key in event.topics]


def place_line(timeline: Timeline, event: Event) -> str:
    """Return the names of where it happened, `""` where that is not known."""
    language = timeline.settings.language
    names = [timeline.name("place", key, language) for key in event.places]
    if event.at and event.at.name:
        names.insert(0, event.at.name)
    return ", ".join(names)


def changes(event: Event) -> list[tuple[str, Change]]:
    """Return the updates and the corrections, each with which of the two it is."""
    return [
        *(("update", change) for change in event.updates),
        *(("correction", change) for change in event.corrections),
    ]


def midnight(day: DateExpression | None) -> datetime | None:
    """Return where a day begins in UTC, or None where nobody can count so far back or ahead."""
    known = day.earliest if day else None
    try:
        return datetime(known.year, known.month, known.day, tzinfo=UTC) if known else None
    except ValueError:
        return None


def touched(event: Event) -> datetime | None:
    """Return when the record was last added to or corrected, as far as it says so."""
    days = [event.added, *(change.date for _, change in changes(event))]
    return max(filter(None, map(midnight, days)), default=None)


def lasting_key(key: str, record: Record) -> str:
    """Return a record's first id."""
    return record.former_ids[0] if record.former_ids else key


def lasting_name(publication: Publication) -> str:
    """Return the timeline's `id`; where it has none, what else tells it from other timelines."""
    settings = publication.timeline.settings
    return settings.id or publication.site_url or settings.title
