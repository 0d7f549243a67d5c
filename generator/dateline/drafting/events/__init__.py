"""What happened, when and where, as the sentences of an article tell it."""

from dateline.drafting.events.event import DateFrom, Event, Span, Status, When
from dateline.drafting.events.extracting import day_of, events

__all__ = ["DateFrom", "Event", "Span", "Status", "When", "day_of", "events"]
