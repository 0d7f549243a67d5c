"""A markwhen file: its header, its sections, its events."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.markwhen.dates import may_begin_event, split_event
from dateline.importing.markwhen.text import TAG, EventText
from dateline.importing.source_text import decode, unreadable
from dateline.problems import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.importing.dates import Read
    from dateline.importing.imported import Source
    from dateline.importing.markwhen.dates import Order
    from dateline.importing.progress import Progress

_COMMENT: Final = re.compile(r"\s*//(.*)")
_SECTION: Final = re.compile(r"\s*(#{1,6})\s+(.*)")
_OLD_SECTION: Final = re.compile(r"\s*(?:section|group)\b\s*(.*)", re.IGNORECASE)
_OLD_END: Final = re.compile(r"\s*end\s*(?:section|group)\b.*", re.IGNORECASE)
_FIELD: Final = re.compile(r"([^:#\s][^:]*):\s*(.*)")
_EUROPEAN: Final = re.compile(r"\s*dateFormat:\s*d/M/y", re.MULTILINE)
_BREAK: Final = "_-_-_break_-_-_"
_OLD_LEVEL: Final = 7


def read_markwhen(source: Source, progress: Progress) -> Imported:
    """Return what a markwhen file proposes."""
    text = decode(source.data, source.name)
    if isinstance(text, Problem):
        return failed(text)
    reader = _Reader(text, Gathering(source.name, "a markwhen timeline", keeps_keys=True))
    reader.read(progress)
    if not reader.events:
        message = "there is no event in this file"
        help_ = "an event is a line such as `2020-08-17: The bridge opens`"
        return failed(unreadable(source.name, message, help_, Position(1, 1)))
    return reader.into.imported()


class _Reader:
    """One file, line by line."""

    def __init__(self, text: str, into: Gathering) -> None:
        self.into = into
        self.events = 0
        self._lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._order: Order = "day-month-year" if _EUROPEAN.search(text) else "month-day-year"
        self._sections: list[tuple[int, str]] = []

    def read(self, progress: Progress) -> None:
        """Read all of it."""
        at = self._header()
        while at < len(self._lines):
            progress(at + 1, len(self._lines))
            line = self._lines[at]
            event = self._event_in(line)
            if event:
                end = self._end(at + 1)
                self._event(at, event, self._lines[at + 1 : end])
                at = end
                continue
            if not self._section(line, at):
                self._other(line, at)
            at += 1

    def _event_in(self, line: str) -> tuple[str, Read, str] | None:
        return split_event(line, self._order) if may_begin_event(line) else None

    def _begins_something(self, line: str) -> bool:
        return bool(
            _SECTION.match(line)
            or _OLD_SECTION.fullmatch(line)
            or _OLD_END.fullmatch(line)
            or self._event_in(line)
        )

    def _end(self, at: int) -> int:
        """Return the line after the last one that belongs to an event."""
        while at < len(self._lines) and not self._begins_something(self._lines[at]):
            at += 1
        return at

    def _header(self) -> int:
        """Read what stands before the first event or section; return where that is."""
        at, fenced = 0, False
        fields: dict[str, str] = {}
        origin = Origin()
        while at < len(self._lines):
            line = self._lines[at]
            if line.startswith("---"):
                at += 1
                if fenced:
                    break
                fenced = True
                continue
            if not fenced and self._begins_something(line):
                break
            at += 1
            found = _FIELD.fullmatch(line)
            if found and found[1] in {"title", "description", "timezone", "tz"}:
                fields[found[1]] = _unquoted(found[2])
            elif line.strip() and not line.strip().startswith("dateFormat:"):
                self.into.lose(origin, "a line of the header", line.strip())
        title = fields.get("title") or self.into.file.rpartition(".")[0] or self.into.file
        zone = fields.get("timezone") or fields.get("tz") or ""
        self.into.settings(title, fields.get("description", ""), zone)
        return at

    def _section(self, line: str, at: int) -> bool:
        """Begin or end a section; tell whether the line does that."""
        found = _SECTION.fullmatch(line)
        old = _OLD_SECTION.fullmatch(line)
        if _OLD_END.fullmatch(line):
            if self._sections:
                self._sections.pop()
            return True
        if not found and not old:
            return False
        level, title = (len(found[1]), found[2]) if found else (_OLD_LEVEL, old[1] if old else "")
        if found:
            self._sections = [one for one in self._sections if one[0] < level]
        for tag in TAG.findall(title):
            self.into.lose(self._at(at), "the tag of a section", tag)
        self._sections.append((level, " ".join(TAG.sub("", title).split())))
        return True

    def _other(self, line: str, at: int) -> None:
        """Note a line that belongs to no event."""
        comment = _COMMENT.fullmatch(line)
        if comment:
            self.into.lose(self._at(at), "a comment", comment[1].strip())
        elif line.strip():
            self.into.lose(self._at(at), "a line that belongs to no event", line.strip())

    def _event(self, at: int, event: tuple[str, Read, str], beneath: Sequence[str]) -> None:
        written, date, title = event
        self.events += 1
        origin = Origin(self.events, Position(at + 1, 1, 0), title)
        text = EventText(self.into, origin)
        kept = []
        for line in beneath:
            comment = _COMMENT.fullmatch(line)
            if comment:
                self.into.lose(origin, "a comment", comment[1].strip())
            elif line.strip() == _BREAK:
                self.into.lose(origin, "a break between pages")
            else:
                kept.append(line)
        text.read(title, kept, [name for _, name in self._sections if name])
        if date.lost:
            self.into.lose(origin, "a part of the date", date.lost)
        if date.date:
            text.date(date.date)
        else:
            text.fields["date_text"] = written
        self.into.event(text.fields, origin, text.key, date.why)

    @staticmethod
    def _at(at: int) -> Origin:
        return Origin(0, Position(at + 1, 1, 0))


def _unquoted(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        try:
            return str(json.loads(text))
        except ValueError:
            return text.strip('"')
    return text.strip("'")
