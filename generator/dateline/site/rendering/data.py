"""The data of a timeline, written into the site that is being built."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from dateline.exports.all import ExportFile, browse_files, export_files
from dateline.exports.publication import Publication
from dateline.pages.data import Weight, data_html
from dateline.site.collecting import without_collecting
from dateline.site.rendering.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.timeline.timeline import Timeline


class Written(NamedTuple):
    """The table of what was written, as HTML, and the versions of what the browser loads."""

    html: str
    version: str
    outlines: str


def write_data(timeline: Timeline, site_url: str, opening: str, site: Path) -> Written:
    """Write every file under `data/` of a site; `opening` is where the reader's timeline opens."""
    publication = Publication(timeline, site_url)
    with without_collecting():
        browse, version = browse_files(publication, opening)
        drawn = ExportFile("browse/outlines.js", outlines(timeline))
        weights = dict(_write(site / "data", file) for file in _all(publication, [*browse, drawn]))
    return Written(data_html(weights), version, sha256(drawn.content).hexdigest()[:8])


def _all(publication: Publication, browse: list[ExportFile]) -> Iterator[ExportFile]:
    yield from browse
    yield from export_files(publication)


def _write(folder: Path, file: ExportFile) -> tuple[str, Weight]:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.content)
    return file.path, Weight(len(file.content), file.rows)
