"""Drafts as records that say of themselves that they are drafts, to be looked at in a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.proposing.folder import folders_in, read_folder
from dateline.records.dates import Refusal, parse
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from dateline.proposing.folder import Proposal

MARK: Final = "Draft: "
_SUMMARY: Final = "This is a draft: nobody has checked it yet, and it is not part of the timeline."


class Marked(NamedTuple):
    """A draft as a record of a preview: where it would stand, and its text with the mark."""

    path: str
    text: str


def marked_drafts(drafts: Path, decided: Collection[tuple[str, str]]) -> list[Marked]:
    """Return the drafts that wait, without those of which folder and file name are `decided`.

    Drafts that cannot be read, or have neither title nor date, are left out.
    """
    found: list[Marked] = []
    for path in folders_in(drafts):
        folder = read_folder(path)
        events = [
            Marked(place, record_yaml("event", _with_mark(one)))
            for one in folder.events
            if (folder.id, one.file) not in decided and (place := _place(one))
        ]
        found += events
        if events and folder.article and not folder.article.problems:
            found.append(Marked(f"events/articles/{folder.id}.yml", folder.article.text))
    return found


def _with_mark(draft: Proposal) -> dict[str, object]:
    fields = draft.fields
    return {**fields, "title": f"{MARK}{fields['title']}", "summary": _summary(fields)}


def _summary(fields: dict[str, object]) -> str:
    own = fields.get("summary")
    return f"{_SUMMARY} {own}" if own else _SUMMARY


def _place(draft: Proposal) -> str:
    """Return the path of a draft's record, or "" where it is none."""
    fields = draft.fields
    date = parse(str(fields.get("date", "")))
    if draft.problems or not fields.get("title") or isinstance(date, Refusal):
        return ""
    return f"events/{next(date.points).year}/{draft.id}.yml"
