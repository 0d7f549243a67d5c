"""Importing a text, as `dateline import` does, without a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.importing.fitting import fit_all
from dateline.importing.formats import FORMATS
from dateline.importing.imported import Source
from dateline.records.event import Event
from dateline.timeline.collection import MODELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.importing.imported import Loss, Proposed
    from dateline.problems import Problem
    from dateline.records.base import Record


class Got(NamedTuple):
    """What an import gave: records by kind and wished id, drafts, losses and problems."""

    records: Sequence[Proposed]
    losses: Sequence[Loss]
    problems: Sequence[Problem]
    hints: Sequence[str]
    mapping: str

    @property
    def events(self) -> Mapping[str, Event]:
        """Return the whole events by wished id; ones of the same wish get a number."""
        found: dict[str, Event] = {}
        for one in self.records:
            if one.kind == "event" and not one.missing:
                key = one.wish
                while key in found:
                    key += "+"
                found[key] = Event.model_validate(one.fields)
        return found

    @property
    def event(self) -> Event:
        """Return the only event."""
        (one,) = self.events.values()
        return one

    def of(self, kind: str) -> Mapping[str, Record]:
        """Return the records of another kind by id."""
        return {
            one.wish: MODELS[kind].model_validate(one.fields)
            for one in self.records
            if one.kind == kind and not one.missing
        }

    @property
    def drafts(self) -> Sequence[Proposed]:
        """Return what waits for an editor."""
        return [one for one in self.records if one.missing]

    @property
    def lost(self) -> Sequence[tuple[str, str]]:
        """Return what was lost, and the value."""
        return [(loss.what, loss.detail) for loss in self.losses]


def bring_in(
    form: str,
    data: str | bytes,
    *,
    name: str = "old.txt",
    mapping: str | None = None,
    beside: Mapping[str, bytes] | None = None,
) -> Got:
    """Import one file."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return bring_in_files(form, {name: raw, **(beside or {})}, name=name, mapping=mapping)


def bring_in_files(
    form: str, files: Mapping[str, bytes], *, name: str = "old", mapping: str | None = None
) -> Got:
    """Import a folder."""
    source = Source(name, files, mapping.encode() if mapping is not None else None, "mapping.yml")
    given = FORMATS[form].read(source, _quietly)
    records, more = fit_all(given.records, _quietly)
    losses = [*given.losses, *more]
    return Got(records, losses, given.problems, given.hints, given.mapping)


def _quietly(done: int, total: int) -> None:
    assert 0 <= done <= total
