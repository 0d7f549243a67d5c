"""Records that were renamed since: what the source names by an old id has a new one here.

`dateline rename` leaves the old id among the `former_ids`. So no import makes such a record again,
nor names one that is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.importing.planning import shared
from dateline.timeline.collection import MODELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.importing.imported import Fields, Proposed
    from dateline.timeline.collection import Collection

Former = Mapping[tuple[str, str], str]
"""By kind (people and organizations as `actor`) and former id, the id that the record has now."""

_LISTED: Final = {"places": "place", "topics": "topic", "threads": "thread", "within": "place"}
_PARTS: Final = (
    *(("actors", "who", "actor"), ("figures", "by", "actor"), ("related", "event", "event")),
    *(("figures", "source", "article"), ("sources", "article", "article")),
)


def former_ids(records: Collection) -> Former:
    """Return what the former ids of a project's records lead to."""
    return {
        (shared(kind), old): id_
        for kind in MODELS
        for id_, entry in records.of_kind(kind).items()
        for old in entry.record.former_ids
    }


def under_new_ids(proposals: Sequence[Proposed], former: Former) -> Sequence[Proposed]:
    """Return proposals that wish for, and name, the ids that records have now."""
    return [_under_new_ids(one, former) for one in proposals] if former else proposals


def _under_new_ids(proposed: Proposed, former: Former) -> Proposed:
    wish = proposed.wish
    if proposed.kind != "event" or proposed.is_named:
        wish = former.get((shared(proposed.kind), wish), wish)
    fields: Fields = dict(proposed.fields)
    for name, kind in _LISTED.items():
        fields |= {name: _each(fields[name], kind, former)} if name in fields else {}
    for name, key, kind in _PARTS:
        members = fields.get(name)
        if isinstance(members, list):
            fields[name] = [
                {**one, key: _each(one[key], kind, former)} if key in one else one
                for one in members
            ]
    return replace(proposed, wish=wish, fields=fields)


def _each(value: object, kind: str, former: Former) -> object:
    if isinstance(value, list):
        return [_each(one, kind, former) for one in value]
    return former.get((kind, str(value)), value)
