"""What a review asks of the disk, done: checked first, noted before, and whole or not at all."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from dateline.proposing.folder import ARTICLE
from dateline.reading.parser import read
from dateline.records.build import to_data
from dateline.records.dates import Refusal as NoDate
from dateline.records.dates import parse
from dateline.reviewing.changing import (
    apply,
    changed_since,
    missing_folders,
    take_back,
    text_at,
)
from dateline.reviewing.checking import check_with
from dateline.reviewing.draft import Change, Step
from dateline.reviewing.joining import join
from dateline.reviewing.lines import Refused
from dateline.reviewing.reading import read_draft, write_journal
from dateline.reviewing.requests import (
    Accept,
    Done,
    Merge,
    Refusal,
    Reject,
    Rename,
    Rewrite,
    Undo,
    Undone,
)
from dateline.reviewing.rows import values_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.problems import Problem
    from dateline.reviewing.draft import Draft, What
    from dateline.reviewing.requests import Known

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SHOWN: Final = 3
_LAST_YEAR: Final = 99999


class Disk:
    """A project's folder under review. `today` is the day of updates, `2026-11-23`."""

    def __init__(self, root: Path, today: str) -> None:
        self._root = root
        self._today = today

    def do(
        self, asked: Accept | Merge | Reject | Rewrite | Rename | Undo, steps: Sequence[Step]
    ) -> Done | Undone | Refusal:
        """Do it, and return what came of it; `steps` are all that were taken before."""
        if isinstance(asked, Undo):
            return self._undo(asked.step, asked.draft, steps)
        return self._stale(asked.draft, steps) or self._make(asked, steps)

    def _stale(self, draft: Draft, steps: Sequence[Step]) -> Refusal | None:
        """Refuse to decide on a text that the editor has not seen."""
        now = read_draft(self._root, draft, steps)
        if now is None:
            return Refusal((f"{draft.path} is no longer there; nothing was written.",))
        if now != draft:
            return Refusal((f"{draft.file} was changed meanwhile, and was read again.",), now)
        return None

    def _make(
        self, asked: Accept | Merge | Reject | Rewrite | Rename, steps: Sequence[Step]
    ) -> Done | Refusal:
        match asked:
            case Accept(draft, name):
                return self._accept(draft, name, steps)
            case Merge(draft, into, note):
                return self._merge(draft, into, note, steps)
            case Reject(draft):
                return self._take(draft, "reject", {}, "", steps)
            case Rewrite(draft, text):
                return self._take(draft, "edit", {draft.path: text}, "", steps)
            case Rename(draft, name):
                return self._take(draft, "name", {}, name, steps)

    def _accept(self, draft: Draft, name: str, steps: Sequence[Step]) -> Done | Refusal:
        if draft.problems:
            return Refusal(("This draft cannot be read:", *_lines(draft.problems)))
        path = f"events/{_year(draft.text)}/{name}.yml"
        if text_at(self._root, path) is not None:
            return Refusal(
                (f"{path} is there already: merge into it (m), or give this record another id.",)
            )
        texts = {path: draft.text, **self._article(draft)}
        return self._checked(draft, "accept", texts, name, steps)

    def _merge(self, draft: Draft, into: Known, note: str, steps: Sequence[Step]) -> Done | Refusal:
        path = into.file
        before = text_at(self._root, path)
        if before is None:
            return Refusal((f"{path} is no longer there; nothing was written.",))
        mark = "\ufeff" if before.startswith("\ufeff") else ""
        article = text_at(self._root, f"{_folder(draft)}/{ARTICLE}") or ""
        url = values_in(article).get("url", "")
        text = join(before.removeprefix(mark), draft.text, url, note, self._today)
        if isinstance(text, Refused):
            return Refusal((f"Not merged: {text.words}.",))
        texts = {path: mark + text, **self._article(draft)}
        return self._checked(draft, "merge", texts, into.id, steps)

    def _article(self, draft: Draft) -> dict[str, str]:
        """Return the article's record, where the project has none of that id."""
        path = f"events/articles/{draft.folder}.yml"
        text = text_at(self._root, f"{_folder(draft)}/{ARTICLE}")
        return {path: text} if text is not None and text_at(self._root, path) is None else {}

    def _checked(
        self, draft: Draft, what: What, texts: dict[str, str], to: str, steps: Sequence[Step]
    ) -> Done | Refusal:
        checked = check_with(self._root, texts)
        if checked.errors:
            return Refusal(("Nothing was written; these are in the way:", *_lines(checked.errors)))
        done = self._take(draft, what, texts, to, steps)
        if not checked.warnings or isinstance(done, Refusal):
            return done
        more = len(checked.warnings) - _SHOWN
        said = [f"{one.code}: {one.message}" for one in checked.warnings[:_SHOWN]]
        also = [f"and {more} more"] if more > 0 else []
        return done._replace(words=f"To look at: {'; '.join([*said, *also])}.")

    def _take(
        self, draft: Draft, what: What, texts: dict[str, str], to: str, steps: Sequence[Step]
    ) -> Done | Refusal:
        root = self._root
        changes = tuple(Change(path, text_at(root, path), text) for path, text in texts.items())
        for one in changes:
            if one.before is not None and _SURROGATE.search(one.before):
                return Refusal((f"{one.path} is not saved as UTF-8; mend it by hand first.",))
        number = max((step.number for step in steps), default=0) + 1
        made = missing_folders(root, texts)
        step = Step(number, draft.folder, draft.file, what, changes, to, made)
        folder = root / _folder(draft)
        mine = [one for one in steps if one.folder == draft.folder]
        try:
            if changes:
                write_journal(root, folder, [*mine, step._replace(done=False)])
                apply(root, changes)
            write_journal(root, folder, [*mine, step])
        except OSError as error:
            with suppress(OSError):  # else the next walk does it
                take_back(root, step)
                write_journal(root, folder, mine)
            return Refusal((f"Not written: {error.strerror or error}.",))
        return Done(step, read_draft(root, draft, [*steps, step]) or draft)

    def _undo(self, step: Step, draft: Draft, steps: Sequence[Step]) -> Undone | Refusal:
        changed = changed_since(self._root, step)
        if changed:
            return Refusal(
                (
                    (
                        f"{changed} was changed since; take this step back by hand, or put the "
                        "file back as it was."
                    ),
                )
            )
        rest = [one for one in steps if one.number != step.number]
        try:
            take_back(self._root, step)
            folder = self._root / _folder(draft)
            write_journal(self._root, folder, [one for one in rest if one.folder == step.folder])
        except OSError as error:
            return Refusal((f"Not taken back: {error.strerror or error}.",))
        return Undone(step, read_draft(self._root, draft, rest) or draft)


def _folder(draft: Draft) -> str:
    return draft.path.rpartition("/")[0]


def _year(text: str) -> str:
    """Return the folder of an event's year."""
    node, _ = read(text, "")
    data = to_data(node) if node else {}
    date = parse(str(data.get("date", "")))
    if isinstance(date, NoDate):  # the check says so
        return "0000"
    year = max(-_LAST_YEAR, min(_LAST_YEAR, next(date.points).year))
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _lines(problems: Sequence[Problem]) -> list[str]:
    return [
        f"{one.file}:{one.line}: {one.message}" + (f" ({one.help})" if one.help else "")
        for one in problems
    ]
