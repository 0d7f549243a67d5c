"""Somebody or some body that a text names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dateline.drafting.articles.article import Doubt
    from dateline.drafting.wording.table import Gender

Kind = Literal["person", "organization"]


class Mention(NamedTuple):
    """Where a name stands in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or organization, with every place where the text names it.

    `name` is its longest name in the text, a Russian one in the nominative; `id` that of its
    catalogue entry, or "". `gender` is None where nothing tells it. `is_sure` is False where its
    form alone makes it such a name.
    """

    name: str
    kind: Kind
    id: str
    mentions: tuple[Mention, ...]
    gender: Gender | None = None
    is_sure: bool = True
    doubts: tuple[Doubt, ...] = ()
