"""A TimelineJS slide to an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.importing.dates_in_words import with_words
from dateline.importing.html_text import to_markdown, to_text
from dateline.importing.linked import as_sources
from dateline.importing.own.telling import hear, title_of
from dateline.importing.prose import split_prose
from dateline.importing.timelinejs.dates import read_span
from dateline.importing.timelinejs.media import media_kind
from dateline.importing.titles import first_words
from dateline.records.urls import problem_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.importing.gathering import Gathering
    from dateline.importing.imported import Fields, Origin

    Slide = Mapping[str, object]

OWN_TITLE: Final = "_title"
"""The `unique_id` by which our own export tells its title slide."""

_SLIDE: Final = frozenset(
    {"start_date", "end_date", "text", "media", "group", "display_date", "unique_id", "type"}
)
_TEXT: Final = frozenset({"headline", "text"})
_MEDIA: Final = frozenset({"url", "caption", "credit", "alt"})
_DATE: Final = frozenset(
    {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date"}
)
_IFRAME: Final = re.compile(r"<iframe\b[^<>]*\bsrc=[\"']?([^\"'\s<>]+)", re.IGNORECASE)


class SlideReader:
    """Turns slides into proposals."""

    def __init__(self, gathering: Gathering) -> None:
        self._into = gathering
        self._is_own = False

    def title(self, slide: Slide, origin: Origin) -> None:
        """Take the title slide for what the timeline as a whole is called."""
        self._unknown(slide, _SLIDE, "", origin)
        self._is_own = leaf(slide, "unique_id") == OWN_TITLE
        text = part(slide, "text")
        headline = self._words(text.get("headline", ""), origin)
        description = self._words(text.get("text", ""), origin, several=True)
        self._into.settings(headline or self._into.file, description)
        for name, value in part(slide, "media").items():
            self._into.lose(origin, f"the title slide's `media.{name}`", value)

    def event(self, slide: Slide, origin: Origin, *, is_era: bool = False) -> None:
        """Propose the event that a slide shows."""
        self._unknown(slide, _SLIDE, "", origin)
        fields: Fields = {}
        self._date(slide, fields, origin)
        missing = "" if fields.get("date") else str(fields.pop("why"))
        links = self._text(slide, fields, origin)
        links += self._media(part(slide, "media"), fields, origin)
        group = leaf(slide, "group")
        if group:
            # TimelineJS takes the markup out of it and shows what is left as HTML.
            name = self._words(self._words(group, origin), origin)
            fields["topics"] = [self._into.named("topic", name, origin)]
        if is_era:
            self._into.lose(
                origin, "an era: it is an event here, which lasted from its start to its end"
            )
            fields["importance"] = "minor"
        fields["sources"] = as_sources(links)
        key = leaf(slide, "unique_id")
        if self._is_own:
            fields["id"] = key
        self._into.event(fields, origin, key, missing)

    def _date(self, slide: Slide, fields: Fields, origin: Origin) -> None:
        start, end = part(slide, "start_date"), part(slide, "end_date")
        for name, date in (("start_date", start), ("end_date", end)):
            self._unknown(date, _DATE, f"{name}.", origin)
        found = read_span(start, end)
        for lost in found.lost:
            self._into.lose(origin, "a part of the date", lost)
        shown = self._words(leaf(slide, "display_date") or start.get("display_date", ""), origin)
        if found.date:
            fields["date"], fields["date_text"] = with_words(found.date, shown, is_own=self._is_own)
        else:
            fields["date_text"] = shown
            fields["why"] = f"its date cannot be read: {found.why}" if start else "it has no date"
        if end.get("display_date"):
            self._into.lose(origin, "`end_date.display_date`", end["display_date"])

    def _text(self, slide: Slide, fields: Fields, origin: Origin) -> list[str]:
        """Set title, summary and body; return the addresses that they link to."""
        text = part(slide, "text")
        self._unknown(text, _TEXT, "text.", origin)
        headline = to_text(text.get("headline", ""))
        prose = to_markdown(text.get("text", ""))
        for lost in (*headline.lost, *prose.lost):
            self._into.lose(origin, "a part of the text", lost)
        title = " ".join(headline.text.split())
        if not title:
            title = first_words(to_text(text.get("text", "")).text)
            if title:
                self._into.lose(
                    origin, "a headline was missing: the title is the text's first words", title
                )
        markdown = prose.text
        if self._is_own:
            heard = hear(markdown.split("\n\n"))
            fields |= heard.fields
            title = title_of(title, heard.fields)
            markdown = "\n\n".join(heard.rest)
        fields["title"] = title
        fields["summary"], fields["body"] = split_prose(markdown)
        return [*headline.links, *prose.links]

    def _media(self, media: Mapping[str, str], fields: Fields, origin: Origin) -> list[str]:
        """Set the medium; return the addresses that its words link to."""
        self._unknown(media, _MEDIA, "media.", origin)
        url = _address(media.get("url", ""))
        caption, credit = to_text(media.get("caption", "")), to_text(media.get("credit", ""))
        for lost in (*caption.lost, *credit.lost):
            self._into.lose(origin, "a part of the text", lost)
        if url:
            fields["media"] = [
                {
                    "url": url,
                    "kind": media_kind(url),
                    "alt": " ".join(media.get("alt", "").split()),
                    "caption": caption.text,
                    "credit": " ".join(credit.text.split()),
                }
            ]
        else:
            for name in ("url", "caption", "credit", "alt"):
                if media.get(name, "").strip():
                    self._into.lose(
                        origin, f"`media.{name}`: there is no address to link to", media[name]
                    )
        return [*caption.links, *credit.links]

    def _words(self, text: str, origin: Origin, *, several: bool = False) -> str:
        found = to_text(text)
        for lost in found.lost:
            self._into.lose(origin, "a part of the text", lost)
        for link in found.links:
            self._into.lose(origin, "a link in a text that takes none", link)
        return found.text if several else " ".join(found.text.split())

    def _unknown(
        self, fields: Mapping[str, object], known: Iterable[str], path: str, origin: Origin
    ) -> None:
        for name, value in fields.items():
            if name not in known and value not in ("", None, [], {}):
                self._into.lose(origin, f"`{path}{name}`", str(value))


def part(slide: Slide, name: str) -> Mapping[str, str]:
    """Return a part of a slide, its members as texts; empty where it has none."""
    found = slide.get(name)
    if not isinstance(found, dict):
        return {}
    return {str(key): as_text(value) for key, value in found.items() if as_text(value).strip()}


def leaf(slide: Slide, name: str) -> str:
    """Return a text of a slide."""
    return as_text(slide.get(name)).strip()


def as_text(value: object) -> str:
    """Return a value as text; what is absent is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)


def _address(text: str) -> str:
    """Return the address of a medium, which may stand in an `iframe`; empty where none leads on."""
    found = _IFRAME.search(text)
    url = (found[1] if found else text).strip()
    if url.startswith("//"):
        url = f"https:{url}"
    return "" if problem_with(url) else url
