"""What all records share: closed, unchanging, with a note and accepted warnings.

Each field of a record says beside its type what an editor puts there, with an example of its value
as YAML. The field reference, the hover texts of the JSON Schema and the admin page show just that.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from dateline.records.fields import Id, Line, Many, Text


class Part(BaseModel):
    """A mapping of the format: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Accepted(Part):
    """A warning that an editor has looked at, and why it stays."""

    code: Line = Field(
        description="The warning's code, as `dateline check` prints it in brackets.",
        examples=["duplicate-event"],
    )
    reason: Line = Field(
        description="Why it stays, for the editor who comes after you.",
        examples=["a march every Sunday"],
    )


class Record(Part):
    """One file, one entry. `note` is for editors and never published."""

    note: Text | None = Field(
        None,
        description="For editors only; it is never published. What is still to be found out, say.",
        examples=["the second article gives no day"],
    )
    accepted: Many[Accepted] = Field(
        (),
        description="Warnings that somebody has looked at, each with the reason why it stays. "
        "Errors cannot be accepted.",
        examples=["[{code: duplicate-event, reason: a march every Sunday}]"],
    )
    former_ids: Many[Id] = Field(
        (),
        description="Ids that this record had before. Their addresses lead to this one, so that "
        "no link to them dies. `dateline rename` writes them.",
        examples=["[2020-08-17-strike-at-belaruskali]"],
    )
