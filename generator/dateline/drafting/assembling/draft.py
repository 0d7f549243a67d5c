"""A proposed record with its evidence, and all that one article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dateline.drafting.assembling.evidence import Evidence

Kind = Literal["article", "event"]


class Draft(NamedTuple):
    """A record: its kind, the id it would have, its fields as records are written, and why."""

    kind: Kind
    id: str
    fields: dict[str, object]
    evidence: Evidence


class Drafted(NamedTuple):
    """The drafts of one article: its own record, and one for each event, in the text's order."""

    article: Draft
    events: tuple[Draft, ...]
