"""What all records share: closed, unchanging, with a note and accepted warnings."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from dateline.records.fields import Id, Line, Many, Text


class Part(BaseModel):
    """A mapping of the format: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Accepted(Part):
    """A warning that an editor has looked at, and why it stays."""

    code: Line
    reason: Line


class Record(Part):
    """One file, one entry. `note` is for editors and never published."""

    note: Text | None = None
    accepted: Many[Accepted] = ()
    former_ids: Many[Id] = ()
