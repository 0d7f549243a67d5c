"""What a language needs for drafts: the words by which titles are cut and parts are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.drafting.assembling.evidence import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The words of one language, in lower case. A stem stands for all words that begin with it."""

    helpers: frozenset[str]
    """Words between a subject and its verb that are neither: "has", "was", "also"."""
    relative: frozenset[str]
    """Words that begin a clause about what stands before it: "who", "which"."""
    joining: frozenset[str]
    """Words that join two clauses: "and", "but"."""
    conditional: frozenset[str]
    """Those of them that make one clause hang on the other: "unless", "if"."""
    said: frozenset[str]
    """Words behind a comma with which begins what somebody says."""
    prepositions: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    """Subjects that name nobody by themselves."""
    passive: frozenset[str]
    """Helpers that make the subject the one to whom it is done: "was", "were"."""
    passive_endings: tuple[str, ...]
    """Of predicates that do so by themselves."""
    has_inversion: bool
    """Whether "said the mayor" reads better as "the mayor said"."""
    marks: Mapping[Status, str]
    """What stands before the title of what did not happen, so that it does not read as done."""
    cues: Mapping[Status, tuple[str, ...]]
    """Stems of words in a title that say as much by themselves."""
    workers: tuple[str, ...]
    """Stems of words for people who work for the body behind them: "workers at"."""
    parts: Mapping[str, tuple[str, str]]
    """By stem of the predicate: the role of its subject, and that of its object; "" is none."""
