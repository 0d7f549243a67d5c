"""Which drafts a preview shows: those that wait, and that the timeline can take as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.loading.after import problems_after
from dateline.proposing.folder import DRAFTS
from dateline.proposing.marking import marked_drafts
from dateline.reviewing.draft import decisions
from dateline.reviewing.reading import read_review

if TYPE_CHECKING:
    from pathlib import Path


def drafts_to_show(root: Path) -> dict[str, str]:
    """Return the records of drafts that wait, by the path that each would have, with their mark."""
    return _sorted_out(root)[0]


def left_out(root: Path) -> list[str]:
    """Return a line for each draft that the timeline cannot take as it is."""
    return [f"left out: {path}: {why}" for path, why in _sorted_out(root)[1].items()]


def _sorted_out(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    review = read_review(root, root / DRAFTS, mends=False)
    decided = set(decisions(review.state.steps))
    files: dict[str, str] = {}
    for path, text in marked_drafts(root / DRAFTS, decided):
        if not (root / path).exists():
            files.setdefault(path, text)
    wrong: dict[str, str] = {}
    for problem in problems_after(root, files):
        if problem.severity == "error" and problem.file in files:
            wrong.setdefault(problem.file, problem.message)
    return {path: text for path, text in files.items() if path not in wrong}, wrong
