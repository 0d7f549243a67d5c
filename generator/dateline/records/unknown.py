"""Fields that the format does not have: what was likely meant, and each mistake told once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.reading.absent import prune
from dateline.reading.diagnosis.mending import quoted
from dateline.reading.nodes import Mapping, Scalar, Sequence
from dateline.records.fields import plain_number
from dateline.records.findings import Finding
from dateline.records.proposals import pair, some_of
from dateline.records.shape import keys_at, nearest_key, takes_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.reading.nodes import Entry, Node
    from dateline.records.base import Record
    from dateline.records.findings import Path

_TIGHT: Final = re.compile(r"([A-Za-z_]+):(\S.*)", re.DOTALL)
_NUMBERS: Final = frozenset({"value", "min", "max", "lat", "lon", "order"})
_CUT: Final = "inside { } a comma ends a text"


class Explained(NamedTuple):
    """The findings; the missing fields, by path, that unknown ones were meant to be; and where.

    `within` are the mappings in which an unknown field was told.
    """

    findings: list[Finding]
    meant: set[Path]
    within: set[Path]


def empty_unknown(model: type[Record], node: Node, path: Path = ()) -> Iterator[Path]:
    """Yield the unknown fields without a value: they are absent, but must be known all the same."""
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from empty_unknown(model, item, (*path, number))
    elif isinstance(node, Mapping) and takes_mapping(model, path):
        known = keys_at(model, path)
        for key, entry in node.entries.items():
            absent = prune(entry.value) is None
            if absent and key not in known and (known or (node.flow and _is_bare(entry))):
                yield (*path, key)
            elif not known or key in known:
                yield from empty_unknown(model, entry.value, (*path, key))


def misplaced_mappings(model: type[Record], node: Node, path: Path = ()) -> Iterator[Finding]:
    """Yield `places: {pier, harbour}`, which holds fields without values where a list may stand."""
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from misplaced_mappings(model, item, (*path, number))
    elif isinstance(node, Mapping):
        if takes_mapping(model, path):
            for key, entry in node.entries.items():
                yield from misplaced_mappings(model, entry.value, (*path, key))
        elif node.entries and prune(node) is None:
            field = f"{path[-1]}: " if isinstance(path[-1], str) else ""
            message = "a text or a list must stand here, not fields"
            help_ = f"write `{field}[{', '.join(node.entries)}]`"
            yield Finding(path, "value-shape", message, help_)


def explain_unknown(
    model: type[Record], root: Node, paths: Iterable[Path], missing: set[Path]
) -> Explained:
    """Return what is said of the unknown fields at these paths of a record."""
    by_mapping: dict[Path, list[str]] = {}
    for path in paths:
        by_mapping.setdefault(path[:-1], []).append(str(path[-1]))
    found = Explained([], set(), set())
    for above, names in by_mapping.items():
        if above:
            found.within.add(above)
        mapping = node_at(root, above)
        entries = mapping.entries if isinstance(mapping, Mapping) else {}
        flow = isinstance(mapping, Mapping) and mapping.flow
        wanted = [str(path[-1]) for path in missing if path[:-1] == above]
        rest = names
        if flow:
            told = [*_without_space(model, above, entries)]
            # In `{who: ada-example, speaker}` it is the one missing field that is not named.
            if not len(names) == 1 == len(wanted):
                told += _cut_by_commas(above, names, entries)
            found.findings.extend(finding for finding, _ in told)
            gone = {name for _, some in told for name in some}
            rest = [name for name in names if name not in gone]
        sure = wanted[0] if len(rest) == 1 == len(wanted) else ""
        for name in rest:
            finding, meant = _one(model, (*above, name), wanted, entries, sure)
            found.findings.append(finding)
            if meant:
                found.meant.add((*above, meant))
    return found


def node_at(node: Node, path: Path) -> Node | None:
    """Return what stands at a path; one value may stand where the path has a list."""
    for step in path:
        if isinstance(step, str):
            if not isinstance(node, Mapping) or step not in node.entries:
                return None
            node = node.entries[step].value
        elif isinstance(node, Sequence):
            if step >= len(node.items):
                return None
            node = node.items[step]
    return node


def _one(
    model: type[Record], path: Path, wanted: list[str], entries: dict[str, Entry], sure: str
) -> tuple[Finding, str]:
    """Return the finding, and the field that was likely meant, if any.

    A field that is missing is likelier than others, and one that stands there already is not
    meant. `sure` is the one field that is missing where just one is unknown.
    """
    name = str(path[-1])
    known = keys_at(model, path[:-1])
    free = [one for one in known if one not in entries]
    value = entries[name].value if name in entries else None
    field = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
    by_id = ""
    if isinstance(value, Scalar) and not any(one in entries for one in known):
        by_id = pair(field, name, value.text)
    better = nearest_key(name, wanted) or nearest_key(name, free)
    if better:
        help_ = f"did you mean `{better}`?"
    elif by_id:
        help_ = by_id
    elif sure:
        better = sure
        bare = name in entries and _is_bare(entries[name])
        help_ = f"did you mean `{sure}: {name}`?" if bare else f"did you mean `{sure}`?"
    else:
        help_ = some_of(free)
    message = f"`{name}` is not a field here"
    return Finding(path, "key-unknown", message, help_, on_key=True), better or ""


def _without_space(
    model: type[Record], above: Path, entries: dict[str, Entry]
) -> Iterator[tuple[Finding, list[str]]]:
    """Yield `{lat:53.1, lon:8.2}`, once for the mapping."""
    known = keys_at(model, above)
    mended: dict[str, str] = {}
    for name, entry in entries.items():
        found = _TIGHT.fullmatch(name) if _is_bare(entry) else None
        if found and found[1] in known:
            mended[name] = f"{found[1]}: {found[2]}"
    if not mended:
        return
    first = next(iter(mended))
    yield (
        Finding(
            (*above, first),
            "yaml-colon-space",
            f"there is no space after the colon of `{first.partition(':')[0]}`",
            f"write a space after the colon: `{', '.join(mended.values())}`",
            on_key=True,
        ),
        list(mended),
    )


def _cut_by_commas(
    above: Path, unknown: list[str], entries: dict[str, Entry]
) -> Iterator[tuple[Finding, list[str]]]:
    """Yield `{reason: it was long, so be it}`, once for each text that was cut."""
    field, whole, cut = "", "", list[str]()
    for name, entry in [*entries.items(), ("", None)]:
        if entry and field and name in unknown and _is_bare(entry) and not _TIGHT.fullmatch(name):
            gap = "," if name[0].isdecimal() and whole[-1:].isdecimal() else ", "
            whole += gap + name
            cut.append(name)
            continue
        if cut:
            yield _cut_text((*above, cut[0]), field, whole), cut
        field, whole, cut = "", "", []
        if entry and isinstance(entry.value, Scalar) and entry.value.style == "plain":
            field, whole = (name, entry.value.text) if entry.value.text else ("", "")


def _cut_text(path: Path, field: str, whole: str) -> Finding:
    number = plain_number(whole) if field in _NUMBERS else ""
    mended = f"write {number}" if number else f"put the text in quotes: `{field}: {quoted(whole)}`"
    message = f"`{path[-1]}` is not a field here"
    return Finding(path, "key-unknown", message, f"{_CUT}: {mended}", on_key=True)


def _is_bare(entry: Entry) -> bool:
    """Tell whether a field of `{}` has no colon: what is read for its value stands right behind."""
    key, value = entry.key.position, entry.value
    if not isinstance(value, Scalar) or value.text or value.style != "plain":
        return False
    place = value.position
    return place.line == key.line and place.column <= key.column + key.length + 1
