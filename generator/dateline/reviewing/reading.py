"""The drafts of a project and what was decided on them, from the disk."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.loading.load import load
from dateline.problems import Problem
from dateline.proposing.folder import JOURNAL, TEXT, folders_in, read_folder
from dateline.records.dates import Refusal, days_apart, parse
from dateline.reviewing.changing import changed_since, take_back, text_at
from dateline.reviewing.draft import Draft
from dateline.reviewing.journal import journal_text, read_journal
from dateline.reviewing.requests import Known
from dateline.reviewing.rows import values_in
from dateline.reviewing.state import State
from dateline.writing.files import write_all

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.proposing.folder import DraftFolder, Proposal
    from dateline.reviewing.draft import Step

PLACE: Final = ".cache/reviewing.json"
"""Where the editor was; deleting it loses nothing else."""


class Review(NamedTuple):
    """All that is to be reviewed, what keeps some of it from being read, and what was mended."""

    state: State
    problems: list[Problem]
    notes: list[str]


def read_review(root: Path, drafts: Path, *, mends: bool = True) -> Review:
    """Return the drafts under a folder, or of it where it is an article's, and their decisions.

    Steps that were interrupted are taken back, if it `mends`. A folder whose journal cannot be read
    is left out: nobody would know what was decided.
    """
    problems: list[Problem] = []
    notes: list[str] = []
    articles: dict[str, str] = {}
    found: list[Draft] = []
    steps: list[Step] = []
    folders = [drafts] if (drafts / TEXT).is_file() else folders_in(drafts)
    for path in folders:
        own = _steps(root, path)
        if isinstance(own, Problem):
            problems.append(own)
            continue
        own = _mended(root, path, own, notes) if mends else own
        folder = read_folder(path)
        problems += folder.problems
        articles[folder.id] = folder.text
        found += _drafts(root, folder, own)
        steps += own
    steps.sort(key=lambda step: step.number)
    state = State(articles, tuple(found), tuple(steps))
    return Review(_at_last_place(root, state), problems, notes)


def read_draft(root: Path, draft: Draft, steps: Iterable[Step]) -> Draft | None:
    """Return a draft as its file is now; None where it is gone."""
    folder = read_folder((root / draft.path).parent)
    mine = [step for step in steps if step.folder == draft.folder]
    return next((one for one in _drafts(root, folder, mine) if one.key == draft.key), None)


def read_events(root: Path, draft: Draft) -> dict[str, Known]:
    """Return the events that a draft can be merged into, by id, those near its date first."""
    when = parse(values_in(draft.text).get("date", ""))
    found = []
    for name, entry in load(root).records.events.items():
        event = entry.record
        if not event.removed:
            days = 0 if isinstance(when, Refusal) else days_apart(when, event.date)
            found.append((days, Known(name, event.title, str(event.date), entry.file)))
    return {one.id: one for _, one in sorted(found)}


def keep_place(root: Path, state: State) -> None:
    """Keep where the editor is."""
    row = state.rows[state.row].path if state.drafts else ""
    value = {"draft": state.draft.path, "row": row}
    with suppress(OSError):  # it is no more than a help
        write_all(root, {PLACE: json.dumps(value, ensure_ascii=False) + "\n"})


def _at_last_place(root: Path, state: State) -> State:
    try:
        value = json.loads(text_at(root, PLACE) or "{}")
        path, row = str(value["draft"]), value["row"]
    except (ValueError, KeyError, TypeError):
        path, row = "", ""
    places = [one.path for one in state.drafts]
    if path in places:
        here = State(state.articles, state.drafts, state.steps, places.index(path))
        rows = [one.path for one in here.rows]
        at = rows.index(row) if row in rows else 0
        return State(state.articles, state.drafts, state.steps, here.at, at)
    waiting = state.waiting
    at = waiting[0] if waiting and state.steps else 0
    return State(state.articles, state.drafts, state.steps, at)


def _steps(root: Path, folder: Path) -> list[Step] | Problem:
    text = text_at(root, _journal(root, folder))
    steps = read_journal(text, folder.name) if text is not None else []
    if isinstance(steps, Problem):
        return steps
    drafts = _relative(root, folder)
    for step in steps:
        for path in (*(one.path for one in step.changes), *step.made):
            if not path.startswith(("events/", f"{drafts}/")) or ".." in path.split("/"):
                message = f"it tells of a file that no review writes: {path!r}"
                return Problem(f"{folder.name}/{JOURNAL}", 1, 1, "draft-unreadable", message, "", 0)
    return steps


def _mended(root: Path, folder: Path, steps: list[Step], notes: list[str]) -> list[Step]:
    """Take back a step that was interrupted, or leave it to the editor where files have changed."""
    if all(step.done for step in steps):
        return steps
    kept = []
    for step in steps:
        changed = "" if step.done else changed_since(root, step)
        if changed:
            notes.append(f"{folder.name}: a step was interrupted, and {changed} changed since.")
        if step.done or changed:
            kept.append(step._replace(done=True))
        else:
            take_back(root, step)
            notes.append(f"{folder.name}: an interrupted step was taken back; please do it again.")
    write_journal(root, folder, kept)
    return kept


def write_journal(root: Path, folder: Path, steps: list[Step]) -> None:
    """Write the journal of a folder; without steps there is none."""
    if steps:
        write_all(root, {_journal(root, folder): journal_text(steps)})
    else:
        (folder / JOURNAL).unlink(missing_ok=True)


def _drafts(root: Path, folder: DraftFolder, steps: Iterable[Step]) -> list[Draft]:
    proposals = [folder.article, *folder.events] if folder.article else list(folder.events)
    return [_draft(root, folder, one, steps) for one in proposals]


def _draft(root: Path, folder: DraftFolder, one: Proposal, steps: Iterable[Step]) -> Draft:
    path = f"{_relative(root, folder.path)}/{one.file}"
    changes = (change for step in steps for change in step.changes if change.path == path)
    first = next(changes, None)
    original = first.before if first and first.before is not None else one.text
    own = one.problems if one.node is None else ()
    return Draft(folder.id, one.file, one.kind, one.id, path, one.text, original, one.evidence, own)


def _journal(root: Path, folder: Path) -> str:
    return f"{_relative(root, folder)}/{JOURNAL}"


def _relative(root: Path, folder: Path) -> str:
    return folder.resolve().relative_to(root.resolve()).as_posix()
