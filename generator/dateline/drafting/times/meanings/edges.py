"""The beginning, the middle and the end of a period, and dates that are only about right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.drafting.times.expression import Relation
    from dateline.drafting.times.meanings.meaning import Answer, Context, Meaning


@dataclass(frozen=True, slots=True)
class Edge:
    """Early August, late on Sunday, the end of last year."""

    relation: Relation
    whole: Meaning

    def resolve(self, context: Context) -> Answer | None:
        """Return the whole, no more exact than it is, with what is said of it beside."""
        answer = self.whole.resolve(context)
        return None if answer is None else replace(answer, relation=self.relation)
