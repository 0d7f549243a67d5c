"""The whole project, as `check` would see it with some files written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, cast

from dateline.loading.load import load_sources
from dateline.loading.sources import Sources, read_sources
from dateline.reading.files import SourceFile
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.problems import Problem
    from dateline.reading.files import Kind

_KINDS: Final = cast("dict[str, Kind]", {folder: kind for kind, folder in FOLDERS.items()})


class Checked(NamedTuple):
    """The errors and the warnings that some files would bring."""

    errors: list[Problem]
    warnings: list[Problem]


def check_with(root: Path, texts: Mapping[str, str]) -> Checked:
    """Return what `check` would say that it does not say now, were the texts written by path.

    What is wrong with the project already is not held against them.
    """
    before = read_sources(root)
    problems = load_sources(root, _with(before, texts)).problems
    old = {_told(one) for one in load_sources(root, before).problems} if problems else set()
    new = [one for one in problems if _told(one) not in old]
    errors = [one for one in new if one.severity == "error"]
    return Checked(errors, [one for one in new if one.severity == "warning"])


def _told(problem: Problem) -> tuple[str, str, str]:
    """Return a problem without its place, which lines that were added move."""
    return problem.file, problem.code, problem.message


def _with(before: Sources, texts: Mapping[str, str]) -> Sources:
    new = {path: text.encode() for path, text in texts.items()}
    files = {file.path: file for file in before.files}
    files |= {path: _file(path) for path in new if path not in files}
    ordered = sorted(files.values(), key=lambda file: file.path)
    contents = {one.path: new.get(one.path, before.contents.get(one.path, b"")) for one in ordered}
    return Sources(ordered, contents, before.problems)


def _file(path: str) -> SourceFile:
    _, folder, name = path.split("/")
    return SourceFile(_KINDS.get(folder, "event"), name.removesuffix(".yml"), None, path)
