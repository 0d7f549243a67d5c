"""A folder of Markdown files with YAML front matter, by a mapping file; a file is a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.mapped.filling import Filler, Row
from dateline.importing.mapped.flat import cells
from dateline.importing.mapped.mapping import read_mapping
from dateline.importing.mapped.missing import needs_mapping, unknown_columns
from dateline.importing.mapped.suggesting import hints
from dateline.importing.source_text import decode, unreadable
from dateline.problems import Position, Problem
from dateline.reading.absent import prune
from dateline.reading.parser import read
from dateline.records.build import to_data
from dateline.records.refusing import Cut

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.importing.imported import Source
    from dateline.importing.progress import Progress

TEXT: Final = "(text)"
"""The column of the text beneath the front matter."""

_FENCE: Final = re.compile(
    r"---[ \t]*\r?\n(?P<matter>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML: Final = "+++"
_HTML: Final = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
_FILE_LIMIT: Final = 1_000_000


class _Page(NamedTuple):
    """What a file holds: its front matter by column, and its text."""

    columns: Mapping[str, Sequence[str]]
    text: str
    lost: Sequence[tuple[str, str]] = ()


def read_pages(source: Source, progress: Progress) -> Imported:
    """Return what a folder of Markdown files proposes."""
    mapping = read_mapping(source.mapping, source.mapping_file) if source.mapping else None
    if isinstance(mapping, list):
        return failed(*mapping)
    pages: dict[str, _Page] = {}
    problems: list[Problem] = []
    for path in sorted(source.files):
        found = _page(source.files[path], path)
        if isinstance(found, _Page):
            pages[path] = found
        else:
            problems += found
    if not source.files:
        message = "there is no file that ends in .md in this folder"
        problems.append(unreadable(source.name, message, "is it the right folder?"))
    if problems:
        return failed(*problems)
    columns = list(dict.fromkeys(name for page in pages.values() for name in page.columns))
    if mapping is None:
        return needs_mapping(source.name, columns, [page.columns for page in pages.values()])
    unknown = unknown_columns(mapping, columns, source)
    if unknown:
        return failed(*unknown)
    into = Gathering(source.name, "a folder of Markdown files")
    filler = Filler(mapping.with_text(TEXT), into)
    for number, (path, page) in enumerate(pages.items(), 1):
        progress(number, len(pages))
        origin = Origin(number, Position(1, 1, 0), "", path)
        for what, detail in page.lost:
            into.lose(origin, what, detail)
        filler.add(Row(origin, {**page.columns, TEXT: [page.text]}))
    return into.imported(hints(filler.unmapped))


def _page(data: bytes, path: str) -> _Page | Sequence[Problem]:
    text = decode(data, path)
    if isinstance(text, Problem):
        return [text]
    if len(data) > _FILE_LIMIT:
        return [unreadable(path, "the file is larger than 1 MB", "is it the text of one event?")]
    found = _FENCE.match(text)
    if found is None:
        if text.startswith(_TOML):
            message, help_ = "its front matter is TOML (`+++`)", "only YAML (`---`) can be read"
        else:
            message, help_ = (
                "it does not begin with front matter",
                "begin with `---` and its fields",
            )
        return [unreadable(path, message, help_, Position(1, 1, 3))]
    # An empty line for the fence, so that problems name the line of the file.
    node, problems = read("\n" + found["matter"], path)
    if node is None or problems:
        return problems
    pruned = prune(node)
    data_by_name = to_data(pruned) if pruned is not None else {}
    columns = {
        name: texts
        for field, value in data_by_name.items()
        for name, texts in cells(field, value).items()
    }
    lost = [
        ("a `#` in the front matter, and what stands behind it: it is a comment there", one.whole)
        for texts in columns.values()
        for one in texts
        if isinstance(one, Cut)
    ]
    body = text[found.end() :].replace("\r\n", "\n").strip()
    if _HTML.search(body):
        lost.append(("HTML in the text: it is shown as it is written", _HTML.findall(body)[0]))
    return _Page(columns, body, lost)
