"""Write what the browser's timeline reads, and the same events for two other timelines."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.exports import timelinejs
from dateline.exports.all import browse_files
from dateline.exports.publication import Publication, whole
from dateline.loading.load import load
from dateline.site.collecting import without_collecting
from dateline.timeline.timeline import arrange

if TYPE_CHECKING:
    from collections.abc import Iterator


def main(project: Path, into: Path) -> None:
    """Write `browse/`, `timelinejs.json`, `vis.json` and `version` into a folder."""
    with without_collecting():
        publication = Publication(arrange(load(project).records), "https://timeline.example/")
        files, version = browse_files(publication, "")
        for file in files:
            path = into / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        pieces = timelinejs.fragments(publication)
        other = timelinejs.assemble(publication, whole(publication), pieces)
    (into / "timelinejs.json").write_bytes(other)
    (into / "vis.json").write_text(json.dumps(list(_items(json.loads(other)))), "utf-8")
    (into / "version").write_text(version, "utf-8")


def _items(other: dict[str, list[dict[str, dict[str, str]]]]) -> Iterator[dict[str, str]]:
    """Yield each event as vis-timeline wants it: text, start and, for an interval, end."""
    for event in other["events"]:
        item = {"content": event["text"]["headline"], "start": _day(event["start_date"])}
        if "end_date" in event:
            item["end"] = _day(event["end_date"])
        yield item


def _day(date: dict[str, str]) -> str:
    return f"{int(date['year']):04}-{int(date.get('month', 1)):02}-{int(date.get('day', 1)):02}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
