"""What the word before a date makes of it: "since", "until", "by", "before", "after"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.drafting.times import periods

if TYPE_CHECKING:
    from dateline.drafting.times.expression import Relation
    from dateline.drafting.times.meanings.meaning import Answer
    from dateline.drafting.times.periods import Period


def related(answer: Answer, relation: Relation) -> Answer:
    """Return the answer with its EDTF as the relation has it.

    A week is a set of days, and a set cannot begin an interval: "since last week" stays the week.
    """
    period = answer.period
    if period is None or answer.edtf is None:
        return answer
    edtf = answer.edtf
    plain = edtf[0] != "["
    match relation:
        case "since":
            edtf = f"{edtf}/.." if plain else edtf
        case "until":
            edtf = f"/{edtf}" if plain else edtf
        case "by":
            edtf = f"[..{edtf if plain else period.last.isoformat()}]"
        case "before" | "after":
            edtf = _beyond(period, relation) or edtf
        case "about" if plain and answer.type == "DATE":
            edtf = f"{edtf}~"
    return replace(answer, edtf=edtf, relation=relation)


def _beyond(period: Period, relation: Relation) -> str | None:
    neighbour = periods.shifted(period, -1 if relation == "before" else 1)
    if neighbour is None:
        return None
    plain = neighbour.edtf[0] != "["
    if relation == "before":
        return f"[..{neighbour.edtf if plain else neighbour.last.isoformat()}]"
    return f"[{neighbour.edtf if plain else neighbour.first.isoformat()}..]"
