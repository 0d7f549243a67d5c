"""The records of a project as an import meets them, and as they would be after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from dateline.importing.manifest import PATH, read_manifest
from dateline.importing.planning import DRAFTS, Disk, File, shared
from dateline.loading.load import load_sources
from dateline.loading.sources import Sources, read_sources
from dateline.problems import Problem
from dateline.reading.files import FOLDER, SourceFile
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.reading.files import Kind

_KINDS: Final = cast("dict[str, Kind]", {folder: kind for kind, folder in FOLDERS.items()})


def read_disk(root: Path) -> Disk | Problem:
    """Return the records, the drafts and what was imported before."""
    sources = read_sources(root)
    records = {}
    for file in sources.files:
        data = sources.contents[file.path]
        if file.language is None and isinstance(data, bytes):
            text = data.decode("utf-8", "replace")
            records[shared(file.kind), file.id] = File(file.path, text)
    drafts = {
        one.stem: File(f"{DRAFTS}/{one.name}", one.read_text("utf-8", "replace"))
        for one in sorted((root / DRAFTS).glob("*.yml"))
    }
    manifest = root / PATH
    known = read_manifest(manifest.read_text("utf-8", "replace") if manifest.is_file() else "")
    return known if isinstance(known, Problem) else Disk(records, drafts, known)


def problems_after(root: Path, writes: Mapping[str, str]) -> list[Problem]:
    """Return what `check` would say of files, were they written."""
    before = read_sources(root)
    new = {path: text.encode() for path, text in writes.items() if path.startswith(f"{FOLDER}/")}
    files = {file.path: file for file in before.files}
    files |= {path: _source_file(path) for path in new}
    ordered = sorted(files.values(), key=lambda file: file.path)
    contents = {
        file.path: new.get(file.path, before.contents.get(file.path, b"")) for file in ordered
    }
    found = load_sources(root, Sources(ordered, contents, before.problems)).problems
    return [problem for problem in found if problem.file in new]


def _source_file(path: str) -> SourceFile:
    _, folder, *rest = path.split("/")
    if not rest:
        return SourceFile("timeline", "timeline", None, path)
    kind = _KINDS.get(folder, "event")
    return SourceFile(kind, rest[-1].removesuffix(".yml"), None, path)
