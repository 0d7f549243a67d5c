"""One field of a draft set anew: only its lines change, and no comment is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from dateline.reading.parser import read
from dateline.records.build import build, to_data
from dateline.reviewing.lines import Refused, line_end, lines_of, others, place
from dateline.timeline.collection import MODELS
from dateline.writing.record_yaml import record_yaml, unwritable

if TYPE_CHECKING:
    from dateline.reading.nodes import Mapping
    from dateline.records.findings import Finding

    Value = str | list["Value"] | dict[str, "Value"]

OF_IDS: Final = frozenset({"places", "topics", "threads"})
"""Lists of ids: several are written with commas between them."""

_OF_LINES: Final = frozenset({"authors"})
_ACTORS: Final = "actors"
_ACTOR: Final = re.compile(r"(\S+?)[:,]?\s+(\S+)")
_STEP: Final = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")


def steps_of(path: str) -> list[str | int]:
    """Return the steps of a dotted path: `figures[0].value` is figures, 0, value."""
    return [int(found[2]) if found[2] else found[1] for found in _STEP.finditer(path)]


def set_field(kind: str, text: str, path: str, value: str) -> str | Refused:
    """Return a record's text with a field set; an empty value takes it away.

    To the list of actors as a whole, one is added: `id: role`.

    Refused are a value that the record cannot have, and a change that would lose a comment.
    """
    node, problems = read(text, "")
    if node is None or problems or node.flow:
        return Refused("this draft can be changed only as a whole, in your editor (E)")
    data = cast("dict[str, Value]", to_data(node))
    steps = steps_of(path)
    name = str(steps[0])
    before = data.get(name, "")
    after = _with(before, steps[1:], _parts(steps, value.strip()))
    if path == _ACTORS:
        actor = _ACTOR.fullmatch(value.strip())
        if actor is None:
            return Refused("say who and as what, such as `the-ferry-company: employer`")
        there = before if isinstance(before, list) else [before]
        after = [*there, {"who": actor[1], "role": actor[2]}]
    for finding in unwritable({name: after}):
        return Refused(_words(finding))
    written = record_yaml(kind, {name: before})
    new = record_yaml(kind, {name: after}).split("\n")[:-1]
    lines = lines_of(text)
    first, last = place(kind, lines, node, name)
    if sum(line.count("#") for line in lines[first:last]) > written.count("#"):
        return Refused(f"a comment stands beside `{name}`: use your editor (E), so that it is kept")
    lines[first:last] = new
    changed = "".join(f"{line}\n" for line in lines)
    wrong = _wrong(kind, node, changed, name)
    return Refused(wrong) if wrong else changed.replace("\n", line_end(text))


def _parts(steps: list[str | int], value: str) -> Value:
    """Return what an editor typed as a text or, where ids or names stand in a list, as several."""
    if steps[0] in OF_IDS:
        return list(filter(None, map(str.strip, value.split(","))))
    if steps[0] in _OF_LINES:
        return list(filter(None, map(str.strip, value.split(";"))))
    return value


def _with(value: Value, steps: list[str | int], new: Value) -> Value:
    """Return a value with the part at some steps set; a list takes a part's place by its items."""
    if not steps:
        return new
    step, *rest = steps
    if isinstance(step, int):
        items: list[Value] = list(value) if isinstance(value, list) else [value] if value else []
        inner = _with(items[step] if step < len(items) else "", rest, new)
        items[step : step + 1] = inner if isinstance(inner, list) else [inner]
        return items
    fields: dict[str, Value] = dict(value) if isinstance(value, dict) else {}
    fields[step] = _with(fields.get(step, ""), rest, new)
    return fields


def _wrong(kind: str, before: Mapping, text: str, name: str) -> str:
    """Return why a changed text will not do; what was wrong elsewhere stays as it was."""
    node, problems = read(text, "")
    if problems:
        return problems[0].message
    if node is None or others(node, name) != others(before, name):
        return "this cannot be changed here without changing more; use your editor (E)"
    findings = build(MODELS[kind], node).findings
    return next((_words(one) for one in findings if one.path[:1] == (name,)), "")


def _words(finding: Finding) -> str:
    return f"{finding.message}; {finding.help}" if finding.help else finding.message
