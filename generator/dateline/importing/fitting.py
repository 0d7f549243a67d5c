"""Proposals to what a record can hold: what the model refuses goes, and is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from pydantic import ValidationError

from dateline.importing.html_text import as_markdown
from dateline.importing.imported import Loss, Proposed
from dateline.importing.shown import shown
from dateline.importing.titles import first_words
from dateline.problems import WARNINGS
from dateline.reading.parser import read
from dateline.records import rules
from dateline.records.build import build
from dateline.records.fields import LINE_LIMIT, TEXT_LIMIT
from dateline.records.findings import Finding
from dateline.records.settings import Settings
from dateline.timeline.collection import MODELS
from dateline.writing.characters import writable
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from dateline.importing.imported import Fields
    from dateline.importing.progress import Progress
    from dateline.records.base import Record
    from dateline.records.findings import Path

    Lose = Callable[[str, str], None]

_ROUNDS: Final = 20
"""How often a record is looked at again after something was taken out of it."""

_REQUIRED: Final = frozenset({"title", "date", "name", "kind"})
_CHANGES_MEANING: Final = frozenset({"retracted-why", "removed-content"})
_EMPTY: Final[tuple[object, ...]] = ("", None, [], {})


class Fitted(NamedTuple):
    """A proposal that the model takes, or that says what it is missing; and what it lost."""

    record: Proposed
    losses: Sequence[Loss]


def fit_all(
    proposals: Sequence[Proposed], progress: Progress
) -> tuple[Sequence[Proposed], Sequence[Loss]]:
    """Fit every proposal; events name no record of the catalogue that is itself only a draft."""
    fitted: list[Proposed] = []
    losses: list[Loss] = []
    for number, proposal in enumerate(proposals, 1):
        one = fit(proposal)
        fitted.append(one.record)
        losses += one.losses
        progress(number, len(proposals))
    drafts = {one.wish for one in fitted if one.missing and one.kind != "event"}
    if drafts:
        fitted = [_without(one, drafts, losses) for one in fitted]
    return _without_unused(fitted), losses


def _without_unused(fitted: Sequence[Proposed]) -> Sequence[Proposed]:
    """Let articles on which only drafts rest wait with them."""
    used: set[object] = set()
    for one in fitted:
        sources = one.fields.get("sources")
        if isinstance(sources, list) and not one.missing:
            used.update(source.get("article") for source in sources)
    return [
        replace(one, missing="only drafts rest on it")
        if one.kind == "article" and one.wish not in used and not one.missing
        else one
        for one in fitted
    ]


def _without(proposed: Proposed, drafts: Collection[str], losses: list[Loss]) -> Proposed:
    """Return a proposal that does not name drafts of the catalogue."""
    fields = dict(proposed.fields)
    for name in ("places", "topics", "threads", "actors", "within"):
        given = fields.get(name)
        members = given if isinstance(given, list) else [given] if given else []
        kept = [member for member in members if _id_in(member) not in drafts]
        if len(kept) < len(members):
            gone = ", ".join(_id_in(member) for member in members if member not in kept)
            what = f"`{name}`: the record that it names waits as a draft"
            losses.append(Loss(proposed.origin, what, gone))
            fields[name] = kept
    return replace(proposed, fields=fields)


def _id_in(member: object) -> str:
    """Return the id that a member of a list of references names."""
    return str(member["who"]) if isinstance(member, dict) else str(member)


def fit(proposed: Proposed) -> Fitted:
    """Return a proposal that `check` finds no error in, or one with `missing` said."""
    losses: list[Loss] = []

    def lose(what: str, detail: str) -> None:
        losses.append(Loss(proposed.origin, shown(what), shown(detail)))

    fields = cast("Fields", _cleaned(proposed.fields, lose))
    if proposed.kind == "event":
        _shorten(fields, lose)
    record = replace(proposed, fields=fields)
    if proposed.missing:
        return Fitted(record, losses)
    for _ in range(_ROUNDS):
        finding = _first_error(proposed.kind, fields)
        if finding is None:
            whole = cast("Fields", _cleaned(fields, lose))  # what was taken may leave empty parts
            return Fitted(replace(record, fields=whole), losses)
        path = _to_take(fields, finding.path)
        if not path or finding.code in _CHANGES_MEANING:
            return Fitted(replace(record, missing=shown(finding.message)), losses)
        lose(f"`{_shown(path)}`: {finding.message}", _take(fields, path))
        if path[0] in _REQUIRED and len(path) == 1:
            return Fitted(replace(record, missing=shown(_sentence(finding))), losses)
    return Fitted(replace(record, missing="too much of it cannot be used"), losses)


def _first_error(kind: str, fields: Mapping[str, object]) -> Finding | None:
    """Return what is wrong with a record by itself, but warnings."""
    model = _model(kind)
    try:
        record = model.model_validate(fields)
    except ValidationError:
        # Once more, from its text: `build` says what is wrong in words for people.
        node, _ = read(record_yaml(kind, fields), "")
        if node is None:
            return Finding((), "record-empty", "nothing of it can be used")
        built = build(model, node)
        if built.findings or built.record is None:
            return next(iter(built.findings), Finding((), "record-empty", "nothing can be used"))
        record = built.record
    found = rules.check(record)
    return next((finding for finding in found if finding.code not in WARNINGS), None)


def _model(kind: str) -> type[Record]:
    return Settings if kind == "timeline" else MODELS[kind]


def _member(value: object, step: str | int) -> object:
    """Return a member of a mapping or a list, None where there is none."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _to_take(fields: Fields, path: Path) -> Path:
    """Return the path to what is there: of a missing field, the part that lacks it."""
    here: object = fields
    for depth, step in enumerate(path):
        here = _member(here, step)
        if here is None:
            return path[:depth]
    return path


def _take(fields: Fields, path: Path) -> str:
    """Take away what stands at a path, and return it as text."""
    above: object = fields
    for step in path[:-1]:
        above = _member(above, step)
    last = path[-1]
    if isinstance(above, dict):
        return str(above.pop(last))
    if isinstance(above, list) and isinstance(last, int):
        return str(above.pop(last))
    return ""


def _shown(path: Path) -> str:
    """Return a path without the places in lists, so that losses of one kind are counted as one."""
    return ".".join(str(step) for step in path if isinstance(step, str))


def _sentence(finding: Finding) -> str:
    return f"its {finding.path[0]} cannot be used: {finding.message}"


def _shorten(fields: Fields, lose: Lose) -> None:
    """Move what is too long for a title or a summary into the body."""
    for name, limit in (("title", LINE_LIMIT), ("summary", TEXT_LIMIT)):
        text = fields.get(name)
        if isinstance(text, str) and len(text) > limit:
            lose(f"a {name} of more than {limit:,} characters: all of it stands in the body", text)
            fields["body"] = "\n\n".join(
                filter(None, [as_markdown(text), str(fields.get("body", ""))])
            )
            fields[name] = first_words(text, limit - 20) if name == "title" else ""


def _cleaned(value: object, lose: Lose) -> object:
    """Return a value without characters that records refuse."""
    if isinstance(value, str):
        written = writable(value)
        for name in written.lost:
            lose("a character that no record may hold", name)
        return written.text.strip()
    if isinstance(value, Mapping):
        kept = {key: _cleaned(inner, lose) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in _EMPTY}
    if isinstance(value, list | tuple):
        return [inner for item in value if (inner := _cleaned(item, lose)) not in _EMPTY]
    return value
