"""A small project with drafts of two articles, as `dateline draft` leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.proposing.evidence import (
    Evidence,
    FieldEvidence,
    Like,
    Review,
    Span,
    Words,
    to_json,
)
from dateline.reviewing.doing import Disk
from dateline.reviewing.reading import read_events, read_review
from dateline.reviewing.requests import (
    Events,
    FindEvents,
    OpenEditor,
    Quit,
)
from dateline.reviewing.session import advance

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.reviewing.requests import Command
    from dateline.reviewing.state import State

TODAY: Final = "2026-11-23"
SCHEMA: Final = "# yaml-language-server: $schema=../../.dateline/schema/event.json\n"
BRIDGE: Final = """\
PORT ELMS, May 4 (Elms Wire) - The council of Port Elms closed the old bridge on Friday, the mayor \
said.

About 200 people gathered at the harbour on Saturday. They want the bridge open again.

Мост закрыт с пятницы. 橋は閉鎖された。 Stray \x1b[31mred\x1b[0m and \u202ebackwards\u202c.
"""
_EXISTING: Final = """\
# Kept by hand: the comment stays.
title: The old bridge of Port Elms is closed
date: 2024-05-03
places: [port-elms]
sources:
  - article: gazette  # the first to tell
    locator: page 1
# what stands last
added: 2024-06-01
"""
_PROJECT: Final[Mapping[str, str]] = {
    "events/timeline.yml": "format: 1\ntitle: Port Elms\nlanguage: en\ntime_zone: Europe/Berlin\n",
    "events/2024/2024-05-03-old-bridge-closed.yml": _EXISTING,
    "events/articles/gazette.yml": "url: https://gazette.example.org/1\ntitle: Bridge closed\n",
    "events/places/port-elms.yml": "name: Port Elms\nkind: city\nlat: 54.1\nlon: 8.2\n",
}
CLOSED: Final = f"""{SCHEMA}title: Council closes the old bridge
date: 2024-05-03
places: [port-elms]
sources:
  - article: wire
    quotes:
      - text: closed the old bridge on Friday
added: 2026-11-23
"""
GATHERING: Final = f"""{SCHEMA}title: People gather at the harbour
date: 2024-05-04
figures:
  - what: people
    text: About 200
    value: 200
    source: wire
sources:
  - article: wire
added: 2026-11-23
"""
FERRY: Final = f"""{SCHEMA}title: Ferry stops
date: 2024-06-01
sources:
  - article: leaflet
added: 2026-11-23
"""


def make_project(root: Path) -> None:
    """Write the project, with the drafts of two articles."""
    for path, text in _PROJECT.items():
        put(root / path, text)
    wire = root / "drafts/wire"
    put(wire / "article.txt", BRIDGE)
    put(
        wire / "article.yml",
        "url: https://wire.example.org/2\ntitle: Old bridge closed\n"
        "publisher: Elms Wire\npublished: 2024-05-04\nlanguage: en\n",
    )
    put(wire / "article.evidence.json", to_json(Evidence("article.yml")))
    first = Words(
        *_span("The council of Port Elms closed the old bridge on Friday, the mayor said."),
        "The council of Port Elms closed the old bridge on Friday, the mayor said.",
    )
    second = Words(
        *_span("About 200 people gathered at the harbour on Saturday."),
        "About 200 people gathered at the harbour on Saturday.",
    )
    _draft(
        wire,
        "2024-05-03-council-closes-bridge",
        CLOSED,
        Evidence(
            "",
            Span(*first[:2]),
            {
                "date": FieldEvidence(
                    *_span("on Friday"), first, "likely", "the Friday before the article's day"
                ),
                "title": FieldEvidence(*first[:2], first, "guess", "the sentence, cut short"),
            },
            (
                Review(
                    "date", "Friday may be this one or the one before", ("2024-05-03", "2024-04-26")
                ),
                Review("title", "put it into your own words"),
            ),
            like=(
                Like(
                    "2024-05-03-old-bridge-closed",
                    "The old bridge of Port Elms is closed",
                    "2024-05-03",
                    88,
                    "the same day and much the same words",
                ),
            ),
        ),
    )
    _draft(
        wire,
        "2024-05-04-people-gather",
        GATHERING,
        Evidence(
            "",
            Span(*second[:2]),
            {
                "date": FieldEvidence(
                    *_span("on Saturday"), second, "sure", "the article's own day"
                ),
                "figures[0].value": FieldEvidence(
                    *_span("About 200"), second, "sure", "the number as written"
                ),
            },
            (
                Review("places", "no place of the catalogue is named", ("port-elms",)),
                Review("actors", "named too", ("the-council",)),
            ),
        ),
    )
    leaflet = root / "drafts/leaflet"
    text = "The ferry stopped on 1 June.\n"
    put(leaflet / "article.txt", text)
    put(leaflet / "article.yml", "reference: a leaflet\ntitle: No ferry\n")
    put(leaflet / "article.evidence.json", to_json(Evidence("article.yml")))
    _draft(
        leaflet,
        "2024-06-01-ferry-stops",
        FERRY,
        Evidence(
            "",
            Span(0, 28),
            {"date": FieldEvidence(18, 27, Words(0, 28, text[:28]), "sure", "as written")},
        ),
    )


def _draft(folder: Path, name: str, text: str, evidence: Evidence) -> None:
    put(folder / f"{name}.yml", text)
    named = Evidence(
        f"{name}.yml",
        evidence.sentence,
        evidence.fields,
        evidence.needs_review,
        evidence.status,
        evidence.background,
        evidence.like,
    )
    put(folder / f"{name}.evidence.json", to_json(named))


def _span(words: str) -> tuple[int, int]:
    start = BRIDGE.index(words)
    return start, start + len(words)


def put(file: Path, text: str) -> None:
    """Write a file, with its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def tree(root: Path) -> dict[str, bytes | None]:
    """Return all files by path, and folders as None; but not the cache."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
        if ".cache" not in path.relative_to(root).parts
    }


class Session:
    """A review with its disk, without a terminal. `outside` is what $EDITOR gives back."""

    def __init__(self, root: Path, drafts: str = "drafts") -> None:
        self.root = root
        self.state: State = read_review(root, root / drafts).state
        self.outside = ""
        self._disk = Disk(root, TODAY)

    def say(self, *commands: Command) -> State:
        """Take commands in turn, each with all that follows from it."""
        for command in commands:
            self.state, effect = advance(self.state, command)
            match effect:
                case None | Quit() | OpenEditor():
                    pass
                case FindEvents(draft):
                    self.say(Events(read_events(self.root, draft)))
                case _:
                    self.say(self._disk.do(effect, self.state.steps))
        return self.state

    def at(self, name: str, field: str = "") -> Session:
        """Go to a draft by its id, and to a field of it."""
        names = [one.id for one in self.state.drafts]
        while self.state.at != names.index(name):
            self.say("next" if self.state.at < names.index(name) else "previous")
        paths = [one.path for one in self.state.rows]
        while field and self.state.row != paths.index(field):
            self.say("down" if self.state.row < paths.index(field) else "up")
        return self
