"""The whole project, as `check` would see it with some files written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.loading.load import load_sources
from dateline.loading.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.problems import Problem


class Checked(NamedTuple):
    """The errors and the warnings that some files would bring."""

    errors: list[Problem]
    warnings: list[Problem]


def check_with(root: Path, texts: Mapping[str, str]) -> Checked:
    """Return what `check` would say that it does not say now, were the texts written by path.

    What is wrong with the project already is not held against them.
    """
    before = read_sources(root)
    problems = load_sources(root, before.changed(texts)).problems
    old = {_told(one) for one in load_sources(root, before).problems} if problems else set()
    new = [one for one in problems if _told(one) not in old]
    errors = [one for one in new if one.severity == "error"]
    return Checked(errors, [one for one in new if one.severity == "warning"])


def _told(problem: Problem) -> tuple[str, str, str]:
    """Return a problem without its place, which lines that were added move."""
    return problem.file, problem.code, problem.message
