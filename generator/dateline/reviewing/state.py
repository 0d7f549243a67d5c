"""Where a review stands: the drafts, what was decided, and what the editor is looking at."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dateline.reviewing.draft import decisions, outcome
from dateline.reviewing.rows import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.reviewing.draft import Draft, Step
    from dateline.reviewing.requests import Effect, Known
    from dateline.reviewing.rows import Row


class Browsing(NamedTuple):
    """Looking at a draft. `scrolled` is how far the article was moved by hand, in pages."""

    scrolled: int = 0


class Editing(NamedTuple):
    """Writing a field's value anew; `text` is what the line begins with."""

    path: str
    text: str


class Choosing(NamedTuple):
    """Choosing the event to merge into: the events that fit what is typed, the best first."""

    events: Mapping[str, Known]
    likely: tuple[str, ...]
    query: str = ""
    selected: int = 0

    @property
    def found(self) -> list[Known]:
        """Return the events that fit; without a query, those that are likely the same first."""
        words = self.query.casefold().split()
        first = [self.events[one] for one in self.likely if one in self.events]
        rest = [one for one in self.events.values() if one.id not in self.likely]
        return [one for one in (*first, *rest) if _fits(one, words)]


class Noting(NamedTuple):
    """Saying what a merged source adds; `text` is what the line begins with."""

    into: Known
    text: str


class Telling(NamedTuple):
    """Showing lines that do not fit into a message, until a key is pressed."""

    title: str
    lines: tuple[str, ...]
    top: int = 0


class Helping(NamedTuple):
    """Showing what the keys do."""

    top: int = 0


Mode = Browsing | Editing | Choosing | Noting | Telling | Helping


@dataclass(frozen=True)
class State:
    """All of it. `articles` are the texts by folder; `steps` stand in the order they were taken.

    `at` counts drafts, `row` the rows of that draft.
    """

    articles: Mapping[str, str]
    drafts: tuple[Draft, ...]
    steps: tuple[Step, ...] = ()
    at: int = 0
    row: int = 0
    mode: Mode = field(default_factory=Browsing)
    message: str = ""
    has_ended: bool = False

    @property
    def draft(self) -> Draft:
        """Return the draft that is looked at."""
        return self.drafts[self.at]

    @cached_property
    def rows(self) -> list[Row]:
        """Return its rows."""
        return rows(self.draft, name_of(self.draft, self.steps))

    @cached_property
    def decisions(self) -> dict[tuple[str, str], Step]:
        """Return the steps that decided on drafts, by what names them."""
        return decisions(self.steps)

    @property
    def decision(self) -> Step | None:
        """Return the step that decided on the draft that is looked at."""
        return self.decisions.get(self.draft.key)

    @property
    def closed(self) -> str:
        """Return in words that the draft is decided; empty while it waits."""
        if not self.decision:
            return ""
        return f"This draft is {outcome(self.draft, self.decision)}; u takes the last step back."

    @property
    def waiting(self) -> list[int]:
        """Return the places of the drafts of events that wait for a decision."""
        return [
            place
            for place, one in enumerate(self.drafts)
            if one.kind == "event" and one.key not in self.decisions
        ]

    def place(self, folder: str, record: str) -> int | None:
        """Return which draft is a folder's record; None where it is not there."""
        keys = [one.key for one in self.drafts]
        return keys.index((folder, record)) if (folder, record) in keys else None


Turn = tuple[State, "Effect | None"]
"""The state after a command, and what it asks of the disk."""


def name_of(draft: Draft, steps: tuple[Step, ...]) -> str:
    """Return the id that a draft's record is to have: the last that was given, or its file's."""
    given = (one.to for one in reversed(steps) if one.what == "name" and _of(one, draft))
    return next(given, draft.id)


def _of(step: Step, draft: Draft) -> bool:
    return (step.folder, step.record) == draft.key


def _fits(event: Known, words: list[str]) -> bool:
    text = f"{event.date} {event.title} {event.id}".casefold()
    return all(word in text for word in words)
