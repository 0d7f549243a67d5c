"""What an editor asks of a review, what the review asks of the disk, and what came of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.reviewing.draft import Draft, Step

Key = Literal[
    "accept",
    "edit",
    "outside",
    "remove",
    "merge",
    "reject",
    "undo",
    "next",
    "previous",
    "down",
    "up",
    "page-down",
    "page-up",
    "help",
    "cancel",
    "quit",
]
"""What a single key asks for."""


class Candidate(NamedTuple):
    """Take what a field could be instead, counted from 1."""

    number: int


class Typed(NamedTuple):
    """The line has changed while the editor types."""

    text: str


class Submit(NamedTuple):
    """The line is ready."""

    text: str


# What came of what was asked of the disk.


class Done(NamedTuple):
    """A step is on the disk. `draft` is the draft as it is now; `words` are about it."""

    step: Step
    draft: Draft
    words: str = ""


class Undone(NamedTuple):
    """A step was taken back."""

    step: Step
    draft: Draft


class Refusal(NamedTuple):
    """Nothing was changed; why, in lines. `draft` is given where its file has changed since."""

    lines: tuple[str, ...]
    draft: Draft | None = None


class Outside(NamedTuple):
    """A draft's text comes back from the editor's own program."""

    text: str


class Known(NamedTuple):
    """An event of the timeline that a draft can be merged into."""

    id: str
    title: str
    date: str
    file: str


class Events(NamedTuple):
    """The events of the timeline, by id, the likely ones first."""

    known: Mapping[str, Known]


Command = Key | Candidate | Typed | Submit | Done | Undone | Refusal | Outside | Events


# What the review asks of the disk.


class Accept(NamedTuple):
    """Write the record, and the article's, into the project."""

    draft: Draft
    name: str


class Merge(NamedTuple):
    """Give an event the draft's source; `note` tells readers what it adds, or is empty."""

    draft: Draft
    into: Known
    note: str


class Reject(NamedTuple):
    """Note that the draft is not wanted."""

    draft: Draft


class Rewrite(NamedTuple):
    """Write the draft with another text."""

    draft: Draft
    text: str


class Rename(NamedTuple):
    """Note the id that the record is to have."""

    draft: Draft
    name: str


class Undo(NamedTuple):
    """Take a step back."""

    step: Step
    draft: Draft


class OpenEditor(NamedTuple):
    """Give the draft's text to the editor's own program."""

    draft: Draft


class FindEvents(NamedTuple):
    """Read the timeline's events that the draft may be merged into."""

    draft: Draft


class Quit(NamedTuple):
    """End the review."""


Effect = Accept | Merge | Reject | Rewrite | Rename | Undo | OpenEditor | FindEvents | Quit
