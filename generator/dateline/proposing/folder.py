"""The draft folder as it stands on the disk: a folder an article, a file and its evidence a draft.

drafts/<article's id>/article.txt              the text as it was read; what offsets count in
drafts/<article's id>/article.yml              the article's record
drafts/<article's id>/<event's id>.yml         an event's record
drafts/<article's id>/<stem>.evidence.json     why each says what it says
drafts/<article's id>/review.json              what an editor has decided so far
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.drafting.assembling.evidence import Evidence
from dateline.problems import Problem
from dateline.proposing.evidence import from_json, unreadable
from dateline.reading.parser import read
from dateline.reading.text import decode
from dateline.records.build import to_data

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.reading.nodes import Mapping

DRAFTS: Final = "drafts"
"""The folder of all drafts, in the project's root."""

TEXT: Final = "article.txt"
ARTICLE: Final = "article.yml"
JOURNAL: Final = "review.json"
EVIDENCE: Final = ".evidence.json"

Kind = Literal["article", "event"]


class Proposal(NamedTuple):
    """One draft: a record's file and its evidence.

    `file` is relative to the folder of the article. `node` is None where the text cannot be read
    as YAML; `problems` then say why. Without a readable side file the evidence is empty.
    """

    kind: Kind
    id: str
    file: str
    text: str
    node: Mapping | None
    evidence: Evidence
    problems: tuple[Problem, ...] = ()

    @property
    def fields(self) -> dict[str, object]:
        """Return the record's fields as texts, lists and mappings."""
        return dict(to_data(self.node)) if self.node else {}


class DraftFolder(NamedTuple):
    """All that was drafted from one article: its text, its record, and its events in text order.

    `id` is the folder's name and the id of the article's record.
    """

    path: Path
    id: str
    text: str
    article: Proposal | None
    events: tuple[Proposal, ...]
    is_reviewed: bool
    problems: tuple[Problem, ...] = ()


def folders_in(drafts: Path) -> list[Path]:
    """Return the folders of articles among the drafts, by name; none where there are no drafts."""
    if not drafts.is_dir():
        return []
    return sorted(
        one
        for one in drafts.iterdir()
        if not one.name.startswith(".") and not one.is_symlink() and (one / TEXT).is_file()
    )


def read_folder(path: Path) -> DraftFolder:
    """Return what stands in the folder of one article, with what is wrong in it.

    Nothing is raised for whatever the files hold; an OSError only where the disk fails. Problems
    name files by the folder's name, as `potash/article.yml`.
    """
    problems: list[Problem] = []
    text = _text(path, TEXT, problems)
    drafts = [_proposal(path, file.name, text) for file in sorted(path.glob("*.yml"))]
    problems += (problem for draft in drafts for problem in draft.problems)
    article = next((draft for draft in drafts if draft.kind == "article"), None)
    events = sorted((draft for draft in drafts if draft.kind == "event"), key=_place)
    reviewed = (path / JOURNAL).exists()
    return DraftFolder(path, path.name, text, article, tuple(events), reviewed, tuple(problems))


def evidence_file(record: str) -> str:
    """Return the name of the side file of a record's file."""
    return record.removesuffix(".yml") + EVIDENCE


def _place(draft: Proposal) -> tuple[int, str]:
    sentence = draft.evidence.sentence
    return sentence.start if sentence else 0, draft.file


def _proposal(path: Path, name: str, article: str) -> Proposal:
    problems: list[Problem] = []
    data = _data(path, name, problems)
    text = decode(data, f"{path.name}/{name}")
    node = None
    if isinstance(text, str):
        node, found = read(text, f"{path.name}/{name}")
        problems += found
    else:
        problems += text
        text = data.decode("utf-8", "replace")
    evidence = _evidence(path, name, article)
    if isinstance(evidence, Problem):
        problems.append(evidence)
        evidence = Evidence(record=name)
    stem = name.removesuffix(".yml")
    if name == ARTICLE:
        return Proposal("article", path.name, name, text, node, evidence, tuple(problems))
    return Proposal("event", stem, name, text, node, evidence, tuple(problems))


def _evidence(path: Path, record: str, article: str) -> Evidence | Problem:
    name = evidence_file(record)
    problems: list[Problem] = []
    text = _text(path, name, problems)
    return next(iter(problems), None) or from_json(text, f"{path.name}/{name}", article)


def _text(path: Path, name: str, problems: list[Problem]) -> str:
    data = _data(path, name, problems)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        problems.append(unreadable(f"{path.name}/{name}", "this is not saved as UTF-8"))
        return ""


def _data(path: Path, name: str, problems: list[Problem]) -> bytes:
    try:
        return (path / name).read_bytes()
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        problems.append(unreadable(f"{path.name}/{name}", f"this cannot be read: {why}"))
        return b""
