"""An event's words in markwhen: its title, tags, links, pictures and what stands beneath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.importing.dates_in_words import with_words
from dateline.importing.html_text import as_markdown
from dateline.importing.linked import as_sources
from dateline.importing.markdown_text import own_links_out
from dateline.importing.own.telling import hear, title_of
from dateline.importing.prose import split_prose
from dateline.importing.timelinejs.media import media_kind
from dateline.records.urls import problem_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.importing.gathering import Gathering
    from dateline.importing.imported import Fields, Origin

TAG: Final = re.compile(r"(?:^|(?<=\s))#(?![0-9]+(?:\s|$))(\w+)")
_ID: Final = re.compile(r"(?:(?<=\W)|^)!(\w+)(?![\w(\[])")
_BOX: Final = re.compile(r"\[([xX ]?)\](?!\()\s*")
_LOCATION: Final = re.compile(r"\[([^\]]+)\]\((?:location|map)\)")
_IMAGE: Final = re.compile(r"!\[([^\]<>]*)\]\(([^()\s]+)\)")
_LINK: Final = re.compile(r"(?<!!)\[([^\]<>]+)\]\(([^()\s]+)\)")
_ADDRESS: Final = re.compile(
    r"(?<!!)\[[^\]<>]+\]\((?P<goal>[^()\s]+)\)|(?<![(\w/])https?://[^\s<>\"')\]]+"
)
_PROPERTY: Final = re.compile(r"(?!-)\s*([\w.-]+):(?:\s+(.*))?")
_ADDRESSES: Final = frozenset({"url", "link", "source", "href"})
_ITEM: Final = re.compile(r"\s*- ")
_DATED: Final = re.compile(r"(.*\S)\s*\(([^()]*(?:\([^()]*\))?[^()]*)\)")
_JOINER: Final = "\N{WORD JOINER}"


class EventText:
    """Reads what stands behind and beneath the date of one event."""

    def __init__(self, into: Gathering, origin: Origin) -> None:
        self._into = into
        self._origin = origin
        self._links: list[str] = []
        self.fields: Fields = {}
        self.key = ""

    def read(self, title: str, beneath: Sequence[str], topics: Sequence[str]) -> None:
        """Fill the event's fields but its date; `topics` are names of the sections around it."""
        tags: list[str] = []
        title = self._title(title, tags)
        blocks = [self._line(line, tags) for line in self._properties(beneath)]
        markdown = own_links_out(_markdown(blocks)).text
        if any(line.startswith(_JOINER) for line in beneath):
            heard = hear(markdown.split("\n\n"))
            title, markdown = title_of(title, heard.fields), "\n\n".join(heard.rest)
            self.fields |= heard.fields
        prose = split_prose(markdown)
        names = dict.fromkeys([*topics, *tags])
        self.fields |= {
            "title": title,
            "topics": [self._into.named("topic", name, self._origin) for name in names],
            "summary": prose.summary,
            "body": prose.body,
            "sources": as_sources(self._links),
        }

    def date(self, date: str) -> None:
        """Set the date; words for it at the title's end that say more than it can are heard."""
        self.fields["date"] = date
        found = _DATED.fullmatch(str(self.fields["title"]))
        if found:
            told = with_words(date, found[2], is_own=True)
            if not told.words:
                self.fields["title"], self.fields["date"] = found[1], told.date

    def _title(self, text: str, tags: list[str]) -> str:
        text = text.strip()
        box = _BOX.match(text)
        if box:
            self._into.lose(self._origin, "a box to tick", box[0].strip())
            text = text[box.end() :]
        found = _ID.search(text)
        if found:
            self.key = found[1]
            text = text[: found.start()] + text[found.end() :]
        text = self._inner(text, tags)
        text = _LINK.sub(lambda link: link[1], text)
        return " ".join(text.replace(_JOINER, "").split())

    def _line(self, line: str, tags: list[str]) -> str:
        box = re.match(r"\s*- \[([xX ]?)\]", line)
        if box:
            self._into.lose(self._origin, "a box to tick", line.strip())
            line = "- " + line[box.end() :].strip()
        # Our own export keeps apart with a joiner what markwhen would act on.
        return _as_markdown(self._inner(line, tags).replace(_JOINER, ""))

    def _inner(self, text: str, tags: list[str]) -> str:
        """Take tags, places and pictures out of a line, and note its links."""
        tags += TAG.findall(text)
        text = TAG.sub("", text)
        for place in _LOCATION.findall(text):
            self._into.lose(
                self._origin, "a location: what kind of place it is, is not known", place
            )
        text = _LOCATION.sub(lambda found: found[1], text)
        for alt, address in _IMAGE.findall(text):
            self._picture(alt, address)
        text = _IMAGE.sub("", text)
        for found in _ADDRESS.finditer(text):
            url = _with_scheme(found["goal"] or found[0])
            if problem_with(url):
                self._into.lose(self._origin, "a link that leads nowhere by itself", url)
            else:
                self._links.append(url)
        return _LINK.sub(lambda found: f"[{found[1]}]({_with_scheme(found[2])})", text)

    def _picture(self, alt: str, address: str) -> None:
        url = _with_scheme(address)
        media = self.fields.setdefault("media", [])
        if problem_with(url) or not isinstance(media, list):
            self._into.lose(self._origin, "a picture that has no address of its own", address)
        else:
            media.append({"url": url, "kind": media_kind(url), "alt": alt})

    def _properties(self, lines: Sequence[str]) -> Sequence[str]:
        """Note the properties right beneath an event; return the lines after them."""
        for place, line in enumerate(lines):
            found = _PROPERTY.fullmatch(line)
            if found is None:
                return lines[place:]
            name, value = found[1], (found[2] or "").strip()
            if name.lower() in _ADDRESSES and not problem_with(value):
                self._links.append(value)
            else:
                self._into.lose(self._origin, f"the property `{name}`", value)
        return []


def _as_markdown(line: str) -> str:
    """Return a line as Markdown: links and the dash of an item act, all other signs are text."""
    item = _ITEM.match(line)
    rest = line[item.end() :] if item else line
    parts = ["- " if item else ""]
    at = 0
    for link in _LINK.finditer(rest):
        parts += [_escaped(rest[at : link.start()]), f"[{_escaped(link[1])}]({link[2]})"]
        at = link.end()
    return "".join([*parts, _escaped(rest[at:])]).rstrip()


def _escaped(text: str) -> str:
    bare = text.strip()
    before = " " if text[:1].isspace() else ""
    return f"{before}{as_markdown(bare)}{' ' if bare and text[-1:].isspace() else ''}"


def _markdown(lines: Sequence[str]) -> str:
    """Return lines as Markdown: each is a paragraph or an item of a list."""
    parts: list[str] = []
    was_item = False
    for line in lines:
        is_item = _ITEM.match(line) is not None
        if parts and line.strip():
            parts.append("\n" if is_item and was_item else "\n\n")
        if line.strip():
            parts.append(line.strip())
            was_item = is_item
    return "".join(parts)


def _with_scheme(address: str) -> str:
    if re.match(r"https?://", address):
        return address
    return f"https://{address}" if re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", address) else address
