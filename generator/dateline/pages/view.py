"""A page in the making: where it lies, in which language, and what it can link to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from dateline.pages import addresses, escape, words
from dateline.records.dates import words as date_words

if TYPE_CHECKING:
    from dateline.records.dates import DateExpression
    from dateline.records.event import Event
    from dateline.timeline.timeline import Timeline


@dataclass(frozen=True)
class View:
    """The timeline as seen from one page."""

    timeline: Timeline
    path: str
    language: str
    original: str = ""
    """The language of the record itself, on the page of a translation."""

    def at(self, path: str) -> Self:
        """Return the view from another page."""
        return replace(self, path=path)

    def say(self, phrase: str) -> str:
        """Return a phrase of our own in the page's language, escaped."""
        return escape.html_text(words.say(phrase, self.language))

    def count(self, number: int, thing: str) -> str:
        """Return `3 events` in the page's language."""
        return escape.html_text(words.count(number, thing, self.language))

    def plain_date(self, date: DateExpression) -> str:
        """Return a date in words, plain."""
        return date_words(date, self.language)

    def date(self, date: DateExpression) -> str:
        """Return a date in words, escaped."""
        return escape.html_text(self.plain_date(date))

    def link(
        self, page: str, label: str, *, rel: str = "", anchor: str = "", language: str = ""
    ) -> str:
        """Return a link to a page of the site; `label` is plain text in `language`."""
        goal = escape.attribute(addresses.href(self.path, page, anchor))
        more = f' rel="{rel}"' if rel else ""
        if language and language != self.language:
            more += f' lang="{escape.attribute(language)}"'
        return f'<a href="{goal}"{more}>{escape.html_text(label)}</a>'

    def text(self, text: str) -> str:
        """Return a text of the record that is not translated, marked with its language."""
        shown = escape.html_text(text)
        if self.original in {"", self.language}:
            return shown
        return f'<span lang="{escape.attribute(self.original)}">{shown}</span>'

    def record(self, kind: str, key: str) -> str:
        """Return a link to a catalogue entry by its name; `actor` is a person or organization."""
        if kind == "actor":
            kind = "person" if ("person", key) in self.timeline.names else "organization"
        entry = self.timeline.names[kind, key]
        page = addresses.page_of(kind, key)
        if self.language in entry.names or self.language == self.timeline.settings.language:
            return self.link(page, self.timeline.name(kind, key, self.language))
        return self.link(page, entry.name, language=self.timeline.settings.language)

    def event(self, key: str, *, rel: str = "") -> str:
        """Return a link to an event by its title, in the page's language where it is translated."""
        translated = self.timeline.translations.get((key, self.language))
        if translated and translated.title:
            there = addresses.translation_of(key, self.language)
            return self.link(there, translated.title, rel=rel)
        event = self.event_of(key)
        own = event.language or self.timeline.settings.language
        return self.link(addresses.page_of("event", key), event.title, rel=rel, language=own)

    def title(self, key: str) -> str:
        """Return an event's own title."""
        return self.timeline.happenings[key].event.title

    def event_of(self, key: str) -> Event:
        """Return an event by id."""
        return self.timeline.happenings[key].event
