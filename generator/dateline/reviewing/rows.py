"""A draft's record as rows of fields, each with the evidence and the doubts that belong to it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from dateline.reading.absent import prune
from dateline.reading.parser import read
from dateline.records.build import to_data
from dateline.reviewing.origins import leaves, origins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dateline.proposing.evidence import FieldEvidence, Review
    from dateline.reviewing.draft import Draft
    from dateline.reviewing.setting import Value

NAME: Final = "id"
"""The row of a record's own id, which its file's name says."""

ADDING: Final = frozenset({"actors"})
"""Lists to which a row of their own adds: a doubt about them tells of others than those there."""

_OFFERED: Final = {
    "event": ("date_text", "places", "topics", "threads", "status", "summary"),
    "article": ("url", "title", "publisher", "agency", "authors", "published", "language"),
}
"""Fields that are worth a look also where a draft has none."""


class Row(NamedTuple):
    """One field: its dotted path and its value, empty where the record has none.

    `is_edited` says that an editor has changed it since it was drafted.
    """

    path: str
    value: str
    evidence: FieldEvidence | None = None
    doubts: tuple[Review, ...] = ()
    is_edited: bool = False

    @property
    def candidates(self) -> tuple[str, ...]:
        """Return what the field could be instead, over all doubts."""
        return tuple(dict.fromkeys(one for doubt in self.doubts for one in doubt.candidates))


def values_in(text: str) -> dict[str, str]:
    """Return the values of a record's text by dotted path, in the order of the file."""
    return dict(leaves(_data(text)))


def part_of(path: str) -> str:
    """Return the item of a list that a field belongs to, or the field where it is in none."""
    return path[: path.rfind("]") + 1] or path


def rows(draft: Draft, name: str) -> list[Row]:
    """Return the rows of a draft: its id, what it holds, and what it might.

    `name` is the id that its record is to have. Every doubt stands in some row, but for those about
    what has been taken away.
    """
    evidence = draft.evidence
    values = values_in(draft.text)
    before = values_in(draft.original)
    was = origins(_data(draft.text), _data(draft.original))
    tops = {_top(path) for path in values}
    offered = {path: "" for path in _OFFERED[draft.kind] if path not in tops}
    doubts: dict[str, list[Review]] = {}
    for doubt in evidence.needs_review:
        row = _row_of(doubt.field, was, offered)
        if row or not _has(before, doubt.field):
            doubts.setdefault(row or doubt.field, []).append(doubt)
    # What is said of a field that was never there.
    told = (one for one in evidence.fields if not _row_of(one, was, offered))
    others = [*doubts, *(one for one in told if not _has(before, one))]
    shown = values | offered | {one: "" for one in others if one not in values}
    found = [
        Row(
            path,
            value,
            _evidence(evidence.fields, was.get(path, path)),
            tuple(doubts.get(path, ())),
            _within(values, path) != _within(before, was.get(path, path)),
        )
        for path, value in shown.items()
    ]
    if draft.kind == "event":
        found.insert(0, Row(NAME, name, is_edited=name != draft.id))
    return found


@lru_cache(maxsize=16)
def _data(text: str) -> Value:
    node, _ = read(text, "")
    pruned = prune(node) if node else None
    return cast("Value", to_data(pruned)) if pruned else {}


def _row_of(field: str, was: Mapping[str, str], offered: Iterable[str]) -> str:
    """Return the row that speaks of a field: itself, its first part, or what it is a part of."""
    if field in ADDING:
        return ""
    old = (path for path, origin in was.items() if origin and _is_in(origin, field))
    new = (path for path, origin in was.items() if not origin and _is_in(path, field))
    empty = (path for path in offered if path == field)
    whole = (path for one in _outer(field) for path, origin in was.items() if origin == one)
    return next(old, "") or next(new, "") or next(empty, "") or next(whole, "")


def _is_in(path: str, field: str) -> bool:
    return path == field or path.startswith((f"{field}.", f"{field}["))


def _has(values: Iterable[str], field: str) -> bool:
    """Tell whether a record has a field; one to which a row of its own adds is always asked for."""
    return field not in ADDING and any(_is_in(path, field) for path in values)


def _within(values: Mapping[str, str], field: str) -> list[str]:
    return [value for path, value in values.items() if field and _is_in(path, field)]


def _evidence(fields: Mapping[str, FieldEvidence], path: str) -> FieldEvidence | None:
    return next((fields[one] for one in (path, *_outer(path)) if one in fields), None)


def _outer(path: str) -> Iterator[str]:
    """Yield the paths of what a field is a part of, the nearest first."""
    while True:
        cut = max(path.rfind("."), path.rfind("["))
        if cut <= 0:
            return
        path = path[:cut]
        yield path


def _top(path: str) -> str:
    return path.partition(".")[0].partition("[")[0]
