"""The records of a project as an import meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.importing.former import former_ids
from dateline.importing.manifest import PATH, read_manifest
from dateline.importing.planning import DRAFTS, Disk, File, shared
from dateline.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.loading.sources import Sources
    from dateline.timeline.collection import Collection


def read_disk(root: Path, sources: Sources, there: Collection) -> Disk | Problem:
    """Return the records, the drafts and what was imported before."""
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
    return known if isinstance(known, Problem) else Disk(records, drafts, known, former_ids(there))
