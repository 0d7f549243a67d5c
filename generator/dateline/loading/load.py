"""A project's files to its records and all their problems."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple, cast
from weakref import WeakValueDictionary

from pydantic import ValidationError

from dateline.loading.admin_losses import admin_losses
from dateline.loading.cache import Cache
from dateline.loading.locate import locate
from dateline.loading.sources import Sources, read_sources
from dateline.problems import Problem
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.records import rules
from dateline.records.build import build
from dateline.records.languages import is_language, usual_tag
from dateline.records.settings import Settings
from dateline.records.translation import Translation
from dateline.timeline.checks import check
from dateline.timeline.checks.accepted import silence
from dateline.timeline.collection import FOLDERS, MODELS, Collection, Entry, Located

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.reading.files import SourceFile
    from dateline.reading.nodes import Mapping
    from dateline.records.base import Record

SETTINGS: Final = "events/timeline.yml"
_STAND_IN: Final = Settings(format="1", title="?")
_LIVING: Final[WeakValueDictionary[bytes, Record]] = WeakValueDictionary()
"""Records that this process still uses, by their keys in the cache: a project is loaded again for
each change that is tried, and validating it is most of that work."""


class Loaded(NamedTuple):
    """The records of a project, and every problem in them, in file and line order."""

    records: Collection
    problems: list[Problem]
    files: list[str]

    @property
    def errors(self) -> int:
        """Return how many problems keep the site from being built."""
        return sum(problem.severity == "error" for problem in self.problems)


def load(root: Path) -> Loaded:
    """Read and check all records of the project in a folder."""
    return load_sources(root, read_sources(root))


def load_sources(root: Path, sources: Sources) -> Loaded:
    """Check records that were read from the disk already."""
    loader = _Loader(root, sources)
    for file in sources.files:
        loader.add(file)
    loader.cache.save()
    problems = sorted(loader.finish())
    return Loaded(loader.collection(), problems, [file.path for file in sources.files])


class _Loader:
    """The records read so far."""

    def __init__(self, root: Path, sources: Sources) -> None:
        self.root = root
        self.contents = sources.contents
        self.cache = Cache.open(root)
        self.problems = list(sources.problems)
        self.found: list[Located] = []
        self.entries: dict[str, dict[object, Entry[Record]]] = defaultdict(dict)
        self.ids: dict[str, set[str]] = defaultdict(set)

    def add(self, file: SourceFile) -> None:
        """Read one record and apply the rules that need no other."""
        if file.language is None:
            self.ids[file.kind].add(file.id)
        elif not is_language(usual_tag(file.language)):
            self.problems.append(_no_language(file))
            return
        data = self.contents[file.path]
        if isinstance(data, Problem):
            self.problems.append(data)
            return
        model = _model(file)
        key = self.cache.key(model.__name__, data)
        kept = self.cache.get(key)
        record = _revive(model, key, kept.record) if kept is not None else None
        broken: frozenset[str] = frozenset()
        if record is None or kept is None:
            record, broken = self._read(file.path, data, model, key)
        elif not kept.passed:
            self.found += (Located(file.path, one) for one in rules.check(record))
        if record is None:
            return
        entry = Entry(file.path, record, broken)
        if file.language is not None:
            self.entries["translation"][file.kind, file.id, file.language] = entry
        else:
            self.entries[file.kind][file.id] = entry

    def _read(
        self, path: str, data: bytes, model: type[Record], key: bytes
    ) -> tuple[Record | None, frozenset[str]]:
        node, problems = _nodes(data, path)
        self.problems += problems
        if node is None:
            return None, frozenset()
        built = build(model, node)
        if problems:
            # Not all of the file may be known: say nothing of what is missing or was read wrong.
            lines = {problem.line for problem in problems}
            self.found += (
                Located(path, finding)
                for finding in built.findings
                if finding.code != "key-missing" and locate(path, node, finding).line not in lines
            )
            return built.record, frozenset(model.model_fields)
        self.found += (Located(path, finding) for finding in built.findings)
        if built.record is not None:
            breaks = rules.check(built.record, built.broken)
            self.found += (Located(path, finding) for finding in breaks)
            if not built.findings:
                text = built.record.model_dump_json(exclude_unset=True)
                self.cache.put(key, text, passed=not breaks)
        return built.record, built.broken

    def collection(self) -> Collection:
        """Return the records by kind."""
        settings = self.entries["timeline"].get("timeline")
        by_kind = {folder: self.entries[kind] for kind, folder in FOLDERS.items()}
        return Collection(
            settings=cast("Settings", settings.record) if settings else _STAND_IN,
            translations=cast(
                "dict[tuple[str, str, str], Entry[Translation]]", self.entries["translation"]
            ),
            ids=self.ids,
            **by_kind,  # type: ignore[arg-type]  # one dict by kind; `add` files each model there
        )

    def finish(self) -> list[Problem]:
        """Apply the rules between records and return all problems, each at its place."""
        if "timeline" not in self.ids["timeline"]:
            self.problems.append(_no_settings(self.root))
        self.found += check(self.collection())
        self.found += self._lost_in_admin()
        entries = [entry for kind in self.entries.values() for entry in kind.values()]
        accepted_in = {entry.file: entry.record for entry in entries}
        unsure = frozenset(
            {problem.file for problem in self.problems}
            | {entry.file for entry in entries if entry.broken}
        )
        unread = frozenset(entry.file for entry in entries if "accepted" in entry.broken)
        by_file: dict[str, list[Located]] = defaultdict(list)
        for located in silence(self.found, accepted_in, unsure, unread):
            by_file[located.file].append(located)
        for path, located_here in by_file.items():
            data = self.contents.get(path, b"")
            node = None if isinstance(data, Problem) else _nodes(data, path)[0]
            self.problems += {locate(path, node, one.finding) for one in located_here}
        return self.problems

    def _lost_in_admin(self) -> Iterator[Located]:
        """Yield what the page for editing would lose, where the timeline has it."""
        if not self.collection().settings.admin:
            return
        for _, _, entry in self.collection().entries():
            data = self.contents.get(entry.file, b"")
            text = data if isinstance(data, Problem) else decode(data, entry.file)
            node = read(text, entry.file)[0] if isinstance(text, str) else None
            if isinstance(text, str) and node is not None and not entry.broken:
                for finding in admin_losses(text, node, entry.record):
                    yield Located(entry.file, finding)


def _model(file: SourceFile) -> type[Record]:
    if file.language is not None:
        return Translation
    return Settings if file.kind == "timeline" else MODELS[file.kind]


def _nodes(data: bytes, path: str) -> tuple[Mapping | None, list[Problem]]:
    text = decode(data, path)
    return (None, text) if isinstance(text, list) else read(text, path)


def _revive(model: type[Record], key: bytes, kept: bytes) -> Record | None:
    living = _LIVING.get(key)
    if living is not None:
        return living
    try:
        _LIVING[key] = record = model.model_validate_json(kept)
    except ValidationError:  # somebody wrote into the cache: read the file
        return None
    return record


def _no_language(file: SourceFile) -> Problem:
    message = f"`{file.language}`, before .yml, is not a language"
    help_ = (
        f"is this a translation? then name it by its language, such as {file.id}.be.yml; if not, "
        "move it out of events/"
    )
    return Problem(file.path, 1, 1, "translation-language", message, help_, length=0)


def _no_settings(root: Path) -> Problem:
    if not (root / "events").is_dir():
        message = "there is no folder `events` here"
        help_ = "go to the project's folder, the one with mkdocs.yml, and try again"
    else:
        message = "the timeline's own record is missing"
        help_ = "add events/timeline.yml with `format: 1` and `title:`"
    return Problem(SETTINGS, 1, 1, "timeline-missing", message, help_)
