"""A draft under review, and the steps that an editor has taken with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.proposing.folder import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.problems import Problem
    from dateline.proposing.evidence import Evidence
    from dateline.proposing.folder import Kind

What = Literal["accept", "merge", "reject", "edit", "name"]
"""The first three decide on a draft; `name` gives the record another id."""

DECISIONS: Final = frozenset({"accept", "merge", "reject"})
_WRITING: Final = frozenset({"accept", "merge"})


class Change(NamedTuple):
    """One file's text before and after a step; None where there is no file.

    `path` is relative to the project, with `/`.
    """

    path: str
    before: str | None
    after: str | None


class Step(NamedTuple):
    """One thing that an editor did, with all that it changed on the disk.

    `number` counts through all folders, so that the last step of all is known. `folder` and
    `record` name the draft. `to` is the event that a draft was merged into, or the id that its
    record is to have. `made` are the folders that were not there before. A step is `done` once all
    of it is on the disk.
    """

    number: int
    folder: str
    record: str
    what: What
    changes: tuple[Change, ...] = ()
    to: str = ""
    made: tuple[str, ...] = ()
    done: bool = True


class Draft(NamedTuple):
    """A draft record: its place, its text, and why it says what it says.

    `original` is the text as it was drafted, before an editor changed it. `path` is the file's,
    relative to the project. With `problems`, the text cannot be read as a record.
    """

    folder: str
    file: str
    kind: Kind
    id: str
    path: str
    text: str
    original: str
    evidence: Evidence
    problems: tuple[Problem, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Return what names the draft among all."""
        return self.folder, self.file


def decisions(steps: Iterable[Step]) -> dict[tuple[str, str], Step]:
    """Return the steps that decided on drafts, by what names them.

    An article's record has none of its own: it is written with the first event that is kept.
    """
    found: dict[tuple[str, str], Step] = {}
    for step in steps:
        if step.what in DECISIONS:
            found[step.folder, step.record] = step
        if step.what in _WRITING:
            found.setdefault((step.folder, ARTICLE), step)
    return found


def outcome(draft: Draft, step: Step | None) -> str:
    """Return in a few words what became of a draft."""
    if step is None:
        return "waits"
    if draft.kind == "article":
        return "kept with its first event"
    if step.what == "merge":
        return f"merged into {step.to}"
    if step.what == "reject":
        return "rejected"
    return f"accepted as {step.to}"
