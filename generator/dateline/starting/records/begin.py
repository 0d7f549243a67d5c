"""Answers to the text of a new record's file, and what is left to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.describing.files import schema_line
from dateline.starting.records.answers import Refusal
from dateline.starting.records.naming import is_id, proposed_id, record_path
from dateline.starting.records.questions import LATER, OF_EACH_SOURCE, QUESTIONS
from dateline.writing.naming import Ids
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dateline.starting.records.known import Known

DRAFTS: Final = "drafts"
"""The folder of records that wait for an editor, in the project's folder."""


class Begun(NamedTuple):
    """A new record: its file from the project's folder, its text, and what is left to fill in.

    `left` are fields with what belongs in them.
    """

    path: str
    text: str
    left: Mapping[str, str]


def begin(
    kind: str, fields: Mapping[str, object], known: Known, today: str, wish: str = ""
) -> Begun | Refusal:
    """Return a new record of a kind; `wish` is the id it should have, else one is proposed.

    `today` is written as the day on which an event was added, as `YYYY-MM-DD`.
    """
    taken = known.taken(kind)
    if wish:
        if not is_id(wish):
            help_ = "small Latin letters, digits and single hyphens, at most 80"
            return Refusal(f"'{wish}' is not an id", help_)
        if wish in taken:
            return Refusal(f"the id `{wish}` is taken", "choose another; nothing was written")
        id_ = wish
    else:
        proposed = proposed_id(kind, fields)
        if not proposed:
            return Refusal("no id can be made from this name", "say one with `--id`")
        id_ = Ids(taken).free(proposed)
    dated = {**fields, "added": today} if kind == "event" else fields
    path = record_path(kind, id_, fields)
    text = f"{schema_line(kind, path)}\n{record_yaml(kind, dated)}"
    return Begun(path, text, _left(kind, dated))


def draft(
    kind: str, fields: Mapping[str, object], why: Sequence[str], today: str, taken: Collection[str]
) -> Begun:
    """Return a record that cannot stand yet, in the folder of drafts, headed by what is wrong.

    `taken` are the names that other drafts have.
    """
    id_ = Ids(taken).free(proposed_id(kind, fields) or f"new-{kind}")
    path = f"{DRAFTS}/{id_}.yml"
    goal = record_path(kind, id_, fields) if fields.get("date") or kind != "event" else ""
    head = [*why, f"When nothing is wrong with it, move it to {goal or 'the folder of its year'}."]
    missing = [
        f"{one.field}:  # {one.hint or 'write it here'}\n"
        for one in QUESTIONS[kind]
        if one.is_required and not fields.get(one.field)
    ]
    dated = {**fields, "added": today} if kind == "event" else fields
    lines = [f"{schema_line(kind, path)}\n", *map(comment, head), *missing]
    return Begun(path, "".join(lines) + record_yaml(kind, dated), _left(kind, dated))


def comment(text: str) -> str:
    """Return a line of YAML's comment; what cannot be seen, or would end it, is left out."""
    plain = " ".join(text.split())
    return f"# {''.join(letter for letter in plain if letter.isprintable())}\n"


def _left(kind: str, fields: Mapping[str, object]) -> Mapping[str, str]:
    left = {field: what for field, what in LATER[kind].items() if not fields.get(field)}
    return {**left, **OF_EACH_SOURCE} if kind == "event" else left
