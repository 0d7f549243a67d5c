"""Positioned nodes to a record, or to findings: the one place that knows pydantic's errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from dateline.reading.absent import prune
from dateline.reading.names import ID
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence
from dateline.records.base import Record
from dateline.records.fields import Cut, refuse_choice
from dateline.records.findings import Finding, Path
from dateline.records.shape import keys_at, nearest_key, takes_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

R = TypeVar("R", bound=Record)


_BY_ID: Final = {"sources": "article", "actors": "who", "related": "event"}
"""The key that an id alone was meant to be the value of."""


class Built(NamedTuple, Generic[R]):
    """A record, and what is wrong with its values.

    `broken` names the top-level keys that could not be read: the record holds stand-ins for
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
    # An empty value is absent, but its key must be known all the same.
    findings = [] if pruned is node else list(_unknown_empty_keys(model, node, ()))
    meant: set[str] = set()
    record = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        explained, meant = _explain(model, to_data(node), error.errors(include_url=False))
        findings += explained
    if record is not None:
        return Built(record, findings, frozenset())
    broken = frozenset(meant | {str(finding.path[0]) for finding in findings if finding.path})
    return Built(_salvage(model, data, broken), findings, broken)


def to_data(node: Node) -> Any:  # noqa: ANN401 - text, lists and mappings, nested
    """Return plain text, lists and mappings; a text that a comment cut short is a `Cut`."""
    if isinstance(node, Scalar):
        return node.text if node.comment is None else Cut(node.text)
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


def _unknown_empty_keys(model: type[Record], node: Node, path: Path) -> Iterator[Finding]:
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _unknown_empty_keys(model, item, (*path, number))
    elif isinstance(node, Mapping):
        if node.entries and not takes_mapping(model, path):
            message, help_ = "expected text or a list, found a mapping", "a list stands in [ ]"
            yield Finding(path, "value-shape", message, help_)
            return
        known = keys_at(model, path)
        for key, entry in node.entries.items():
            if known and key not in known and prune(entry.value) is None:
                yield _unknown_key(model, (*path, key), [], node.entries)[0]
            else:
                yield from _unknown_empty_keys(model, entry.value, (*path, key))


def _explain(
    model: type[Record], data: object, errors: list[ErrorDetails]
) -> tuple[list[Finding], set[str]]:
    """Return the findings, and the top-level keys that unknown ones were likely meant to be."""
    missing = {error["loc"] for error in errors if error["type"] == "missing"}
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    found = []
    meant = set()
    for path in unknown:
        above = path[:-1]
        wanted = [str(one[-1]) for one in missing if one[:-1] == above]
        if sum(one[:-1] == above for one in unknown) > 1 or len(wanted) > 1:
            sure = ""
        else:
            sure = "".join(wanted)
        finding, key = _unknown_key(model, path, wanted, _at(data, above), sure)
        # `titel:` is one mistake: the unknown key, not also the missing one that was meant.
        missing.discard((*above, key))
        if not above and key:
            meant.add(key)
        found.append(finding)
    # Inside a part, an unknown key is told first; what is missing may be what it was meant to be.
    told = {path[:-1] for path in unknown if path[:-1]}
    found += [
        _finding(model, error)
        for error in errors
        if error["type"] != "extra_forbidden"
        and (
            error["type"] != "missing"
            or (error["loc"] in missing and error["loc"][:-1] not in told)
        )
    ]
    return found, meant


def _at(data: object, path: Path) -> object:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data


def _finding(model: type[Record], error: ErrorDetails) -> Finding:
    path: Path = error["loc"]
    on_key = bool(path) and path[-1] == "[key]"
    if on_key:
        path = path[:-1]
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    context = error.get("ctx", {})
    if "say" in context:
        code, say = error["type"], context["say"]
        return Finding(path, code, say, context["help"], on_key)
    if error["type"] == "missing":
        return Finding(path, "key-missing", f"`{name}` is missing", _where(model, path))
    value = error["input"]
    if error["type"] == "literal_error" and isinstance(value, str):
        words = _words_in(context["expected"])
        refusal = refuse_choice(value, words).context or {}
        return Finding(path, "value-choice", refusal["say"], refusal["help"])
    help_ = _where(model, path)
    if error["type"] == "literal_error":
        help_ = f"write one of {', '.join(f'`{word}`' for word in _words_in(context['expected']))}"
    elif isinstance(value, str) and ID.fullmatch(value) and name in _BY_ID:
        help_ = f"write `{{{_BY_ID[name]}: {value}}}`; {help_}"
    return Finding(path, "value-shape", _misshapen(error["type"], value), help_)


def _words_in(expected: str) -> list[str]:
    """Return the words in pydantic's own list of them: `'a', 'b' or 'c'`."""
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _unknown_key(
    model: type[Record], path: Path, wanted: list[str], beside: object, sure: str = ""
) -> tuple[Finding, str]:
    """Return the finding, and the key that was likely meant, if any.

    A key that is missing is likelier than others, and one that stands there already is not
    meant. `sure` is the one key that is missing where just one is unknown.
    """
    key = str(path[-1])
    known = keys_at(model, path[:-1])
    free = [one for one in known if not isinstance(beside, dict) or one not in beside]
    better = nearest_key(key, wanted) or nearest_key(key, free) or sure
    if better:
        help_ = f"did you mean `{better}`?"
    elif key.isdecimal():
        help_ = "inside { } a comma ends a value: put a number with commas in quotes"
    else:
        help_ = f"known here: {', '.join(known)}"
    message = f"`{key}` is not a key of this format"
    return Finding(path, "key-unknown", message, help_, on_key=True), better or ""


def _misshapen(kind: str, value: object) -> str:
    if isinstance(value, str):
        shape = "text"
    else:
        shape = "a list" if isinstance(value, list) else "a mapping"
    if kind in {"model_type", "dict_type", "model_attributes_type"}:
        return f"expected a mapping (`key: value`), found {shape}"
    return f"expected one word, found {shape}"


def _where(model: type[Record], path: Path) -> str:
    keys = keys_at(model, path)
    return f"its keys are {', '.join(keys)}" if keys else ""
