"""Load a project, write all its exports to a folder that goes again, and print what that took."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from itertools import chain
from pathlib import Path

from bench.measuring import KILOBYTE
from dateline.exports.all import browse_files, export_files
from dateline.exports.publication import Publication
from dateline.loading.load import load
from dateline.site.collecting import without_collecting
from dateline.timeline.timeline import arrange


def main(project: Path) -> None:
    """Print seconds by the kind of file as JSON, and `peak` and `written` in megabytes."""
    publication = Publication(arrange(load(project).records), "https://timeline.example/")
    took: dict[str, float] = defaultdict(float)
    whole, files, written = b"", 0, 0
    with tempfile.TemporaryDirectory() as folder, without_collecting():
        begin = last = time.perf_counter()
        browse, _ = browse_files(publication, "")
        for file in chain(browse, export_files(publication)):
            if file.path == "timeline.json":
                whole = file.content
            path = Path(folder, file.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
            files, written = files + 1, written + len(file.content)
            now = time.perf_counter()
            took[_kind(file.path)] += now - last
            last = now
        total = last - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE / 1e6
    plain = json.loads(whole)
    start = time.perf_counter()
    json.dumps(plain, ensure_ascii=False).encode()
    print(
        json.dumps(
            {
                "json": time.perf_counter() - start,
                **took,
                "total": total,
                "peak": peak,
                "files": files,
                "written": written / 1e6,
            }
        )
    )


def _kind(path: str) -> str:
    top = path.split("/", maxsplit=1)[0]
    if top in {"browse", "feeds"}:
        return f"{top}/"
    return f"*.{path.rpartition('.')[2]}" if "/" in path else top


if __name__ == "__main__":
    main(Path(sys.argv[1]))
