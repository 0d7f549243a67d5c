"""A project as it would be after a change, checked before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from dateline.loading.sources import Sources
    from dateline.problems import Problem


def problems_after(root: Path, texts: Mapping[str, str]) -> list[Problem]:
    """Return what `check` would say of records, were their texts written by path.

    With them comes what it would then say of others, and does not say now.
    """
    before = read_sources(root)
    found = load_sources(root, before.changed(texts)).problems
    if all(one.file in texts for one in found):
        return found
    known = {_told(one) for one in load_sources(root, before).problems}
    return [one for one in found if one.file in texts or _told(one) not in known]


def _told(problem: Problem) -> tuple[str, str, str]:
    """Return a problem without its place, which other lines move."""
    return problem.file, problem.code, problem.message


def new_errors(
    root: Path, before: Sources, texts: Mapping[str, str], removed: Collection[str] = ()
) -> list[Problem]:
    """Return the errors that a project would have and has not yet, were texts written."""
    after = load_sources(root, before.changed(texts, removed)).problems
    known = {(one.code, one.message) for one in load_sources(root, before).problems}
    return [
        one for one in after if one.severity == "error" and (one.code, one.message) not in known
    ]
