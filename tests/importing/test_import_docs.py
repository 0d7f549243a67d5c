"""The page for editors says everything that there is, and its examples are right.

DATELINE_GOLDEN=write writes the row of an event's own fields anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

import pytest

from dateline.commands.importing import import_
from dateline.importing.formats import FORMATS
from dateline.importing.manifest import PATH as MANIFEST
from dateline.importing.mapped.mapping import Column, MappingFile, read_mapping
from dateline.importing.mapped.targets import ALL, WHOLE, target
from dateline.importing.planning import DRAFTS
from dateline.importing.report import PATH as REPORT
from dateline.importing.source_text import MAX_BYTES

FILE: Final = Path(__file__).parents[2] / "docs/about/import.md"
SAID: Final = {"text": " (a summary, a body or both, by its length)"}
ROW: Final = (
    f"| the event itself | {', '.join(f'`{name}`{SAID.get(name, str())}' for name in WHOLE)} |"
)
if os.environ.get("DATELINE_GOLDEN") == "write":
    written = re.sub(r"(?m)^\| the event itself \|.*$", ROW, FILE.read_text(encoding="utf-8"))
    FILE.write_text(written, encoding="utf-8")
PAGE: Final = FILE.read_text(encoding="utf-8")
NAMES: Final = set(re.findall(r"`([^`\n]+)`", PAGE))
BLOCKS: Final = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_format_and_option_is_named() -> None:
    assert set(FORMATS) <= NAMES
    options = {name for option in import_.params for name in option.opts if name.startswith("--")}
    assert all(option in PAGE for option in options)


def test_every_place_and_every_field_of_a_mapping_file_is_named() -> None:
    assert [path for path in ALL if path not in NAMES] == []
    fields = {*MappingFile.model_fields, *Column.model_fields}
    assert [name for name in fields if name not in NAMES] == []


def test_the_fields_of_an_event_are_named_in_its_row() -> None:
    assert ROW in PAGE.splitlines()


def test_no_place_is_named_that_is_none() -> None:
    written = re.findall(
        r"`((?:date|at|places|actors|sources|figures|accounts|media)\.[a-z_.0-9]+)`", PAGE
    )
    files = {"sources.csv", "figures.csv"}
    assert [path for path in written if target(path) is None and path not in files] == []


@pytest.mark.parametrize("block", BLOCKS)
def test_every_example_of_a_mapping_file_is_right(block: str) -> None:
    assert isinstance(read_mapping(block.encode(), "mapping.yml"), MappingFile)


def test_files_and_limits_are_named_as_they_are() -> None:
    assert {MANIFEST, REPORT, f"{DRAFTS}/"} <= NAMES
    assert f"{MAX_BYTES // 1024 // 1024} MB" in PAGE
