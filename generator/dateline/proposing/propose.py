"""One article to a folder of drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.describing.files import schema_line
from dateline.drafting.assembling import Setting, assemble, find
from dateline.drafting.languages import table_of
from dateline.drafting.naming.catalogue import Catalogue
from dateline.proposing.evidence import to_json
from dateline.proposing.folder import ARTICLE, JOURNAL, TEXT, evidence_file
from dateline.proposing.manifest import (
    NAME,
    Drafted,
    folder_of,
    hash_of,
    hash_of_bytes,
    manifest_text,
)
from dateline.records.urls import canonical, quick_id
from dateline.writing.files import write_all
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.drafting.articles import Article
    from dateline.drafting.assembling import Draft
    from dateline.proposing.existing import Existing, Known
    from dateline.proposing.manifest import Manifest

_AS_DEEP: Final = "events/2020"
"""A folder as deep as that of a draft, and as the one that its record will stand in."""

Outcome = Literal[
    "drafted",
    "kept text",
    "kept unknown",
    "no event",
    "undated",
    "there already",
    "as before",
    "under review",
    "changed",
]
"""What came of an article.

Drafts; its text alone, in a language without rules or in none that is known; nothing, since it
tells of no event, has no day to date them by, or all of them are in the timeline. `as before`:
drafted already, and the same. `under review` and `changed`: drafted already, and an editor has been
at it since, so that nothing is written.
"""


class Proposed(NamedTuple):
    """What came of an article: into which folder, how many events, and those like others.

    `article` is its id in the timeline, where it is there already. `passed` has the lines of its
    text that name a date too, but gave no event.
    """

    outcome: Outcome
    folder: str = ""
    events: int = 0
    alike: int = 0
    article: str = ""
    passed: tuple[int, ...] = ()


class Proposing:
    """Drafts articles, one after the other, into the folder of all drafts."""

    def __init__(self, drafts: Path, manifest: Manifest, existing: Existing, today: str) -> None:
        """Take the folder, what was drafted before, what the timeline has, and the day."""
        self.drafts = drafts
        self.manifest = dict(manifest)
        self.existing = existing
        self.today = today
        self._catalogue = Catalogue(existing.records)

    def propose(self, article: Article, *, is_fetched: bool = False) -> Proposed:
        """Draft an article and write its folder, all of it or nothing.

        `is_fetched`: it comes from the web, today. Raises OSError where the disk fails.
        """
        text = hash_of(article.text)
        folder = folder_of(self.manifest, _address(article), text)
        touched = self._touched(folder)
        if touched:
            return Proposed(touched, folder)
        if article.published is None and table_of(article.language.partition("-")[0].lower()):
            return Proposed("undated")
        before = self.manifest.get(folder)
        day = before.day if before and before.text == text else self.today
        known = self.existing.article(article.url)
        setting = self._setting(folder, known, day, is_fetched=is_fetched)
        found = find(article, self._catalogue)
        drafted = assemble(article, found, setting)
        events = [self.existing.compared(one) for one in drafted.events]
        if known:
            events = [one for one in events if not self.existing.covers(known, one)]
        there = (known.article or known.url) if known else ""
        if known and not events:
            return Proposed("there already", article=there)
        if not events and table_of(article.language.partition("-")[0].lower()):
            return Proposed("no event")
        own = drafted.article.id
        texts = _texts(article, [] if known else [drafted.article], events)
        new = Drafted(
            _address(article), text, day, {name: hash_of(one) for name, one in texts.items()}
        )
        alike = sum(bool(one.evidence.like) for one in events)
        passed = _lines(article.text, [one.start for one in found.passed])
        kept: Outcome = "kept text" if article.language else "kept unknown"
        outcome = "drafted" if events else kept
        done = Proposed(outcome, own, len(events), alike, there, passed)
        if before == new and (self.drafts / own).is_dir():
            return done._replace(outcome="as before")
        self._write(own, new, texts)
        return done

    def _touched(self, folder: str) -> Literal["", "under review", "changed"]:
        """Tell whether an editor has been at a folder that was drafted before."""
        place = self.drafts / folder
        if not folder or not place.is_dir():
            return ""
        if (place / JOURNAL).exists():
            return "under review"
        for name, held in self.manifest[folder].files.items():
            file = place / name
            if not file.is_file() or hash_of_bytes(file.read_bytes()) != held:
                return "changed"
        return ""

    def _setting(self, folder: str, known: Known | None, day: str, *, is_fetched: bool) -> Setting:
        others = {name: one for name, one in self.manifest.items() if name != folder}
        drafts = (name for one in others.values() for name in one.files if name.endswith(".yml"))
        events = {name.removesuffix(".yml") for name in drafts if name != ARTICLE}
        here = {one.name for one in self.drafts.iterdir()} if self.drafts.is_dir() else set()
        return Setting(
            added=day,
            records=self.existing.records,
            accessed=day if is_fetched else "",
            article=(known.article or quick_id(known.url)) if known else folder,
            url=known.url if known else "",
            taken=self.existing.taken("event") | events,
            taken_articles=self.existing.taken("article") | others.keys() | here,
        )

    def _write(self, folder: str, new: Drafted, texts: dict[str, str]) -> None:
        old = self.manifest.get(folder)
        manifest = {**self.manifest, folder: new}
        name = self.drafts.name
        files = {f"{name}/{folder}/{one}": text for one, text in texts.items()}
        files[f"{name}/{NAME}"] = manifest_text(manifest)
        write_all(self.drafts.parent, files)
        self.manifest = manifest
        for stale in old.files.keys() - texts.keys() if old else ():
            (self.drafts / folder / stale).unlink(missing_ok=True)


def _texts(article: Article, own: list[Draft], events: list[Draft]) -> dict[str, str]:
    """Return the files of a folder by name."""
    texts = {TEXT: article.text}
    for draft in (*own, *events):
        name = draft.evidence.record
        first = schema_line(draft.kind, f"{_AS_DEEP}/{name}")
        texts[name] = f"{first}\n{record_yaml(draft.kind, draft.fields)}"
        texts[evidence_file(name)] = to_json(draft.evidence)
    return texts


def _lines(text: str, offsets: Iterable[int]) -> tuple[int, ...]:
    """Return the lines in which these places stand, which come in order."""
    lines: list[int] = []
    line, before = 1, 0
    for offset in offsets:
        line += text.count("\n", before, offset)
        before = offset
        lines.append(line)
    return tuple(dict.fromkeys(lines))


def _address(article: Article) -> str:
    return canonical(article.url) if article.url else ""
