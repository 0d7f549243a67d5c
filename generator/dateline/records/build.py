"""Positioned nodes to a record, or to findings: the one place that knows pydantic's errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from pydantic import ValidationError

from dateline.reading.absent import prune
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence
from dateline.records.base import Record
from dateline.records.findings import Finding, Path
from dateline.records.proposals import example, part, some_of
from dateline.records.refusing import Cut, refuse_choice
from dateline.records.shape import keys_at
from dateline.records.unknown import (
    empty_unknown,
    explain_unknown,
    misplaced_mappings,
    node_at,
)

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from dateline.problems import Code

R = TypeVar("R", bound=Record)


class Built(NamedTuple, Generic[R]):
    """A record, and what is wrong with its values.

    `broken` names the top-level fields that could not be read: the record holds stand-ins for
    them, so that other rules can still speak of the rest. `record` is absent where nothing
    could be made of the file.
    """

    record: R | None
    findings: list[Finding]
    broken: frozenset[str]


def build(model: type[R], node: Mapping) -> Built[R]:
    """Return the record that a file's mapping holds, with all that is wrong in its values."""
    pruned = prune(node)
    data = to_data(pruned) if pruned is not None else {}
    errors: list[ErrorDetails] = []
    record = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    if record is not None and pruned is node:
        return Built(record, [], frozenset())
    findings, meant = _explain(model, node, errors, absent=pruned is not node)
    broken = frozenset(meant | {str(finding.path[0]) for finding in findings if finding.path})
    return Built(record or _salvage(model, data, broken), findings, broken)


def to_data(node: Node) -> Any:  # noqa: ANN401 - text, lists and mappings, nested
    """Return plain text, lists and mappings; a text that a comment cut short is a `Cut`."""
    if isinstance(node, Scalar):
        return node.text if node.comment is None else Cut.before(node.text, node.lost)
    if isinstance(node, Mapping):
        return {key: to_data(entry.value) for key, entry in node.entries.items()}
    return [to_data(item) for item in node.items]


def _salvage(model: type[R], data: dict[str, Any], broken: frozenset[str]) -> R | None:
    stand_ins = {"title": "?", "name": "?", "date": "0001", "kind": "online", "format": "1"}
    rest = {key: value for key, value in data.items() if key not in broken}
    for key, field in model.model_fields.items():
        if field.is_required() and key not in rest:
            rest[key] = stand_ins[key]
    try:
        return model.model_validate(rest)
    except ValidationError:
        return None


def _explain(
    model: type[Record], root: Mapping, errors: list[ErrorDetails], *, absent: bool
) -> tuple[list[Finding], set[str]]:
    """Return the findings, and the top-level fields that unknown ones were likely meant to be."""
    places = [(_in_nodes(root, error["loc"]), error) for error in errors]
    missing = {path for path, error in places if error["type"] == "missing"}
    unknown = [path for path, error in places if error["type"] == "extra_forbidden"]
    found: list[Finding] = []
    if absent:
        unknown += empty_unknown(model, root)
        found += misplaced_mappings(model, root)
    explained = explain_unknown(model, root, unknown, missing)
    # `titel:` is one mistake: the unknown field, not also the missing one that was meant. Inside
    # a part, an unknown field is told first; what is missing may be what it was meant to be.
    missing = {one for one in missing - explained.meant if one[:-1] not in explained.within}
    found += explained.findings
    found += [
        _finding(model, root, path, error)
        for path, error in places
        if error["type"] != "extra_forbidden" and (error["type"] != "missing" or path in missing)
    ]
    return found, {str(path[0]) for path in explained.meant if len(path) == 1}


def _in_nodes(root: Node, path: Path) -> Path:
    """Return a path of the data without the steps into one value that stands for a list."""
    kept: list[str | int] = []
    for step in path:
        if isinstance(step, str) or isinstance(node_at(root, tuple(kept)), Sequence):
            kept.append(step)
    return tuple(kept)


def _finding(model: type[Record], root: Mapping, path: Path, error: ErrorDetails) -> Finding:
    on_key = bool(path) and path[-1] == "[key]"
    if on_key:
        path = path[:-1]
    names = [step for step in path if isinstance(step, str)]
    name = names[-1] if names else ""
    context = error.get("ctx", {})
    value = error["input"]
    if "say" in context:
        help_ = _without_dash(root, path) if error["type"] == "value-shape" else ""
        code = cast("Code", error["type"])  # `refuse` takes no other
        return Finding(path, code, context["say"], help_ or context["help"], on_key)
    if error["type"] == "missing":
        help_ = example(name, names[-2] if len(names) > 1 else "")
        return Finding(path, "key-missing", f"`{name}` is missing", help_)
    if error["type"] == "literal_error":
        return _not_a_word(root, path, value, _words_in(context["expected"]))
    shape = "a text" if isinstance(value, str) else "a list"
    help_ = part(name, value) or some_of(keys_at(model, path))
    return Finding(path, "value-shape", f"fields must stand here, not {shape}", help_)


def _not_a_word(root: Mapping, path: Path, value: object, words: list[str]) -> Finding:
    if not isinstance(value, str):
        shape = "a list" if isinstance(value, list) else "fields"
        help_ = f"write one of {', '.join(f'`{word}`' for word in words)}"
        message = f"one word must stand here, not {shape}"
        return Finding(path, "value-shape", message, _without_dash(root, path) or help_)
    if path == ("format",):
        message = f"this program reads format {words[0]}, not {value}"
        return Finding(path, "value-choice", message, f"write `format: {words[0]}`")
    refusal = refuse_choice(value, words).context or {}
    return Finding(path, "value-choice", refusal["say"], refusal["help"])


def _without_dash(root: Mapping, path: Path) -> str:
    """Return the help for one text that was written as a list of lines."""
    node = node_at(root, path)
    one = isinstance(node, Sequence) and not node.flow and len(node.items) == 1
    return "write it without the dash" if one else ""


def _words_in(expected: str) -> list[str]:
    """Return the words in pydantic's own list of them: `'a', 'b' or 'c'`."""
    return expected.replace(" or ", ", ").replace("'", "").split(", ")
