"""What is wrong between a mapping file and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.importing.imported import Imported
from dateline.importing.mapped.suggesting import first_mapping
from dateline.importing.source_text import WHOLE_FILE
from dateline.loading.locate import locate
from dateline.problems import Problem
from dateline.reading.parser import read
from dateline.records.findings import Finding
from dateline.records.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.importing.imported import Source
    from dateline.importing.mapped.mapping import MappingFile
    from dateline.importing.mapped.observing import Cells
    from dateline.records.findings import Path


def needs_mapping(
    file: str, columns: Sequence[str], rows: Sequence[Cells], records: str = ""
) -> Imported:
    """Return what an import gives that lacks its mapping file: one to begin with."""
    problem = Problem(
        file,
        WHOLE_FILE.line,
        WHOLE_FILE.column,
        "import-mapping",
        "nothing says yet which column goes where in a record",
        "save the lines below as mapping.yml, look through them, and import again with"
        " `--mapping mapping.yml`",
        WHOLE_FILE.length,
    )
    return Imported(problems=[problem], mapping=first_mapping(columns, rows, records))


def unknown_columns(
    mapping: MappingFile, columns: Sequence[str], source: Source
) -> Sequence[Problem]:
    """Return a problem for each column that a mapping names and the source has not."""
    node, _ = read((source.mapping or b"").decode("utf-8-sig"), source.mapping_file)
    return [locate(source.mapping_file, node, finding) for finding in _unknown(mapping, columns)]


def _unknown(mapping: MappingFile, columns: Sequence[str]) -> Iterator[Finding]:
    named: list[tuple[Path, str]] = [(("columns", name), name) for name in mapping.columns]
    named += [(("ignore", place), name) for place, name in enumerate(mapping.ignore)]
    if mapping.key:
        named.append((("key",), mapping.key))
    for path, name in named:
        if name not in columns:
            better = nearest(name, columns)
            shown = ", ".join(f"`{column}`" for column in columns[:20])
            yield Finding(
                path,
                "import-mapping",
                f"the source has no column `{name}`",
                f"did you mean `{better}`?" if better else f"its columns are {shown}",
                on_key=path[0] == "columns",
            )
