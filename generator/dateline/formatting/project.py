"""A project's records in the one order and style: which files change, and which cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.formatting.editing import is_absent, set_text
from dateline.formatting.format import format_record
from dateline.formatting.upgrades import CURRENT, steps_from, upgrade
from dateline.loading.load import SETTINGS
from dateline.problems import Problem
from dateline.reading.nodes import Scalar
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.records.build import build
from dateline.records.translation import text_hash
from dateline.writing.order import model_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.formatting.upgrades import Upgrade
    from dateline.loading.sources import Sources
    from dateline.reading.files import SourceFile
    from dateline.reading.layout import Group

    Edit = Callable[[Group], None]

_FROM: Final = "translated_from"


class Change(NamedTuple):
    """The text of a file as it is, and as it would be."""

    before: str
    after: str


class Plan(NamedTuple):
    """What formatting changes, by path, and what keeps other files as they are.

    `whole` tells that the changes belong together: with a problem, none of them is made.
    """

    changes: dict[str, Change]
    problems: list[Problem]
    seen: int
    whole: bool = False


def plan(
    sources: Sources,
    wanted: Callable[[str], bool],
    edits: Mapping[str, Edit] | None = None,
    steps: Callable[[str], Sequence[Upgrade] | None] = steps_from,
) -> Plan:
    """Return what formatting the wanted files changes; files with edits are always wanted.

    An older project is upgraded as a whole, whatever is wanted: no timeline has two formats.
    """
    upgrades = _upgrades(sources, steps)
    if isinstance(upgrades, Problem):
        return Plan({}, [upgrades], 0, whole=True)
    planner = _Planner(sources, edits or {}, upgrades)
    files = [
        file
        for file in sources.files
        if upgrades or wanted(file.path) or file.path in planner.edits
    ]
    for file in sorted(files, key=lambda file: file.language is not None):
        planner.add(file)
    whole = bool(upgrades or edits)
    return Plan(planner.changes, sorted(planner.problems), len(files), whole)


class _Planner:
    """The changes so far; originals come before their translations."""

    def __init__(
        self, sources: Sources, edits: Mapping[str, Edit], upgrades: Sequence[Upgrade]
    ) -> None:
        self.sources = sources
        self.edits = edits
        self.upgrades = upgrades
        self.changes: dict[str, Change] = {}
        self.problems: list[Problem] = []
        self.originals = {
            (file.kind, file.id): file for file in sources.files if file.language is None
        }

    def add(self, file: SourceFile) -> None:
        """Format one file."""
        data = self.sources.contents[file.path]
        if isinstance(data, Problem):
            self.problems.append(data)
            return
        text = decode(data, file.path)
        if isinstance(text, list):
            self.problems += text
            return
        kind = "translation" if file.language else file.kind

        def edit(root: Group) -> None:
            upgrade(kind, root, self.upgrades)
            if file.path in self.edits:
                self.edits[file.path](root)
            if file.language and is_absent(root, _FROM):
                self._say_original(file, root)

        formatted = format_record(kind, text, file.path, edit)
        self.problems += formatted.problems
        if not formatted.problems and formatted.text.encode() != data:
            self.changes[file.path] = Change(text, formatted.text)

    def _say_original(self, file: SourceFile, root: Group) -> None:
        """Write which text a translation was made from, where the original can be read."""
        original = self.originals.get((file.kind, file.id))
        if original is None:
            return
        data = self.sources.contents[original.path]
        change = self.changes.get(original.path)
        text = change.after if change else None if isinstance(data, Problem) else data.decode()
        node, problems = read(text, original.path) if text is not None else (None, [])
        if node is None or problems:
            return
        built = build(model_of(file.kind), node)
        if built.record is not None and not built.findings:
            set_text(root, _FROM, text_hash(built.record))


def _upgrades(
    sources: Sources, steps: Callable[[str], Sequence[Upgrade] | None]
) -> Sequence[Upgrade] | Problem:
    """Return what leads from the project's format to the program's, or that nothing does."""
    data = sources.contents.get(SETTINGS)
    text = decode(data, SETTINGS) if isinstance(data, bytes) else []
    node, _ = read(text, SETTINGS) if isinstance(text, str) else (None, [])
    value = node.entries["format"].value if node and "format" in node.entries else None
    if not isinstance(value, Scalar) or not value.text:
        return []
    found = steps(value.text)
    if found is not None:
        return found
    line, column, length = value.position
    message = f"this program reads format {CURRENT}, not {value.text}"
    help_ = "install a newer Dateline" if value.text.isdigit() else f"write `format: {CURRENT}`"
    return Problem(SETTINGS, line, column, "value-choice", message, help_, length)
