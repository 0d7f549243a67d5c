"""Proposals and what stands on the disk to what is written, what stays, and what is shown."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.manifest import Known, hash_of
from dateline.reading.files import FOLDER
from dateline.records.dates import Refusal, parse
from dateline.timeline.collection import FOLDERS
from dateline.writing.naming import Ids
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.importing.former import Former
    from dateline.importing.imported import Proposed
    from dateline.importing.manifest import Manifest

DRAFTS: Final = "drafts"
"""The folder of records that wait for an editor, in the project's root."""

_ADDED: Final = re.compile(r"^added: (.*)\n", re.MULTILINE)
_SETTINGS: Final = f"{FOLDER}/timeline.yml"
_LAST_YEAR: Final = 99_999
_DIFF_LINES: Final = 60


class File(NamedTuple):
    """A record's file: its path from the project's root, with `/`, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class Disk:
    """What there is.

    Records by kind and id (people and organizations as `actor`), drafts by id, what was imported
    before, and what records were called before.
    """

    records: Mapping[tuple[str, str], File]
    drafts: Mapping[str, File]
    manifest: Manifest
    former: Former = field(default_factory=dict)

    def known(self, source: str) -> Mapping[str, Known]:
        """Return what was imported from a source, by its keys, under the ids it has now."""
        return {
            key: one._replace(id=self.former.get((shared(key.partition("/")[0]), one.id), one.id))
            for key, one in self.manifest.get(source, {}).items()
        }

    def untouched(self, source: str) -> set[str]:
        """Return the events that imports of a source wrote and nobody has changed since."""
        known = {one.id: one.hash for one in self.known(source).values()}
        return {
            id_
            for (kind, id_), file in self.records.items()
            if kind == "event" and id_ in known and hash_of(file.text) == known[id_]
        }


class Kept(NamedTuple):
    """A file that stays as it is although the import would write another one."""

    path: str
    diff: str


class Draft(NamedTuple):
    """A record that waits for an editor, and its file."""

    record: Proposed
    path: str


@dataclass
class Plan:
    """What an import does.

    `writes` are texts by path. `kept` are files that an editor has changed since the last import,
    `deleted` those that an editor has taken away, `there` catalogue records that were there before.
    `gone` are former records of this source that it no longer has; they stay.
    """

    writes: dict[str, str] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: int = 0
    there: int = 0
    drafts: list[Draft] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    manifest: Manifest = field(default_factory=dict)

    @property
    def records(self) -> Mapping[str, str]:
        """Return the texts of records, without those of drafts."""
        return {path: text for path, text in self.writes.items() if path.startswith(f"{FOLDER}/")}


def plan(
    source: str,
    proposals: Sequence[Proposed],
    disk: Disk,
    *,
    added: str,
    overwrite: bool = False,
) -> Plan:
    """Return what an import of these proposals does.

    `source` names format and file; `added` is the day on which new events are added. Only with
    `overwrite` is a file written that an editor has touched or taken away.
    """
    keys = _keys(proposals)
    before = _renamed(disk.known(source), dict(zip(keys, proposals, strict=True)))
    planner = _Planner(disk, before, added, overwrite=overwrite)
    for key, proposal in zip(keys, proposals, strict=True):
        planner.add(key, proposal)
    made = planner.plan
    made.gone = sorted(known.id for key, known in before.items() if key not in planner.now)
    made.manifest = {**disk.manifest, source: {**before, **planner.now}}
    return made


def _keys(proposals: Sequence[Proposed]) -> list[str]:
    """Return how each record of the source is known: by its own key, or else by its wish."""
    seen: Counter[str] = Counter()
    keys = []
    for proposal in proposals:
        base = f"{proposal.kind}/{proposal.key or proposal.wish}"
        seen[base] += 1
        keys.append(base if seen[base] == 1 else f"{base}#{seen[base]}")
    return keys


def _renamed(before: Mapping[str, Known], now: Mapping[str, Proposed]) -> dict[str, Known]:
    """Return what was imported before, under the keys that its records have now.

    A mapping that names the source's keys only later, or no more, makes no record a second one: a
    record whose key is new is one whose key is gone, where that has the id that it would get.
    """
    gone: dict[str, list[str]] = defaultdict(list)
    for key, known in before.items():
        if key not in now:
            for wish in {key.partition("#")[0], f"{key.partition('/')[0]}/{known.id}"}:
                gone[wish].append(key)
    old: dict[str, str] = {}
    for key, proposal in now.items():
        waiting = gone[f"{proposal.kind}/{proposal.wish}"] if key not in before else []
        if free := [one for one in waiting if one not in old]:
            old[free[0]] = key
    return {old.get(key, key): known for key, known in before.items()}


def shared(kind: str) -> str:
    """Return whose ids a kind shares: people and organizations have theirs in common."""
    return "actor" if kind in {"person", "organization"} else kind


class _Planner:
    """A plan in the making."""

    def __init__(
        self, disk: Disk, before: Mapping[str, Known], added: str, *, overwrite: bool
    ) -> None:
        self.plan = Plan()
        self.before = before
        self.now: dict[str, Known] = {}
        self._disk = disk
        self._added = added
        self._overwrite = overwrite
        self._former: dict[tuple[str, str], list[str]] = defaultdict(list)
        for (kind, old), new in disk.former.items():
            self._former[kind, new].append(old)
        taken = {id_ for kind, id_ in (*disk.records, *disk.former) if kind == "event"}
        self._ids = Ids({*taken, *disk.drafts, *(known.id for known in before.values())})

    def add(self, key: str, proposal: Proposed) -> None:
        """Plan one record, known by a key."""
        known = self.before.get(key)
        added = known.added if known else self._added
        id_ = known.id if known else self._id(proposal, added)
        proposal = self._with_former(proposal, id_)
        text = _text(proposal, added)
        there = self._disk.records.get((shared(proposal.kind), id_))
        if proposal.missing:
            if there and known:  # an editor has completed it
                self.plan.same += 1
                self.now[key] = known
                return
            there = self._disk.drafts.get(id_)
        path = there.path if there else _path(proposal, id_)
        if proposal.missing:
            self.plan.drafts.append(Draft(proposal, path))
        hash_ = hash_of(text)
        if there is None:
            if known and not self._overwrite:
                self.plan.deleted.append(path)
            else:
                self._write(path, text, [] if proposal.missing else self.plan.new)
        elif _same(there.text, text):
            self.plan.same += not proposal.missing
            hash_, added = hash_of(there.text), _added_in(there.text)
        elif known is None and proposal.kind != "event":
            self.plan.there += 1
            return
        elif self._overwrite or (known and hash_of(there.text) == known.hash):
            self._write(path, text, self.plan.changed)
        else:
            self.plan.kept.append(Kept(path, _diff(there, text)))
            hash_ = known.hash if known else ""
        self.now[key] = Known(id_, hash_, added if proposal.kind == "event" else "")

    def _with_former(self, proposal: Proposed, id_: str) -> Proposed:
        """Return a proposal with the ids that its record here had before."""
        here = self._former.get((shared(proposal.kind), id_))
        if not here:
            return proposal
        given = proposal.fields.get("former_ids")
        ids = dict.fromkeys([*(given if isinstance(given, list) else []), *here])
        return replace(proposal, fields={**proposal.fields, "former_ids": [*ids]})

    def _id(self, proposal: Proposed, added: str) -> str:
        if proposal.kind != "event":
            return proposal.wish
        there = self._disk.records.get(("event", proposal.wish))
        # Imported before, and the file with the names of the records was lost: the same record.
        if there and (proposal.is_named or _same(there.text, _text(proposal, added))):
            return proposal.wish
        return self._ids.free(proposal.wish)

    def _write(self, path: str, text: str, noted: list[str]) -> None:
        self.plan.writes[path] = text
        noted.append(path)


def _text(proposal: Proposed, added: str) -> str:
    fields = dict(proposal.fields)
    if proposal.kind == "event":
        fields.setdefault("added", added)
    written = record_yaml(proposal.kind, fields)
    if not proposal.missing:
        return written
    goal = "the folder of its year, such as events/2020/"
    if proposal.kind != "event":
        goal = f"{FOLDER}/{FOLDERS[proposal.kind]}/"
    why = proposal.missing[:1].upper() + proposal.missing[1:]
    head = f"# {' '.join(why.split())}.\n# Fill in what is missing, and move this file to {goal}.\n"
    lacking = [
        f"{name}:  # write it here\n"
        for name in ("title", "date")
        if proposal.kind == "event" and not fields.get(name)
    ]
    return head + "".join(lacking) + written


def _path(proposal: Proposed, id_: str) -> str:
    if proposal.missing:
        return f"{DRAFTS}/{id_}.yml"
    if proposal.kind == "timeline":
        return _SETTINGS
    folder = _year(str(proposal.fields["date"])) if proposal.kind == "event" else ""
    return f"{FOLDER}/{folder or FOLDERS[proposal.kind]}/{id_}.yml"


def _year(date: str) -> str:
    expression = parse(date)
    if isinstance(expression, Refusal):  # `fit` has read it
        return "0000"
    year = next(expression.points).year
    year = max(-_LAST_YEAR, min(_LAST_YEAR, year))
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _same(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but the day on which the record was added."""
    return one == other or _ADDED.sub("", one) == _ADDED.sub("", other)


def _added_in(text: str) -> str:
    found = _ADDED.search(text)
    return found[1] if found else ""


def _diff(there: File, text: str) -> str:
    lines = unified_diff(
        there.text.splitlines(),
        text.splitlines(),
        f"{there.path} as it is",
        f"{there.path} as imported",
        lineterm="",
        n=1,
    )
    shown = list(lines)
    more = len(shown) - _DIFF_LINES
    return "\n".join([*shown[:_DIFF_LINES], *([f"… {more:,} more lines"] if more > 0 else [])])
