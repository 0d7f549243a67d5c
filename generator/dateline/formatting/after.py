"""A project as it would be after a change, checked before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from dateline.loading.load import load_sources
from dateline.loading.sources import Sources
from dateline.reading.files import SourceFile
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from dateline.problems import Problem
    from dateline.reading.files import Kind

_KINDS: Final = cast("dict[str, Kind]", {folder: kind for kind, folder in FOLDERS.items()})


def new_errors(
    root: Path, before: Sources, texts: Mapping[str, str], removed: Collection[str] = ()
) -> list[Problem]:
    """Return the errors that a project would have and has not yet, were texts written."""
    files = {file.path: file for file in before.files if file.path not in removed}
    files |= {path: source_file(path) for path in texts}
    contents = {path: before.contents.get(path, b"") for path in files}
    contents |= {path: text.encode() for path, text in texts.items()}
    ordered = sorted(files.values(), key=lambda file: file.path)
    after = load_sources(root, Sources(ordered, contents, before.problems)).problems
    known = {(one.code, one.message) for one in load_sources(root, before).problems}
    return [
        one for one in after if one.severity == "error" and (one.code, one.message) not in known
    ]


def source_file(path: str) -> SourceFile:
    """Return what a record's path says of it."""
    _, folder, *rest = path.split("/")
    stem, _, language = (rest[-1] if rest else folder).removesuffix(".yml").partition(".")
    kind = _KINDS.get(folder, "event") if rest else "timeline"
    return SourceFile(kind, stem, language or None, path)
